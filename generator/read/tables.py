"""Pipe tables, with and without outer pipes and head."""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.model.record import Span
from generator.model.source import BlockKind
from generator.read.drafts import Before, CellDraft, Draft, Found, Page, part
from generator.read.lines import Line

_RULE = re.compile(r"[|:+=\-–—\s]*-[|:+=\-–—\s]*")
_FEWEST_COLUMNS = 2
_BAR = re.compile(r"(?<!\\)\|")


def table(page: Page, at: int, _before: Before) -> Found | None:
    """Recognise a table: two lines or more with bars, or one with a rule above or below it."""
    until = at
    while until < len(page.lines) and "|" in page.lines[until].text and not (until > at and page.lines[until].gap):
        until += 1
    rows = [line for line in page.lines[at:until] if not is_rule(line)]
    several = until > at and page.lines[until - 1].number > page.lines[at].number
    if not several or not rows or max(len(_cells(row)) for row in rows) < _FEWEST_COLUMNS:
        return None
    head = rows[0] if len(rows) > 1 and is_rule(page.lines[at + 1]) else None
    columns = _cells(head) if head else []
    drafts = tuple(_row(line, columns, head=line is head) for line in rows)
    return Found(drafts=tuple(draft for draft in drafts if draft.cells), until=until)


def is_rule(line: Line) -> bool:
    """Say whether a line is the rule under a table's head."""
    return "|" in line.text and _RULE.fullmatch(line.text) is not None


def _row(line: Line, columns: list[Span], *, head: bool) -> Draft:
    cells = tuple(_filled(_cells(line), [] if head else columns))
    span = Span(cells[0].span.start, cells[-1].span.end) if cells else line.span
    kind = BlockKind.TABLE_HEAD if head else BlockKind.TABLE_ROW
    return Draft(kind=kind, span=span, line=line.number, cells=cells, follows=True)


def _filled(cells: list[Span], columns: list[Span]) -> Iterator[CellDraft]:
    for number, span in enumerate(cells):
        if span.start == span.end:
            continue
        column = columns[number] if number < len(columns) else None
        yield CellDraft(span=span, column=column if column and column.start < column.end else None)


def _cells(line: Line) -> list[Span]:
    """Cut a line at its bars; outer bars make no cell."""
    bars = [found.start() for found in _BAR.finditer(line.text)]
    edges = [-1, *bars, len(line.text)]
    cells = [part(line, left + 1, right) for left, right in pairwise(edges)]
    return cells[bars[:1] == [0] : len(cells) - (bars[-1:] == [len(line.text) - 1])]
