"""Find in two sentences with several numbers the two that are of one thing: by the words around them."""

from collections.abc import Sequence

from generator.compare.figures import same_figure, unlike
from generator.compare.folding import lemma_of
from generator.compare.passages import Passage
from generator.compare.quantities import Quantity
from generator.model.reading import Token

# "300 people in one hall", "280 guests in a single-aisle hall with seats": what is counted stands right behind.
REACH = 7
# One word in common ("people") is the kind of thing, two are the thing.
MIN_COMMON = 2
# Two counts of one thing seldom differ by more than this factor; they are of a part and its whole.
MAX_RATIO = 2.0
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})


def differing_of_several(left: Passage, right: Passage) -> tuple[Quantity, Quantity] | None:
    """Give the two numbers about one thing in which sentences differ that agree in another number; at most one such pair.

    Args:
        left: A sentence with several numbers.
        right: Another, in the same language.
    """
    agreeing = [(one, two) for one in left.quantities for two in right.quantities if same_figure(one, two)]
    if left.language != right.language or not agreeing:
        return None
    ones = [one for one in left.quantities if not of_more(left, one) and not any(same_figure(one, other) for other in right.quantities)]
    twos = [two for two in right.quantities if not of_more(right, two) and not any(same_figure(two, other) for other in left.quantities)]
    pairs = [
        (len(_behind(left, one) & _behind(right, two)), one, two)
        for one in ones
        for two in twos
        if one.dimension == two.dimension and unlike(one, two) and max(one.high, two.high) <= MAX_RATIO * min(one.high, two.high)
    ]
    best = max(pairs, key=lambda pair: (pair[0], -pair[1].span.start, -pair[2].span.start), default=None)
    return best[1:] if best and best[0] >= MIN_COMMON else None


def of_more(passage: Passage, number: Quantity) -> bool:
    """Tell whether a number is a part of what is counted, or the whole beside a part: "two of the engines", "two of five"."""
    after = [token.pos for token in passage.reading.tokens if token.span.start >= number.span.end][:2]
    before = [token.pos for token in passage.reading.tokens if token.span.end <= number.span.start][-2:]
    return after in (["ADP", "DET"], ["ADP", "NUM"]) or before == ["NUM", "ADP"]


def _behind(passage: Passage, number: Quantity) -> frozenset[str]:
    """Give the words that carry meaning from a number to the next one."""
    tokens = passage.reading.tokens
    after = [token for token in tokens if token.span.start >= number.span.end]
    others = [other.span.start for other in passage.quantities if other.span.start > number.span.start]
    near: Sequence[Token] = [token for token in after[:REACH] if not others or token.span.start < others[0]]
    return frozenset(lemma_of(token) for token in near if token.pos in _CONTENT)
