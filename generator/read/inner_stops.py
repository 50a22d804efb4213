"""Stops inside of sentences: where a sentence goes on that the rules end."""

import re

from generator.languages.cldr import calendar_names
from generator.languages.language import Language
from generator.languages.structure import StructureWords

_ORDINAL = re.compile(r"\b(?P<word>[^\W\d_]+)\s\d{1,2}\.\s*\Z")
_NEXT = re.compile(r"\s*(\w+)")
_ZONE = re.compile(r"[A-Z]{2,4}")
_OPENING_TIME = re.compile(r"(?:\A|[.!?…][\"”]?\s+)[^\W\d_a-zß-ÿ]\w*\s\d[\d:.]*\s?\S+\s*\Z")
_INITIAL = re.compile(r"[^\W\d_]\.\]\s*\Z")
_DASHES = " -–—"
_LOOK = 16
"""Characters looked at on each side of an end."""


def is_inner(text: str, end: int, language: Language) -> bool:
    """Say whether a sentence goes on behind an end: after dots, the number of a day, an abbreviation with its remark, a time."""
    words = language.structure
    return _goes_on(text, end) or _is_ordinal(text, end, words) or _has_remark(text, end, words) or _is_time(text, end, language)


def _goes_on(text: str, end: int) -> bool:
    """Say whether an end lies between the dots of ". . .", or after dots or a mark ("Jeopardy! beat", "voila! -- it") that a small letter follows."""
    before, after = text[max(0, end - _LOOK) : end].rstrip(), text[end : end + _LOOK].lstrip()
    small = after.lstrip(_DASHES)[:1].islower() or _INITIAL.search(before) is not None
    return after.startswith(".") or (before.endswith((". .", "..", "?", "!", ".]")) and small)


def _is_time(text: str, end: int, language: Language) -> bool:
    """Say whether a time goes on with a day or zone ("at 9 a.m. Sunday", "5 p.m. EST"), or opens the sentence ("At 5 a.m. Mr Smith")."""
    if not text[max(0, end - _LOOK) : end].rstrip().endswith(language.structure.clock_abbreviations):
        return False
    after = _NEXT.match(text, end)
    named = after is not None and (after.group().lower() in calendar_names(language.code) or _ZONE.fullmatch(after.group()) is not None)
    return named or _OPENING_TIME.search(text, max(0, end - 2 * _LOOK), end) is not None


def _has_remark(text: str, end: int, words: StructureWords) -> bool:
    """Say whether an abbreviation is followed by a bracket that belongs to it: "at 9 a.m. (local time)"."""
    before = text[max(0, end - _LOOK) : end].rstrip()
    return text[end : end + _LOOK].lstrip().startswith("(") and before.endswith(words.final_abbreviations)


def _is_ordinal(text: str, end: int, words: StructureWords) -> bool:
    found = _ORDINAL.search(text, max(0, end - _LOOK), end)
    return found is not None and found["word"].lower() in words.before_ordinals
