"""FAQ: pairs of the sources, questions for passages that evidently answer one, definitions. Only what a passage answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.compose.asking import Questions
from generator.compose.inversion import Found
from generator.compose.material import Material
from generator.compose.passage import Passage, title_of
from generator.compose.pointless import is_pointless, is_told_elsewhere
from generator.compose.pool import Pool
from generator.compose.redundancy import overlap
from generator.compose.scoring import Scores, is_vague
from generator.model.briefing import Answer
from generator.model.shadow import repaired
from generator.model.source import BlockKind

FEWEST, MOST = 4, 28

PER_PASSAGES = 2.4
"""One reconstructed question for so many citable claims."""

SHARE = 0.448
"""Of the sources' text, shown up to here."""

ITEMS = 3
"""Items of a list that answer a question: who wants all of them reads the source."""

SAME = 0.7
"""Share of trigrams above which two questions ask the same."""

CANONICAL, SHOWN = 0.3, 0.6
"""What it adds to be the claim's clearest wording, and to be shown already."""

SURE = {
    "term": 2.0,
    "definition": 1.4,
    "finding": 1.8,
    "deadline": 1.0,
    "camp": 1.0,
    "held": 0.8,
    "measure": 1.0,
    "listing": 1.2,
    "apposition": 0.9,
    "negation": 0.6,
    "when": 0.5,
    "why": 0.7,
    "how many": 0.75,
    "where": 0.7,
    "denial": 0.9,
    "by whom": 0.4,
    "which": 0.6,
    "called": 0.4,
    "how": 0.4,
    "to whom": 0.5,
    "who": 0.35,
    "whom": 0.3,
    "outcome": 0.5,
    "to do": 0.5,
    "about": 0.1,
    "how long": 0.6,
}
"""What each pattern adds to the worth of its passage: how evidently the passage answers."""


OWN_SHARE = 0.02
"""Of the sources' text, what answers of the surest patterns may claim before stakeholders are heard: with 0.03 quotations lack room, with 0.01 answers."""

CLAIMING = frozenset({"term", "definition", "finding", "deadline", "measure", "camp", "why"})
"""Patterns whose answers may: what a reader who is new to the matter asks first."""

LONGEST = 40
"""Words of an answer that claims room of its own."""

NAME_WORDS = 6
"""Words of a question for a name: "Who is Ann B. Lee"."""

DEAR = 0.06
"""What each word takes off the worth of an answer that is not shown yet: two short ones are better than a long one."""

INTRODUCED = 1.2
"""What it takes off a question for somebody that he is introduced where he, or another, is quoted: the answer is about what was said."""

ELSEWHERE = 3.0
"""What it takes off that the stakeholders' page answers it: such questions only fill room that no other wants."""

WIDELY, IN_TITLES = 1.0, 0.8
"""What it adds to a definition that all sources speak of what is defined, and that a title does."""

DEFINING = frozenset({"term", "definition"})
"""Patterns that ask what something is."""

EASY, LONG_WINDED = 12, 0.08
"""Words of a question that is read at a glance, and what each further one takes off."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A question with the passage that answers it."""

    question: str
    pattern: str
    passage: Passage
    worth: float


def faq(material: Material, pool: Pool, scores: Scores, questions: Questions, claimed: tuple[Pair, ...]) -> tuple[Answer, ...]:
    """Give the sources' own pairs, then what was claimed and the other reconstructed questions in order of worth, definitions first."""
    own = list(_explicit(material, pool))
    room = _room(material) - len(own)
    chosen = list(claimed)
    for pair in sorted(_reconstructed(material, pool, scores, questions), key=lambda pair: (-pair.worth, pair.passage.ref)):
        fresh = not any(
            _same(pair.question, question) for question in [*(answer.question for answer in own), *(each.question for each in chosen)]
        )
        once = all(pair.passage.ref != other.passage.ref for other in chosen)
        if len(chosen) < room and fresh and once and all(pool.affordable(part, SHARE) for part in _parts(pair, material)):
            for part in _parts(pair, material):
                pool.take(part, "answers a question")
            chosen.append(pair)
    chosen.sort(key=lambda pair: (-pair.worth, pair.passage.ref))
    chosen.sort(key=lambda pair: pair.pattern not in ("term", "definition", "apposition"))
    return (*own, *(Answer(question=pair.question, kind="reconstructed", answer=_ids(pair, material)) for pair in chosen))


