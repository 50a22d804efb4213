"""Measure certainty, negation and time on annotated news: `python -m tests.quality.certainty FOLDER [--errors N]`.

FOLDER holds `hedge/meantime-certainty.jsonl` (Wikinews, events annotated one by one). A sentence of the gold counts as uncertain, negated or
planned when one of its events is possible or probable, negative or future. Figures are precision, recall and F1 over sentences.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from generator.languages.load import Languages, language_of, load_languages
from generator.model.reading import Certainty, SentenceReading
from generator.read.article import read_article
from generator.understand.reading import understand
from tests.quality.data import NoDataError, f1, rows, share

FIGURES = ("uncertain", "negated", "planned")


def main() -> None:
    """Read the command line and print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--errors", type=int, default=0)
    given = options.parse_args()
    try:
        pairs = _pairs(given.folder, load_languages())
    except NoDataError as error:
        print(f"en: {error}")
        return
    for number, figure in enumerate(FIGURES):
        _print(figure, [(gold[number], ours[number], text) for gold, ours, text in pairs], given.errors)


def _pairs(folder: Path, languages: Languages) -> list[tuple[list[bool], list[bool], str]]:
    sentences = rows(folder / "hedge" / "meantime-certainty.jsonl")
    return [pair for _, group in groupby(sentences, key=lambda row: row["doc"]) for pair in _judged(list(group), languages)]


def _judged(group: Sequence[Mapping[str, Any]], languages: Languages) -> list[tuple[list[bool], list[bool], str]]:
    text = "\n\n".join(row["text"] for row in group)
    sources, _ = read_article(text.encode(), "article.txt", b"language: en", languages)
    found: list[tuple[int, SentenceReading]] = []
    for source in sources:
        places = {sentence.id: sentence.span.start for block in source.blocks for sentence in block.sentences}
        reading = understand(source, language_of(source.language, languages))
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


def _print(figure: str, pairs: Sequence[tuple[bool, bool, str]], errors: int) -> None:
    both = sum(gold and ours for gold, ours, _ in pairs)
    given, wanted = sum(ours for _, ours, _ in pairs), sum(gold for gold, _, _ in pairs)
    precision, recall = both / max(1, given), both / max(1, wanted)
    f1 = 2 * both / max(1, given + wanted)
    print(f"en {figure:9}  {len(pairs)} sentences, {wanted} wanted: precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    for gold, ours, text in [pair for pair in pairs if pair[0] != pair[1]][:errors]:
        print(f"{figure}: {'missed' if gold else 'wrong' if ours else ''}: {text}", file=sys.stderr)


def figures(folder: Path, languages: Languages) -> dict[str, float]:
    """Give precision, recall and F1 over sentences."""
    pairs = _pairs(folder, languages)
    golds, oursides = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    found: dict[str, float] = {}
    for number, figure in enumerate(FIGURES):
        wanted, given = (sum(judged[number] for judged in side) for side in (golds, oursides))
        both = sum(gold[number] and ours[number] for gold, ours, _ in pairs)
        found[f"en {figure}, precision"] = share(both, given)
        found[f"en {figure}, recall"] = share(both, wanted)
        found[f"en {figure}, F1"] = f1(both, given, wanted)
    return found


if __name__ == "__main__":
    main()
