"""Lines that hold several units, as in bodies that came without their line ends: cut where it is sure what each piece is."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from generator.languages.structure import StructureWords
from generator.model.record import Span
from generator.model.source import BlockKind
from generator.read.datelines import head_with_day
from generator.read.furniture import JOINING
from generator.read.lines import Line
from generator.read.lists import span_text
from generator.read.wording import words

CAPTION_WORDS = 25
REST_WORDS = 25
"""Words of the longest caption before its credit, and of the longest furniture at the end of a text."""

_REMAINS = re.compile(r"(?:(?:\d{2,4}\s?px|thumb|(?:left|right|center|centre)(?=\|))[|\s]+)+(?=[\"“„»‘]?\w)")
"""What wiki pictures leave behind: "150px Airbus, ..."."""

_END = re.compile(r"(?<![A-Z])[.!?][\"”“’»]?\s+(?=[\"“„»‘]?[^\W\d_a-zß-öø-ÿ])")
_STOP = re.compile(r"[.!?…]")

Piece = tuple[int, BlockKind | None]
"""Where in the line a piece begins, and what it is; None for text."""


def cut(lines: Sequence[Line], known: StructureWords, months: tuple[str, ...]) -> tuple[Line, ...]:
    """Cut lines into pieces: headline and day at the head, remains and captions of pictures, furniture behind the last sentence."""
    return tuple(piece for at, line in enumerate(lines) for piece in _cut(line, _pieces(line, known, months, first=at == 0)))


def _cut(line: Line, pieces: list[Piece]) -> Iterator[Line]:
    if len(pieces) == 1 and pieces[0][1] is None:
        yield line
        return
    for (start, role), (end, _) in zip(pieces, (*pieces[1:], (len(line.text), None)), strict=True):
        piece = line.text[start:end]
        span = Span(line.span.start + start, line.span.start + start + len(piece.rstrip()))
        if span.start < span.end:
            yield msgspec.structs.replace(line, span=span, text=span_text(line, span), gap=line.gap and start == 0, role=role)


def _pieces(line: Line, known: StructureWords, months: tuple[str, ...], *, first: bool) -> list[Piece]:
    pieces: list[Piece] = []
    at = 0
    if first and (head := head_with_day(line.text, months)):
        pieces += [(0, BlockKind.TITLE), (head.start, BlockKind.DATELINE)]
        at = head.end
    if remains := _REMAINS.match(line.text, at):
        pieces.append((at, BlockKind.BOILERPLATE))
        at = remains.end()
    end = _furniture(line.text, known)
    pieces.append((at, None))
    pieces += _captions(line.text, at, end, known)
    if end < len(line.text):
        pieces.append((end, BlockKind.BOILERPLATE))
    return [piece for place, piece in enumerate(pieces) if place + 1 == len(pieces) or pieces[place + 1][0] > piece[0]]


def _captions(text: str, at: int, end: int, known: StructureWords) -> Iterator[Piece]:
    """Find the credits of pictures, "Image: Jane Doe.", each with the sentence before it, which is the caption."""
    for found in _credit(known.captions).finditer(text, at, end):
        if not _names(found["name"]):
            continue
        before = [at, *(stop.end() for stop in _END.finditer(text, at, found.start()) if stop.end() < found.start())]
        start = before[-1]
        if len(words(text[start : found.start()])) <= CAPTION_WORDS:
            yield start, BlockKind.CAPTION
        yield found.start(), BlockKind.CAPTION
        yield found.end(), None
        at = found.end()


def _furniture(text: str, known: StructureWords) -> int:
    """Give where the furniture behind the last sentence begins: "Leave a comment"; the text's length where there is none."""
    for found in _closing(known.boilerplate).finditer(text, max(0, len(text) - 400)):
        rest = text[found.end() :]
        if len(words(rest)) <= REST_WORDS and _STOP.search(re.sub(r"\d\.|\([^)]*\)", "", rest)) is None:
            return found.start("phrase")
    return len(text)


def _names(text: str) -> bool:
    """Tell "Image: Twitter / Jane Doe." from "he told Bild: We will not do it."."""
    return all(word in JOINING or not word[0].islower() for word in text.split())


@cache
def _credit(labels: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(re.escape(label.capitalize()) for label in labels) or r"(?!)"
    return re.compile(rf"(?<=\s)(?:{either}): (?P<name>\w[^.:;!?()\n]{{1,60}})(?:\([^()\n]{{1,30}}\))?\.(?:\s+|\Z)")


@cache
def _closing(phrases: tuple[str, ...]) -> re.Pattern[str]:
    several = [re.escape(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)) if " " in phrase]
    return re.compile(rf"[.!?…][\"”“’»)]*\s+(?P<phrase>(?i:{'|'.join(several) or '(?!)'}))(?!\w)")
