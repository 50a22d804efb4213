"""Whether a passage goes on with the words of the text before it."""

import re
from bisect import bisect_left

from generator.model.record import Span

_WORD = re.compile(r"[^\W\d_]{5,}")
_STEM = 6
"""Letters compared: "president" and "presidential" count as one word."""

WINDOW = 1500
LEAD = 600
"""Characters of a passage, and of its first paragraph, that are looked at."""

LEAST = 25
"""Different words in a passage below which nothing is said of it."""

STRANGE = 0.08
"""Share of a passage's words, met before, below which it is of another matter. Of 761 headings of five words and more in 8,000 news articles
none stood over such a passage while repeating words of the heading and next to no words from before; of 800 pairs of unrelated articles 4 in
10 did."""

RATHER_STRANGE = 0.15
"""The same with 7 in 10 pairs, and with 11 headings inside of articles: it takes another sign."""

KNOWN = 0.34
"""Share of a headline's words that may have been met before."""

TAKEN_UP = 2
"""Words of a headline that the passage under it takes up."""


class Vocabulary:
    """The longer words of a text, in order, and which of them stood before a place; places must not go back."""

    def __init__(self, text: str, span: Span) -> None:
        """Take a text and the part of it to look at."""
        found = list(_WORD.finditer(text, span.start, span.end))
        self._stems = [word.group().lower()[:_STEM] for word in found]
        self._starts = [word.start() for word in found]
        self._met: set[str] = set()
        self._at = 0

    def breaks(self, at: int, share: float = STRANGE) -> bool:
        """Say whether the passage from a place on shares next to no words with all that stands before."""
        self._meet(at)
        after = self._between(at, at + WINDOW)
        return len(after) >= LEAST and bool(self._met) and len(after & self._met) < share * len(after)

    def announces(self, headline: Span) -> bool:
        """Say whether a headline tells of what follows rather than of what stands before."""
        self._meet(headline.start)
        told = self._between(headline.start, headline.end)
        lead = self._between(headline.end, headline.end + LEAD)
        return len(told & lead) >= TAKEN_UP and len(told & self._met) <= KNOWN * len(told)

    def _meet(self, place: int) -> None:
        until = bisect_left(self._starts, place)
        self._met.update(self._stems[self._at : until])
        self._at = max(self._at, until)

    def _between(self, start: int, end: int) -> set[str]:
        return set(self._stems[bisect_left(self._starts, start) : bisect_left(self._starts, end)])
