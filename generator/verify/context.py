"""Promise 3: attribution and hedge stay with the words they belong to."""

from collections.abc import Iterator

from generator.languages.protection import protected
from generator.model.briefing import Citation, Statement
from generator.model.diagnostic import Diagnostic
from generator.model.source import CITABLE, Block, BlockKind, Source
from generator.verify.cuts import gaps, in_order
from generator.verify.proof import Proof, cited, excerpt


def check_context(statement: Statement, proof: Proof) -> Iterator[Diagnostic]:
    """Yield what a statement has lost of the context that its passages need."""
    if not in_order(statement):
        yield proof.error("passages-turned-round", f'statement "{statement.id}" turns passages round', statement.citations[0])
    for segment in statement.segments:
        citation = cited(statement, segment)
        source = proof.sources.get(citation.source) if citation else None
        block = _block(source, citation) if source and citation else None
        if citation and source and block:
            yield from _kind(statement, citation, block, proof)
            yield from _lead_in(statement, citation, block, source, proof)
            yield from _heads(statement, citation, block, source, proof)
    yield from _cut_words(statement, proof)


def _kind(statement: Statement, citation: Citation, block: Block, proof: Proof) -> Iterator[Diagnostic]:
    if block.kind not in CITABLE:
        yield proof.error("cites-no-content", f'statement "{statement.id}" cites a {block.kind.value} as content', citation)


def _lead_in(statement: Statement, citation: Citation, block: Block, source: Source, proof: Proof) -> Iterator[Diagnostic]:
    """An item goes with its lead-in, where the speaker and the hedge stand; a cell has its heads instead."""
    if block.lead_in is None or block.kind is BlockKind.TABLE_ROW:
        return
    lead = next((other for other in source.blocks if other.number == block.lead_in), None)
    if lead and lead.sentences and not _shows(statement, source, lead.sentences[-1].span.start):
        words = excerpt(source.text[lead.span.start : lead.span.end])
        yield proof.error("lead-in-lost", f'statement "{statement.id}" shows an item without its lead-in "{words}"', citation)


def _heads(statement: Statement, citation: Citation, block: Block, source: Source, proof: Proof) -> Iterator[Diagnostic]:
    """A cell's heads are cited with it: "Likely consequence" is a hedge."""
    for cell, sentence in zip(block.cells, block.sentences, strict=False):
        if not sentence.span.start <= citation.start < sentence.span.end:
            continue
        for head in filter(None, (cell.row, cell.column)):
            if not any(other.source == source.id and other.start == head.start for other in statement.citations):
                words = excerpt(source.text[head.start : head.end])
                yield proof.error("table-head-lost", f'statement "{statement.id}" shows a cell without its head "{words}"', citation)


def _cut_words(statement: Statement, proof: Proof) -> Iterator[Diagnostic]:
    """A cut may not take away who says it, how sure it is, or that it is not so."""
    for citation, gap in gaps(statement, proof):
        source = proof.sources[citation.source]
        words = source.text[gap.span.start : gap.span.end]
        lost = protected(words, proof.language(source).protection)
        if lost:
            what = ", ".join(f'"{word}"' for word in lost)
            yield proof.error("qualifier-cut", f'statement "{statement.id}" cuts away {what} in "{excerpt(words)}"', citation)


def _block(source: Source, citation: Citation) -> Block | None:
    inside = (block for block in source.blocks for sentence in block.sentences if sentence.span.start <= citation.start < sentence.span.end)
    return next(inside, None)


def _shows(statement: Statement, source: Source, offset: int) -> bool:
    shown = (cited(statement, segment) for segment in statement.segments)
    return any(citation.source == source.id and citation.start <= offset < citation.end for citation in shown if citation)
