"""Whether what looks like a date is one: a bare year or month, a weekday in a name, a word of another meaning."""

from typing import NamedTuple

from generator.languages.language import Language
from generator.model.reading import Token
from generator.understand.date_grammar import Written
from generator.understand.words import Tokens, is_finite

BARE_MONTH, BARE_YEAR = "{month}", "{year}"
WEEKDAYS = ("{weekday}", "{shift} {weekday}")
COUNTED = "{shift} {unit}"
SPANS = ("{year}{last}",)
RELATIVE = "{relative}"


class Near(NamedTuple):
    """What stands near a match in its sentence."""

    date: bool
    """A date two words before it ("between 1999 and 2001")."""
    weekday: bool
    """A weekday right before it ("Sonntag morgen", which is no tomorrow)."""
    coming: bool
    """Its clause speaks of what is to come."""


def is_date(item: Written, tokens: Tokens, place: tuple[int, int], language: Language, near: Near) -> bool:
    """Tell whether a match is a date in its sentence.

    Args:
        item: The match.
        tokens: The sentence.
        place: The range of its words, end exclusive.
        language: The article's language file.
        near: What stands near it.
    """
    words = language.dates
    before, after = _beside(tokens, place)
    if before.lower() in words.recurring and item.year is None:
        return False
    sure = True
    if item.form == BARE_MONTH:
        sure = _is_month(tokens, place, language, after_date=near.date)
    elif item.form == BARE_YEAR:
        sure = _is_year(tokens, place, language, after_date=near.date)
    elif item.form in WEEKDAYS:
        sure = not {before, after} & set(words.no_weekday) and after.lower() not in language.names.heads.medium
    elif item.form.startswith(COUNTED):
        sure = item.unit != "day" and not _is_titled(tokens, place) and after.lower() not in words.part_of
    elif item.form in words.forms_ahead:
        sure = near.coming
    elif item.form in SPANS:
        sure = (
            not any(_is_counted(token, language) for token in tokens[place[1] : place[1] + 1])
            and before.lower() not in words.approximations
        )
    elif item.form == RELATIVE:
        first = tokens[place[0]]
        sure = not near.weekday and (first.text[0].islower() or (place[0] == 0 and first.pos != "NOUN"))
    return sure


def _beside(tokens: Tokens, place: tuple[int, int]) -> tuple[str, str]:
    """Give the words before and after a match, empty at the ends of the sentence."""
    start, end = place
    return tokens[start - 1].text if start else "", tokens[end].text if end < len(tokens) else ""


def _is_month(tokens: Tokens, place: tuple[int, int], language: Language, *, after_date: bool) -> bool:
    words = language.dates
    before = _beside(tokens, place)[0].lower()
    if tokens[place[0]].entity.endswith("-PERSON") or (before in words.before_plain_month and _is_name(tokens, place[1])):
        return False
    plain = tokens[place[0]].text.lower().rstrip(".") not in words.ambiguous
    listed = before in words.before_month or (plain and before in words.before_plain_month)
    return listed or (after_date and before in words.between_years)


def _is_titled(tokens: Tokens, place: tuple[int, int]) -> bool:
    """Tell a programme by its capitals: "This Week"."""
    first, last = tokens[place[0]], tokens[place[1] - 1]
    return place[0] > 0 and first.text[0].isupper() and last.text[0].isupper() and last.pos == "PROPN"


def _is_year(tokens: Tokens, place: tuple[int, int], language: Language, *, after_date: bool) -> bool:
    start, end = place
    words = language.dates
    before = tokens[start - 1] if start else None
    after = tokens[end] if end < len(tokens) else None
    text = before.text.lower() if before else ""
    in_brackets = text == "(" and after is not None and after.text in {")", "–", "-"}
    if in_brackets or text in words.sure_before_year or (after_date and text in words.between_years):
        return True
    if text in words.approximations or (after is not None and (_is_counted(after, language) or after.text.lower() in words.no_year_after)):
        return False
    if text in words.before_year:
        return True
    dated = before is not None and before.pos == "NOUN" and text not in words.numbered and before.lemma.lower() not in words.numbered
    return (words.bare_year and dated) or _stands_bare(before, after, bare_year=words.bare_year)


def _stands_bare(before: Token | None, after: Token | None, *, bare_year: bool) -> bool:
    """Tell whether a number without a preposition is a year: at the head of a clause, or before the noun it dates ("the 1994 treaty")."""
    if bare_year:
        return before is None or before.pos not in {"ADP", "NUM", "PROPN", "NOUN", "X"} or before.text in {"(", ","}
    if before is None:
        return after is not None and is_finite(after)
    return before.pos in {"DET", "ADJ", "PART", "PRON"} and after is not None and after.pos in {"NOUN", "PROPN"}


def _is_counted(after: Token, language: Language) -> bool:
    """Tell whether the word behind a number is what it counts: a plural, or any noun where number does not show."""
    if after.pos == "NUM" or after.tag in {"NNS", "NNPS"} or "Number=Plur" in after.morph:
        return after.pos in {"NOUN", "NUM", "PROPN"}
    return language.names.nouns_capitalised and after.pos == "NOUN" and "Number" not in after.morph


def _is_name(tokens: Tokens, at: int) -> bool:
    """Tell whether a name goes on behind a month: "August Wilson"."""
    return at < len(tokens) and tokens[at].pos == "PROPN"
