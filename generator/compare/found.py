"""A contrast with the clarity by which contrasts are ranked."""

from generator.model.evidence import Contrast, ContrastKind
from generator.model.record import Record, Ref, Span


class Found(Record, frozen=True):
    """A contrast that was found."""

    contrast: Contrast
    score: float
    """0 to 1: how sure it is that both sides are about the same."""
    apart: int | None = None
    """Days of publication between the sides from which the later one tells a change and no dispute; None where it never does."""


class Side(Record, frozen=True):
    """One side of a contrast: the passage and the words that differ."""

    ref: Ref
    words: Span | None


def contrast(kind: ContrastKind, left: Side, right: Side, score: float, actor: str = "", apart: int | None = None) -> Found:
    """Make a contrast, with the side first that stands first."""
    one, two = sorted((left, right), key=lambda side: side.ref)
    return Found(
        contrast=Contrast(kind=kind, left=one.ref, right=two.ref, left_words=one.words, right_words=two.words, actor=actor),
        score=round(score, 3),
        apart=apart,
    )
