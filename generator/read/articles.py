"""Several articles in one file: where each one after the first begins."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from generator.model.record import Span
from generator.model.source import CITABLE, BlockKind
from generator.read.datelines import is_day, is_hour, is_sure, names_day, reports_from
from generator.read.drafts import Draft, Page
from generator.read.furniture import is_rule, was_prompted
from generator.read.headings import headline, level
from generator.read.vocabulary import RATHER_STRANGE, STRANGE, Vocabulary
from generator.read.wording import STOPS, ends, holds, words

ENOUGH = 3
"""Points of evidence that make a beginning. Figures: `tests/quality/articles.py`."""

WITHOUT_START = 4
"""Points needed where nothing shows a fresh start, only an end above and a headline."""

FRESH = 2
"""What a byline, a day or a dateline right under a headline counts, or a second heading of the first level; all other signs count one."""

LONG = 5
"""Words from which a heading reads like a headline: nearly all headlines of news collections have as many, and few headings of boxes
("Analysis", above the byline of its author)."""

SHORTEST = 40
"""Words of text an article has at least."""

LEAD = 300
"""Characters of a first paragraph that may say which day it is."""

_FURNITURE = frozenset({BlockKind.ENGAGEMENT, BlockKind.BOILERPLATE, BlockKind.CREDIT, BlockKind.BYLINE, BlockKind.CAPTION})
_ASKED = frozenset({BlockKind.QUESTION, BlockKind.ANSWER})
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LEAD_IN})
_HEAD = 4
"""Blocks under a headline among which the first paragraph is looked for."""


def beginnings(page: Page, drafts: Sequence[Draft], text: str) -> tuple[int, ...]:
    """Give the indices of the drafts with which a second, third ... article begins; none where a file holds one article.

    Only signs of several kinds together count: what ends an article (a question to the reader, a credit, a leftover of a prompt, a rule), a
    headline, and what starts one (byline, day, dateline, "today", a vocabulary of its own).

    Args:
        page: The lines of the file.
        drafts: What they were read as, in order.
        text: The whole file.
    """
    signs = _Signs(page, drafts, text)
    read = list(accumulate(map(signs.length, drafts), initial=0))
    found = [0]
    for at in range(1, len(drafts)):
        if min(read[at] - read[found[-1]], read[-1] - read[at]) >= SHORTEST and signs.begins(at, found[-1]):
            found.append(at)
    return tuple(found[1:])


class _Signs:
    """What speaks for a beginning at a draft."""

    def __init__(self, page: Page, drafts: Sequence[Draft], text: str) -> None:
        self._page, self._drafts, self._text = page, drafts, text
        self._seen = Vocabulary(text, Span(drafts[0].span.start, drafts[-1].span.end) if drafts else Span(0, 0))
        marked = [(line.number, level(line.text)) for line in page.lines if level(line.text)]
        ranked = bool(marked) and marked[0][1] == 1 and any(depth > 1 for _, depth in marked)
        self._first_level = frozenset(number for number, depth in marked if ranked and depth == 1)

    def length(self, draft: Draft) -> int:
        """Count the words of a draft that is content."""
        return len(words(self._said(draft))) if draft.kind in CITABLE else 0

    def begins(self, at: int, start: int) -> bool:
        """Say whether an article begins at a draft, the one before having begun at `start`."""
        draft = self._drafts[at]
        if self._opens_report(draft):
            return FRESH + len(self._closing(at)) + self._alike(start) + self._seen.breaks(draft.span.start) >= ENOUGH
        if draft.kind is BlockKind.HEADING or (draft.kind in (BlockKind.PARAGRAPH, BlockKind.QUESTION) and headline(self._said(draft))):
            return self._headed(at, start)
        return False

    def _headed(self, at: int, start: int) -> bool:
        draft, below = self._drafts[at], self._drafts[at + 1]
        if draft.line == below.line:  # a heading inside of a line
            return False
        long = len(words(self._said(draft))) >= LONG
        closing = len(self._closing(at))
        if long and self._over_text(at) and self._seen.announces(draft.span):
            share = RATHER_STRANGE if closing else STRANGE
            if self._seen.breaks(draft.span.start, share):
                return True
        fresh = self._fresh(at) + (self._opens_report(below) and self._alike(start))
        return fresh + closing + long + (below.kind is BlockKind.HEADING) >= (ENOUGH if fresh else WITHOUT_START)

    def _alike(self, start: int) -> bool:
        """Say whether the article that goes before began with a day or a dateline too."""
        return any(map(self._opens_report, self._drafts[start : start + _HEAD]))

    def _over_text(self, at: int) -> bool:
        """Say whether whole sentences stand below, not figures or a list."""
        lead = next((self._said(draft) for draft in self._drafts[at + 1 : at + 1 + _HEAD] if draft.kind in _TEXT), "")
        return ends(lead, STOPS) and len(lead) > len(self._said(self._drafts[at]))

    def _fresh(self, at: int) -> int:
        months = self._page.months
        below = self._drafts[at + 1 : at + 1 + _HEAD]
        dated = below[0].kind is BlockKind.BYLINE or self._opens_report(below[0]) or self._names_day(below[0])
        lead = next((self._said(draft)[:LEAD] for draft in below if draft.kind in _TEXT), "")
        today = holds(lead, self._page.words.today) and names_day(lead, months)
        return FRESH * (dated + (self._drafts[at].line in self._first_level)) + today

    def _names_day(self, draft: Draft) -> bool:
        """Tell a day, or a place and agency, from the hour over an entry of a live report."""
        said = self._said(draft)
        return draft.kind is BlockKind.DATELINE and not is_hour(said)

    def _closing(self, at: int) -> set[str]:
        """Give the kinds of signs that an article has ended above."""
        return {sign for draft in self._above(at) if (sign := self._end(draft))}

    def _above(self, at: int) -> Iterator[Draft]:
        """Give the furniture right above, and the block above that."""
        for place in range(at - 1, -1, -1):
            yield self._drafts[place]
            if self._drafts[place].kind not in _FURNITURE:
                return

    def _end(self, draft: Draft) -> str:
        if draft.kind in _ASKED:
            return "asked"
        if draft.kind is BlockKind.BOILERPLATE and is_rule(self._said(draft)):
            return "rule"
        if draft.kind is BlockKind.BOILERPLATE and was_prompted(self._page.words, self._said(draft)):
            return "prompt"
        return draft.kind if draft.kind in _FURNITURE - {BlockKind.CAPTION} else ""

    def _opens_report(self, draft: Draft) -> bool:
        """Say whether a block without headline is a day, or begins with place and agency or place and day."""
        said, months = self._said(draft), self._page.months
        if draft.kind is BlockKind.DATELINE:
            return is_sure(said, months)
        opening = is_day(said, months) or reports_from(said, months)
        return opening and draft.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)

    def _said(self, draft: Draft) -> str:
        return self._text[draft.span.start : draft.span.end]
