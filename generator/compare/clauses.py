"""The words of one clause around a place in a sentence: what a number measures, what somebody refuses."""

from collections.abc import Sequence
from itertools import takewhile

from generator.compare.folding import lemma_of
from generator.compare.passages import Passage
from generator.model.reading import Token
from generator.model.record import Span

# To either side; a clause that goes on is seldom still about the same.
REACH = 9
# Of the names in two clauses that each have one of their own: less in common, and they are of two places, bodies or people.
MIN_NAMES = 0.5
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_MODIFIERS = frozenset({"acl", "relcl"})
"""Labels of clauses and participles that describe a noun."""
_ENDS = frozenset({";", ":", "–", "—", "(", ")"})


def clause_words(passage: Passage, place: Span) -> frozenset[str]:
    """Give the lemmas around some words of a passage, within their clause, that are no part of an actor's name, of a quantity or of them.

    Args:
        passage: A sentence with tags.
        place: Words in it.
    """
    numbers = [one.span for one in passage.quantities]
    words = [token for token in _around(passage, place) if not any(span.start <= token.span.start < span.end for span in numbers)]
    return frozenset(lemma_of(token) for token in words if token.pos in _CONTENT) & (passage.objects | passage.common)


def words_behind(passage: Passage, place: Span, reach: int = REACH) -> frozenset[str]:
    """Give the lemmas that follow some words of a passage in their clause, at most `reach` tokens on, and carry meaning, names among them."""
    after = [token for token in passage.reading.tokens if token.span.start >= place.end]
    return frozenset(lemma_of(token) for token in _near(after, reach) if token.pos in _CONTENT)


def names_behind(passage: Passage, place: Span) -> frozenset[str]:
    """Give the proper nouns that follow some words of a passage in their clause."""
    after = [token for token in passage.reading.tokens if token.span.start >= place.end]
    return frozenset(lemma_of(token) for token in _near(after) if token.pos == "PROPN")


def clause_names(passage: Passage, place: Span) -> frozenset[str]:
    """Give the proper nouns around some words of a passage, within their clause."""
    return frozenset(lemma_of(token) for token in _around(passage, place) if token.pos == "PROPN")


def other_names(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether two clauses name others: each has a name of its own, and they have few in common."""
    return bool(left - right and right - left) and len(left & right) < MIN_NAMES * len(left | right)


def _around(passage: Passage, place: Span) -> list[Token]:
    tokens = passage.reading.tokens
    before = [token for token in tokens if token.span.start < place.start]
    after = [token for token in tokens if token.span.start >= place.end]
    return [*_near(before[::-1]), *_near(after)]


def _near(tokens: Sequence[Token], reach: int = REACH) -> list[Token]:
    return list(takewhile(lambda token: token.text not in _ENDS, tokens[:reach]))


def modifies(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word stands in a clause that only describes a noun: "the shares not held by them"; without a parse it does not."""
    seen: set[int] = set()
    while index >= 0 and index not in seen:
        if tokens[index].dep in _MODIFIERS:
            return True
        seen.add(index)
        index = tokens[index].head
    return False
