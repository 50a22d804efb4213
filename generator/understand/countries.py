"""Names of states and regions in the language of a text, from CLDR."""

import re
from functools import cache

from generator.languages.cldr import territories

NO_STATES = frozenset(
    {"AC", "AQ", "BV", "CP", "CQ", "DG", "EA", "EU", "EZ", "HM", "IC", "IO", "QO", "TA", "TF", "UM", "UN", "XA", "XB", "ZZ"}
)
"""CLDR codes of unions, outlying islands without people, and placeholders."""

WORLD = "001"


@cache
def state_names(code: str) -> dict[str, str]:
    """Give the names of all states and territories in a language.

    Args:
        code: ISO 639-1 code of the language; one that CLDR lacks has no names.

    Returns:
        Name -> ISO 3166 code, with "Bosnia and Herzegovina" for CLDR's "Bosnia & Herzegovina".
    """
    return {
        form: territory
        for territory, name in territories(code)
        if not territory.isdigit() and territory not in NO_STATES
        for form in _forms(name)
    }


@cache
def region_names(code: str) -> frozenset[str]:
    """Give the names of continents and their parts in a language: "Europe", "Southeast Asia"."""
    return frozenset(name for territory, name in territories(code) if territory.isdigit() and territory != WORLD)


def _forms(name: str) -> list[str]:
    """Give the wordings of one CLDR name: "Myanmar (Burma)" is also plain "Myanmar"."""
    plain = re.sub(r"\s*\(.*?\)", "", name)
    return [plain, plain.replace(" & ", " and ")] if " & " in plain else [plain]