def claim(material: Material, pool: Pool, scores: Scores, questions: Questions) -> tuple[Pair, ...]:
    """Take the answers that a new reader needs, before the sections that fill what room there is: what terms mean, what was found, why."""
    most = min(SHARE, pool.share + OWN_SHARE)
    room = _room(material)
    chosen: list[Pair] = []
    found = (
        (pair.worth - DEAR * pair.passage.words * (pair.passage.id not in pool.taken), pair)
        for pair in _reconstructed(material, pool, scores, questions)
    )
    for _, pair in sorted(found, key=lambda item: (-item[0], item[1].passage.ref)):
        fresh = not any(_same(pair.question, other.question) or pair.passage.ref == other.passage.ref for other in chosen)
        short = pair.passage.words <= LONGEST and not material.items(pair.passage)
        if pair.pattern in CLAIMING and fresh and short and len(chosen) < room and pool.affordable(pair.passage, most):
            pool.take(pair.passage, "answers a question")
            chosen.append(pair)
    return tuple(chosen)


def _room(material: Material) -> int:
    return max(FEWEST, min(MOST, int(len(material.claims) / PER_PASSAGES)))


def _same(question: str, other: str) -> bool:
    """Say whether two questions ask the same: in nearly the same words, or for one person by two forms of the name."""
    left, right = question.rstrip("?").split(), other.rstrip("?").split()
    short = max(len(left), len(right)) <= NAME_WORDS and left[0] == right[0] and left[-1] == right[-1]
    nested = set(left[2:]) <= set(right[2:]) or set(right[2:]) <= set(left[2:])
    person = (
        short
        and nested
        and all(word[:1].isupper() for word in (*left[2:], *right[2:]))
        and min(len(left), len(right)) == len(("who", "is", "name"))
    )
    return overlap(question, other) > SAME or person


def _ids(pair: Pair, material: Material) -> tuple[str, ...]:
    return tuple(part.id for part in _parts(pair, material))


def _parts(pair: Pair, material: Material) -> tuple[Passage, ...]:
    """Give what answers: the passage, or the items that a lead-in introduces, each with the lead-in."""
    return material.items(pair.passage)[:ITEMS] or (pair.passage,)


def _explicit(material: Material, pool: Pool) -> Iterator[Answer]:
    """Yield the pairs of question and answer that stand in the sources, each question once."""
    seen: set[str] = set()
    for source in material.evidence.sources:
        for block in source.blocks:
            if block.kind is not BlockKind.ANSWER or block.question is None:
                continue
            asking = material.block(source.id, block.question)
            answer = material.in_block(source.id, block)
            question = repaired(source.shadow, asking.span).strip() if asking else ""
            if question and answer and question.casefold() not in seen:
                seen.add(question.casefold())
                yield Answer(question=question, kind="explicit", answer=tuple(pool.take(part, "answers a question") for part in answer))


def _reconstructed(material: Material, pool: Pool, scores: Scores, questions: Questions) -> Iterator[Pair]:
    """Yield the questions of the passages whose statements stand alone."""
    for passage in material.passages:
        if (
            not material.is_own(passage)
            or passage.block.kind in (BlockKind.ANSWER, BlockKind.TABLE_ROW, BlockKind.ITEM)
            or not pool.look(passage).complete
            or is_vague(passage)
        ):
            continue
        for found in questions.of(passage):
            if is_pointless(found, passage, material, scores):
                continue
            home = 0.0 if passage.source.language == material.evidence.language else -0.5
            home += CANONICAL * (passage.claim.canonical == passage.ref) + SHOWN * (passage.id in pool.taken)
            home -= INTRODUCED * (found.pattern == "apposition" and bool(passage.spoken))
            home += _known(found, passage.language.questions.articles, material) if found.pattern in DEFINING else 0.0
            home -= ELSEWHERE * is_told_elsewhere(found, passage, shown=passage.id in pool.taken)
            home -= LONG_WINDED * max(0, len(found.text.split()) - EASY)
            yield Pair(found.text, found.pattern, passage, round(scores.worth(passage) + SURE.get(found.pattern, 0.0) + home, 3))


def _known(found: Found, articles: tuple[str, ...], material: Material) -> float:
    """Give how widely the sources speak of what a question asks for, so that a reader meets the word."""
    asked = found.text.rstrip("?").split()[2:]
    led = len(asked) > 1 and asked[0].lower() in articles
    name = " ".join(asked[led:]).casefold()
    sources = material.evidence.sources
    spoken = sum(name in source.text.casefold() for source in sources) / len(sources)
    return WIDELY * spoken + IN_TITLES * any(name in title_of(source).casefold() for source in sources)
