"""Which quotation marks open and which close, where a blank must be put on the right side of one."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from generator.model.record import Span

_LINE_BREAK = re.compile(r"[\n\r]")
_ALWAYS_CLOSING = ")]»’"


class Quotes:
    """The quotation marks of a part of a text; straight ones close when an odd number of them stands before in the line."""

    def __init__(self, text: str, span: Span, closing: str) -> None:
        """Take the text and the marks that only close in its language."""
        self._text = text
        self._span = span
        self._closing = closing
        self._straight = [found.start() for found in re.finditer('"', text[: span.end])] if '"' in text else []
        self._lines = [0, *(found.end() for found in _LINE_BREAK.finditer(text, 0, span.end))]

    def closed(self, start: int, end: int) -> int:
        """Give the place behind the closing marks that begin a run of marks."""
        return next((at for at in range(start, end) if not self._closes(at)), end)

    def glued(self) -> Iterator[int]:
        """Give the places behind closing marks that a word follows directly, a word or stop standing before them."""
        marks = re.escape(self._closing)
        pattern = re.compile(rf"(?<=[\w.,!?])[{marks}](?=\w)") if marks else re.compile(r"(?!)")
        yield from (found.end() for found in pattern.finditer(self._text, self._span.start, self._span.end))

    def _closes(self, at: int) -> bool:
        mark = self._text[at]
        if mark != '"':
            return mark in self._closing or mark in _ALWAYS_CLOSING
        line = self._lines[bisect_right(self._lines, at) - 1]
        return (bisect_left(self._straight, at) - bisect_left(self._straight, line)) % 2 == 1
