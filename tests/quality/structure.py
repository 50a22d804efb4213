"""Measure what is told from the text of articles: `python -m tests.quality.structure FOLDER [--errors N]`.

FOLDER holds `bulk/*.jsonl.gz`. `structure_gold.json` beside this file names 40 articles of it, drawn at random from all collections, and where
in their texts titles, headings, datelines, credits, boilerplate and lines of figures stand (code points). Figures:

    found  spans of a kind of which nine tenths of the letters cannot be cited
    exact  spans of a kind that are blocks of that kind
    left   letters of all spans that can be cited though they are no text
    lost   letters of the text that cannot be cited though they are text
"""

import hashlib
import json
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from generator.languages.load import Languages, load_languages
from generator.model.source import CITABLE, BlockKind, Source
from tests.quality.data import NoDataError, command_line, rows, script, share, sources_of

GOLD = Path(__file__).with_name("structure_gold.json")
KINDS = {
    "title": {BlockKind.TITLE, BlockKind.HEADING},
    "heading": {BlockKind.TITLE, BlockKind.HEADING},
    "dateline": {BlockKind.DATELINE},
    "credit": {BlockKind.CREDIT, BlockKind.BYLINE},
    "boilerplate": {BlockKind.BOILERPLATE, BlockKind.ENGAGEMENT},
    "figures": {BlockKind.TABLE_ROW, BlockKind.TABLE_HEAD},
}
MOST = 0.9


class Place(NamedTuple):
    """A span of the gold."""

    kind: str
    start: int
    end: int


def main() -> None:
    """Read the command line and print the figures."""
    given = command_line(__doc__, errors=0).parse_args()
    _show(_counts(given.folder, load_languages(), given.errors))


def _counts(folder: Path, languages: Languages, errors: int = 0) -> Counter[str]:
    """Count over all annotated articles.

    Raises:
        NoDataError: A collection is not there, or has another text than the one that was annotated.
    """
    articles = json.loads(GOLD.read_text(encoding="utf-8"))
    paths = {name: folder / "bulk" / f"{name}.jsonl.gz" for name in sorted({article["set"] for article in articles})}
    texts = {(name, row["id"]): (row["lang"], row["text"]) for name, path in paths.items() for row in rows(path)}
    counts: Counter[str] = Counter()
    for article in articles:
        code, text = texts.get((article["set"], article["id"]), ("", ""))
        if hashlib.sha256(text.encode()).hexdigest()[:16] != article["sha256"]:
            raise NoDataError(paths[article["set"]])
        places = [Place(*span) for span in article["spans"]]
        counts.update(_measure(text, sources_of(text, code, languages), places, errors))
    return counts


def _measure(text: str, sources: tuple[Source, ...], places: list[Place], errors: int) -> Counter[str]:
    counts: Counter[str] = Counter(articles=1)
    cited, kinds = _cited(text, sources)
    gold = bytearray(len(text))
    for place in places:
        gold[place.start : place.end] = b"\1" * (place.end - place.start)
        letters = [at for at in range(place.start, place.end) if text[at].isalnum()]
        hidden = sum(not cited[at] for at in letters)
        exact = sum(kinds.get(at) in KINDS[place.kind] for at in letters)
        counts.update(
            {
                f"gold {place.kind}": 1,
                f"found {place.kind}": hidden >= MOST * len(letters),
                f"exact {place.kind}": exact >= MOST * len(letters),
            }
        )
        if errors and hidden < MOST * len(letters):
            print(f"left {place.kind}: {text[place.start : place.end]}", file=sys.stderr)
    letters = [at for at, letter in enumerate(text) if letter.isalnum()]
    lost = [at for at in letters if not gold[at] and not cited[at]]
    counts.update(letters=len(letters), left=sum(gold[at] and cited[at] for at in letters), lost=len(lost))
    if errors and lost:
        print(f"lost: {''.join(text[at] for at in lost)}", file=sys.stderr)
    return counts


def _cited(text: str, sources: tuple[Source, ...]) -> tuple[bytearray, dict[int, BlockKind]]:
    """Give which characters can be cited, and the kind of block they stand in."""
    cited = bytearray(len(text))
    kinds: dict[int, BlockKind] = {}
    for block in (block for source in sources for block in source.blocks):
        kinds.update(dict.fromkeys(range(block.span.start, block.span.end), block.kind))
        for span in (block.span, block.label) if block.kind in CITABLE else ():
            if span:
                cited[span.start : span.end] = b"\1" * (span.end - span.start)
    return cited, kinds


def _show(counts: Counter[str]) -> None:
    lines = [
        f"{kind:12} {counts[f'gold {kind}']:3} spans   found {counts[f'found {kind}']:3}   exact {counts[f'exact {kind}']:3}"
        for kind in KINDS
    ]
    total = max(1, counts["letters"])
    lines.append(f"{counts['articles']} articles, {total} letters: left {counts['left'] / total:.4f}, lost {counts['lost'] / total:.4f}")
    print("\n".join(lines))


def figures(folder: Path, languages: Languages) -> dict[str, float]:
    """Give the share of letters that could be cited and should not, of those of the body that are lost, and of furniture found."""
    counts = _counts(folder, languages)
    return {
        "letters of furniture left": share(counts["left"], counts["letters"]),
        "letters of the body lost": share(counts["lost"], counts["letters"]),
        "spans of furniture found": share(sum(counts[f"found {kind}"] for kind in KINDS), sum(counts[f"gold {kind}"] for kind in KINDS)),
    }


if __name__ == "__main__":
    script(main)
