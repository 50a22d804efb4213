"""Letters that were decoded wrongly ("MÃ¼ller"), entities and ligatures, mended by ftfy as edits with a place."""

import re
from collections.abc import Iterator
from itertools import takewhile

from generator.model.record import Span
from generator.read.lines import BREAKS
from generator.read.shadow import Edit

_LINE = re.compile(rf"[^{BREAKS}]+")
_SUSPECT = re.compile(r"[^\x00-\x7f]|&\w{2,8};|&#x?\w{1,6};")
"""A line without these is plain ASCII: ftfy would find nothing."""


def mojibake(text: str, span: Span) -> Iterator[Edit]:
    """Give the edits that ftfy would make; quotation marks and widths of letters are left as they are."""
    for line in _LINE.finditer(text, span.start, span.end):
        if _SUSPECT.search(line.group()):
            yield from _line(line.group(), line.start())


def _line(line: str, offset: int) -> Iterator[Edit]:
    from ftfy import fix_text

    fixed = str(fix_text(line, uncurl_quotes=False, fix_character_width=False, fix_line_breaks=False, remove_control_chars=False))
    if fixed == line:
        return
    before, after = line.split(" "), fixed.split(" ")
    if len(before) != len(after):  # a blank was part of a wrongly decoded letter
        before, after = [line], [fixed]
    at = offset
    for old, new in zip(before, after, strict=True):
        if old != new:
            yield _smallest(old, new, at)
        at += len(old) + 1


def _smallest(old: str, new: str, at: int) -> Edit:
    """Leave out what is the same at both ends."""
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    return Edit(start=at + head, end=at + len(old) - tail, text=new[head : len(new) - tail])


def _shared(one: str, other: str) -> int:
    """Count the characters that two words have in common from the start."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
