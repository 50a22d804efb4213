"""What CLDR (Unicode Common Locale Data Repository, through babel) knows of a language: months, weekdays, states and regions.

A language that it lacks, and a code that is none, has no names: every function then gives nothing.
"""

from functools import cache

from babel import Locale, UnknownLocaleError

FULL = "wide"
SHORT = "abbreviated"
SHORTEST = "short"
"""The width of weekdays of two letters, some of which are words: "we"; the narrow ones, of one letter, are never read."""


@cache
def territories(code: str) -> tuple[tuple[str, str], ...]:
    """Give the names of states, territories and world regions as pairs of CLDR code and name, sorted by code."""
    locale = _locale(code)
    return tuple(sorted(locale.territories.items())) if locale else ()


def months(code: str, width: str) -> dict[str, int]:
    """Give the names of the months (1 to 12) of one width, "wide" or "abbreviated": lower case, without a full stop."""
    locale = _locale(code)
    uses = [locale.months[use] for use in sorted(locale.months)] if locale else []
    return {name.lower().rstrip("."): number for use in uses for number, name in use[width].items() if not name.isdigit()}


def weekdays(code: str) -> dict[str, int]:
    """Give the names of the weekdays (Monday is 0), lower case."""
    locale = _locale(code)
    return {name.lower(): number for number, name in locale.days["stand-alone"][FULL].items()} if locale else {}


@cache
def calendar_words(code: str) -> frozenset[str]:
    """Give the names of months and weekdays, lower case, all short forms with and without their full stop."""
    return frozenset(form for name in _calendar(code, FULL, SHORT, SHORTEST) for form in (name.lower(), name.lower().rstrip(".")))


@cache
def calendar_names(code: str) -> tuple[str, ...]:
    """Give the names of months and weekdays, long and abbreviated, lower case and without full stops; no figures."""
    names = {name.lower().rstrip(".") for name in _calendar(code, FULL, SHORT)}
    return tuple(sorted(name for name in names if len(name) > 1 and not name.isdigit()))


def _calendar(code: str, *widths: str) -> list[str]:
    locale = _locale(code)
    uses = [use for part in (locale.months, locale.days) for use in part.values()] if locale else []
    return [name for use in uses for width in widths for name in use.get(width, {}).values()]


def _locale(code: str) -> Locale | None:
    try:
        return Locale.parse(code)
    except (UnknownLocaleError, ValueError):  # ValueError: no well-formed code at all
        return None
