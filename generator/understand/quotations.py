"""Words in quotation marks: where they begin and end, whatever marks were used."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from generator.model.record import Record, Span
from generator.model.shadow import repaired, to_original, to_shadow
from generator.model.source import Block, Source

# Which marks close what which mark opens. The German „…“ closes with the mark that opens in English, and a text set carelessly closes “…" as well.
CLOSERS = {"“": '”"“', "„": '“”"', "«": "»", "»": "«", '"': '"”', "‘": "’", "‚": "‘’", "‹": "›", "›": "‹", "'": "'’", "`": "'`", "”": "”"}
_SINGLE = "‘‚‹›'`"
_MARKS = "“„«»\"‘‚‹›'`”"


class Quotation(Record, frozen=True):
    """One outermost quotation of a block; quotations inside it belong to it."""

    words: Span
    """Without the marks, in the original."""
    marked: Span
    """With the marks, in the original."""
    closed: bool
    """False where the closing mark is missing: it then ends with its paragraph."""


def quotations(block: Block, source: Source) -> tuple[Quotation, ...]:
    """Find the quotations of a block, in order; the apostrophe is told from the single mark by its neighbours."""
    inside = to_shadow(source.shadow, block.span)
    text = repaired(source.shadow, block.span)
    found = []
    for start, end, closed in _pairs(text):
        words = _trimmed(text, start + 1, end)
        if words is None:
            continue
        marked = Span(inside.start + start, inside.start + min(end + 1, len(text)))
        found.append(
            Quotation(
                words=to_original(source.shadow, Span(inside.start + words.start, inside.start + words.end)),
                marked=to_original(source.shadow, marked),
                closed=closed,
            )
        )
    return tuple(found)


def covering(found: Sequence[Quotation], span: Span) -> Quotation | None:
    """Give the quotation that holds the whole span, if one does; quotations of a block come in order and hardly overlap."""
    last = bisect_right(found, span.start, key=lambda one: one.marked.start)
    return next((one for one in found[max(0, last - 2) : last] if span.end <= one.marked.end), None)


def _pairs(text: str) -> Iterator[tuple[int, int, bool]]:
    """Give the places of the outermost opening and closing marks, and whether a closing mark was there."""
    at = 0
    while (start := _next_opening(text, at)) is not None:
        end = _closing(text, start)
        if end is not None:
            yield start, end, True
            at = end + 1
        elif text[start] in _SINGLE:
            at = start + 1  # an apostrophe after all
        else:
            end = _next_opening(text, start + 1, text[start]) or len(text)
            yield start, end, False
            at = end


def _next_opening(text: str, at: int, mark: str = _MARKS) -> int | None:
    return next((i for i in range(at, len(text)) if text[i] in mark and _opens(text, i)), None)


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if after.isspace():
        return text[at] == "«" and (not before or before.isspace() or before in "(’'")  # « French », not the end of »German«
    if not after or before.isalnum():
        return False
    if text[at] in _SINGLE:
        return after.isalpha() and before not in {"’", "'"}
    if text[at] == "”":
        return before in {"", " "} and after.isalnum()  # set carelessly
    return True


def _closing(text: str, start: int) -> int | None:
    """Find the mark that closes, skipping quotations of another kind inside."""
    mark = text[start]
    closers = CLOSERS[mark]
    depth = 0
    for at in range(start + 1, len(text)):
        char = text[at]
        if char == mark and char not in closers:
            depth += 1
        if char in closers and _closes(text, at, mark):
            if depth == 0:
                return at
            depth -= 1
        elif char in closers and mark != "„" and mark not in _SINGLE and depth == 0 and _opens(text, at):
            return None  # the next quotation begins: this one was never closed
    return None


def _closes(text: str, at: int, mark: str) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if mark in _SINGLE and (after.isalnum() or before.isspace()):
        return False
    if before.isspace() or before in "([":
        return bool(not after or after.isspace() or re.match(r"\W", after)) and text[at] not in "„«"
    return not (after.isalnum() and before.isalnum())


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    # The comma that American setting puts before the closing mark belongs to the sentence around.
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return Span(start, end) if any(char.isalnum() for char in text[start:end]) else None
