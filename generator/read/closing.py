"""What stands behind the last sentence of a line: signatures, credits, teasers, notes of the editors."""

import re
from collections.abc import Iterator
from functools import cache

from generator.languages.structure import StructureWords
from generator.model.record import Record
from generator.model.source import BlockKind
from generator.read.furniture import REMARK_WORDS
from generator.read.signatures import LONGEST, is_signature
from generator.read.wording import either, loosely, words

REST_WORDS = 25
"""Words of the longest furniture at the end of a text; links with bars between them may be longer."""

PARTS = 5
"""Most pieces that are looked for: "(dpa)", "Source: Gazette", "Read more"."""

_WINDOW = 700
_STOP = re.compile(r"[.!?…]")
_NUMBERS = re.compile(r"\d\.|\([^)]*\)")
_BRACKET = re.compile(r"\((?P<inside>[^()\n]{2,80})\)\.?\s*\Z")
_SENTENCE = r"[.!?…][\"”“’»)]*\s*"


class Mark(Record, frozen=True, order=True):
    """A piece of a line that is no running text (places in the line, code points)."""

    start: int
    end: int
    role: BlockKind | None
    """None where a new unit of text begins."""


def closing(text: str, known: StructureWords, months: tuple[str, ...]) -> Iterator[Mark]:
    """Find the furniture at the end of a line, the last piece first; text before it ends like a sentence."""
    end = len(text)
    for _ in range(PARTS):
        found = _signature(text, end, known, months) or _phrase(text, end, known)
        if found is None or found.start == 0:
            return
        yield found
        end = found.start


def _signature(text: str, end: int, known: StructureWords, months: tuple[str, ...]) -> Mark | None:
    """Find "(dpa, 5.3.2024)" behind a stop."""
    from_ = max(0, end - LONGEST - 4)
    found = _BRACKET.search(text[from_:end])
    if found is None or not is_signature(found["inside"], known, months):
        return None
    start = from_ + found.start()
    return Mark(start=start, end=end, role=BlockKind.CREDIT) if _STOP.search(text[max(0, start - 5) : start]) else None


def _phrase(text: str, end: int, known: StructureWords) -> Mark | None:
    for pattern, role in _phrases(known):
        for found in pattern.finditer(text, max(0, end - _WINDOW), end):
            if _is_rest(text[found.end() : end], role):
                return Mark(start=found.start("phrase"), end=end, role=role or BlockKind.BOILERPLATE)
    return None


def _is_rest(rest: str, role: BlockKind | None) -> bool:
    """Say whether no sentence follows; a note of the editors is one itself."""
    if role is None:
        return len(words(rest)) <= REMARK_WORDS
    return ("|" in rest or len(words(rest)) <= REST_WORDS) and _STOP.search(_NUMBERS.sub("", rest)) is None


@cache
def _phrases(known: StructureWords) -> tuple[tuple[re.Pattern[str], BlockKind | None], ...]:
    """Give what may begin the end, and what it then is; None for a note of the editors."""
    bold = [*_several(known.boilerplate), *(f"{loosely(phrase)}:" for phrase in known.boilerplate)]
    named = [f"{loosely(phrase)}:" for phrase in (*known.credits, *known.bylines)]
    notes = _several(known.remarks)
    kinds = ((bold, BlockKind.BOILERPLATE), (named, BlockKind.CREDIT), (notes, None))
    return tuple((_compiled(phrases), role) for phrases, role in kinds)


def _compiled(phrases: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{_SENTENCE}|\)\s+)(?P<phrase>(?i:{either(phrases)}))(?!\w)")


def _several(phrases: tuple[str, ...]) -> list[str]:
    return [loosely(phrase) for phrase in phrases if " " in phrase]
