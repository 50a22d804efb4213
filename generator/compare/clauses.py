"""The words of one clause around a place in a sentence: what a number measures, what somebody refuses."""

from collections.abc import Sequence
from itertools import takewhile

from generator.compare.folding import plain
from generator.compare.passages import Passage
from generator.model.reading import Token
from generator.model.record import Span

# To either side; a clause that goes on is seldom still about the same.
REACH = 9
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_ENDS = frozenset({";", ":", "–", "—", "(", ")"})


def clause_words(passage: Passage, place: Span) -> frozenset[str]:
    """Give the lemmas around some words of a passage, within their clause, that are no part of an actor's name, of a quantity or of them.

    Args:
        passage: A sentence with tags.
        place: Words in it.
    """
    tokens = passage.reading.tokens
    before = [token for token in tokens if token.span.start < place.start]
    after = [token for token in tokens if token.span.start >= place.end]
    near = [*_near(before[::-1]), *_near(after)]
    numbers = [one.span for one in passage.quantities]
    words = [token for token in near if not any(span.start <= token.span.start < span.end for span in numbers)]
    return frozenset(plain(token.lemma or token.text) for token in words if token.pos in _CONTENT) & (passage.objects | passage.common)


def _near(tokens: Sequence[Token]) -> list[Token]:
    return list(takewhile(lambda token: token.text not in _ENDS, tokens[:REACH]))
