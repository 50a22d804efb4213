"""What is said about a statement holds of its passages: where they stand, their language, their medium, their translation."""

from collections.abc import Iterator, Sequence

from generator.model.briefing import Citation, Statement
from generator.model.diagnostic import Diagnostic
from generator.model.source import Source
from generator.verify.proof import Proof, cited, holds


def check_about(statement: Statement, proof: Proof) -> Iterator[Diagnostic]:
    """Yield what the line under a statement says and its passages do not."""
    owner = f'statement "{statement.id}"'
    shown = [citation for segment in statement.segments if (citation := cited(statement, segment))]
    for one in statement.citations:
        # the head of a cell or the name behind a pronoun may lead to the passage it explains
        yield from check_passage(one, owner, proof, () if one in shown else shown)
    sources = [proof.sources[citation.source] for citation in shown if citation.source in proof.sources]
    for source in sources:
        if source.language != statement.language:
            yield proof.error("wrong-language", f'{owner} is marked "{statement.language}", its source "{source.language}"', shown[0])
    for medium in statement.via:
        if not any(holds(source, medium) for source in sources):
            yield proof.error("uncited-medium", f'{owner} is said to come by way of "{medium}", which its source does not name', shown[0])
    if statement.translation:
        yield from _translation(statement, shown, proof)


def check_passage(citation: Citation, owner: str, proof: Proof, explained: Sequence[Citation] = ()) -> Iterator[Diagnostic]:
    """Yield the anchor of a citation that leads to another place than its words, or than the passages that it explains."""
    source = proof.sources.get(citation.source)
    if source is None:
        return
    starts = [citation.start, *(other.start for other in explained if other.source == citation.source)]
    places = {place for start in starts for place in anchors(source, start)}
    if citation.passage not in places:
        yield proof.error(
            "wrong-passage", f'{owner} leads to "{citation.passage}", its words stand in {", ".join(sorted(places))}', citation
        )


def anchors(source: Source, offset: int) -> set[str]:
    """Give the ids of the sentence in which an offset lies and of its block; in a label, of any sentence of the block."""
    blocks = [block for block in source.blocks if any(span and span.start <= offset < span.end for span in (block.span, block.label))]
    sentences = [sentence for block in blocks for sentence in block.sentences]
    inside = [sentence for sentence in sentences if sentence.span.start <= offset < sentence.span.end]
    return {sentence.id for sentence in inside or sentences} | {f"p{block.number}" for block in blocks}


def _translation(statement: Statement, shown: list[Citation], proof: Proof) -> Iterator[Diagnostic]:
    """An editor's translation is the one beside the article, of the very sentences shown."""
    made = statement.translation
    known = {
        (citation.source, item.sentence): item
        for citation in shown
        if citation.source in proof.sources
        for item in proof.sources[citation.source].translations
        if item.language == getattr(made, "language", "")
    }
    parts = [known.get((citation.source, citation.passage)) for citation in shown]
    right = " ".join(dict.fromkeys(part.text for part in parts if part))
    if getattr(made, "text", "") != right or getattr(made, "by", "") not in {part.by for part in parts if part}:
        yield proof.error("wrong-translation-shown", f'statement "{statement.id}" shows a translation that no editor wrote', shown[0])
