"""Widen the words that differ to a phrase that can be read on its own: "900" to "900 new cases", "former" to "former envoy"."""

from collections.abc import Sequence

from generator.compare.passages import Passage
from generator.compare.units import SYMBOLS
from generator.model.reading import Token
from generator.model.record import Span

# As many words as a label has room for beside another.
MOST_WORDS = 7
_BEFORE_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "ADV", "PRON"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_BEFORE_VERB = frozenset({"AUX", "ADV", "PART"})
_VERBS = frozenset({"VERB", "AUX"})
_END = frozenset({"PUNCT", "SCONJ", "CCONJ", "SYM"})
_JOINT = frozenset({"-", "–", "‑", "'s", "’s"})


def phrase(passage: Passage, words: Span) -> Span:
    """Widen the differing words of a passage to the phrase they stand in: a noun with what is before it, a verb with its object."""
    tokens = passage.reading.tokens
    inside = [index for index, token in enumerate(tokens) if words.start <= token.span.start < words.end]
    if not inside:
        return words
    start, end = inside[0], inside[-1]
    while end + 1 < len(tokens) and tokens[end].pos in _BEFORE_VERB and tokens[end + 1].pos in _BEFORE_VERB | _VERBS:
        end += 1
    if tokens[end].pos in _VERBS or tokens[end].pos == "ADP":
        start, end = _back(tokens, start, _BEFORE_VERB), _object(tokens, end)
    else:
        end = _to_noun(tokens, end)
        start = _back(tokens, start, _BEFORE_NOUN) if tokens[end].pos in _NOUNS else start
        end = _infinitive(tokens, end)
    if start > 0 and tokens[start - 1].text in SYMBOLS:
        start -= 1
    if _words(tokens, start, end) > MOST_WORDS:
        start = max(start, inside[0] - 1) if tokens[inside[0]].pos in _VERBS else inside[0]
        while end > inside[-1] and _words(tokens, start, end) > MOST_WORDS:
            end -= 1
    while end > inside[-1] and tokens[end].pos in {"ADP", "DET", "PART", "PRON", "ADJ", "AUX", *_END}:
        end -= 1
    return Span(tokens[start].span.start, max(tokens[end].span.end, words.end))


def _words(tokens: Sequence[Token], start: int, end: int) -> int:
    """Count the words from one token to another; "NATO-like" is one."""
    joined = [index for index in range(start, end + 1) if tokens[index].text in _JOINT]
    return end - start + 1 - len(joined) - sum(index + 1 <= end for index in joined)


def counterpart(passage: Passage, other: Passage, words: Span) -> Span | None:
    """Give the phrase of a passage around the verb that another passage has among some words: "agreed" to "may have agreed"."""
    verbs = {token.lemma for token in other.reading.tokens if words.start <= token.span.start < words.end and token.pos == "VERB"}
    place = next((token.span for token in passage.reading.tokens if token.pos == "VERB" and token.lemma in verbs), None)
    return phrase(passage, place) if place else None


def _back(tokens: Sequence[Token], start: int, kinds: frozenset[str]) -> int:
    while start > 0 and (tokens[start - 1].pos in kinds or tokens[start - 1].text in _JOINT):
        start -= 1
    while tokens[start].text in _JOINT or (
        kinds is _BEFORE_NOUN and tokens[start].pos in {"ADV", "PRON"} and tokens[start + 1].pos != "ADJ"
    ):
        start += 1
    return start


def _to_noun(tokens: Sequence[Token], end: int) -> int:
    """Go on to the last noun of the phrase, where one follows."""
    last = end
    for index in range(end + 1, min(len(tokens), end + MOST_WORDS)):
        token = tokens[index]
        if token.pos in _NOUNS:
            last = index
        elif token.text not in _JOINT and (last > end or (token.pos not in {"ADJ", "NUM", "ADV"} and token.dep != "amod")):
            break
    return last


def _infinitive(tokens: Sequence[Token], end: int) -> int:
    """Go on from a noun to what it is a noun of: "willingness to consider guarantees"."""
    following = tokens[end + 1 : end + 3]
    if [token.pos for token in following] == ["PART", "VERB"]:
        return _object(tokens, end + 2)
    return end


def _object(tokens: Sequence[Token], end: int) -> int:
    """Go on to the end of the verb's first object."""
    last = end
    for index in range(end + 1, min(len(tokens), end + MOST_WORDS)):
        token = tokens[index]
        if token.pos in _END and token.text not in _JOINT:
            break
        last = index
        following = tokens[index + 1].pos if index + 1 < len(tokens) else "PUNCT"
        if token.pos in _NOUNS and following not in _NOUNS | {"NUM"} and (index + 1 >= len(tokens) or tokens[index + 1].text not in _JOINT):
            break
    return last
