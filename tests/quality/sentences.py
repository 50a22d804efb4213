"""Measure where sentences end: `python -m tests.quality.sentences FOLDER [--errors N]`.

FOLDER holds `sentences/*.jsonl`: texts with their sentences. Figures:

    exact    golden rules: share of the texts whose sentences are all as the rule says
    all      running texts, read as articles: precision, recall and F of the boundaries inside them
    stopped  the same, where a boundary of the gold counts only if a stop, question or exclamation mark stands before it: the texts are on one
             line, with headings and captions between sentences, and nothing in them shows where those end

Golden rules that are not followed, and why:

    "At 5 a.m. Mr. Smith ... at 6 P.M. Mr. Smith"    no sign tells the two apart; a time that opens a sentence goes on, one that ends it does not
    N°. 1026.253                                      no abbreviation of English or German news
    "...]" (Smith 55).                                citations of scholarly texts
    . . . before a capital                            an end or an omission; a new sentence is the lesser error
    'Well! ... down stairs! How'                      fiction: exclamations inside single quotation marks are sentences of the speaker
    It was a cold / night in the city.                lines are never joined, but for texts that were wrapped (`wrap.py`)
    About Me.......5, Remove long strings of dots     the text is never changed; rules of the "clean" set do
    <h2>Hello</h2>, <bpt i="0">, W A RN I NG          markup and damage of scans: not an article's text
    !Kung, Y!J., ( 365.8 m )                          no sign tells these from an end
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from generator.languages.load import Languages, language_of, load_languages
from generator.model.record import Span
from generator.read.lines import lines_of
from generator.read.sentences import split
from generator.read.wording import STOPS, ends
from tests.quality.data import command_line, f1, rows, scores, script, share, sources_of

GOLDEN = {"golden-rules.en": "en", "golden-rules.en-clean": "en", "golden-rules.de": "de"}
RUNNING = {"ud-gum-wikinews.en": "en", "ud-gum-dev.en": "en", "ud-ewt-dev.en": "en", "ud-gsd-dev.de": "de"}
AROUND = 40


def main() -> None:
    """Read the command line and print the figures."""
    given = command_line(__doc__, errors=0).parse_args()
    languages = load_languages()
    for name, code in (GOLDEN | RUNNING).items():
        texts = rows(given.folder / "sentences" / f"{name}.jsonl")
        if name in GOLDEN:
            said = f"exact {_golden(texts, code, languages, given.errors)} of {len(texts)}"
        else:
            hits, ours, everywhere, stopped = _running(texts, code, languages, given.errors)
            said = f"all {scores(hits, ours, everywhere)}   stopped {scores(hits, ours, stopped)}"
        print(f"{name:22} {said}")


def _golden(texts: Sequence[dict[str, Any]], code: str, languages: Languages, errors: int = 0) -> int:
    right = 0
    for row in texts:
        text = row["text"]
        ours = [
            text[line.span.start : line.span.end][piece.start : piece.end].strip()
            for line in lines_of(text, Span(0, len(text)))
            for piece in split(line.text, language_of(code, languages))
        ]
        as_told = [" ".join(one.split()) for one in ours] == [" ".join(one.split()) for one in row["sentences"]]
        right += as_told
        if errors and not as_told:
            errors -= 1
            _tell(f"{row['sentences']}\n  ours: {ours}")
    return right


def _running(texts: Sequence[dict[str, Any]], code: str, languages: Languages, errors: int = 0) -> tuple[int, int, int, int]:
    """Count the boundaries that agree, ours, the gold's, and those of the gold that a mark shows."""
    gold_all = stopped_all = ours_all = hits = 0
    for row in texts:
        text = row["text"]
        gold = {end for _, end in row["sentences"][:-1]}
        stopped = {end for end in gold if ends(text[:end].rstrip()[-4:], STOPS)}
        ours = {end for end in _ours(text, code, languages) if end < len(text.rstrip())}
        hits += len(gold & ours)
        gold_all, stopped_all, ours_all = gold_all + len(gold), stopped_all + len(gold & (stopped | ours)), ours_all + len(ours)
        for kind, places in (("missed", stopped - ours), ("wrong", ours - gold)):
            for end in sorted(places)[: errors and None]:
                _tell(f"{kind}: {text[max(0, end - AROUND) : end]} ^ {text[end : end + AROUND]}") if errors else None
    return hits, ours_all, gold_all, stopped_all


def _ours(text: str, code: str, languages: Languages) -> Iterator[int]:
    """Give the ends of blocks and of the sentences in them."""
    for block in (block for source in sources_of(text, code, languages) for block in source.blocks):
        yield from (sentence.span.end for sentence in block.sentences)
        yield block.span.end


def _tell(message: str) -> None:
    print(message, file=sys.stderr)


def figures(folder: Path, languages: Languages) -> dict[str, float]:
    """Give the share of golden rules kept, and F of the boundaries in running text."""
    found: dict[str, float] = {}
    for name, code in GOLDEN.items():
        texts = rows(folder / "sentences" / f"{name}.jsonl")
        found[f"{code} {name}, exact"] = share(_golden(texts, code, languages), len(texts))
    for name, code in RUNNING.items():
        hits, ours, everywhere, stopped = _running(rows(folder / "sentences" / f"{name}.jsonl"), code, languages)
        found[f"{code} {name}, F at stops"] = f1(hits, ours, stopped)
        found[f"{code} {name}, F of all"] = f1(hits, ours, everywhere)
    return found


if __name__ == "__main__":
    script(main)
