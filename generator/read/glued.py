"""Lines that hold several units, as in bodies that came without their line ends: cut where it is sure what each piece is."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from generator.languages.structure import StructureWords
from generator.model.source import BlockKind
from generator.read.closing import Mark, closing
from generator.read.datelines import head_with_day, opens_with_day
from generator.read.drafts import part
from generator.read.inline import inline
from generator.read.lines import Line
from generator.read.lists import span_text
from generator.read.wording import either, words

SHORTEST = 30
"""Characters below which a line is one unit."""

CAPTION_WORDS = 25
"""Words of the longest caption before its credit."""

_REMAINS = re.compile(r"(?:(?:\d{2,4}\s?px|thumb|(?:left|right|center|centre)(?=\|))[|\s]+)+(?=[\"“„»‘]?\w)")
"""What wiki pictures leave behind: "150px Airbus, ..."."""

_DASH = re.compile(r"\s*[–—―-]+\s+")
"""Between two units on one line it is no marker of an item."""

_END = re.compile(r"(?<![A-Z])[.!?][\"”“’»]?\s+(?=[\"“„»‘]?[^\W\d_a-zß-öø-ÿ])")


def cut(lines: Sequence[Line], known: StructureWords, months: tuple[str, ...]) -> tuple[Line, ...]:
    """Cut lines into pieces: headline and day at the head, remains and captions of pictures, headings and teasers between sentences, furniture
    behind the last.
    """
    return tuple(piece for at, line in enumerate(lines) for piece in _cut(line, _marks(line, known, months, first=at == 0)))


def _cut(line: Line, marks: Sequence[Mark]) -> Iterator[Line]:
    if not marks:
        yield line
        return
    at = 0
    for mark in (*marks, Mark(start=len(line.text), end=len(line.text), role=None)):
        yield from _piece(line, at, mark.start, None)
        yield from _piece(line, mark.start, mark.end, mark.role)
        at = mark.end


def _piece(line: Line, start: int, end: int, role: BlockKind | None) -> Iterator[Line]:
    dash = _DASH.match(line.text, start, end) if start else None
    span = part(line, dash.end() if dash else start, end)
    if span.start < span.end:
        yield msgspec.structs.replace(line, span=span, text=span_text(line, span), gap=line.gap and start == 0, role=role)


def _marks(line: Line, known: StructureWords, months: tuple[str, ...], *, first: bool) -> list[Mark]:
    """Give what is no running text in a line, in order; of two marks that overlap, the one that starts first."""
    if len(line.text) < SHORTEST or "|" in line.text[:2]:
        return []
    head = list(_head(line.text, months, first=first))
    end = list(closing(line.text, known, months))
    until = min((mark.start for mark in end), default=len(line.text))
    at = head[-1].end if head else 0
    found = (*_captions(line.text, at, until, known), *inline(line.text, at, known, months))
    inside = [mark for mark in found if mark.end <= until]
    chosen: list[Mark] = []
    for mark in sorted((*head, *inside, *end), key=lambda mark: (mark.start, -mark.end, mark.role or "")):
        if not chosen or mark.start >= chosen[-1].end:
            chosen.append(mark)
    return chosen


def _head(text: str, months: tuple[str, ...], *, first: bool) -> Iterator[Mark]:
    at = 0
    if first and (day := head_with_day(text, months)):
        yield Mark(start=0, end=day.start, role=BlockKind.TITLE)
        yield Mark(start=day.start, end=day.end, role=BlockKind.DATELINE)
        at = day.end
    elif first and (end := opens_with_day(text, months)):
        yield Mark(start=0, end=end, role=BlockKind.DATELINE)
        at = end
    if remains := _REMAINS.match(text, at):
        yield Mark(start=at, end=remains.end(), role=BlockKind.BOILERPLATE)


def _captions(text: str, at: int, end: int, known: StructureWords) -> Iterator[Mark]:
    """Find the credits of pictures, "Image: Jane Doe.", each with the sentence before it, which is the caption."""
    for found in _credit(known.captions).finditer(text, at, end):
        if not _names(found["name"], known):
            continue
        start = [at, *(stop.end() for stop in _END.finditer(text, at, found.start()) if stop.end() < found.start())][-1]
        if len(words(text[start : found.start()])) <= CAPTION_WORDS:
            yield Mark(start=start, end=found.start(), role=BlockKind.CAPTION)
        yield Mark(start=found.start(), end=found.end(), role=BlockKind.CAPTION)
        at = found.end()


def _names(text: str, known: StructureWords) -> bool:
    """Tell "Image: Twitter / Jane Doe." from "he told Bild: We will not do it."."""
    return all(word in known.joining or not word[0].islower() for word in text.split())


@cache
def _credit(labels: tuple[str, ...]) -> re.Pattern[str]:
    label = either(re.escape(label.capitalize()) for label in labels)
    return re.compile(rf"(?<=\s)(?:{label}): (?P<name>\w[^.:;!?()\n]{{1,60}})(?:\([^()\n]{{1,30}}\))?\.(?:\s+|\Z)")
