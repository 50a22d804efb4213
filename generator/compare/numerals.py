"""Read a number from one or several words: digits as a language writes them, number words, "hundreds of thousands"."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from babel import UnknownLocaleError
from babel.numbers import NumberFormatError, parse_decimal

from generator.languages.comparison import ComparisonWords

# An unknown multiple of a scale: "dozens" is anything from two to ten dozen.
VAGUE_FROM = 2
VAGUE_TO = 10
# "A hundred" is a number without one before it; "bn" and "m" are none.
MIN_MAGNITUDE = 5

# "200", "-", "250", where the tokenizer parts them.
RANGE_WORDS = 3
_DASHES = frozenset("-–")

_DIGITS = re.compile(r"\d[\d.,'’\u00a0\u202f]*")
_ABBREVIATED = re.compile(r"(\d[\d.,]*)([^\W\d_]+)")
_GROUP_MARKS = re.compile(r"[,'’\u00a0\u202f]")
_RANGE = re.compile(r"(\d[\d.,]*)[-–](\d[\d.,]*)")


class Numeral(NamedTuple):
    """A number, or an interval where the words leave it open, and how many words it takes."""

    low: float
    high: float
    length: int


def read_numeral(words: Sequence[str], language: str, known: ComparisonWords) -> Numeral | None:
    """Read the number that starts with the first word, or nothing.

    Args:
        words: The rest of the sentence, lower case.
        language: Code of the language; it decides whether "1.500" is one and a half.
        known: Number words of the language.
    """
    first = _first(words[0], language, known)
    if first is None:
        return None
    (low, high), length = first, 1
    if len(words) > RANGE_WORDS - 1 and words[1] in _DASHES and _DIGITS.fullmatch(words[2]) and read_digits(words[2], language) > high:
        high, length = read_digits(words[2], language), RANGE_WORDS
    while scale := _scale(words[length:], known, vague=low < high):
        low, high = low * scale[0], high * scale[0]
        length += scale[1]
    return Numeral(low, high, length)


def _scale(words: Sequence[str], known: ComparisonWords, *, vague: bool) -> tuple[int, int] | None:
    """Read what multiplies the number, and its length in words; after a vague one over a small word: "tens of thousands"."""
    for length, word in enumerate(words[: 2 if vague else 1], 1):
        scale = known.magnitudes.get(word) or known.vague.get(word)
        if scale:
            return scale, length
    return None


def _first(word: str, language: str, known: ComparisonWords) -> tuple[float, float] | None:
    if span := _RANGE.fullmatch(word):
        low, high = read_digits(span[1], language), read_digits(span[2], language)
        return (low, high) if low <= high else None
    if _DIGITS.fullmatch(word):
        value = read_digits(word, language)
        return value, value
    if (short := _ABBREVIATED.fullmatch(word)) and short[2] in known.magnitudes:
        value = read_digits(short[1], language) * known.magnitudes[short[2]]
        return value, value
    if word in known.vague:
        return VAGUE_FROM * known.vague[word], VAGUE_TO * known.vague[word]
    number = known.numbers.get(word)
    if number is None and len(word) >= MIN_MAGNITUDE:
        number = known.magnitudes.get(word)
    return None if number is None else (number, number)


@cache
def read_digits(text: str, language: str) -> float:
    """Read digits as the language groups them, and in the English way where that fails ("8.4" in a German text)."""
    text = text.rstrip(".,'’")
    try:
        return float(parse_decimal(text, locale=language, strict=True))
    except (NumberFormatError, UnknownLocaleError):
        plain = _GROUP_MARKS.sub("", text)
        head, _, tail = plain.rpartition(".")
        return float(f"{head.replace('.', '')}.{tail}" if head else plain)
