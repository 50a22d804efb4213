"""Lines of a text, with their place in the file. Lines are units of news text: they are told apart, never glued."""

import re
from collections.abc import Iterator

from generator.model.record import Record, Span
from generator.model.source import BlockKind

INVISIBLE = "\u00ad\u200b\u200e\u200f\u2060\ufeff" + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
"""Characters that nobody sees: soft hyphen, zero-width blank, direction marks, word joiner, byte order mark."""

CONTROL = "".join(map(chr, (*range(0x20), 0x7F)))
"""Without those above 0x7F: where a text was decoded wrongly, they are halves of letters."""

EDGE = INVISIBLE + CONTROL + " \u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
"""What is no content at the edge of a line, a cell or a sentence."""

BREAKS = "\n\r\v\f\x85\u2028\u2029"
"""What ends a line; those after the first two separate lines without being counted by editors' line numbers."""

_BREAK = re.compile(rf"\r\n|[{BREAKS}]")
_COUNTED = ("\r\n", "\n", "\r")


class Line(Record, frozen=True):
    """A line that is not blank, without the blanks around it."""

    number: int
    """1-based number in the file."""
    span: Span
    text: str
    """The characters of `span`."""
    gap: bool
    """At least one blank line stands before it."""
    role: BlockKind | None = None
    """What it is, where that was seen when it was cut from a longer line."""


def lines_of(text: str, span: Span) -> tuple[Line, ...]:
    """Give the lines of a part of a text that hold something visible."""
    return tuple(_lines(text, span))


def trim(text: str, span: Span) -> Span:
    """Take blanks, invisible and control characters from both ends; an empty span stays at its start."""
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip(EDGE))
    return Span(start, max(start, span.start + len(piece.rstrip(EDGE))))


def line_at(text: str, offset: int) -> int:
    """Give the 1-based line of an offset (code points)."""
    return 1 + sum(found.group() in _COUNTED for found in _BREAK.finditer(text, 0, offset))


def _lines(text: str, span: Span) -> Iterator[Line]:
    number, gap = line_at(text, span.start), False
    for start, end, counted in _pieces(text, span):
        inner = trim(text, Span(start, end))
        if inner.start < inner.end:
            yield Line(number=number, span=inner, text=text[inner.start : inner.end], gap=gap)
            gap = False
        else:
            gap = True
        number += counted


def _pieces(text: str, span: Span) -> Iterator[tuple[int, int, bool]]:
    """Give start, end and whether the line number grows after it."""
    start = span.start
    for found in _BREAK.finditer(text, span.start, span.end):
        yield start, found.start(), found.group() in _COUNTED
        start = found.end()
    yield start, span.end, False
