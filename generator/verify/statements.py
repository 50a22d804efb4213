"""Promises 1 and 2 for a statement: it is built of its segments, and each segment is proven."""

from collections.abc import Iterator

from generator.model.briefing import Segment, Statement
from generator.model.diagnostic import Diagnostic
from generator.verify.citations import check_citation
from generator.verify.proof import Proof, cited, shown
from generator.verify.wording import same

CUT = "[…]"
PIECES = " – "
"""Between the pieces of an insertion: row head – column head."""


def check_statement(statement: Statement, proof: Proof) -> Iterator[Diagnostic]:
    """Yield what is wrong with one statement, its citations included."""
    owner = f'statement "{statement.id}"'
    if not any(cited(statement, segment) for segment in statement.segments):
        yield proof.error("uncited-statement", f"{owner} shows no cited passage")
        return
    for citation in statement.citations:
        yield from check_citation(citation, owner, proof)
    for segment in statement.segments:
        yield from _segment(segment, statement, owner, proof)
    if statement.text != " ".join(wording(segment, statement) for segment in statement.segments):
        yield proof.error("not-rebuilt", f"{owner} has a text that its segments do not give", statement.citations[0])
    yield from _idle_citations(statement, owner, proof)


def wording(segment: Segment, statement: Statement) -> str:
    """Give the words a segment puts on the page; empty where it is broken."""
    citation = cited(statement, segment)
    if citation:
        return shown(citation)
    if isinstance(segment.insert, str):
        return segment.insert
    return CUT if segment.cut is True else ""


def pieces(insert: str) -> list[str]:
    """Give the proven parts of an insertion: "[Russia – Likely consequence]" has two."""
    return insert.removeprefix("[").removesuffix("]").split(PIECES)


def _segment(segment: Segment, statement: Statement, owner: str, proof: Proof) -> Iterator[Diagnostic]:
    first = statement.citations[0]
    given = [value for value in (segment.cite, segment.insert, segment.cut) if isinstance(value, str | int)]
    if len(given) != 1 or not wording(segment, statement):
        yield proof.error("broken-segment", f"{owner} has a segment that is not exactly one of cite, insert, cut", first)
        return
    if not isinstance(segment.insert, str):
        return
    if not (segment.insert.startswith("[") and segment.insert.endswith("]")):
        yield proof.error("unmarked-insertion", f"{owner} inserts words without brackets: {segment.insert}", first)
    for piece in pieces(segment.insert):
        if not any(same(piece, citation.quote) for citation in statement.citations):
            yield proof.error("uncited-insertion", f'{owner} inserts words that it does not cite: "{piece}"', first)


def _idle_citations(statement: Statement, owner: str, proof: Proof) -> Iterator[Diagnostic]:
    """Every citation is shown, proves an insertion, or is a reprint."""
    used = {segment.cite for segment in statement.segments} | {item.cite for item in statement.reprints}
    inserted = [piece for segment in statement.segments if isinstance(segment.insert, str) for piece in pieces(segment.insert)]
    for index, citation in enumerate(statement.citations):
        if index not in used and not any(same(piece, citation.quote) for piece in inserted):
            yield proof.error("idle-citation", f"{owner} has a citation that nothing on the page rests on", citation)
