"""Look up words of a language file in lines, whatever their letter case and apostrophes."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from generator.read.lines import INVISIBLE

_PLAIN = str.maketrans("’‘`´", "''''", INVISIBLE)
_OTHER_STOP = re.compile(r"(?<![A-Z.])[.!][\"'”’»)]*\s+(?=\W?[^\W\d_a-zß-ÿ])")

STOPS = ".!?…"
CLOSERS = "\"'”’»)]“‘«"
"""Marks that may stand between a final stop and the end; in German the mark that closes is the one that opens in English."""


def fold(text: str) -> str:
    """Give lower case, plain apostrophes and single blanks, without what nobody sees."""
    return " ".join(text.translate(_PLAIN).lower().split())


def begins(text: str, phrases: tuple[str, ...]) -> bool:
    """Say whether a line starts with one of the phrases, as whole words."""
    return _beginning(phrases).match(fold(text[:200])) is not None


def holds(text: str, phrases: tuple[str, ...]) -> bool:
    """Say whether one of the phrases stands anywhere in the line, as whole words."""
    return _anywhere(phrases).search(fold(text)) is not None


def longest(text: str, phrases: tuple[str, ...]) -> str:
    """Give the longest phrase that the line starts with; empty where there is none."""
    found = _beginning(phrases).match(fold(text[:200]))
    return found.group() if found else ""


def asks_only(text: str) -> bool:
    """Say whether a text is one or several questions and nothing else."""
    return ends(text, "?") and _OTHER_STOP.search(text) is None


def is_one_of(text: str, phrases: Sequence[str]) -> bool:
    """Say whether the line is one of the phrases, a colon or stop at its end aside."""
    return fold(text).rstrip(" :.!?") in phrases


def ends(text: str, marks: str) -> bool:
    """Say whether a text ends with one of the marks, closing quotation marks and brackets aside."""
    return text.rstrip(CLOSERS + " ").endswith(tuple(marks))


def words(text: str) -> list[str]:
    """Split at blanks and leave out what holds no letter and no digit."""
    return [word for word in text.split() if any(map(str.isalnum, word))]


def either(patterns: Iterable[str]) -> str:
    """Give the regular expression of any of some, the longest first; it matches nothing where there are none."""
    return "|".join(sorted(patterns, key=lambda pattern: (-len(pattern), pattern))) or r"(?!)"


def loosely(phrase: str) -> str:
    """Write a phrase as a regular expression that minds neither the number of blanks nor the kind of apostrophe."""
    return r"\s+".join(re.escape(word).replace("'", "['’]") for word in phrase.split())


@cache
def _beginning(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{either(map(re.escape, phrases))})(?!\w)")


@cache
def _anywhere(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(map(re.escape, phrases))})(?!\w)")
