"""Texts whose lines were broken at a fixed width: here, and only here, lines are put together again."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.model.record import Span
from generator.read.lines import BREAKS, Line
from generator.read.lists import item_of
from generator.read.wording import STOPS, ends

WIDTHS = range(45, 121)
"""Characters of the longest line of a text that was wrapped by a program; news without wrapping has paragraphs beyond."""

RUNNING_ON = 0.4
"""Share of neighbouring lines that must be one unfinished and the other going on in lower case. English texts wrapped at 72 have about
.8 and German ones .5; texts with one unit a line have below .02."""

PAIRS = 3
FULL = 0.7
"""Share of the width below which a line is the last of its paragraph."""

_BREAK = re.compile(rf"\s*[{BREAKS}]\s*")


def unwrap(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Put the lines of wrapped paragraphs together; a text that was not wrapped is given back as it is."""
    width = max((len(line.text) for line in lines), default=0)
    pairs = [(line, after) for line, after in pairwise(lines) if not after.gap]
    running = sum(_runs_on(line, after) for line, after in pairs)
    if width not in WIDTHS or running < max(PAIRS, RUNNING_ON * len(pairs)):
        return tuple(lines)
    return tuple(_joined(text, group) for group in _paragraphs(lines, width))


def joins(text: str, lines: Sequence[Line]) -> tuple[Span, ...]:
    """Give the line breaks inside of paragraphs, blanks around them included."""
    inside = (found.span() for line in lines for found in _BREAK.finditer(text, line.span.start, line.span.end))
    return tuple(Span(*span) for span in inside)


def _runs_on(line: Line, after: Line) -> bool:
    return after.text[0].islower() and not ends(line.text, STOPS + ":")


def _paragraphs(lines: Sequence[Line], width: int) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        fresh = line.gap or item_of(line) is not None or "|" in line.text or line.text.startswith(("#", ">"))
        if group and (fresh or len(group[-1].text) < FULL * width):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _joined(text: str, group: Sequence[Line]) -> Line:
    first = group[0]
    span = Span(first.span.start, group[-1].span.end)
    plain = _BREAK.sub(lambda found: " " * len(found.group()), text[span.start : span.end])
    return Line(number=first.number, span=span, text=plain, gap=first.gap)
