"""Keep near-equal statements apart: overlap of character trigrams, and maximal marginal relevance (Carbonell and Goldstein 1998)."""

import re
from functools import cache

from generator.compose.passage import Passage

LIMIT = 0.58
"""Share of the smaller trigram set above which two statements say the same. Sentences that say different things of one matter
reach 0.55 on three news topics (a short one beside a long one), those that say the same lie above 0.6."""


STEM = 5
"""Letters by which words are compared, endings left aside."""

SHARED = 0.6
"""Share of the shorter text's words above which it says what the other says."""


EVENT = 0.4
"""Share of the fewer content words that two sentences about one event of one date have in common."""


ENOUGH = 2
"""Figures in common that make two sentences tell one thing, in whatever words."""


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


def retells(text: str, others: list[str]) -> bool:
    """Say whether a text says the same as one of the others: a short one beside a long one must share its words, not only letters."""
    words = _words(text)
    near = (other for other in others if overlap(text, other) > LIMIT)
    return any(len(words & _words(other)) > SHARED * min(len(words), len(_words(other))) for other in near)


def same_event(left: Passage, right: Passage) -> bool:
    """Say whether two passages with a date in common tell one event: they share much of what they are about."""
    dates = {date.value for date in left.dates if date.value} & {date.value for date in right.dates if date.value}
    least = min(len(left.terms), len(right.terms))
    return bool(dates) and len(left.terms & right.terms) > EVENT * least


def same_figures(left: Passage, right: Passage) -> bool:
    """Say whether two passages give the same figures of one matter: two of them, or one and much of what they are about."""
    shared = figures(left.text) & figures(right.text)
    least = min(len(left.terms), len(right.terms))
    return len(shared) >= ENOUGH or (bool(shared) and len(left.terms & right.terms) > EVENT * least)


@cache
def figures(text: str) -> frozenset[str]:
    """Give the numbers of two digits or more in a text, years among them; "A380" is a name."""
    return frozenset(re.findall(r"(?<![\w.,])\d[\d.,]*\d", text))


def _words(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in re.findall(r"[^\W_]{4,}", text.casefold()))


def novelty(text: str, others: list[str]) -> float:
    """Give 1 for a text that shares nothing with the others, 0 for one that is contained in one of them."""
    return 1.0 - max((overlap(text, other) for other in others), default=0.0)
