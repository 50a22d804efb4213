"""Read organisations' names: acronyms, initials, and countries inside a name."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from babel import Locale, UnknownLocaleError

from generator.compare.folding import plain

MAX_ACRONYM = 6
# CLDR's codes for bodies that are no territory: European Union, United Nations, euro area.
CLDR_BODIES = ("EU", "UN", "EZ")
MAX_COUNTRY_WORDS = 4

_PARTS = re.compile(r"[\w'’]+")


def is_acronym(name: str) -> bool:
    """Tell whether a name is one word of up to six letters, two of them capitals: NATO, BfV, IRGC."""
    letters = name.replace(".", "")
    return letters.isalpha() and 1 < len(letters) <= MAX_ACRONYM and sum(letter.isupper() for letter in letters) > 1


def letters_of(acronym: str) -> str:
    """Give an acronym's letters in lower case: "U.N." -> "un"."""
    return plain(acronym.replace(".", ""))


def initials_of(name: str) -> frozenset[str]:
    """Give the acronyms that a name of several words can have: with its small words and without."""
    parts = _PARTS.findall(name)
    if not parts[1:]:
        return frozenset()
    return frozenset({plain("".join(part[0] for part in parts)), plain("".join(part[0] for part in parts if not part[0].islower()))})


def body_codes(languages: Iterable[str]) -> dict[str, str]:
    """Give CLDR's names of international bodies in some languages, in lower case without accents -> code."""
    names = {plain(code): code for code in CLDR_BODIES}
    return names | {plain(country_name(code, language)): code for language in sorted(languages) for code in CLDR_BODIES}


@cache
def _territories(language: str) -> dict[str, str]:
    try:
        return {code: str(name) for code, name in Locale(language).territories.items()}
    except UnknownLocaleError:
        return {}


def country_codes(language: str) -> dict[str, str]:
    """Give CLDR's names of countries in a language -> ISO 3166 code; none for a language it does not know."""
    return {name: code for code, name in sorted(_territories(language).items()) if not code.isdigit() and code not in CLDR_BODIES}


def country_name(code: str, language: str) -> str:
    """Give CLDR's name of a country or body in a language; for a language it does not know, the code itself."""
    return _territories(language).get(code, code)


def with_country_codes(name: str, codes: Mapping[str, str]) -> str:
    """Write countries in a name as their codes: "United States Embassy", "U.S. Embassy" -> "us embassy".

    Args:
        name: Name of an organisation, cleaned.
        codes: Names of states in the sources, in lower case without accents -> ISO 3166 code.
    """
    words = plain(name).split()
    out: list[str] = []
    while words:
        length = next((n for n in range(min(MAX_COUNTRY_WORDS, len(words)), 0, -1) if " ".join(words[:n]) in codes), 0)
        out.append(codes[" ".join(words[:length])].casefold() if length else words[0])
        words = words[length or 1 :]
    return " ".join(out)
