"""Sentences with their names marked, as GermEval 2014 gives them (Benikova et al. 2014, CC BY 4.0)."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.languages.language import Language
from generator.understand.tagger import TaggedWord
from generator.understand.tagging import hanta_tags

WORD, OUTER = 1, 2
"""Columns: a name inside another name (the third one) is left out."""

OUTSIDE = "O"
DERIVED, PART = "derived", "part"
"""Labels of "deutsch" and "EU-weit": learnt apart from other words, since they are full of names, but no names."""

NAMES = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "OTH": "MISC"}
"""Label of the data -> label of the tagger, those of CoNLL 2003."""


class Annotated(NamedTuple):
    """One sentence."""

    words: tuple[TaggedWord, ...]
    labels: tuple[str, ...]


def labels() -> list[str]:
    """Give all labels, that for words outside names first."""
    return [OUTSIDE, *(f"{prefix}-{name}" for name in NAMES.values() for prefix in ("B", "I")), DERIVED, PART]


def read(path: Path, language: Language) -> list[Annotated]:
    """Read a file of the data set and tag its words as the generator does."""
    found = []
    for rows in _sentences(path):
        words = [row[WORD] for row in rows]
        tags = hanta_tags(words, language.code, language.pipeline)
        found.append(
            Annotated(tuple((word, tag.tag) for word, tag in zip(words, tags, strict=True)), tuple(_label(row[OUTER]) for row in rows))
        )
    return found


def names(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Give the names of a sentence: first word, end (exclusive) and label."""
    found: list[tuple[int, int, str]] = []
    for place, label in enumerate(labels):
        if label.startswith("I-") and found and found[-1][1:] == (place, label[2:]):
            found[-1] = (found[-1][0], place + 1, label[2:])
        elif label.startswith(("B-", "I-")):
            found.append((place, place + 1, label[2:]))
    return found


def _sentences(path: Path) -> Iterator[list[list[str]]]:
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line and not line.startswith("#\t"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield rows
            rows = []


def _label(label: str) -> str:
    if label == OUTSIDE:
        return label
    prefix, _, name = label.partition("-")
    if name in NAMES:
        return f"{prefix}-{NAMES[name]}"
    return DERIVED if name.endswith("deriv") else PART
