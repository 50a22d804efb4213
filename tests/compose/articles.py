"""Articles written for a test, and the sources that reading them would give.

A line is a block: `# title`, `- item`, `? question`, `! answer`, a line that ends in a colon is the lead-in of the items below it,
`|row|column|cell` a table cell with its heads, anything else a paragraph. What the other stages would find is given by words:

    Article("Anna Berg spoke. She left on Monday.", names={"Anna Berg": EntityKind.PERSON}, pronouns={"She": "Anna Berg"})
"""

import re
from dataclasses import dataclass, field

from generator.model.reading import EntityKind
from generator.model.record import Span
from generator.model.shadow import Shadow
from generator.model.source import Block, BlockKind, Cell, Metadata, Sentence, Source, Translation

KINDS = {"# ": BlockKind.TITLE, "- ": BlockKind.ITEM, "? ": BlockKind.QUESTION, "! ": BlockKind.ANSWER}


@dataclass(frozen=True)
class Article:
    """One article and what is to be known of it."""

    text: str
    id: str = "a"
    language: str = "en"
    date: str = ""
    title: str = ""
    names: dict[str, EntityKind] = field(default_factory=dict)
    pronouns: dict[str, str] = field(default_factory=dict)
    """Words at the start of a sentence -> the name behind them; such a sentence does not stand alone."""
    roles: dict[str, str] = field(default_factory=dict)
    """Role -> name."""
    dates: dict[str, str] = field(default_factory=dict)
    """As written -> ISO."""
    credits: tuple[str, ...] = ()
    hedged: tuple[str, ...] = ()
    """Words that make a sentence hedged."""
    planned: tuple[str, ...] = ()
    translations: dict[str, str] = field(default_factory=dict)
    parse: bool = False


def source(article: Article) -> Source:
    """Make the source of an article."""
    blocks: list[Block] = []
    offset = 0
    for number, line in enumerate(article.text.splitlines(keepends=True), 1):
        words = line.rstrip("\n")
        if words.strip():
            blocks.append(_block(words, offset, number, blocks))
        offset += len(line)
    return Source(
        id=article.id,
        path=f"{article.id}.txt",
        sha256="0" * 64,
        encoding="utf-8",
        language=article.language,
        text=article.text,
        span=Span(0, len(article.text)),
        metadata=Metadata(title=article.title, date=article.date),
        blocks=tuple(blocks),
        shadow=Shadow(text=article.text, offsets=tuple(range(len(article.text) + 1))),
        translations=tuple(
            Translation(sentence=sentence.id, language="en", text=article.translations[words], by="the editors")
            for block in blocks
            for sentence in block.sentences
            if (words := article.text[sentence.span.start : sentence.span.end]) in article.translations
        ),
    )


def _block(words: str, offset: int, number: int, before: list[Block]) -> Block:
    if words.startswith("|"):
        return _row(words, offset, number)
    kind = KINDS.get(words[:2], BlockKind.LEAD_IN if words.endswith(":") else BlockKind.PARAGRAPH)
    start = offset + (2 if words[:2] in KINDS else 0)
    span = Span(start, offset + len(words))
    text = words[start - offset :]
    label = re.match(r"[^:.?!]+:(?= )", text) if kind is BlockKind.ITEM else None
    inner = label.end() + 1 if label else 0
    lead = next((block.number for block in reversed(before) if block.kind is BlockKind.LEAD_IN), None)
    asking = next((block.number for block in reversed(before) if block.kind is BlockKind.QUESTION), None)
    return Block(
        number=number,
        kind=kind,
        span=Span(start + inner, span.end),
        line=number,
        sentences=() if kind is BlockKind.TITLE else _sentences(text[inner:], start + inner, number),
        lead_in=lead if kind is BlockKind.ITEM else None,
        label=Span(start, start + label.end()) if label else None,
        question=asking if kind is BlockKind.ANSWER else None,
    )


def _row(words: str, offset: int, number: int) -> Block:
    row, column, cell = words[1:].split("|")
    at = offset + 1
    spans = [Span(at, at + len(row)), Span(at + len(row) + 1, at + len(row) + 1 + len(column))]
    last = Span(offset + len(words) - len(cell), offset + len(words))
    sentence = Sentence(id=f"p{number}s1", span=last)
    cells = (Cell(sentence=sentence.id, row=spans[0], column=spans[1]),)
    return Block(number=number, kind=BlockKind.TABLE_ROW, span=last, line=number, sentences=(sentence,), cells=cells)


def _sentences(text: str, offset: int, number: int) -> tuple[Sentence, ...]:
    starts = [0, *(found.end() for found in re.finditer(r'(?<!\d)[.?!]"? (?=["A-ZÄÖÜ])', text))]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    pairs = enumerate(zip(starts, ends, strict=True), 1)
    return tuple(Sentence(id=f"p{number}s{at}", span=Span(offset + start, offset + end)) for at, (start, end) in pairs if start < end)
