"""How a language writes dates: its forms turned into one pattern each, and what a match says."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import msgspec

from generator.languages import cldr
from generator.languages.dates import DateWords
from generator.model.record import Record

YEAR = r"(?:1[5-9]|20)\d\d"
NUMBER_BEFORE = r"(?<![\w$€£¥.,:/+-])"
NUMBER_AFTER = r"(?![\w%°€$/]|[.,:]\d|-\d)"
CENTURY, PIVOT = 2000, 50
"""Years of two digits below the second belong to the century of the first, others to the one before."""
WORD_BEFORE, WORD_AFTER = r"(?<![\w-])", r"(?![\w]|-[a-zäöü])"


class Written(Record, frozen=True):
    """A date as a sentence writes it: what its words say, and nothing that they do not."""

    start: int
    """Place in the sentence."""
    end: int
    form: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Monday is 0."""
    offset: int | None = None
    """Days from today."""
    shift: int | None = None
    """-1 for the one before, 0 for this one, 1 for the next."""
    unit: str = ""
    count: int | None = None
    ahead: bool = False
    """A count of what is to come: "in two weeks"."""
    fixed: str = ""
    """ISO day of a day known by name: "9/11"."""


class Form(NamedTuple):
    """One way of writing a date."""

    name: str
    pattern: re.Pattern[str]


class Grammar(NamedTuple):
    """All that reading the dates of a language needs."""

    forms: tuple[Form, ...]
    months: dict[str, int]
    weekdays: dict[str, int]
    relative: dict[str, int]
    words: DateWords


def grammar(code: str, words: DateWords) -> Grammar:
    """Compile the forms of a language.

    Args:
        code: ISO 639-1; a language that CLDR does not know has numeric forms only.
        words: Its section `[dates]`.
    """
    return _compiled(code, msgspec.msgpack.encode(words))


@cache
def _compiled(code: str, encoded: bytes) -> Grammar:
    """Compile once for a process; words with mappings in them can be no key of a cache, their bytes can."""
    words = msgspec.msgpack.decode(encoded, type=DateWords)
    months, short = cldr.months(code, cldr.FULL), cldr.months(code, cldr.SHORT)
    weekdays = {**cldr.weekdays(code), **words.weekdays}
    short = {name: number for name, number in {**short, **words.months}.items() if name not in months}
    relative = {word.lower(): days for word, days in words.relative.items()}
    capital = not words.small_names
    article = f"(?:(?:{words.day_article}) )?" if words.day_article else ""
    slots = {
        "month": rf"(?P<month>{_any(months, capital=capital)}|(?:{_any(short, capital=capital)})\.?)",
        "number": r"(?P<number>0?[1-9]|1[0-2])",
        "day": rf"{article}(?P<day>0?[1-9]|[12]\d|3[01])(?:{words.day_mark})" + ("" if words.day_mark == r"\." else "?"),
        "dd": r"(?P<day>0?[1-9]|[12]\d|3[01])",
        "year": rf"(?P<year>{YEAR})",
        "first": rf"{article}(?P<day>0?[1-9]|[12]\d|3[01])(?:{words.day_mark})?",
        "until": rf"\s*(?:{_any(words.between_days)})\s*{article}(?:0?[1-9]|[12]\d|3[01])(?:{words.day_mark})"
        + ("" if words.day_mark == r"\." else "?"),
        "over": r"(?P<day>1[3-9]|2\d|3[01])",
        "short_year": r"(?P<short>\d\d)",
        "last": r"(?:[-/](?:(?:1[5-9]|20)\d\d|\d\d))",
        "decade": rf"(?:{words.decade})" if words.decade else r"(?!)",
        "quarter": rf"(?:{_any(words.quarters)})",
        "vague": rf"(?:{_any(words.vague)})",
        "named": rf"(?P<named>(?i:{_any(words.named)}))",
        "weekday": rf"(?P<weekday>{_any(weekdays, capital=capital)})(?:{_any(words.day_parts)})?",
        "part": rf"(?P<part>{_any(words.parts)})",
        "season": rf"(?P<season>{_any(words.seasons)})",
        "shift": rf"(?P<shift>{_any(words.shift)})",
        "unit": rf"(?P<unit>{_any(words.units)})",
        "count": rf"(?P<count>\d{{1,2}}|{_any(words.numbers)})",
        "relative": rf"(?P<relative>{_any(words.relative)})",
    }
    return Grammar(tuple(_form(form, slots) for form in words.forms), {**months, **short}, weekdays, relative, words)


def written_dates(text: str, rules: Grammar) -> list[Written]:
    """Find the dates of a sentence; of overlapping readings the longest is kept. Whether a bare month or year is one is not decided here."""
    found = [_read(match, form.name, rules) for form in rules.forms for match in form.pattern.finditer(text)]
    kept: list[Written] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start, rules.words.forms.index(one.form))):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _any(names: Iterable[str], *, capital: bool = False) -> str:
    """Give a pattern for any of the words, longest first; names need their capital, other words may have one."""
    choices = []
    for name in sorted(names, key=lambda name: (-len(name), name)):
        first, rest = re.escape(name[0].upper()), re.escape(name[1:])
        choices.append(first + rest if capital else rf"(?:{first}|{re.escape(name[0])}){rest}")
    return "|".join(choices) or r"(?!)"


def _form(form: str, slots: dict[str, str]) -> Form:
    pattern = "".join(_piece(piece, slots) for piece in re.split(r"(\{\w+\}|, | )", form))
    numeric = form.startswith(("{day}", "{dd}", "{year}", "{number}", "{count}", "{first}", "{over}"))
    ends_in_number = form.endswith(("{day}", "{dd}", "{year}", "{until}", "{last}", "{short_year}"))
    before = NUMBER_BEFORE if numeric else WORD_BEFORE
    return Form(form, re.compile(before + pattern + (NUMBER_AFTER if ends_in_number else WORD_AFTER)))


def _piece(piece: str, slots: dict[str, str]) -> str:
    if piece.startswith("{"):
        return slots[piece[1:-1]]
    # A form's own word may open the sentence: "Vor zwei Jahren".
    return {", ": r",?\s*", " ": r"\s+"}.get(piece, _any([piece]) if piece else "")


def _read(match: re.Match[str], form: str, rules: Grammar) -> Written:
    groups = {key: value for key, value in match.groupdict().items() if value is not None}

    def number(name: str) -> int | None:
        return int(groups[name]) if name in groups else None

    month = rules.months.get(groups["month"].lower().rstrip(".")) if "month" in groups else number("number")
    count = groups.get("count", "")
    century = CENTURY if int(groups.get("short", "0")) < PIVOT else CENTURY - 100
    return Written(
        start=match.start(),
        end=match.end(),
        form=form,
        year=century + int(groups["short"]) if "short" in groups else number("year"),
        month=month,
        day=number("day"),
        weekday=rules.weekdays.get(groups.get("weekday", "").lower()),
        offset=rules.relative.get(groups.get("relative", "").lower()),
        shift=rules.words.shift.get(groups.get("shift", "").lower()),
        unit=rules.words.units.get(groups.get("unit", "").lower(), ""),
        count=(int(count) if count.isdigit() else rules.words.numbers.get(count.lower())) if count else None,
        ahead=form in rules.words.forms_ahead,
        fixed=rules.words.named.get(groups.get("named", "").lower(), ""),
    )
