"""Who says what, and who does not, is what the sources and the statements say: no row counts a source in vain."""

from collections.abc import Iterator

from generator.model.briefing import CoveredClaim, Dossier, OnlyHere, Statement, Telling
from generator.model.diagnostic import Diagnostic
from generator.model.record import Span
from generator.model.source import Sentence
from generator.verify.proof import Proof


def check_coverage(dossier: Dossier, proof: Proof) -> Iterator[Diagnostic]:
    """Yield every cell of the matrix that leads nowhere, and every silence that a statement breaks."""
    pool = {statement.id: statement for statement in dossier.statements}
    for row in dossier.coverage.claims:
        if row.statement in pool:
            yield from _row(row, pool[row.statement], proof)
    for only in dossier.coverage.only:
        yield from _only(only, [pool[identifier] for identifier in only.statements if identifier in pool], dossier, proof)
    yield from _unheard(dossier, proof)


def _row(row: CoveredClaim, statement: Statement, proof: Proof) -> Iterator[Diagnostic]:
    told = [telling.source for telling in row.told]
    if sorted(told) != sorted(statement.supported_by.sources):
        yield proof.error("wrong-coverage", f'the row of statement "{row.statement}" lists other sources than are counted for it')
    for telling in row.told:
        if not _exists(telling, proof):
            place = f"{telling.source} [{telling.start}:{telling.end}]"
            yield proof.error("wrong-coverage", f'the row of statement "{row.statement}" leads to no passage: {place}')


def _exists(telling: Telling, proof: Proof) -> bool:
    source = proof.sources.get(telling.source)
    told = Sentence(id=telling.passage, span=Span(telling.start, telling.end))
    return source is not None and any(told in block.sentences for block in source.blocks)


def _only(only: OnlyHere, statements: list[Statement], dossier: Dossier, proof: Proof) -> Iterator[Diagnostic]:
    """What a copy or a translation repeats is still told by one source."""
    origin = {entry.id: entry.copy_of or entry.translation_of for entry in dossier.sources}
    for statement in statements:
        others = [source for source in statement.supported_by.sources if source != only.source and not isinstance(origin.get(source), str)]
        if others or only.source not in statement.supported_by.sources:
            yield proof.error("wrong-coverage", f'statement "{statement.id}" is not told by "{only.source}" alone')


def _unheard(dossier: Dossier, proof: Proof) -> Iterator[Diagnostic]:
    listed = {stakeholder.id: stakeholder for stakeholder in dossier.stakeholders}
    speaking = {speaker for statement in dossier.statements for speaker in statement.speakers}
    for silence in dossier.coverage.unheard:
        stakeholder = listed.get(silence.stakeholder)
        if stakeholder is None:
            yield proof.error("unknown-actor", f'the coverage names a stakeholder that is not listed: "{silence.stakeholder}"')
        elif stakeholder.id in speaking if silence.missing == "words" else stakeholder.roles:
            yield proof.error("wrong-coverage", f'"{stakeholder.name}" is said to have no {silence.missing} in the sources, and has')
