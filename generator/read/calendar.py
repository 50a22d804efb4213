"""Names of months and weekdays in a language, from CLDR."""

from functools import cache

from babel import Locale, UnknownLocaleError


@cache
def calendar_names(code: str) -> tuple[str, ...]:
    """Give the names, long and short, lower case; none for a language that CLDR does not know."""
    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return ()
    tables = (locale.months, locale.days)
    names = {
        name.lower().rstrip(".")
        for table in tables
        for use in table.values()
        for width in ("wide", "abbreviated")
        for name in use[width].values()
    }
    return tuple(sorted(name for name in names if len(name) > 1 and not name.isdigit()))
