"""From a date as written to a calendar date, as far as the text allows."""

import calendar
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from generator.model.reading import Precision
from generator.model.record import Record
from generator.understand.date_grammar import Written

WEEK = 7
MONTHS = 12
SLACK = 14
"""Days a day and month may lie on the other side of the anchor than its tense says: plans of the past, reports put forward."""


class Tense(Enum):
    """Whether a clause speaks of what was or of what is to come."""

    PAST = -1
    OPEN = 0
    FUTURE = 1


class Anchor(Record, frozen=True):
    """The days from which relative dates may be counted."""

    written: date | None = None
    """The day on which the article was written, as its metadata, dateline or text gives it."""
    latest: date | None = None
    """The last full date before, for a day and month without a year."""


class Value(NamedTuple):
    """A calendar date, empty where it cannot be known."""

    iso: str
    precision: Precision
    relative: bool


def value_of(one: Written, anchor: Anchor, tense: Tense) -> Value | None:
    """Resolve a date; None when the calendar has no such day.

    Args:
        one: The date as written.
        anchor: From where relative dates are counted.
        tense: Of the clause it stands in, for weekdays and for dates without a year.
    """
    if one.month is not None and one.year is None and one.day is not None:
        return _without_year(one.month, one.day, anchor, tense)
    if one.month is not None and one.year is None:
        return _month(one, anchor, tense)
    if one.year is not None:
        return _absolute(one)
    if one.weekday is not None and one.unit == "week" and one.shift is not None and anchor.written is not None:
        monday = anchor.written - timedelta(days=anchor.written.weekday())
        return Value((monday + timedelta(days=WEEK * one.shift + one.weekday)).isoformat(), Precision.DAY, relative=True)
    if one.weekday is not None:
        return _weekday(one.weekday, one.shift, anchor, tense)
    return Value(one.fixed, Precision.DAY, relative=False) if one.fixed else _counted(one, anchor)


def _absolute(one: Written) -> Value | None:
    if one.month is None:
        return Value(f"{one.year:04d}", Precision.YEAR, relative=False)
    if one.day is None:
        return Value(f"{one.year:04d}-{one.month:02d}", Precision.MONTH, relative=False)
    day = _day(one.year or 0, one.month, one.day)
    return Value(day.isoformat(), Precision.DAY, relative=False) if day else None


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if day <= calendar.monthrange(year, month)[1] else None


def _without_year(month: int, day: int, anchor: Anchor, tense: Tense) -> Value | None:
    """Give the nearest such day, unless the tense is clearly against it."""
    if day > calendar.monthrange(2000, month)[1]:  # a leap year
        return None
    base = anchor.written or anchor.latest
    if base is None:
        return Value("", Precision.DAY, relative=True)
    years = [found for year in (base.year - 1, base.year, base.year + 1) if (found := _day(year, month, day))]
    nearest = min(years, key=lambda found: (abs(found - base), found))
    against = (nearest - base).days * tense.value < -SLACK
    if against:
        nearest = min(
            (found for found in years if (found - base).days * tense.value >= 0), key=lambda found: abs(found - base), default=nearest
        )
    return Value(nearest.isoformat(), Precision.DAY, relative=True)


def _month(one: Written, anchor: Anchor, tense: Tense) -> Value:
    """Give a bare month, counted from the anchor: "in March", "last April", "im April letzten Jahres"."""
    base, month = anchor.written or anchor.latest, one.month or 1
    if base is None:
        return Value("", Precision.MONTH, relative=True)
    if one.unit == "year" and one.shift is not None:
        year = base.year + one.shift
    elif one.shift == -1 or (one.shift is None and tense is Tense.PAST):
        year = base.year - (month >= base.month if one.shift == -1 else month > base.month)
    elif one.shift == 1 or (one.shift is None and tense is Tense.FUTURE):
        year = base.year + (month <= base.month if one.shift == 1 else month < base.month)
    elif one.shift == 0:
        year = base.year
    else:
        year = min((base.year - 1, base.year, base.year + 1), key=lambda year: abs((year - base.year) * MONTHS + month - base.month))
    return Value(f"{year:04d}-{month:02d}", Precision.MONTH, relative=True)


def _weekday(weekday: int, shift: int | None, anchor: Anchor, tense: Tense) -> Value:
    """Give the nearest such weekday in the direction of the tense; the day of writing itself counts unless "last" or "next" excludes it."""
    base = anchor.written
    if base is None:
        return Value("", Precision.DAY, relative=True)
    ahead = (weekday - base.weekday()) % WEEK
    if shift == 1:
        days = ahead or WEEK
    elif shift == -1:
        days = (ahead - WEEK) if ahead else -WEEK
    elif tense is Tense.FUTURE:
        days = ahead
    else:
        days = ahead - WEEK if ahead else 0
    return Value((base + timedelta(days=days)).isoformat(), Precision.DAY, relative=True)


def _counted(one: Written, anchor: Anchor) -> Value:
    """Give a date counted in days, months or years from the day of writing; weeks are too vague for one."""
    base = anchor.written
    precision = {"year": Precision.YEAR, "month": Precision.MONTH}.get(one.unit, Precision.DAY)
    if base is None or one.unit == "week" or (one.offset is None and one.count is None and one.shift is None):
        return Value("", precision, relative=True)
    if one.offset is not None:
        return Value((base + timedelta(days=one.offset)).isoformat(), Precision.DAY, relative=True)
    steps = (one.count if one.ahead else -one.count) if one.count is not None else one.shift or 0
    if one.unit == "year":
        return Value(f"{base.year + steps:04d}", Precision.YEAR, relative=True)
    if one.unit == "month":
        months = base.year * MONTHS + base.month - 1 + steps
        return Value(f"{months // MONTHS:04d}-{months % MONTHS + 1:02d}", Precision.MONTH, relative=True)
    return (
        Value((base + timedelta(days=steps)).isoformat(), Precision.DAY, relative=True)
        if one.count is not None
        else Value("", precision, relative=True)
    )
