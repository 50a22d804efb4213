"""The repaired copy of a text that analysis reads, tied to the original character by character."""

from bisect import bisect_left

from generator.model.record import Record, Span


class Shadow(Record, frozen=True):
    """A repaired text and the way back.

    `offsets[i]` is the place in the original from which the i-th character of `text` comes; an inserted character has the
    offset before which it was inserted. `offsets` never falls, and its last entry, one past the text, is the original's length.
    """

    text: str
    offsets: tuple[int, ...]


def to_shadow(shadow: Shadow, span: Span) -> Span:
    """Map a span of the original to the shadow (code points in both); a blank inserted right before it is left out."""
    start, end = bisect_left(shadow.offsets, span.start), bisect_left(shadow.offsets, span.end)
    while start < end and shadow.text[start].isspace() and shadow.offsets[start + 1] == span.start:
        start += 1
    return Span(start, end)


def to_original(shadow: Shadow, span: Span) -> Span:
    """Map a span of the shadow to the original; an empty span stays empty."""
    if span.start == span.end:
        return Span(shadow.offsets[span.start], shadow.offsets[span.start])
    return Span(shadow.offsets[span.start], shadow.offsets[span.end])


def repaired(shadow: Shadow, span: Span) -> str:
    """Give the repaired wording of a span of the original."""
    inside = to_shadow(shadow, span)
    return shadow.text[inside.start : inside.end]
