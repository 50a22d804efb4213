"""Later beats earlier: an open matter that a later source settles is open no more."""

from generator.compose.cues import has_cue
from generator.compose.material import Material
from generator.compose.passage import Passage

SAME_MATTER = 0.5
"""Share of an open sentence's content words that a later sentence must have to be about the same matter."""


def is_settled(passage: Passage, material: Material) -> bool:
    """Say whether a later dated source reports the outcome of what a passage leaves open."""
    date = passage.source.metadata.date
    if not date or not passage.terms:
        return False
    return any(_outcome(other, passage) for other in material.passages if other.source.metadata.date > date)


def is_past(passage: Passage, today: str) -> bool:
    """Say whether all dates in a passage lie before `today` (ISO), so that a plan in it is old news."""
    values = [date.value for date in passage.dates if date.value]
    if values:
        return bool(today) and all(value[: len(today)] < today[: len(value)] for value in values)
    return False


def _outcome(later: Passage, passage: Passage) -> bool:
    if later.reading.planned or not later.says or not has_cue(later.text, later.language.selection.settled):
        return False
    return len(later.terms & passage.terms) >= SAME_MATTER * len(passage.terms)
