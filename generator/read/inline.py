"""Units inside of a line that came without its line ends: headings, teasers and credits between sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from generator.languages.structure import StructureWords
from generator.model.source import BlockKind
from generator.read.closing import Mark
from generator.read.signatures import is_signature
from generator.read.wording import either, fold, loosely, words

HEADING_WORDS = 12
"""Words of the longest heading between two sentences."""

LONG_LINE = 100
"""Words from which a line is taken for a whole text, so that a short piece without stop is a heading in it, not a sentence that lost its stop."""

FIRST = 4
"""Sentences among which the one that opens with its place is looked for."""

LAST_WORD = 5
"""Letters of the word that ends a unit without stop: "for The Hague said" goes on."""

CAPITALS = 3
LETTERS = 12
"""Words and letters in capitals that make a heading at the start of a sentence; fewer are names ("USA TODAY", "BMW AG")."""

_AFTER_STOP = re.compile(r"(?:\A|[.!?…][\"”“’»)]*\s+)(?=\S)")
_END = re.compile(r"(?<![A-Z])[.!?…][\"”“’»)]*(?=\s|\Z)")
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_CAPITAL_WORD = rf"(?:{_UPPER}|\d)(?:{_UPPER}|[\d'’&:,/-])*"
_HEADED = re.compile(rf"(?P<head>{_CAPITAL_WORD}(?:\s{_CAPITAL_WORD})+[?!:]?)\s+(?=[\"“„»‘]?{_UPPER}\w*[a-zß-öø-ÿ])")
_SHORT_CODE = re.compile(r"\[caption\b[^\]]*\].*?\[/caption\]", re.DOTALL)
_BRACKET = re.compile(r"\((?P<inside>[^()\n]{2,80})\)(?=\s+[^\s–—-]|\Z)")
_PLACED = re.compile(rf"(?P<place>{_UPPER}\w{{2,}}(?:[ /-]{_UPPER}\w+)?(?: \([^()\n]{{2,20}}\))?)\s[–—―]\s+(?=[\"“„»‘]?{_UPPER})")
_QUOTES = '"“”„»«'


def inline(text: str, at: int, known: StructureWords, months: tuple[str, ...]) -> Iterator[Mark]:
    """Find what is no sentence inside a line, from a place on; marks may overlap."""
    starts = [at, *(found.end() for found in _AFTER_STOP.finditer(text) if found.end() > at)]
    yield from (Mark(start=found.start(), end=found.end(), role=BlockKind.CAPTION) for found in _SHORT_CODE.finditer(text))
    brackets = list(_brackets(text, known, months))
    yield from brackets
    yield from _teasers(text, sorted({*starts, *(mark.end + 1 for mark in brackets)}), known)
    yield from _datelines(text, starts[:FIRST], known, months)
    yield from _capitals(text, starts)
    yield from _headings(text, starts, known)


def _brackets(text: str, known: StructureWords, months: tuple[str, ...]) -> Iterator[Mark]:
    """Find "(Photo: Jane Doe)" and "(Reuters)" between two sentences."""
    for found in _BRACKET.finditer(text):
        before = text[max(0, found.start() - 4) : found.start()]
        if not re.search(r"[.!?…][\"”“’»)]*\s*\Z|\A\Z", before):
            continue
        head, colon, name = found["inside"].partition(":")
        if colon and name.strip() and fold(head) in known.captions:
            yield Mark(start=found.start(), end=found.end(), role=BlockKind.CAPTION)
        elif is_signature(found["inside"], known, months, sure=True):
            yield Mark(start=found.start(), end=found.end(), role=BlockKind.CREDIT)


def _teasers(text: str, starts: list[int], known: StructureWords) -> Iterator[Mark]:
    """Find "Read more: ..." up to the end of its sentence; nothing shows where it ends inside of it."""
    for start in starts:
        if start and _teaser(known.boilerplate).match(text, start):
            end = _END.search(text, start)
            yield Mark(start=start, end=end.end() if end else len(text), role=BlockKind.BOILERPLATE)


def _datelines(text: str, starts: list[int], known: StructureWords, months: tuple[str, ...]) -> Iterator[Mark]:
    """Find the place behind a first sentence that was the standfirst: "... is built. Geneva - The council ..."."""
    for start in starts if text.count(" ") >= LONG_LINE else ():
        found = _PLACED.match(text, start)
        if found and start and fold(found["place"]) not in months and not _opens(found["place"], known):
            yield Mark(start=start, end=found.end("place"), role=BlockKind.DATELINE)


def _capitals(text: str, starts: list[int]) -> Iterator[Mark]:
    """Find headings all in capitals before a sentence: "WHAT COMES NEXT The council ..."."""
    for start in starts:
        found = _HEADED.match(text, start)
        if found and len(words(found["head"])) >= CAPITALS and sum(map(str.isalpha, found["head"])) >= LETTERS:
            yield Mark(start=start, end=found.end("head"), role=BlockKind.HEADING)


def _headings(text: str, starts: list[int], known: StructureWords) -> Iterator[Mark]:
    """Find where a word that only begins sentences stands behind no stop: what stands before it was a heading, a caption or lost its stop."""
    long = text.count(" ") >= LONG_LINE
    for found in _starter(known.starters).finditer(text):
        last = found["last"]
        if not last.isdigit() and (len(last) < LAST_WORD or last.capitalize() in known.openers):
            continue
        start = starts[bisect_right(starts, found.start()) - 1]
        piece = text[start : found.end("last")]
        short = len(words(piece)) <= HEADING_WORDS
        if not piece.strip() or (short and not last.isdigit() and _opens(piece, known)) or sum(map(piece.count, _QUOTES)) % 2:
            continue
        if long and short and not piece[0].islower() and not _opens(piece, known):
            yield Mark(start=start, end=found.end("last"), role=BlockKind.HEADING)
        else:
            yield Mark(start=found.end(), end=found.end(), role=None)


def _opens(piece: str, known: StructureWords) -> bool:
    """Say whether a piece begins as sentences do: "In the film The ferry ..." goes on."""
    return piece.split(maxsplit=1)[0] in (*known.openers, *known.starters)


@cache
def _starter(starters: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<last>[\w-]*[a-zß-öø-ÿ0-9])\s+(?=(?:{either(map(re.escape, starters))})\s+[a-zß-öø-ÿ])")


@cache
def _teaser(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Give phrases and a colon, several words with up to three more between: "more on this new topic: ..."."""
    written = (loosely(one) + (r"(?:\s+[\w-]+){0,3}" if " " in one else "") for one in phrases)
    return re.compile(rf"(?:\w+-)?(?i:{either(written)})\s*:")
