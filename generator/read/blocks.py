"""From lines to blocks: each line, or part of a line, gets one function; lines are never joined."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.languages.structure import StructureWords
from generator.model.record import Span
from generator.model.source import CITABLE, Block, BlockKind, Cell, Sentence
from generator.read.contents import contents
from generator.read.datelines import dateline, day_line
from generator.read.drafts import Before, Draft, Found, Page, Recogniser, told, whole
from generator.read.furniture import furniture
from generator.read.glued import cut
from generator.read.headings import heading, title
from generator.read.lines import lines_of
from generator.read.lists import labelled_list, marked_list, text_kind
from generator.read.questions import is_interview, questions
from generator.read.reader import engagement, labelled
from generator.read.tables import table
from generator.read.wrap import unwrap

RECOGNISERS: Sequence[Recogniser] = (
    told,
    table,
    contents,
    day_line,
    furniture,
    title,
    labelled,
    engagement,
    questions,
    dateline,
    marked_list,
    labelled_list,
    heading,
)
"""Asked in this order; what none of them knows is a paragraph."""

_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})


def page_of(text: str, span: Span, words: StructureWords, months: tuple[str, ...], title: str = "") -> Page:
    """Cut a part of a text into lines for the recognisers."""
    lines = cut(unwrap(text, lines_of(text, span)), words, months)
    return Page(lines=lines, words=words, months=months, title=title, interview=is_interview(lines))


def drafts_of(page: Page) -> tuple[Draft, ...]:
    """Give all blocks of a page in order, not yet numbered."""
    drafts: list[Draft] = []
    before = Before()
    at = 0
    while at < len(page.lines):
        found = next((found for ask in RECOGNISERS if (found := ask(page, at, before))), None)
        found = found or Found(drafts=(whole(text_kind(page, at), page.lines[at]),), until=at + 1)
        drafts += found.drafts
        for draft in found.drafts:
            before = before.after(draft)
        at = found.until
    return tuple(drafts)


def blocks_of(drafts: Sequence[Draft], sentences: Sequence[tuple[Span, ...]]) -> tuple[Block, ...]:
    """Number the drafts and tie them to their heading, lead-in and question; `sentences` has the sentence spans of each."""
    heads = _last(drafts, _HEADS)
    leads = _lead_ins(drafts)
    asked = _last(drafts, frozenset({BlockKind.QUESTION}))
    return tuple(
        _block(number, draft, spans, (head, lead, question if draft.kind is BlockKind.ANSWER else None))
        for number, (draft, spans, head, lead, question) in enumerate(zip(drafts, sentences, heads, leads, asked, strict=True), 1)
    )


def _block(number: int, draft: Draft, spans: Sequence[Span], ties: tuple[int | None, int | None, int | None]) -> Block:
    sentences = tuple(Sentence(id=f"p{number}s{place}", span=span) for place, span in enumerate(spans, 1)) if draft.kind in CITABLE else ()
    heading, lead_in, question = ties
    return Block(
        number=number,
        kind=draft.kind,
        span=draft.span,
        line=draft.line,
        sentences=sentences,
        heading=heading,
        lead_in=lead_in,
        label=draft.label,
        question=question,
        cells=tuple(_cells(draft, sentences)) if draft.kind is BlockKind.TABLE_ROW else (),
    )


def _cells(draft: Draft, sentences: Sequence[Sentence]) -> Iterator[Cell]:
    first = draft.cells[0].span if draft.cells else None
    for cell, sentence in zip(draft.cells, sentences, strict=True):
        yield Cell(sentence=sentence.id, row=None if cell.span == first else first, column=cell.column)


def _last(drafts: Sequence[Draft], kinds: frozenset[BlockKind]) -> Iterator[int | None]:
    """For each draft, the number of the last one before it of these kinds."""
    last: int | None = None
    for number, draft in enumerate(drafts, 1):
        yield last
        last = number if draft.kind in kinds else last


def _lead_ins(drafts: Sequence[Draft]) -> Iterator[int | None]:
    """For each draft, the lead-in of the list or table that it is a part of."""
    lead: int | None = None
    for number, (before, draft) in enumerate(pairwise((None, *drafts)), 1):
        if draft is None:
            continue
        starts = before is not None and before.kind is BlockKind.LEAD_IN
        goes_on = before is not None and (before.follows or before.kind is BlockKind.ANSWER) and _one_kind(before, draft)
        lead = number - 1 if starts else lead if goes_on else None
        yield lead if draft.follows else None


def _one_kind(before: Draft, draft: Draft) -> bool:
    """A table right after a list is not led in by the list's lead-in."""
    tabular = (BlockKind.TABLE_HEAD, BlockKind.TABLE_ROW)
    return (before.kind in tabular) == (draft.kind in tabular)
