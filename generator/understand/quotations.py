"""Words in quotation marks: where they begin and end, whatever marks were used."""

from bisect import bisect_right
from collections.abc import Sequence

from generator.model.record import Record, Span
from generator.model.shadow import repaired, to_original, to_shadow
from generator.model.source import Block, Source
from generator.understand.quotation_marks import pairs


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
    for pair in pairs(text):
        words = _trimmed(text, pair.words_start, pair.words_end)
        if words is None:
            continue
        found.append(
            Quotation(
                words=to_original(source.shadow, Span(inside.start + words.start, inside.start + words.end)),
                marked=to_original(source.shadow, Span(inside.start + pair.start, inside.start + pair.end)),
                closed=pair.closed,
            )
        )
    return tuple(found)


def covering(found: Sequence[Quotation], span: Span) -> Quotation | None:
    """Give the quotation that holds the whole span, if one does; quotations of a block come in order and hardly overlap."""
    last = bisect_right(found, span.start, key=lambda one: one.marked.start)
    return next((one for one in found[max(0, last - 2) : last] if span.end <= one.marked.end), None)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    # The comma that American setting puts before the closing mark belongs to the sentence around.
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return Span(start, end) if any(char.isalnum() for char in text[start:end]) else None
