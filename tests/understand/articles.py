"""Small articles for tests: a line is a block, " / " parts its sentences.

# A heading
Ann Lee spoke. / She left.
It might include:
- an item
| Ann Lee (envoy) | will come |
"""

import hashlib
from functools import cache

from generator.languages.language import Language
from generator.languages.load import load_languages
from generator.model.record import Span
from generator.model.shadow import Shadow
from generator.model.source import Block, BlockKind, Cell, Metadata, Sentence, Source

SENTENCE_MARK = " / "
CELL_MARK = "|"


@cache
def language(code: str) -> Language:
    """Give the shipped language file."""
    return load_languages()[code]


def article(text: str, code: str = "en", *, date: str = "") -> Source:
    """Build the source that a reader would make of a text in the notation above."""
    blocks: list[Block] = []
    start = 0
    for line_number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            blocks.append(_block(line, start, line_number, blocks))
        start += len(line) + 1
    return Source(
        id="article",
        path="article.txt",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        encoding="utf-8",
        language=code,
        text=text,
        span=Span(0, len(text)),
        metadata=Metadata(language=code, date=date),
        blocks=tuple(blocks),
        shadow=Shadow(text, tuple(range(len(text) + 1))),
    )


def _block(line: str, start: int, line_number: int, before: list[Block]) -> Block:
    number = len(before) + 1
    kind = _kind(line)
    mark = {BlockKind.HEADING: "# ", BlockKind.ITEM: "- "}.get(kind, "")
    parts = line.split(CELL_MARK) if kind is BlockKind.TABLE_ROW else line[len(mark) :].split(SENTENCE_MARK)
    gap = len(CELL_MARK) if kind is BlockKind.TABLE_ROW else len(SENTENCE_MARK)
    spans = []
    place = start + len(mark)
    for part in parts:
        if part.strip():
            left = place + len(part) - len(part.lstrip())
            spans.append(Span(left, left + len(part.strip())))
        place += len(part) + gap
    sentences = tuple(Sentence(id=f"p{number}s{index}", span=span) for index, span in enumerate(spans, 1))
    leads = [block.number for block in before if block.kind is BlockKind.LEAD_IN]
    depends = kind in (BlockKind.ITEM, BlockKind.TABLE_ROW) and bool(leads)
    return Block(
        number=number,
        kind=kind,
        span=Span(spans[0].start, spans[-1].end),
        line=line_number,
        sentences=sentences,
        lead_in=leads[-1] if depends else None,
        cells=_cells(sentences) if kind is BlockKind.TABLE_ROW else (),
    )


def _kind(line: str) -> BlockKind:
    if line.startswith("# "):
        return BlockKind.HEADING
    if line.startswith("- "):
        return BlockKind.ITEM
    if line.startswith(CELL_MARK):
        return BlockKind.TABLE_ROW
    return BlockKind.LEAD_IN if line.rstrip().endswith(":") else BlockKind.PARAGRAPH


def _cells(sentences: tuple[Sentence, ...]) -> tuple[Cell, ...]:
    first = sentences[0].span
    return tuple(Cell(sentence=one.id, row=None if one.span == first else first, column=None) for one in sentences)
