"""Notice a folder whose articles tell of different matters: no briefing can be made of them together."""

from pathlib import PurePosixPath

from generator.model.diagnostic import Diagnostic, Severity
from generator.model.evidence import Evidence
from generator.model.reading import EntityKind

LEAST = 3
"""Articles below which a want of ties says nothing: two of one matter may well have no sentence and no name in common."""

MATTER = 0.5
"""Share of the articles that must name somebody or something for that to be their common matter. In 24 groups of five news articles
drawn at random nothing is named by more than two, states and media apart, and no claim is shared; in 10 folders of one matter
something is named by more than half, or a claim is shared."""

_EVERYWHERE = frozenset({EntityKind.STATE, EntityKind.MEDIUM})
"""Named in articles of any matter."""


def unrelated(evidence: Evidence) -> tuple[Diagnostic, ...]:
    """Warn where the articles have nothing in common; the warning's file is their folder, as their paths have it."""
    count = len(evidence.sources)
    told = any(len(claim.sources) > 1 for claim in evidence.claims) or evidence.contrasts or evidence.copies or evidence.translations
    named = any(
        len({source for source, _ in actor.entities}) > MATTER * count for actor in evidence.actors if actor.kind not in _EVERYWHERE
    )
    if count < LEAST or told or named:
        return ()
    warning = Diagnostic(
        file=PurePosixPath(evidence.sources[0].path).parent.as_posix(),
        line=0,
        severity=Severity.WARNING,
        code="unrelated-articles",
        message="these articles have nothing in common: no claim stands in two of them, and nobody is named in more than half",
        hint="make a folder for each matter",
    )
    return (warning,)
