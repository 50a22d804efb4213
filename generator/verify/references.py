"""Sections point at statements, actors and sources that exist; nothing waits in the pool that no section shows."""

from collections.abc import Iterator

from generator.model.briefing import Dossier
from generator.model.diagnostic import Diagnostic
from generator.model.sections import shown
from generator.verify.proof import Proof


def check_references(dossier: Dossier, proof: Proof) -> Iterator[Diagnostic]:
    """Yield every reference that leads nowhere and every statement that is shown nowhere."""
    pool = {statement.id for statement in dossier.statements}
    referred: set[str] = set()
    for section, identifier in shown(dossier):
        referred.add(identifier)
        if identifier not in pool:
            yield proof.error("unknown-statement", f'section {section} shows a statement that does not exist: "{identifier}"')
    if len(pool) != len(dossier.statements):
        yield proof.error("double-statement", f'dossier "{dossier.id}" has two statements of one id')
    for identifier in sorted(pool - referred):
        yield proof.error("idle-statement", f'no section shows statement "{identifier}"')
    yield from _sources(dossier, proof)
    actors = {actor.id for actor in dossier.actors}
    speaking = {speaker for item in dossier.statements for speaker in (*item.speakers, *item.supported_by.speakers)}
    for identifier in sorted(speaking - actors):
        yield proof.error("unknown-actor", f'a statement names a speaker that does not exist: "{identifier}"')


def _sources(dossier: Dossier, proof: Proof) -> Iterator[Diagnostic]:
    listed = {entry.id for entry in dossier.sources}
    for entry in dossier.sources:
        source = proof.sources.get(entry.id)
        if source is None:
            yield proof.error("unknown-source", f'dossier "{dossier.id}" lists a source that does not exist: "{entry.id}"')
        elif source.sha256 != entry.sha256:
            yield proof.error("source-changed", f'source "{entry.id}" is not the file it was made from')
    named = {citation.source for statement in dossier.statements for citation in statement.citations}
    named |= {source for statement in dossier.statements for source in statement.supported_by.sources}
    for identifier in sorted(named - listed):
        yield proof.error("unlisted-source", f'dossier "{dossier.id}" rests on a source that it does not list: "{identifier}"')
