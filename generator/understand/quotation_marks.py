"""Quotation marks of a text: which opens, which closes, and which belong together, found in one pass."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

# Which marks close what which mark opens. The German „…“ closes with the mark that opens in English, and a text set carelessly closes “…" as well.
CLOSERS: Mapping[str, tuple[str, ...]] = {
    "“": ("”", '"', "“"),
    "„": ("“", "”", '"'),
    "«": ("»",),
    "»": ("«",),
    '"': ('"', "”"),
    "”": ("”",),
    "''": ("''",),
    "``": ("''", "``", '"'),
    ",,": ("''", "“", "”", '"'),
    "‘": ("’",),
    "‚": ("‘", "’"),
    "‹": ("›",),
    "›": ("‹",),
    "'": ("'", "’", "''"),
    "`": ("'", "`"),
}
SINGLE = frozenset("‘‚‹›'`")
_CLOSING_ONLY = frozenset("’")
_SPLIT = re.compile(r"''|``|,,(?=\w)|[“„«»\"”‘‚‹›'`’]")
_INTRODUCING = (",", ":")


class Mark(NamedTuple):
    """A quotation mark with its neighbours."""

    start: int
    end: int
    kind: str
    before: str
    after: str

    @property
    def opens(self) -> bool:
        """Whether words may begin behind it; an apostrophe is told from a single mark by its neighbours."""
        if self.after.isspace() and self.kind == "«" and (not self.before or self.before.isspace() or self.before in "(’'"):
            return True  # « French », not the end of »German«
        if self.kind in _CLOSING_ONLY or not self.after or self.before.isalnum():
            return False
        if self.after.isspace():
            return not self.before and self.kind not in SINGLE  # a blank too many after the mark that begins a paragraph
        if self.kind in SINGLE:
            return self.after.isalpha() and self.before not in {"’", "'"}
        if self.kind == "”":
            return self.before in {"", " "} and self.after.isalnum()  # set carelessly
        return True

    def closes(self, opening: str) -> bool:
        """Tell whether words that a mark of a kind opened may end before it."""
        if opening in SINGLE and (self.after.isalnum() or self.before.isspace()):
            return False
        if self.before.isspace() or self.before in {"(", "["}:
            return not self.after.isalnum() and self.kind not in {"„", "«"}
        return not (self.after.isalnum() and self.before.isalnum())


class Pair(NamedTuple):
    """An opening mark and what closes it, with the words in between."""

    start: int
    words_start: int
    words_end: int
    end: int
    closed: bool


def marks(text: str) -> list[Mark]:
    """Give all quotation marks and apostrophes of a text, in order."""
    found = []
    for match in _SPLIT.finditer(text):
        start, end = match.span()
        found.append(Mark(start, end, match.group(), text[start - 1 : start], text[end : end + 1]))
    return found


def pairs(text: str) -> Iterator[Pair]:
    """Give the outermost pairs of an opening mark and what closes it, in time linear in the text.

    Where nothing closes, the words go on to the next mark that opens the same way, or to the end of the text.
    """
    found = marks(text)
    closing = _Closing(text, found)
    later = _next_openings(found)
    at = 0
    while at < len(found):
        mark = found[at]
        last = closing.of(at) if mark.opens else None
        if last is not None:
            yield Pair(mark.start, mark.end, found[last].start, found[last].end, closed=True)
            at = last + 1
        elif not mark.opens or mark.kind in SINGLE:
            at += 1  # an apostrophe after all
        else:
            following = later[at]
            end = len(text) if following is None else found[following].start
            yield Pair(mark.start, mark.end, end, end, closed=False)
            at = len(found) if following is None else following


def _next_openings(found: Sequence[Mark]) -> list[int | None]:
    """Give, for each mark, the next one of its kind that opens."""
    nearest: dict[str, int] = {}
    later: list[int | None] = [None] * len(found)
    for at in range(len(found) - 1, -1, -1):
        later[at] = nearest.get(found[at].kind)
        if found[at].opens:
            nearest[found[at].kind] = at
    return later


class _Closing:
    """Where the words after a mark end."""

    def __init__(self, text: str, found: Sequence[Mark]) -> None:
        self._text = text
        self._marks = found
        self._matches: dict[str, dict[int, int]] = {}
        self._adjacent = {at for at, (one, other) in enumerate(pairwise(found)) if one.end == other.start}

    def of(self, at: int) -> int | None:
        """Give the mark that closes what the mark at a place opens."""
        kind = self._marks[at].kind
        if kind in CLOSERS[kind] and kind not in SINGLE:
            return self._straight(at)
        if kind not in self._matches:
            self._matches[kind] = self._nested(kind) if kind not in CLOSERS[kind] else self._nearest(kind)
        return self._matches[kind].get(at)

    def _nested(self, kind: str) -> dict[int, int]:
        """Match the marks of a kind that differs from what closes it, by a stack."""
        open_, matches = [], {}
        for at, mark in enumerate(self._marks):
            if mark.kind == kind:
                open_.append(at)
            elif open_ and mark.kind in CLOSERS[kind] and mark.closes(kind):
                matches[open_.pop()] = at
        return matches

    def _nearest(self, kind: str) -> dict[int, int]:
        """Give the next closing mark after each single mark that closes itself."""
        nearest, matches = None, {}
        for at in range(len(self._marks) - 1, -1, -1):
            mark = self._marks[at]
            if mark.kind == kind and nearest is not None:
                matches[at] = nearest
            if mark.kind in CLOSERS[kind] and mark.closes(kind):
                nearest = at
        return matches

    def _straight(self, start: int) -> int | None:
        """Find the end for a mark that closes itself; one that opens before it shows that nothing closed, unless it is a quotation inside."""
        kind = self._marks[start].kind
        at = start + 1
        while at < len(self._marks):
            mark = self._marks[at]
            if mark.kind in CLOSERS[kind] and mark.closes(kind):
                return at
            if mark.kind in CLOSERS[kind] and mark.opens:
                inner = self._inner(at, kind)
                if inner is None:
                    return None
                at = inner
            at += 1
        return None

    def _inner(self, start: int, kind: str) -> int | None:
        """Give the end of a quotation inside one with the same marks: introduced, and closed twice ('"They say, "we hope so.""')."""
        before = self._marks[start].start
        if not self._text[max(0, before - 2) : before].rstrip().endswith(_INTRODUCING):
            return None
        places = range(start + 1, len(self._marks))
        end = next((at for at in places if self._marks[at].kind in CLOSERS[kind] and self._marks[at].closes(kind)), None)
        return end if end in self._adjacent else None
