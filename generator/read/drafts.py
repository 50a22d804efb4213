"""What the recognisers of blocks share: the page they look at and the drafts they make."""

from collections.abc import Callable

from generator.languages.structure import StructureWords
from generator.model.record import Record, Span
from generator.model.source import BlockKind
from generator.read.lines import Line

_BEFORE_TITLE = frozenset({BlockKind.CREDIT, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.BOILERPLATE, BlockKind.CAPTION})
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LEAD_IN})
_BARE = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH})


class Page(Record, frozen=True):
    """The lines of one article and what is known of its language."""

    lines: tuple[Line, ...]
    words: StructureWords
    months: tuple[str, ...]
    """Names of months and weekdays, lower case, long and short."""
    title: str = ""
    """As the metadata gives it."""
    interview: bool = False
    """Questions on bare lines alternate with text."""


class CellDraft(Record, frozen=True):
    """A cell that is not empty, and the head over it."""

    span: Span
    column: Span | None = None


class Draft(Record, frozen=True):
    """A block before it has its number, its sentences and its ties to other blocks."""

    kind: BlockKind
    span: Span
    line: int
    label: Span | None = None
    cells: tuple[CellDraft, ...] = ()
    faq: bool = False
    """For a heading: questions and answers follow."""
    follows: bool = False
    """For an item or table row: it belongs to a list or table directly after a lead-in, if there is one."""


class Found(Record, frozen=True):
    """What a recogniser made of the lines from the current one on."""

    drafts: tuple[Draft, ...]
    until: int
    """Index of the first line that it left."""


class Before(Record, frozen=True):
    """What a recogniser may know of the drafts made so far."""

    last: Draft | None = None
    heading: Draft | None = None
    opened: bool = False
    """Something other than credits, dates and furniture has been met: a title can come no more."""
    begun: bool = False
    """A paragraph has been met."""
    floor: int = 0
    """Line of the last block that cannot be part of a stack of bare lines."""

    def after(self, draft: Draft) -> "Before":
        """Give the state after one more draft."""
        return Before(
            last=draft,
            heading=draft if draft.kind is BlockKind.HEADING else self.heading,
            opened=self.opened or draft.kind not in _BEFORE_TITLE,
            begun=self.begun or draft.kind in _TEXT,
            floor=self.floor if draft.kind in _BARE else draft.line,
        )


Recogniser = Callable[[Page, int, Before], Found | None]
"""Page, index of the current line, drafts so far -> what the line (and those after it) is, or None."""


def whole(kind: BlockKind, line: Line, label: Span | None = None) -> Draft:
    """Make one block of one line."""
    return Draft(kind=kind, span=line.span, line=line.number, label=label)


def told(page: Page, at: int, _before: Before) -> Found | None:
    """Take a line for what it was cut out as."""
    line = page.lines[at]
    return Found(drafts=(whole(line.role, line),), until=at + 1) if line.role else None


def part(line: Line, start: int, end: int | None = None) -> Span:
    """Give the place in the file of `line.text[start:end]`, blanks at its ends left out."""
    piece = line.text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    return Span(line.span.start + left, line.span.start + max(left, start + len(piece.rstrip())))
