"""What a quotation is said to be printed in too is a quotation there, of the same words or of the same speaker in another language."""

from collections.abc import Iterator

from generator.model.briefing import Citation, Dossier, Reprint, Stakeholder, Statement
from generator.model.diagnostic import Diagnostic
from generator.model.source import Source
from generator.verify.proof import Proof, excerpt

MARKS = frozenset('"“”„‟«»')


def check_reprints(dossier: Dossier, proof: Proof) -> Iterator[Diagnostic]:
    """Yield every further place of a quotation that does not print it."""
    speakers: dict[str, list[Stakeholder]] = {}
    for stakeholder in dossier.stakeholders:
        for quote in stakeholder.quotes:
            speakers.setdefault(quote.statement, []).append(stakeholder)
    for statement in dossier.statements:
        for item in statement.reprints:
            yield from _reprint(item, statement, speakers.get(statement.id, []), proof)


def _reprint(item: Reprint, statement: Statement, speakers: list[Stakeholder], proof: Proof) -> Iterator[Diagnostic]:
    owner = f'statement "{statement.id}"'
    shown = {segment.cite for segment in statement.segments}
    if item.cite >= len(statement.citations) or item.cite in shown:
        yield proof.error("wrong-reprint", f"{owner} has a reprint that is none of its further citations", statement.citations[0])
        return
    citation = statement.citations[item.cite]
    source = proof.sources.get(citation.source)
    words = excerpt(citation.quote)
    if source is None:
        return  # reported with the citation
    if not _is_marked(citation, source):
        yield proof.error("wrong-reprint", f'{owner} has a reprint that does not stand in quotation marks: "{words}"', citation)
    if citation.source not in statement.supported_by.sources:
        yield proof.error("wrong-reprint", f"{owner} has a reprint in a source that is not counted for it", citation)
    if not any(citation.source in speaker.sources for speaker in speakers):
        yield proof.error("wrong-reprint", f'{owner} has a reprint of words that nobody named there is quoted with: "{words}"', citation)
    if not _is_kind(item, statement, citation, source):
        yield proof.error("wrong-reprint", f'{owner} calls a {item.kind} what is none: "{words}"', citation)


def _is_marked(citation: Citation, source: Source) -> bool:
    """Say whether words stand between two marks; what goes on in the next paragraph is not closed in this one."""
    quote = citation.quote
    ends = {block.span.end for block in source.blocks}
    return quote[0] in MARKS and (quote[-1] in MARKS or citation.end in ends)


def _is_kind(item: Reprint, statement: Statement, citation: Citation, source: Source) -> bool:
    if item.kind == "translation":
        return source.language != statement.language
    return source.language == statement.language and _letters(citation.quote) in _letters(statement.text)


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
