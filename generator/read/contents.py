"""Tables of contents: they repeat the headings and would double their words."""

from collections.abc import Sequence

from generator.model.source import BlockKind
from generator.read.drafts import Before, Draft, Found, Page, whole
from generator.read.headings import bare_heading
from generator.read.lines import Line
from generator.read.lists import item_of
from generator.read.wording import STOPS, fold, is_one_of

REPEATED = 0.6
"""Share of a list's items that stand as lines of their own elsewhere from which the list is a table of contents."""

LEAST = 3


def contents(page: Page, at: int, _before: Before) -> Found | None:
    """Recognise a list headed "Contents", or a list most of whose items are headings further down."""
    headed = is_one_of(page.lines[at].text.strip("#*_ "), page.words.contents)
    first = at + headed
    until = first
    while until < len(page.lines) and item_of(page.lines[until]):
        until += 1
    if headed and until == first:
        until = _repeated_run(page, first)
    listed = page.lines[first:until]
    if not listed or (not headed and not _repeats(page, listed, until)):
        return None
    heading = (whole(BlockKind.CONTENTS, page.lines[at]),) if headed else ()
    return Found(drafts=(*heading, *map(_entry, listed)), until=until)


def _repeats(page: Page, listed: Sequence[Line], until: int) -> bool:
    if len(listed) < LEAST:
        return False
    later = {fold(line.text).rstrip(STOPS) for line in page.lines[until:] if bare_heading(line)}
    return sum(_name(line) in later for line in listed) >= REPEATED * len(listed)


def _repeated_run(page: Page, first: int) -> int:
    """Give the end of the bare lines after "Contents" that come again as headings."""
    later: dict[str, int] = {fold(line.text): number for number, line in enumerate(page.lines)}
    until = first
    while until < len(page.lines) and later.get(fold(page.lines[until].text), until) > until:
        until += 1
    return until


def _name(line: Line) -> str:
    item = item_of(line)
    return fold(line.text[item.at if item else 0 :]).rstrip(STOPS)


def _entry(line: Line) -> Draft:
    item = item_of(line)
    draft = whole(BlockKind.CONTENTS, line)
    if item is None:
        return draft
    start = draft.span.start + item.at
    return Draft(kind=draft.kind, span=type(draft.span)(start, draft.span.end), line=draft.line)
