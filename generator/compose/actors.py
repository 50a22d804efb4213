"""The names of all on whose word statements rest."""

from collections.abc import Iterable, Mapping

from generator.model.briefing import ActorEntry, Statement
from generator.model.evidence import Evidence


def actors(statements: Iterable[Statement], evidence: Evidence, names: Mapping[str, str]) -> tuple[ActorEntry, ...]:
    """Give everybody whom the statements name as speakers, by id; `names` are the editor's own."""
    spoken = {speaker for statement in statements for speaker in (*statement.speakers, *statement.supported_by.speakers)}
    known = sorted(evidence.actors, key=lambda actor: actor.id)
    return tuple(ActorEntry(id=actor.id, name=names.get(actor.id, actor.name)) for actor in known if actor.id in spoken)
