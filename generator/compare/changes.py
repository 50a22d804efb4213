"""Tell what changed from what is disputed: a toll that rises, a plan that moves, told by articles of different days."""

from collections.abc import Mapping
from datetime import date

import msgspec

from generator.compare.found import Found
from generator.model.evidence import Contrast

DAY = len("2024-01-31")
# Counts of an event under way and prices move from one day to the next; what a thing is or costs does not within a month.
DAILY, SLOW = 1, 30


def dated(found: Found, dates: Mapping[str, str]) -> Contrast:
    """Give the contrast, marked as a change with the earlier side first where both sources are dated and far enough apart.

    Args:
        found: A contrast, and how many days make it a change.
        dates: Source id -> day of publication, or nothing.
    """
    one = found.contrast
    days = days_between(dates[one.left.source], dates[one.right.source])
    if found.apart is None or days is None or abs(days) < found.apart:
        return one
    changed = msgspec.structs.replace(one, change=True)
    return changed if days > 0 else _turned(changed)


def days_between(earlier: str, later: str) -> int | None:
    """Give the days from one date of publication to another; nothing where one is not known to the day."""
    if len(earlier) != DAY or len(later) != DAY:
        return None
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def _turned(one: Contrast) -> Contrast:
    return msgspec.structs.replace(one, left=one.right, right=one.left, left_words=one.right_words, right_words=one.left_words)
