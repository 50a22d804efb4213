"""Sentences inside a block."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from generator.languages.language import Language
from generator.languages.structure import StructureWords
from generator.model.record import Span
from generator.read.inner_stops import is_inner
from generator.read.wording import either

_NOTE = re.compile(r"(?:\[\d{1,3}\]\s*)+")
"""The number of a note belongs to the sentence before it."""

_NOTED = re.compile(r"[.!?][\"”’]?(?:\[\d{1,3}\])+\s+(?=[\"“‘(]?[^\W\d_a-zß-ÿ])")
_DOUBLED = re.compile(r"[.!?]''\s+(?=[^\W\d_a-zß-ÿ])")
"""A quotation that ends in two apostrophes."""

_CLOSED = re.compile(r"(?:[’']\.\"|\.“|[.!?…][»«])\s+(?=[^\W\d_a-zß-ÿ])")
"""A quotation inside a quotation, and one that is closed by the mark that opens in English, or by either of « and »."""

_WIDE = re.compile(r"[。！？．｡]+[」』”’）]*(?=.)", re.DOTALL)
"""Stops of scripts that put no blank after them."""

_MARKER = re.compile(r"\s*(?:[•⁃*-]\s*)?(?:\d{1,3}|[a-z])\.?[.)]\s*")
"""The marker of an item is no sentence."""

_FIRST = re.compile(r"\s*(?P<bullet>[•⁃]\s?)?(?P<number>\d{1,2}|[a-z])(?P<mark>\.\)|[.)])\s+(?=\S)")

_QUIET = re.compile(r"[\w\s,'’()&%/-]*[^\w\s]?")
"""No mark inside that could end a sentence in any script."""

LOOK_BEHIND = 10
"""Most repetitions that the rules look back over. With their default of 100, "1. 1. 1. ..." takes 40 ms a sentence, with 10 it takes 0.05;
of 160 news articles one is cut differently, and ordinary text takes half the time."""


def split(text: str, language: Language) -> tuple[Span, ...]:
    """Give the sentences of a text without line breaks, blanks at their ends included; together they are the whole text.

    The core is the rule set of LanguageTool, run by `choppa`; own rules mend what it misses in news.

    Args:
        text: The repaired text of one block.
        language: Whose rules and words to use.
    """
    if _QUIET.fullmatch(text) and _FIRST.match(text) is None:
        return (Span(0, len(text)),) if text else ()
    core = _core(text, language.pipeline.sentences or language.code)
    ends = sorted({*core, *_missed(text, language.structure), len(text)} - {0})
    joined = [*_spans(_spaced(language.structure), text), *(markers := list(_markers(text, language.structure)))]
    ends = sorted(
        {*(end for end in ends if not any(start < end <= stop for start, stop in joined)), *(start for start, _ in markers), len(text)}
    )
    whole = [end for end in ends if end == len(text) or not is_inner(text, end, language)]
    ends = sorted({_after_note(text, end) for end in whole})
    return tuple(_worded(text, ends))


def _core(text: str, code: str) -> Iterator[int]:
    from choppa import SrxTextIterator

    at = 0
    for piece in SrxTextIterator(_rules(), f"{code}_two", text, max_lookbehind_construct_length=LOOK_BEHIND):
        at += len(piece)
        yield at


@cache
def _rules() -> Any:
    from choppa import DEFAULT_SRX_RULESET, SrxDocument

    return SrxDocument(ruleset=DEFAULT_SRX_RULESET)


def _missed(text: str, words: StructureWords) -> Iterable[int]:
    """Ends after doubled apostrophes, after the number of a note, and after an abbreviation that is followed by a word which only begins sentences."""
    for pattern in (_DOUBLED, _CLOSED, _NOTED, _WIDE, _abbreviated(words), _timed(words)):
        yield from (found.end() for found in pattern.finditer(text))


def _markers(text: str, words: StructureWords) -> Iterator[tuple[int, int]]:
    """Find the markers of a list on one line, "1. One thing 2. Another", after the first; each must be the next in order."""
    first = _FIRST.match(text)
    if first is None:
        return
    at, number = first.end(), first["number"]
    while True:
        number = str(int(number) + 1) if number.isdigit() else chr(ord(number) + 1)
        pattern = rf"(?P<word>[\w-]+)\S{{0,2}}\s+(?P<marker>{re.escape(first['bullet'] or '')}{re.escape(number + first['mark'])})\s+(?=[^\W\d_a-zß-ÿ])"
        found = re.compile(pattern).search(text, at)
        if found is None or found["word"].lower() in words.before_ordinals:
            return
        yield found.start("marker"), found.end()
        at = found.end()


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Give where a pattern stands; an end right behind it is not inside."""
    yield from ((found.start(), found.end() - 1) for found in pattern.finditer(text))


def _worded(text: str, ends: Iterable[int]) -> Iterator[Span]:
    """Cut the text; a piece without letter and digit goes to the sentence before it, at the start to the one after, as an item's marker does."""
    start = last = 0
    for end in ends:
        if last and not _MARKER.fullmatch(text, start, last) and any(map(str.isalnum, text[last:end])):
            yield Span(start, last)
            start = last
        last = end
    if last:
        yield Span(start, last)


def _after_note(text: str, end: int) -> int:
    """Leave the number of a note ("[17]") with the sentence before it."""
    found = _NOTE.match(text, end)
    return found.end() if found and found.end() < len(text) else end


@cache
def _spaced(words: StructureWords) -> re.Pattern[str]:
    written = either(r"\s?".join(map(re.escape, one.split())) for one in words.spaced_abbreviations)
    return re.compile(rf"(?<!\w)(?i:{written})")


@cache
def _timed(words: StructureWords) -> re.Pattern[str]:
    """Give a time of the day before a word with a capital; what is no end of these is sorted out later."""
    return re.compile(rf"(?<=\d)\s?(?:{either(map(re.escape, words.clock_abbreviations))})\s+(?=[^\W\d_a-zß-ÿ][a-zß-ÿ])")


@cache
def _abbreviated(words: StructureWords) -> re.Pattern[str]:
    ends, openers = (either(map(re.escape, group)) for group in (words.final_abbreviations, words.openers))
    return re.compile(rf"(?<!\w)(?:{ends})[\"”’)]?\s+(?=(?:{openers})(?!\w))")
