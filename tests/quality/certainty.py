"""Measure certainty, negation and time on annotated news: `python -m tests.quality.certainty FOLDER [--errors N]`.

FOLDER holds `hedge/meantime-certainty.jsonl` (Wikinews, events annotated one by one). A sentence of the gold counts as uncertain, negated or
planned when one of its events is possible or probable, negative or future. Figures are precision, recall and F1 over sentences.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from generator.languages.load import Languages, load_languages
from generator.model.reading import Certainty, SentenceReading
from tests.quality.data import command_line, f1, readings_of, rows, scores, script, share

FIGURES = ("uncertain", "negated", "planned")

Pair = tuple[list[bool], list[bool], str]
"""For a sentence by figure what the gold says, what we say, and its text."""


def main() -> None:
    """Read the command line and print the figures."""
    given = command_line(__doc__, errors=0).parse_args()
    pairs = _pairs(given.folder, load_languages())
    for number, (figure, counts) in enumerate(_counted(pairs)):
        print(f"en {figure:9}  {len(pairs)} sentences, {counts[-1]} wanted: {scores(*counts)}")
        _show(number, pairs, given.errors)


def _pairs(folder: Path, languages: Languages) -> list[Pair]:
    sentences = rows(folder / "hedge" / "meantime-certainty.jsonl")
    return [pair for _, group in groupby(sentences, key=lambda row: row["doc"]) for pair in _judged(list(group), languages)]


def _judged(group: Sequence[Mapping[str, Any]], languages: Languages) -> list[Pair]:
    text = "\n\n".join(row["text"] for row in group)
    found: list[tuple[int, SentenceReading]] = []
    for source, reading in readings_of(text, "en", languages):
        places = {sentence.id: sentence.span.start for block in source.blocks for sentence in block.sentences}
        found += [(places[one.id], one) for one in reading.sentences]
    pairs, start = [], 0
    for row in group:
        end = start + len(row["text"])
        own = [one for place, one in found if start <= place < end]
        if own:
            pairs.append((_gold(row["events"]), _ours(own), row["text"]))
        start = end + 2
    return pairs


def _gold(events: Sequence[Mapping[str, str]]) -> list[bool]:
    return [
        any(event["certainty"] in {"POSSIBLE", "PROBABLE"} for event in events),
        any(event["polarity"] == "NEG" for event in events),
        any(event["time"] == "FUTURE" for event in events),
    ]


def _ours(judged: Sequence[SentenceReading]) -> list[bool]:
    return [
        any(one.certainty is Certainty.HEDGED or bool(one.hedges) for one in judged),
        any(bool(one.negations) for one in judged),
        any(one.planned for one in judged),
    ]


def _counted(pairs: Sequence[Pair]) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """Count for each figure the sentences that are found rightly, those that are found, and those of the gold."""
    for number, figure in enumerate(FIGURES):
        judged = [(gold[number], ours[number]) for gold, ours, _ in pairs]
        yield figure, (sum(gold and ours for gold, ours in judged), sum(ours for _, ours in judged), sum(gold for gold, _ in judged))


def _show(number: int, pairs: Sequence[Pair], errors: int) -> None:
    differing = [(gold[number], text) for gold, ours, text in pairs if gold[number] != ours[number]]
    for missed, text in differing[:errors]:
        print(f"{FIGURES[number]}: {'missed' if missed else 'wrong'}: {text}", file=sys.stderr)


def figures(folder: Path, languages: Languages) -> dict[str, float]:
    """Give precision, recall and F1 over sentences."""
    found: dict[str, float] = {}
    for figure, (both, ours, gold) in _counted(_pairs(folder, languages)):
        found[f"en {figure}, precision"] = share(both, ours)
        found[f"en {figure}, recall"] = share(both, gold)
        found[f"en {figure}, F1"] = f1(both, ours, gold)
    return found


if __name__ == "__main__":
    script(main)
