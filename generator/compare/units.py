"""Units of measure: which of them can be compared, and how."""

from typing import NamedTuple


class Measure(NamedTuple):
    """What a unit measures and how many base units it is."""

    dimension: str
    factor: float


# Months and years count calendar time and are kept apart from days, of which they hold no fixed number.
UNITS: dict[str, Measure] = {
    "second": Measure("time", 1),
    "minute": Measure("time", 60),
    "hour": Measure("time", 3_600),
    "day": Measure("time", 86_400),
    "week": Measure("time", 604_800),
    "fortnight": Measure("time", 1_209_600),
    "month": Measure("calendar", 1),
    "year": Measure("calendar", 12),
    "percent": Measure("percent", 1),
    "metre": Measure("length", 1),
    "kilometre": Measure("length", 1_000),
    "mile": Measure("length", 1_609.344),
    "foot": Measure("length", 0.3048),
    "kilogram": Measure("mass", 1),
    "tonne": Measure("mass", 1_000),
    "dollar": Measure("dollar", 1),
    "euro": Measure("euro", 1),
    "pound": Measure("pound", 1),
    "yen": Measure("yen", 1),
    "yuan": Measure("yuan", 1),
    "rouble": Measure("rouble", 1),
}

SYMBOLS = {"%": "percent", "$": "dollar", "US$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₽": "rouble"}
"""Signs for units that no language owns."""
