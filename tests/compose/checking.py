"""What must hold of every dossier, whatever it is made of."""

from msgspec import UNSET

from generator.compose.front import BRIEF_WORDS, FRONT_WORDS
from generator.model.briefing import Citation, Dossier, Segment, Statement
from generator.model.evidence import Evidence
from generator.model.sections import ids_in_brief, shown


def wording(citation: Citation) -> str:
    return citation.quote if citation.repaired is UNSET else citation.repaired


def piece(statement: Statement, segment: Segment) -> str:
    if segment.cite is not UNSET:
        return wording(statement.citations[segment.cite])
    return "[…]" if segment.insert is UNSET else segment.insert


def referred(dossier: Dossier) -> set[str]:
    """All statement ids that some section shows."""
    return {identifier for _, identifier in shown(dossier)}


def check(dossier: Dossier, evidence: Evidence) -> None:
    """Fail with the first thing that a valid dossier may not have."""
    pool = {statement.id: statement for statement in dossier.statements}
    assert len(pool) == len(dossier.statements), "an id stands twice"
    assert referred(dossier) == set(pool), "sections and pool differ"
    texts = {source.id: source.text for source in evidence.sources}
    for statement in dossier.statements:
        assert statement.rule
        assert statement.text == " ".join(piece(statement, segment) for segment in statement.segments)
        for citation in statement.citations:
            assert texts[citation.source][citation.start : citation.end] == citation.quote
            assert citation.line == 1 + texts[citation.source][: citation.start].count("\n")
        proofs = {wording(citation) for citation in statement.citations}
        for segment in statement.segments:
            if segment.insert is not UNSET:
                assert set(segment.insert[1:-1].split(" – ")) <= proofs
    brief = ids_in_brief(dossier.in_brief)
    front = [*brief, *dossier.key_points]
    assert len(front) == len(set(front)), "the front says something twice"
    assert sum(len(pool[each].text.split()) for each in brief) <= BRIEF_WORDS
    assert sum(len(pool[each].text.split()) for each in front) <= FRONT_WORDS
    assert [entry.id for entry in dossier.sources] == [source.id for source in evidence.sources]
    for event in dossier.timeline:
        assert event.as_written in pool[event.statement].text
    for who in dossier.stakeholders:
        for quote in who.quotes:
            assert quote.text in pool[quote.statement].text
            assert quote.cue in pool[quote.statement].text
