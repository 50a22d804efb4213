"""Capitals of names that the same text, or CLDR, writes with one; and at the beginning of sentences."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from generator.languages.repair import RepairWords
from generator.model.record import Record, Span
from generator.read.masks import Masks, masks_of
from generator.read.shadow import Edit

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_OPENS = frozenset('.!?:;"“„»«‘([–—-•*|')
"""A capital right after one of these, or at the start of a line, says nothing."""

ALONE = 2
"""Times a word must stand with a capital among lower-case words, before a lower-case use of it counts as damaged."""

_WORLD = "001"


class Names(Record, frozen=True):
    """What the text itself shows of names, all in lower case."""

    words: frozenset[str]
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


def name_capitals(text: str, span: Span, prose: Sequence[Span], words: RepairWords, countries: dict[str, str]) -> Iterator[Edit]:
    """Give a capital to names that lack it: countries, and words that the text elsewhere writes as names.

    Args:
        text: The text, blanks repaired.
        span: The part of it to mend.
        prose: Whole sentences, in order: in headings and labels a capital is no evidence.
        words: The language's words.
        countries: Lower-case name -> name with its capitals.
    """
    masks = masks_of(text, span)
    uses = list(_uses(text, span))
    names = _names(uses, prose, words)
    yield from _countries(text, span, countries, words, masks)
    for use in uses:
        if not use.word.islower() or masks.cover(use.span.start) or use.word in words.common:
            continue
        pair = use.before[:1].isupper() and (use.before.lower(), _base(use.word)) in names.pairs
        alone = _base(use.word) in names.words and use.before.lower() not in (*words.before_nouns, *words.before_verbs)
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
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - not needed when nothing has changed

    try:
        territories = Locale.parse(code).territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {name.lower(): name for key, name in sorted(territories.items()) if key != _WORLD and name[0].isupper() and "(" not in name}


def _countries(text: str, span: Span, countries: dict[str, str], words: RepairWords, masks: Masks) -> Iterator[Edit]:
    pattern = _either(tuple(sorted(name for name in countries if name not in words.common)))
    for found in pattern.finditer(text, span.start, span.end) if countries else ():
        right = countries[found.group().lower()]
        damaged = found.group() != right and not found.group().isupper() and not masks.cover(found.start())
        if not damaged or len(right) != len(found.group()):
            continue
        for place, (have, want) in enumerate(zip(found.group(), right, strict=True), found.start()):
            if have != want and want.isupper():
                yield Edit(start=place, end=place + 1, text=want)


@cache
def _either(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.@#/-])(?:{'|'.join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))})(?![\w@-])", re.IGNORECASE
    )


def _names(uses: Sequence[Use], prose: Sequence[Span], words: RepairWords) -> Names:
    alone: Counter[str] = Counter()
    pairs: set[tuple[str, str]] = set()
    at = 0
    for use, after in zip(uses, [*uses[1:], None], strict=True):
        while at < len(prose) and prose[at].end <= use.span.start:
            at += 1
        if at == len(prose) or prose[at].start > use.span.start or not _has_capital(use.word) or not use.inner:
            continue
        if _has_capital(use.before) and use.before.isalpha():
            pairs.add((use.before.lower(), _base(use.word)))
        elif after is None or not _has_capital(after.word) or not after.before:
            alone[_base(use.word)] += 1
    known = (word for word, count in alone.items() if count >= ALONE and word not in words.common) if words.names_by_capital else ()
    return Names(words=frozenset(known), pairs=frozenset(pairs))


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
    return re.split("[’']", word.lower(), maxsplit=1)[0]


def _capital(text: str, at: int) -> Edit:
    upper = text[at].upper()
    return Edit(start=at, end=at + 1, text=upper if len(upper) == 1 else text[at])
