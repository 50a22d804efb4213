"""How reports are signed: agencies, initials, names and days in brackets, "(dpa, 5.3.2024)", and makers of pictures, "Jane Doe/AP"."""

import re
from functools import cache

from generator.languages.structure import StructureWords
from generator.read.datelines import is_day
from generator.read.wording import either, fold

LONGEST = 80
"""Characters of the longest signature in brackets."""

_PARTS = re.compile(r"\s*[,;/|]\s*")
_DAY = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}")
_INITIALS = re.compile(r"[^\W\d_A-ZÀ-Þ]{2,4}")
_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w.'’-]*")
_STOPS = " .!…"


def is_signature(text: str, known: StructureWords, months: tuple[str, ...], *, sure: bool = False) -> bool:
    """Say whether words in brackets name who wrote a report, or when.

    Args:
        text: The words inside the brackets.
        known: The language's agencies, and its words between the parts of a name.
        months: Names of months and weekdays, lower case.
        sure: Ask for an agency, or a day beside something else: initials and days stand in brackets for other reasons too.
    """
    parts = _PARTS.split(text.strip())
    kinds = [_kind(part, known, months) for part in parts]
    if not all(kinds):
        return False
    if sure:
        return "agency" in kinds or ("day" in kinds and len(kinds) > 1)
    return not {"agency", "day", "initials"}.isdisjoint(kinds)


def is_agency(text: str, agencies: tuple[str, ...]) -> bool:
    """Say whether a line is the name of an agency and nothing else."""
    return fold(text).strip(_STOPS) in agencies


def is_picture_credit(text: str, agencies: tuple[str, ...]) -> bool:
    """Say whether a line ends in the maker of a picture and his agency: "John Roe/Getty Images", "Gazette via AP", "... (AFP/Jane Doe)"; initials are no maker."""
    return _picture(agencies).search(fold(text).rstrip(_STOPS)) is not None


def _kind(part: str, known: StructureWords, months: tuple[str, ...]) -> str:
    if fold(part) in known.agencies:
        return "agency"
    if _DAY.fullmatch(part) or is_day(part, months):
        return "day"
    if _INITIALS.fullmatch(part):
        return "initials"
    return "name" if part and all(word in known.joining or _NAME.fullmatch(word) for word in part.split()) else ""


@cache
def _picture(agencies: tuple[str, ...]) -> re.Pattern[str]:
    agency = either(map(re.escape, agencies))
    named = r"[^()\[\]/\s]+\s[^()\[\]/]{2,50}"
    bracket = rf"[(\[](?:{named}/(?:[^()\[\]/]{{2,40}}/)?(?:{agency})|(?:{agency})\s?/{named})[)\]]"
    return re.compile(rf"(?:(?:^[^/]{{2,60}}(?:/[^/]{{2,40}})?(?:/|\bvia )(?:{agency}))|{bracket})$")
