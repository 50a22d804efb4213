"""Tell numbers that number something, or belong to its name, from numbers that count."""

from collections.abc import Sequence

from generator.compare.units import SYMBOLS
from generator.model.reading import DateMention, Token

CLOCK_DIGITS = 4


def is_no_count(tokens: Sequence[Token], index: int, dates: Sequence[DateMention]) -> bool:
    """Tell whether a token is part of a date, a time of day, a name ("Airbus 380") or a label ("category 3")."""
    token = tokens[index]
    if any(date.span.start <= token.span.start < date.span.end for date in dates):
        return True
    return token.text[:1].isdigit() and (_is_clock(tokens, index) or _is_joined(tokens, index) or is_label(tokens, index))


def _is_joined(tokens: Sequence[Token], index: int) -> bool:
    """Recognise the second part of "A380-800" and "Covid-19"."""
    return index > 1 and tokens[index - 1].text in {"-", "/"} and tokens[index - 2].span.end == tokens[index].span.start - 1


def _is_clock(tokens: Sequence[Token], index: int) -> bool:
    """Recognise "0617 UTC" and "1700 GMT"."""
    text = tokens[index].text
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return len(text) == CLOCK_DIGITS and text.isdigit() and (text[0] == "0" or (len(following) > 1 and following.isupper()))


def is_label(tokens: Sequence[Token], index: int) -> bool:
    """Recognise "Article 5", "Airbus 380", "category 3": the word before owns the number, and no noun after it does."""
    if index == 0 or not tokens[index].text[:1].isdigit():
        return False
    token, before = tokens[index], tokens[index - 1]
    if token.head == index - 1 and token.dep == "nummod" and before.pos == "NOUN":
        return True
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    counts = following is not None and (following.pos in {"NOUN", "ADJ"} or following.text in SYMBOLS)
    name = before.text[:1].isupper() and before.pos in {"PROPN", "NOUN", "X", ""}
    return name and not counts and "," not in token.text


def labels(tokens: Sequence[Token]) -> tuple[tuple[str, str], ...]:
    """List the labels of a sentence as (word, number): ("article", "5")."""
    return tuple((tokens[index - 1].text.casefold(), token.text) for index, token in enumerate(tokens) if is_label(tokens, index))
