"""A small valid world to break: two articles, one dossier."""

import hashlib

from msgspec.structs import replace

from generator.model.briefing import Citation, Dossier, InBrief, Segment, SourceEntry, Statement, Support
from generator.model.reading import Certainty
from generator.model.record import Span
from generator.model.shadow import Shadow
from generator.model.source import Block, BlockKind, Cell, Metadata, Sentence, Source

PARLIAMENT = """\
Parliament passes the bill
The speaker, a lawyer from Turin, said on Monday that parliament had passed the bill. It may come into force in May.
The bill would reportedly include:
- a tax on sugar
Party | Likely vote
Greens | against
"""

STRIKE = "Rail workers will strike on Friday.The union has yet to name a place.\n"


def parliament() -> Source:
    """Title, a paragraph of two sentences, a list with its lead-in, a table."""
    return source(
        "parliament",
        PARLIAMENT,
        (BlockKind.TITLE, ["Parliament passes the bill"]),
        (
            BlockKind.PARAGRAPH,
            ["The speaker, a lawyer from Turin, said on Monday that parliament had passed the bill.", "It may come into force in May."],
        ),
        (BlockKind.LEAD_IN, ["The bill would reportedly include:"]),
        (BlockKind.ITEM, ["a tax on sugar"]),
        (BlockKind.TABLE_HEAD, ["Party", "Likely vote"]),
        (BlockKind.TABLE_ROW, ["Greens", "against"]),
    )


def strike() -> Source:
    """A paragraph with a missing blank."""
    return source("strike", STRIKE, (BlockKind.PARAGRAPH, ["Rail workers will strike on Friday.", "The union has yet to name a place."]))


def source(name: str, text: str, *parts: tuple[BlockKind, list[str]]) -> Source:
    """Lay blocks and sentences over a text, in order."""
    blocks: list[Block] = []
    at = 0
    for number, (kind, texts) in enumerate(parts, 1):
        sentences: list[Sentence] = []
        for index, sentence in enumerate(texts, 1):
            at = text.index(sentence, at)
            sentences.append(Sentence(id=f"p{number}s{index}", span=Span(at, at + len(sentence))))
            at += len(sentence)
        span = Span(sentences[0].span.start, sentences[-1].span.end)
        lead_in = number - 1 if kind is BlockKind.ITEM else None
        cells = _cells(sentences, blocks) if kind is BlockKind.TABLE_ROW else ()
        line = 1 + text.count("\n", 0, span.start)
        blocks.append(Block(number=number, kind=kind, span=span, line=line, sentences=tuple(sentences), lead_in=lead_in, cells=cells))
    return Source(
        id=name,
        path=f"{name}.txt",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        encoding="utf-8",
        language="en",
        text=text,
        span=Span(0, len(text)),
        metadata=Metadata(),
        blocks=tuple(blocks),
        shadow=Shadow(text=text, offsets=tuple(range(len(text) + 1))),
    )


def _cells(sentences: list[Sentence], blocks: list[Block]) -> tuple[Cell, ...]:
    heads = blocks[-1].sentences
    first = Cell(sentence=sentences[0].id, row=None, column=heads[0].span)
    rest = [Cell(sentence=s.id, row=sentences[0].span, column=h.span) for s, h in zip(sentences[1:], heads[1:], strict=True)]
    return (first, *rest)


def cite(article: Source, words: str, repaired: str = "") -> Citation:
    """Cite the first place where the words stand."""
    start = article.text.index(words)
    passage = next(s.id for block in article.blocks for s in block.sentences if s.span.start <= start < s.span.end)
    line = 1 + article.text.count("\n", 0, start)
    made = Citation(source=article.id, start=start, end=start + len(words), quote=words, line=line, passage=passage)
    return replace(made, repaired=repaired) if repaired else made


def statement(*parts: Citation | str, proof: tuple[Citation, ...] = (), name: str = "s1") -> Statement:
    """Build a statement of citations, insertions in brackets, and cuts ("…")."""
    citations = [part for part in parts if isinstance(part, Citation)]
    segments, words = [], []
    for part in parts:
        if isinstance(part, Citation):
            segments.append(Segment(cite=citations.index(part)))
            words.append(part.repaired if isinstance(part.repaired, str) else part.quote)
        elif part == "…":
            segments.append(Segment(cut=True))
            words.append("[…]")
        else:
            segments.append(Segment(insert=part))
            words.append(part)
    return Statement(
        id=name,
        text=" ".join(words),
        language="en",
        segments=tuple(segments),
        citations=(*citations, *proof),
        speakers=(),
        via=(),
        certainty=Certainty.STATED,
        supported_by=Support(sources=(citations[0].source,), independent=1, speakers=()),
        rule="a rule",
    )


def dossier(*statements: Statement, sources: tuple[Source, ...]) -> Dossier:
    """Show all statements as key points."""
    entries = [
        SourceEntry(
            id=item.id,
            path=item.path,
            sha256=item.sha256,
            language=item.language,
            title=item.text[item.blocks[0].span.start : item.blocks[0].span.end],
            publisher="",
            date="",
            url="",
            words=len(item.text.split()),
            credits=(),
            notes=(),
        )
        for item in sources
    ]
    return Dossier(
        id="briefing",
        title="Parliament passes the bill",
        language="en",
        cut_off="",
        sources=tuple(entries),
        statements=statements,
        actors=(),
        in_brief=InBrief(),
        key_points=tuple(item.id for item in statements),
        background=(),
        timeline=(),
        stakeholders=(),
        agreements=(),
        disagreements=(),
        open_questions=(),
        faq=(),
    )
