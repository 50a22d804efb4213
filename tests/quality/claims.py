"""Measure claims and contrasts on annotated topics: `python -m tests.quality.claims FOLDER [--encoder] [--errors]`.

FOLDER holds `topics/TOPIC/sources` and `topics/TOPIC/gold.json`, whose `corroborations` list the passages that say one thing. Figures:

    found     corroborations of at least two stories of which a claim has sentences of two of these stories
    claims    claims of several stories; of these `in gold`, whose sentences of two stories are in one corroboration
    voices    average precision with which a measure of similarity ranks the pairs of sentences of one corroboration, fully supported,
              before all other pairs of different stories in one language that no gate keeps apart: n-grams, shared words, both as the
              product adds them up, and, with --encoder, the sentence encoder

Copies and translations count as one story with their originals. With --errors the claims that are not in the gold are printed.
"""

import json
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from generator.compare.crosslingual import CrossLingual
from generator.compare.encoder import encode_sentences
from generator.compare.evidence import compare
from generator.compare.gates import closed_gates
from generator.compare.ngrams import similar_pairs
from generator.compare.pairs import SharedWords
from generator.compare.passages import Passage, build_passages
from generator.languages.load import Languages, language_of, load_languages
from generator.model.evidence import Evidence
from generator.model.record import Ref
from generator.read.folder import read_folder
from generator.understand.reading import understand
from tests.quality.data import command_line, places, script, share

# A passage is in a corroboration when more than half of the shorter of both is.
OVERLAP = 0.5


class Topic(NamedTuple):
    """A topic with what the product made of it, and the gold as sets of sentences."""

    evidence: Evidence
    passages: Sequence[Passage]
    gold: list[dict[Ref, bool]]
    """For each corroboration its sentences, and whether they support it fully."""
    story: dict[str, str]
    """Source id -> id of the story's first source."""


def main() -> None:
    """Read the command line and print the figures."""
    options = command_line(__doc__)
    options.add_argument("--encoder", action="store_true")
    options.add_argument("--errors", action="store_true")
    given = options.parse_args()
    languages = load_languages()
    for path in places(given.folder, "topics/*/gold.json"):
        topic = _topic(path, languages)
        found, told, right, several = _found(topic)
        counts = f"found {found}/{told}", f"claims {several} (in gold {right})"
        print(path.parent.name, *counts, *_voices(topic, languages, encoder=given.encoder), sep="  ")
        for claim in _foreign(topic) if given.errors else []:
            print("   ", *claim, sep="\n    ")


def _topic(path: Path, languages: Languages) -> Topic:
    sources, _ = read_folder(path.parent / "sources", languages)
    readings = [understand(source, language_of(source.language, languages)) for source in sources]
    evidence = compare(sources, readings, dossier=path.parent.name, languages=languages, encode=encode_sentences)
    passages = build_passages(evidence.sources, evidence.readings, evidence.actors, languages)
    files = {Path(source.path).name: source.id for source in sources}
    gold = [_sentences(item, files, passages) for item in json.loads(path.read_text(encoding="utf-8")).get("corroborations", [])]
    repeats = {**evidence.copies, **evidence.translations}
    return Topic(evidence, passages, gold, {source.id: repeats.get(source.id, source.id) for source in sources})


def _sentences(item: dict[str, Any], files: dict[str, str], passages: Sequence[Passage]) -> dict[Ref, bool]:
    found: dict[Ref, bool] = {}
    for quote in item["quotes"]:
        for passage in passages:
            shared = min(passage.span.end, quote["end"]) - max(passage.span.start, quote["start"])
            shorter = min(quote["end"] - quote["start"], passage.span.end - passage.span.start)
            if passage.ref.source == files.get(quote["file"]) and shared > OVERLAP * shorter:
                found[passage.ref] = found.get(passage.ref, False) or quote["support"] == "full"
    return found


def _stories(topic: Topic, refs: Sequence[Ref]) -> set[str]:
    return {topic.story[ref.source] for ref in refs}


def _found(topic: Topic) -> tuple[int, int, int, int]:
    """Count the corroborations found, all that are told twice, the claims of several stories that are in the gold, and all such claims."""
    claims = [claim.members for claim in topic.evidence.claims]
    told_twice = [item for item in topic.gold if len(_stories(topic, list(item))) > 1]
    found = [item for item in told_twice if any(len(_stories(topic, [ref for ref in members if ref in item])) > 1 for members in claims)]
    several = [members for members in claims if len(_stories(topic, members)) > 1]
    return len(found), len(told_twice), len(several) - len(_foreign(topic)), len(several)


def _foreign(topic: Topic) -> list[list[str]]:
    texts = {passage.ref: passage.text for passage in topic.passages}
    return [
        [f"{ref.source} {texts[ref]}" for ref in claim.members]
        for claim in topic.evidence.claims
        if len(_stories(topic, claim.members)) > 1
        and not any(len(_stories(topic, [ref for ref in claim.members if ref in item])) > 1 for item in topic.gold)
    ]


def _voices(topic: Topic, languages: Languages, *, encoder: bool) -> list[str]:
    passages = topic.passages
    cosines = {
        (rows[left], rows[right]): cosine
        for language in sorted({passage.language for passage in passages})
        for rows in [[index for index, passage in enumerate(passages) if passage.language == language]]
        for left, right, cosine in similar_pairs([passages[index].said for index in rows], 0.01)
    }
    words = SharedWords(passages)
    scores: dict[str, list[tuple[float, bool]]] = {}
    across = CrossLingual(passages, encode_sentences).cosines(range(len(passages)), range(len(passages))) if encoder else None
    for left, right in combinations(range(len(passages)), 2):
        one, two = passages[left], passages[right]
        apart = topic.story[one.ref.source] == topic.story[two.ref.source] or one.language != two.language
        label = None if apart else _label(topic, one, two)
        if label is None or closed_gates(one, two, language_of(one.language, languages).comparison):
            continue
        ngrams, shared = cosines.get((left, right), 0.0), words.share(one, two)
        voices = {"n-grams": ngrams, "words": shared, "both": ngrams + shared}
        if across is not None:
            voices["encoder"] = float(across[left, right])
        for name, score in voices.items():
            scores.setdefault(name, []).append((score, label))
    return [f"{name} {_average_precision(ranked):.2f}" for name, ranked in scores.items()]


def _label(topic: Topic, one: Passage, two: Passage) -> bool | None:
    """Tell whether both fully support one thing; nothing where one of them does so only in part."""
    together = [(item[one.ref], item[two.ref]) for item in topic.gold if one.ref in item and two.ref in item]
    if not together:
        return False
    return True if (True, True) in together else None


def _average_precision(scores: Sequence[tuple[float, bool]]) -> float:
    ranked = sorted(scores, key=lambda one: -one[0])
    hits, total = 0, 0.0
    for place, (_, is_one) in enumerate(ranked, 1):
        if is_one:
            hits += 1
            total += hits / place
    return total / hits if hits else 0.0


def figures(folder: Path, languages: Languages) -> dict[str, float]:
    """Give what is found of the corroborations, and the share of claims that are in the gold, over all topics."""
    counts = [_found(_topic(path, languages)) for path in places(folder, "topics/*/gold.json")]
    found, told, right, several = (sum(column) for column in zip(*counts, strict=True))
    return {"corroborations found": share(found, told), "claims in the gold": share(right, several)}


if __name__ == "__main__":
    script(main)
