"""Blanks: missing after punctuation, odd, doubled, or before a comma."""

import re
from collections.abc import Iterator

from generator.languages.repair import RepairWords
from generator.model.record import Span
from generator.read.lines import BREAKS, CONTROL
from generator.read.masks import masks_of
from generator.read.quotes import Quotes
from generator.read.shadow import Edit

_UNSEEN = re.escape("\u00ad\u200b\u200e\u200f\u2060\ufeff" + "".join(character for character in CONTROL if not character.isspace()))
_ODD = re.compile(rf"(?:[^\S{BREAKS}]|[{_UNSEEN}])+")
_LEFT_OVER = re.compile(r"(?<=\w) +(?=[,.;](?:\s|$))")
_MARK = re.compile(r"(?<=[\w)\]”’“»\"])[.,;:!?](?P<close>[”’“»„«‘\"()\[\]]{0,2})(?=\w)")
_WORD_BEFORE = re.compile(r"\w*\Z")
_WORD_AFTER = re.compile(r"\w*")
_LONGEST = 40
"""Letters looked at on each side of a mark."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_DAY_DIGITS = 2
_GLUED = 2
"""Letters a word must have before a stop: "conflict.This", not "U.S." or "z.B."."""


def odd_blanks(text: str, span: Span) -> Iterator[Edit]:
    """Make every run of blanks one plain blank; take out soft hyphens and marks of no width, and a blank before a comma or stop."""
    for found in _ODD.finditer(text, span.start, span.end):
        plain = " " if any(map(str.isspace, found.group())) else ""
        if found.group() != plain:
            yield Edit(start=found.start(), end=found.end(), text=plain)
    for found in _LEFT_OVER.finditer(text, span.start, span.end):
        yield Edit(start=found.start(), end=found.end(), text="")


def missing_blanks(text: str, span: Span, words: RepairWords, months: tuple[str, ...]) -> Iterator[Edit]:
    """Give the blanks that lack after punctuation, outside addresses, numbers, abbreviations and code."""
    masks = masks_of(text, span)
    quotes = Quotes(text, span, words.closing_quotes)
    for found in _MARK.finditer(text, span.start, span.end):
        if not masks.cover(found.start()) and _lacks(text, found, words, months):
            place = quotes.closed(found.start() + 1, found.end())
            yield Edit(start=place, end=place, text=" ")
    for place in quotes.glued():
        if not masks.cover(place - 1):
            yield Edit(start=place, end=place, text=" ")


def _lacks(text: str, found: re.Match[str], words: RepairWords, months: tuple[str, ...]) -> bool:
    mark = found.group()[0]
    before = _before(text, found.start())
    after = _after(text, found.end())
    if mark not in words.blank_after or f"{before}{mark}{after}" in words.joined:
        return False
    single = after in words.one_letter_words and text[found.end() + 1 : found.end() + 2].isspace()
    if mark in ".!?":
        return _new_sentence(text, found, before, after) or (single and before[-_GLUED:].isalpha() and before[-1:].islower())
    if mark == ":":
        return before.isalpha() and before[-1:].islower() and len(before) >= _GLUED and _capitalised(after)
    if mark == "," and before.isdigit() and after.isdigit():
        return bool(_YEAR.fullmatch(after)) and len(before) <= _DAY_DIGITS and _month_before(text, found.start() - len(before), months)
    if mark == "," and after[:1].isdigit():
        return before.isalpha() and len(before) >= _GLUED
    one = len(before) >= _GLUED or before.isdigit() or bool(found["close"]) or not before
    return one and (single or (len(after) >= _GLUED and after[0].isalpha()))


def _new_sentence(text: str, found: re.Match[str], before: str, after: str) -> bool:
    """Tell "claims.NATO", "over.He", "2024.The", "J.D.Vance" from "U.S.", "Node.js", "ASP.NET", "3.5"."""
    if before.isalpha() and len(before) == 1:
        initial = before.isupper() and found.group() == "."
        return (
            initial and _capitalised(after) and len(after) > _GLUED and text[found.end() + len(after) : found.end() + len(after) + 1] != "."
        )
    if before.isupper() and found.group()[0] != ".":
        return False
    if before.isdigit() or not before or before.isupper():
        return _capitalised(after) and len(after) > _GLUED - before.isdigit()
    return before[-_GLUED:].isalpha() and before[-1].islower() and (_capitalised(after) or (after.isupper() and len(after) >= _GLUED))


def _capitalised(word: str) -> bool:
    return len(word) >= _GLUED and word[0].isupper() and word[1].islower()


def _month_before(text: str, end: int, months: tuple[str, ...]) -> bool:
    return _before(text, end - 1).lower() in months if text[end - 1 : end] == " " else False


def _before(text: str, end: int) -> str:
    found = _WORD_BEFORE.search(text[max(0, end - _LONGEST) : end])
    return found.group() if found else ""


def _after(text: str, start: int) -> str:
    found = _WORD_AFTER.match(text[start : start + _LONGEST])
    return found.group() if found else ""
