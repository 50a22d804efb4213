"""Keep near-equal statements apart: overlap of character trigrams, and maximal marginal relevance (Carbonell and Goldstein 1998)."""

import re
from functools import cache

LIMIT = 0.58
"""Share of the smaller trigram set above which two statements say the same. Sentences that say different things of one matter
reach 0.55 on three news topics (a short one beside a long one), those that say the same lie above 0.6."""


@cache
def trigrams(text: str) -> frozenset[str]:
    """Give the character trigrams of a text, letter case and punctuation left out."""
    folded = re.sub(r"\W+", " ", text.casefold()).strip()
    return frozenset(folded[at : at + 3] for at in range(len(folded) - 2))


def overlap(left: str, right: str) -> float:
    """Give the share of the smaller text's trigrams that the other has too, 0 to 1."""
    a, b = trigrams(left), trigrams(right)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def repeats(text: str, others: list[str]) -> bool:
    """Say whether a text is nearly equal to one of the others, or part of it."""
    return any(overlap(text, other) > LIMIT for other in others)


def novelty(text: str, others: list[str]) -> float:
    """Give 1 for a text that shares nothing with the others, 0 for one that is contained in one of them."""
    return 1.0 - max((overlap(text, other) for other in others), default=0.0)
