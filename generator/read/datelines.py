"""Place and day before the first words of a report, and days on lines of their own."""

import re
from functools import cache

from generator.model.record import Span
from generator.model.source import BlockKind
from generator.read.drafts import Before, Draft, Found, Page, part, whole
from generator.read.lists import text_kind
from generator.read.wording import either, fold, is_one_of

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"{_CAPITAL}[\w.'’-]*"
_PLACE = rf"{_WORD}(?:(?:[ /]|, | (?:am|an der|de|del|di|du|la|le|of|ob der|on|upon) ){_WORD}){{0,5}}"
PLACE_WORDS = 2
"""Words of a bare place before a dash: "New York – ", not "Gegen Slowaken Klizan – "."""

PREPOSITION = 4
"""Letters of the longest word before a day that belongs to a sentence: "on Tuesday, March 5, 2024"."""

_CLOCK = re.compile(
    r"\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?|(?-i:Uhr|h))(?:\s+(?-i:[A-Z]{2,5}))?[.:]?|\d{1,2}:\d{2}[.:]?|\d{3,4} (?-i:[A-Z]{3,4})",
    re.IGNORECASE,
)
"""The hour over an entry of a live report: "5:15 p.m.", "18:30 Uhr", "2000 GMT"."""

_IN_BRACKETS = re.compile(r"\((?P<name>[^()]+)\)")
_AGENCY = r"\s*\([^()\n]{2,40}\)"


def day_line(page: Page, at: int, before: Before) -> Found | None:
    """Recognise a day on a line of its own before the text begins, and an hour anywhere."""
    line = page.lines[at]
    if not is_hour(line.text) and (before.begun or not is_day(line.text, page.months)):
        return None
    return Found(drafts=(whole(BlockKind.DATELINE, line),), until=at + 1)


def is_hour(text: str) -> bool:
    """Say whether a line is an hour of the day and nothing else."""
    return _CLOCK.fullmatch(text) is not None


def is_day(text: str, months: tuple[str, ...]) -> bool:
    """Say whether a line is a day and nothing else."""
    return _day(months).fullmatch(text) is not None


def names_day(text: str, months: tuple[str, ...]) -> bool:
    """Say whether a day with its year stands in a text."""
    return _year_day(months).search(text) is not None


def reports_from(text: str, months: tuple[str, ...]) -> bool:
    """Say whether a line begins with a place and an agency or a day: "GENEVA (AP) - "."""
    found = _opening(months).match(text)
    return found is not None and bool(found["sure"])


def is_sure(text: str, months: tuple[str, ...]) -> bool:
    """Say whether a dateline, cut from its paragraph, has an agency or a day with its year."""
    return text.endswith(")") or names_day(text, months)


def head_with_day(text: str, months: tuple[str, ...]) -> Span | None:
    """Find the day between a headline and the text on one line: "Bridge approved Tuesday, March 5, 2024 The council ..."."""
    found = _headed(months).match(text)
    if found is None or (found["last"].islower() and len(found["last"]) <= PREPOSITION):
        return None
    return Span(found.start("day"), found.end())


def opens_with_day(text: str, months: tuple[str, ...]) -> int:
    """Give the end of the day with which a text begins, the text right behind it; 0 where there is none."""
    found = _dated(months).match(text)
    return found.end() if found else 0


def dateline(page: Page, at: int, before: Before) -> Found | None:
    """Cut place, agency and day from the paragraph that they open; a slug such as "Exclusive" as well."""
    line = page.lines[at]
    found = _opening(page.months).match(line.text) or (None if before.begun else _dated(page.months).match(line.text))
    if found is None or not _is_place(found):
        return None
    if before.last and before.last.kind is BlockKind.PARAGRAPH and not _again(found["head"], page):
        return None
    slug = is_one_of(found["head"], page.words.slugs)
    kind = BlockKind.BOILERPLATE if slug else BlockKind.DATELINE
    opening = Draft(kind=kind, span=part(line, 0, found.end("head")), line=line.number)
    rest = Draft(kind=text_kind(page, at), span=part(line, found.end()), line=line.number)
    return Found(drafts=(opening, rest), until=at + 1)


def _again(head: str, page: Page) -> bool:
    """Say whether a dateline is sure enough to stand between paragraphs, as in a digest or under a headline that ends in a stop."""
    agency = _IN_BRACKETS.search(head)
    return names_day(head, page.months) or (agency is not None and fold(agency["name"]) in page.words.agencies)


def _is_place(found: re.Match[str]) -> bool:
    """Agency or day make it sure; else it has few words, or all capitals, and a dash that is no hyphen."""
    head = found["head"]
    return bool(found["sure"]) or head.isupper() or (found["dash"] is not None and len(head.split()) <= PLACE_WORDS)


@cache
def _date(months: tuple[str, ...]) -> str:
    month = rf"(?i:{either(map(re.escape, months))})\.?"
    day = r"\d{1,2}(?:st|nd|rd|th|\.|º)?"
    written = rf"{month}\s+{day}(?:,?\s*\d{{4}})?|{day}\s*(?:de\s+)?{month}(?:\s+(?:de\s+)?\d{{4}})?"
    return rf"(?:{month},?\s+)?(?:{written}|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"


@cache
def _day(months: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{_date(months)}(?:\s*[,|–—-]?\s*\d{{1,2}}[:.]\d{{2}}(?:\s*[\w.]{{1,5}}){{0,2}})?")


@cache
def _year_day(months: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.]){_date(months)}(?<=\d{{4}})")


@cache
def _headed(months: tuple[str, ...]) -> re.Pattern[str]:
    """A weekday is asked for: other days may end a sentence's opening, "In March 2024 The ..."."""
    day = rf"(?i:{either(map(re.escape, months))}),\s+{_date(months)}(?<=\d{{4}})"
    return re.compile(rf"[^.!?…\n]{{20,220}}?(?<=[\s'’\"”(])(?P<last>[\w-]+)[)'’\"”?]*\s+(?P<day>{day})\s+(?=[\"“„»‘]?{_CAPITAL})")


@cache
def _opening(months: tuple[str, ...]) -> re.Pattern[str]:
    """Place, then agency, day or both, then a dash and a capital: `sure` holds agency and day."""
    sure = rf"(?:{_AGENCY})?(?:,?\s*{_date(months)})?(?:{_AGENCY})?"
    return re.compile(
        rf"(?P<head>{_PLACE}(?P<sure>{sure})),?(?:\s*(?P<dash>[–—―]|--)\s*|(?:\s+|(?<=\)))(?P<hyphen>-)\s+)(?=[\"“„»‘]?{_CAPITAL})"
    )


@cache
def _dated(months: tuple[str, ...]) -> re.Pattern[str]:
    """A day with its year, and the text right behind it."""
    return re.compile(rf"(?P<head>(?P<sure>{_date(months)})(?<=\d{{4}}))(?P<dash>\s+)(?={_CAPITAL})")
