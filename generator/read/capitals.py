"""Capitals of names that the same text, or CLDR, writes with one; and at the beginning of sentences."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from generator.languages.cldr import territories
from generator.languages.repair import RepairWords
from generator.model.record import Record, Span
from generator.read.masks import Masks, masks_of
from generator.read.shadow import Edit
from generator.read.wording import either

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
OFTEN = 3
RARELY = 4
RARELY_IN_PAIR = 2
LETTERS = 4
"""Times a word must stand with a capital, once at least inside a sentence, and how many times as often as without one (fewer after the same first
name), and letters it must have, before a lower-case use counts as damaged. With 2 and no ratio, 6 in 10 changes to 1,600 undamaged news articles were wrong ("education", "British Government")."""

_REGIONS = ("002", "142", "150")
"""CLDR's codes of Africa, Asia and Europe; names of other regions ("eastern Europe") may have a small letter."""


class Names(Record, frozen=True):
    """What the text itself shows of names, all in lower case."""

    alone: frozenset[str]
    """Words that stand with a capital among lower-case words."""
    pairs: frozenset[tuple[str, str]]
    """Two words with capitals, one after the other: ("steve", "witkoff")."""


class Use(Record, frozen=True):
    """A word in its place."""

    word: str
    span: Span
    before: str
    """The word before it, in the same clause; empty at the start of a sentence or clause."""
    inner: bool
    """It does not open a sentence, quotation, bracket or line."""


def name_capitals(
    text: str, span: Span, whole: Span, prose: Sequence[Span], words: RepairWords, countries: dict[str, str]
) -> Iterator[Edit]:
    """Give a capital to names that lack it: countries, and words that the text elsewhere writes as names.

    Args:
        text: The text, blanks repaired.
        span: The part of it to mend.
        whole: The part whose use of capitals is evidence; `span` lies in it.
        prose: Whole sentences, in order: in headings and labels a capital is no evidence.
        words: The language's words.
        countries: Lower-case name -> name with its capitals.
    """
    masks = masks_of(text, span)
    uses = list(_uses(text, whole))
    names = _names(uses, prose, words)
    yield from _countries(text, span, countries, words, masks)
    stay = frozenset((*words.common, *words.lower_starts))
    for use in uses:
        if not span.start <= use.span.start < span.end or not use.word.islower() or masks.cover(use.span.start) or use.word in stay:
            continue
        if text[use.span.start - 1 : use.span.start] == "-" or text[use.span.end : use.span.end + 1] == "-":
            continue
        pair = use.before[:1].isupper() and (use.before.lower(), _base(use.word)) in names.pairs
        alone = _base(use.word) in names.alone and use.before.lower() not in (*words.before_nouns, *words.before_verbs)
        if pair or alone:
            yield _capital(text, use.span.start)


def start_capitals(text: str, starts: Sequence[int], words: RepairWords) -> Iterator[Edit]:
    """Give a capital to the first word of sentences, unless it may start in lower case or is no plain word."""
    for start in starts:
        found = _WORD.match(text, start)
        if found is None or not found.group().islower() or found.group() in words.lower_starts:
            continue
        if text[found.end() : found.end() + 1] in ("-", ".", "_", "/", "@", ":") or len(found.group()) == 1:
            continue
        yield _capital(text, start)


@cache
def country_names(code: str) -> dict[str, str]:
    """Give CLDR's names of countries and world regions in a language, by their lower-case form."""
    return {name.lower(): name for key, name in territories(code) if _is_country(key) and name[0].isupper() and "(" not in name}


def _is_country(key: str) -> bool:
    return key in _REGIONS or (key.isalpha() and key != "EZ")


def _countries(text: str, span: Span, countries: dict[str, str], words: RepairWords, masks: Masks) -> Iterator[Edit]:
    pattern = _anywhere(tuple(name for name in countries if name not in words.common))
    for found in pattern.finditer(text, span.start, span.end):
        right = countries[found.group().lower()]
        damaged = found.group() != right and not found.group().isupper() and not masks.cover(found.start())
        if not damaged or len(right) != len(found.group()):
            continue
        for place, (have, want) in enumerate(zip(found.group(), right, strict=True), found.start()):
            if have != want and want.isupper():
                yield Edit(start=place, end=place + 1, text=want)


@cache
def _anywhere(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.@#/-])(?:{either(map(re.escape, names))})(?![\w@-])", re.IGNORECASE)


def _names(uses: Sequence[Use], prose: Sequence[Span], words: RepairWords) -> Names:
    big = Counter(_base(use.word) for use in uses if _has_capital(use.word))
    inner = list(_within(uses, prose))
    small = Counter(_base(use.word) for use in uses if use.word.islower())
    paired = {word for word, count in big.items() if count >= max(OFTEN, RARELY_IN_PAIR * small[word])}
    known = {word for word in paired if big[word] >= RARELY * small[word] and len(word) >= LETTERS and words.names_by_capital}
    pairs = {(use.before.lower(), word) for use in inner if (word := _base(use.word)) in paired and _has_capital(use.before)}
    alone = {word for use in inner if (word := _base(use.word)) in known and not _has_capital(use.before)}
    return Names(alone=frozenset(alone), pairs=frozenset(pairs))


def _within(uses: Sequence[Use], prose: Sequence[Span]) -> Iterator[Use]:
    """Give the words with a capital that stand inside of sentences."""
    at = 0
    for use in uses:
        while at < len(prose) and prose[at].end <= use.span.start:
            at += 1
        if at < len(prose) and prose[at].start <= use.span.start and use.inner and _has_capital(use.word):
            yield use


def _uses(text: str, span: Span) -> Iterator[Use]:
    end, before = span.start, ""
    for found in _WORD.finditer(text, span.start, span.end):
        between = text[end : found.start()]
        plain = between in (" ", ", ") and end > span.start
        opens = not between.strip(" ,") and plain
        yield Use(word=found.group(), span=Span(*found.span()), before=before if between == " " else "", inner=opens)
        end, before = found.end(), found.group()


def _has_capital(word: str) -> bool:
    """Say whether a word has a capital at its start only."""
    return (
        len(word) > 1
        and word[0].isupper()
        and _base(word) == word[0].lower() + _base(word)[1:]
        and not word.isupper()
        and word[1:2].islower()
    )


def _base(word: str) -> str:
    """Give the lower-case form without an apostrophe and what follows: "Russia’s" is "russia"."""
    return word.lower().partition("'")[0].partition("’")[0]


def _capital(text: str, at: int) -> Edit:
    upper = text[at].upper()
    return Edit(start=at, end=at + 1, text=upper if len(upper) == 1 else text[at])
