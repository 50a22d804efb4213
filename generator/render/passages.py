"""An article as its page shows it: numbered passages, what of them is cited, and from where."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from generator.model.record import Record, Span
from generator.model.source import CITABLE, Block, BlockKind, Sentence, Source
from generator.render.usage import Use


class Piece(Record, frozen=True):
    """Characters of a passage that are all cited, or all not."""

    text: str
    cited: bool


class Passage(Record, frozen=True):
    """A sentence with its address, or, without one, what stands between two sentences."""

    id: str
    pieces: tuple[Piece, ...]
    cited: bool
    uses: tuple[Use, ...] = ()


class Cell(Record, frozen=True):
    """A cell of a table."""

    passages: tuple[Passage, ...]


class Paragraph(Record, frozen=True):
    """One block of the article."""

    id: str
    number: int
    kind: BlockKind
    line: int
    citable: bool
    label: str
    passages: tuple[Passage, ...]
    cells: tuple[Cell, ...] = ()
    uses: tuple[Use, ...] = ()


class Group(Record, frozen=True):
    """Blocks that belong together: a list, a table, or a single block."""

    kind: str
    """"list", "table", "heading", "text" or "furniture"."""
    blocks: tuple[Paragraph, ...]


_GROUPS = {
    BlockKind.TITLE: "heading",
    BlockKind.HEADING: "heading",
    BlockKind.ITEM: "list",
    BlockKind.TABLE_HEAD: "table",
    BlockKind.TABLE_ROW: "table",
    BlockKind.CONTENTS: "furniture",
    BlockKind.ENGAGEMENT: "furniture",
    BlockKind.BOILERPLATE: "furniture",
    BlockKind.CREDIT: "furniture",
    BlockKind.BYLINE: "furniture",
    BlockKind.DATELINE: "furniture",
}


def paginate(source: Source, uses: Sequence[Use]) -> tuple[Group, ...]:
    """Arrange an article's blocks for its page, with the uses of each passage."""
    paragraphs = [_paragraph(source, block, uses) for block in source.blocks]
    groups = []
    for kind, run in groupby(paragraphs, key=lambda paragraph: _GROUPS.get(paragraph.kind, "text")):
        blocks = tuple(run)
        if kind in {"list", "table"}:
            groups += [Group(kind=kind, blocks=part) for part in _tables(blocks)]
        else:
            groups += [Group(kind=kind, blocks=(block,)) for block in blocks]
    return tuple(groups)


def _tables(blocks: tuple[Paragraph, ...]) -> Iterator[tuple[Paragraph, ...]]:
    """Part tables that follow each other directly: each head starts a new one."""
    start = 0
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.TABLE_HEAD and at > start:
            yield blocks[start:at]
            start = at
    yield blocks[start:]


def _paragraph(source: Source, block: Block, uses: Sequence[Use]) -> Paragraph:
    own = tuple(use for use in uses if block.span.start <= use.span.start and use.span.end <= block.span.end)
    table = block.kind in {BlockKind.TABLE_HEAD, BlockKind.TABLE_ROW}
    return Paragraph(
        id=f"p{block.number}",
        number=block.number,
        kind=block.kind,
        line=block.line,
        citable=block.kind in CITABLE,
        label="" if block.label is None else source.text[block.label.start : block.label.end],
        passages=_passages(source, block.span, block.sentences, own),
        cells=tuple(Cell(passages=_passages(source, cell, block.sentences, own)) for cell in _cells(source, block)) if table else (),
        uses=tuple({(use.page, use.anchor): use for use in own}.values()),
    )


def _passages(source: Source, span: Span, sentences: Sequence[Sentence], uses: Sequence[Use]) -> tuple[Passage, ...]:
    """Cover a span without a gap: its sentences, and between them what is no sentence."""
    found: list[Passage] = []
    at = span.start
    for sentence in sentences:
        if sentence.span.start < at or sentence.span.end > span.end:
            continue
        found.append(_passage(source, "", Span(at, sentence.span.start), uses))
        found.append(_passage(source, sentence.id, sentence.span, uses))
        at = sentence.span.end
    found.append(_passage(source, "", Span(at, span.end), uses))
    return tuple(passage for passage in found if passage.pieces)


def _passage(source: Source, identifier: str, span: Span, uses: Sequence[Use]) -> Passage:
    inside = [use for use in uses if use.span.start < span.end and use.span.end > span.start]
    edges = sorted(
        {span.start, span.end, *(min(max(edge, span.start), span.end) for use in inside for edge in (use.span.start, use.span.end))}
    )
    pieces: list[Piece] = []
    for start, end in pairwise(edges):
        cited = any(use.span.start <= start and end <= use.span.end for use in inside)
        if pieces and pieces[-1].cited == cited:
            pieces[-1] = Piece(text=pieces[-1].text + source.text[start:end], cited=cited)
        else:
            pieces.append(Piece(text=source.text[start:end], cited=cited))
    here = tuple(use for use in uses if identifier and use.passage == identifier)
    return Passage(id=identifier, pieces=tuple(pieces), cited=any(piece.cited for piece in pieces), uses=here)


def _cells(source: Source, block: Block) -> Iterator[Span]:
    """Find the cells of a table row between its bars."""
    start = block.span.start
    for at in range(block.span.start, block.span.end + 1):
        if at == block.span.end or source.text[at] == "|":
            text = source.text[start:at]
            stripped = text.strip()
            begin = start + text.index(stripped) if stripped else start
            yield Span(begin, begin + len(stripped))
            start = at + 1
