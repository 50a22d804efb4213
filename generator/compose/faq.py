"""FAQ: pairs of the sources, questions for passages that evidently answer one, definitions. Only what a passage answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.compose.asking import questions_of
from generator.compose.material import Material, Passage
from generator.compose.pool import Pool
from generator.compose.redundancy import overlap
from generator.compose.scoring import Scores
from generator.model.briefing import Answer
from generator.model.shadow import repaired
from generator.model.source import BlockKind

FEWEST, MOST = 4, 14

PER_PASSAGES = 7
"""One reconstructed question for so many citable claims."""

SAME = 0.7
"""Share of trigrams above which two questions ask the same."""

SURE = {"definition": 1.2, "listing": 1.2, "apposition": 0.9, "negation": 0.6, "when": 0.5, "why": 0.7, "how many": 0.6, "where": 0.4}
"""What each pattern adds to the worth of its passage: how evidently the passage answers."""


@dataclass(frozen=True, slots=True)
class _Pair:
    question: str
    pattern: str
    passage: Passage
    worth: float


def faq(material: Material, pool: Pool, scores: Scores) -> tuple[Answer, ...]:
    """Give the sources' own pairs, then the reconstructed questions in order of worth, definitions first."""
    own = list(_explicit(material, pool))
    asked = [answer.question for answer in own]
    room = max(FEWEST, min(MOST, len(material.claims) // PER_PASSAGES)) - len(own)
    chosen: list[_Pair] = []
    for pair in sorted(_reconstructed(material, pool, scores), key=lambda pair: (-pair.worth, pair.passage.ref)):
        fresh = not any(overlap(pair.question, question) > SAME for question in asked)
        if len(chosen) < room and fresh and all(pair.passage.ref != other.passage.ref for other in chosen):
            chosen.append(pair)
            asked.append(pair.question)
    chosen.sort(key=lambda pair: pair.pattern not in ("definition", "apposition"))
    return (*own, *(_answer(pair, pool) for pair in chosen))


def _answer(pair: _Pair, pool: Pool) -> Answer:
    return Answer(question=pair.question, kind="reconstructed", answer=(pool.take(pair.passage, "answers a question"),))


def _explicit(material: Material, pool: Pool) -> Iterator[Answer]:
    """Yield the pairs of question and answer that stand in the sources, each question once."""
    seen: list[str] = []
    for source in material.evidence.sources:
        for block in source.blocks:
            if block.kind is not BlockKind.ANSWER or block.question is None:
                continue
            asking = material.block(source.id, block.question)
            answer = material.in_block(source.id, block)
            question = repaired(source.shadow, asking.span).strip() if asking else ""
            if question and answer and not any(overlap(question, other) > SAME for other in seen):
                seen.append(question)
                yield Answer(question=question, kind="explicit", answer=tuple(pool.take(part, "answers a question") for part in answer))


def _reconstructed(material: Material, pool: Pool, scores: Scores) -> Iterator[_Pair]:
    """Yield the best question of each claim whose statement stands alone."""
    for passage in material.claims:
        if passage.block.kind in (BlockKind.ANSWER, BlockKind.TABLE_ROW, BlockKind.ITEM) or not pool.look(passage).complete:
            continue
        for found in questions_of(passage, material):
            home = 0.0 if passage.source.language == material.evidence.language else -0.5
            yield _Pair(found.text, found.pattern, passage, round(scores.worth(passage) + SURE.get(found.pattern, 0.0) + home, 3))
