"""Find what a sentence counts or measures: a number, what it is a number of, and how exact it is."""

from collections.abc import Sequence
from itertools import takewhile

from generator.compare.folding import plain
from generator.compare.labels import is_no_count
from generator.compare.numerals import read_numeral
from generator.compare.units import SYMBOLS, UNITS
from generator.languages.comparison import ComparisonWords
from generator.model.reading import DateMention, SentenceReading, Token
from generator.model.record import Record, Span

# "About 50,000" and 48,000 are one figure, and so are 10,400 km and 5,600 nautical miles, which some texts print as miles.
ABOUT = 0.1
# "More than 900" is written of 950 and of 1,500, not of 50,000; "up to 800" not of three.
BOUND = 2
# Words between a number and the noun it counts: "60 new weekly bus routes".
MAX_TO_NOUN = 5
# Words to either side in which a verb says how the people counted fare: "14 people were reportedly killed".
MAX_TO_COUNTED = 4
MAX_BOUND_WORDS = 4

_BETWEEN = frozenset({"ADJ", "ADV", "NOUN", "PROPN", "X", "NUM", "PUNCT", "SYM"})


class Quantity(Record, frozen=True):
    """A number in a sentence, as an interval."""

    low: float
    high: float
    stated: float
    """The number itself without "more than" and the like, in the same units as `low`; 0 where only a scale is given, "dozens"."""
    dimension: str
    """What it measures ("time", "dollar"), then `low` and `high` are in base units; empty for plain counts."""
    counted: str
    """What news counts ("dead"), the same name in every language; empty where none is known."""
    noun: str
    """Lemma of the noun that is counted, in the language of the sentence, folded as those of a passage are; may be empty."""
    about: frozenset[str]
    """That noun and the verb it belongs to, which may be the same word: "149 orders", "144 planes have been ordered"."""
    span: Span
    """The number with its bounds and unit."""


def quantities(sentence: SentenceReading, dates: Sequence[DateMention], language: str, words: ComparisonWords) -> tuple[Quantity, ...]:
    """List the quantities of a sentence in order.

    Numbers of dates, times of day and names ("Article 5", "Airbus 380") are none.
    """
    tokens = sentence.tokens
    lower = [token.text.lower() for token in tokens]
    written = tuple(words.numbers)
    found: list[Quantity] = []
    index = 0
    while index < len(tokens):
        numeral = None if is_no_count(tokens, index, dates) else read_numeral(lower[index:], language, words)
        if numeral is None:
            if lower[index].startswith(written) and (compound := _compound(tokens[index], words)):
                found.append(compound)
            index += 1
            continue
        end = index + numeral.length
        found.append(_quantity(tokens, (index, end), (numeral.low, numeral.high), words))
        index = end
    return tuple(found)


def _quantity(tokens: Sequence[Token], place: tuple[int, int], interval: tuple[float, float], words: ComparisonWords) -> Quantity:
    start, end = place
    first, low, high = _bounded(tokens, start, interval, words)
    unit, last = _unit(tokens, start, end, words)
    noun = None if unit else _noun(tokens, start, end)
    factor = UNITS[unit].factor if unit else 1
    return Quantity(
        low=low * factor,
        high=high * factor,
        stated=interval[0] * factor if interval[0] == interval[1] else 0.0,
        dimension=UNITS[unit].dimension if unit else "",
        counted="" if unit else _counted(tokens, first, end, noun, words),
        noun=plain(_last_part(noun.lemma)) if noun else "",
        about=_about(tokens, noun),
        span=Span(tokens[first].span.start, tokens[last].span.end),
    )


def _bounded(tokens: Sequence[Token], start: int, interval: tuple[float, float], words: ComparisonWords) -> tuple[int, float, float]:
    """Widen the interval by the words before the number: "more than", "about"; give also where they start."""
    low, high = interval
    for length in range(min(MAX_BOUND_WORDS, start), 0, -1):
        phrase = " ".join(token.text.lower() for token in tokens[start - length : start])
        if phrase in words.at_least:
            return start - length, low, high * BOUND
        if phrase in words.at_most:
            return start - length, low / BOUND, high
        if phrase in words.about:
            return start - length, low * (1 - ABOUT), high * (1 + ABOUT)
    return start, low, high


def _unit(tokens: Sequence[Token], start: int, end: int, words: ComparisonWords) -> tuple[str, int]:
    """Give the unit beside the number and the index of the last token of the quantity."""
    if start > 0 and tokens[start - 1].text in SYMBOLS:
        return SYMBOLS[tokens[start - 1].text], end - 1
    for index in range(end, min(end + 2, len(tokens))):
        text, lemma = tokens[index].text.lower(), tokens[index].lemma.lower()
        if tokens[index].text in SYMBOLS:
            return SYMBOLS[tokens[index].text], index
        for unit, forms in words.units.items():
            if text in forms or lemma in forms:
                return unit, index
        if text != "-" and tokens[index].pos != "PROPN":
            break
    return "", end - 1


def _last_part(word: str) -> str:
    """Give what a compound with hyphens is: "Covid-19-Fälle" are "fälle"."""
    return word.lower().rpartition("-")[2]


def _noun(tokens: Sequence[Token], start: int, end: int) -> Token | None:
    """Give the noun counted: the last noun of the phrase after the number."""
    head = tokens[start].head
    if end <= head < len(tokens) and tokens[head].pos in {"NOUN", "PROPN"}:
        return tokens[head]
    noun = None
    for token in tokens[end : end + MAX_TO_NOUN]:
        if token.pos == "NOUN":
            noun = token
        elif noun or (token.pos not in _BETWEEN and token.dep != "amod") or token.text in {",", ";", "("}:
            break
    return noun


def _about(tokens: Sequence[Token], noun: Token | None) -> frozenset[str]:
    if noun is None:
        return frozenset()
    head = tokens[noun.head] if 0 <= noun.head < len(tokens) else noun
    return frozenset({plain(_last_part(noun.lemma)), *([plain(head.lemma)] if head.pos == "VERB" else [])})


def _counted(tokens: Sequence[Token], start: int, end: int, noun: Token | None, words: ComparisonWords) -> str:
    named = {_last_part(noun.lemma), _last_part(noun.text)} if noun else set()
    for name, forms in (*words.counted.items(), *words.things.items()):
        if named.intersection(forms):
            return name
    if start > 0 and tokens[start - 1].pos == "ADP":
        return ""
    after, before = tokens[end : end + MAX_TO_COUNTED], tokens[max(0, start - MAX_TO_COUNTED) : start]
    near = [*takewhile(_same_clause, after), *takewhile(_same_clause, reversed(before))]
    said = {form: name for name, forms in words.counted.items() for form in forms}
    return next((said[form] for token in near for form in (token.lemma.lower(), token.text.lower()) if form in said), "")


def _same_clause(token: Token) -> bool:
    return token.pos != "CCONJ" and token.text not in {",", ";", ":", "–", "("}


def _compound(token: Token, words: ComparisonWords) -> Quantity | None:
    """Read a number and a unit written as one word: "zweiwöchige", "dreitägig"."""
    text = token.text.lower()
    for unit, forms in words.units.items():
        for form in forms:
            number, _, _ = text.partition(form)
            if form in text and number in words.numbers:
                value = words.numbers[number] * UNITS[unit].factor
                return Quantity(
                    low=value,
                    high=value,
                    stated=value,
                    dimension=UNITS[unit].dimension,
                    counted="",
                    noun="",
                    about=frozenset(),
                    span=token.span,
                )
    return None
