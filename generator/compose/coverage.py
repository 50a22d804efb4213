"""Coverage: which source says what, what only one says, and what none says about a stakeholder."""

from collections.abc import Iterable, Iterator

from generator.compose.material import Material
from generator.compose.passage import Passage
from generator.compose.pool import Pool
from generator.compose.scoring import Scores
from generator.model.briefing import Agreement, Coverage, CoveredClaim, OnlyHere, Stakeholder, Telling, Unheard
from generator.model.reading import EntityKind

MOST_CLAIMS = 20
"""Rows of the matrix: more than a screen of them shows no pattern any more."""

MOST_ONLY = 3
"""Statements that are named as told by one source only, of each source."""


def coverage(
    material: Material,
    pool: Pool,
    scores: Scores,
    front: Iterable[str],
    agreements: Iterable[Agreement],
    stakeholders: Iterable[Stakeholder],
) -> Coverage:
    """Lay out who says what, over statements that other sections have chosen; nothing is cited for this alone.

    Args:
        material: The passages.
        pool: The statements taken so far.
        scores: Ranks what only one source says.
        front: Ids of the statements of the overview, in its order.
        agreements: The claims of several sources.
        stakeholders: Those whom the briefing lists.
    """
    wanted = [*front, *(agreement.statements[0] for agreement in agreements)]
    return Coverage(
        claims=tuple(_claims(wanted, material, pool)),
        only=tuple(_only(material, pool, scores)),
        unheard=tuple(_unheard(stakeholders, material)),
    )


def _claims(statements: list[str], material: Material, pool: Pool) -> Iterator[CoveredClaim]:
    """Give one row a claim, those of most sources first, else in the order of the overview."""
    rows: dict[str, str] = {}
    for statement in statements:
        rows.setdefault(pool.passages[statement].claim.id, statement)
    for statement in sorted(rows.values(), key=lambda row: -material.voices(pool.passages[row].claim))[:MOST_CLAIMS]:
        yield CoveredClaim(statement=statement, told=tuple(_told(pool.passages[statement], material)))


def _told(passage: Passage, material: Material) -> Iterator[Telling]:
    """Give one passage of each source, in the order of the sources: the one shown, else the first that says it."""
    said = [member for member in (material.find(ref) for ref in passage.claim.members) if member]
    for source in material.evidence.sources:
        here = [member for member in (passage, *said) if member.ref.source == source.id]
        if here:
            span = here[0].sentence.span
            yield Telling(source=source.id, passage=here[0].ref.sentence, start=span.start, end=span.end)


def _only(material: Material, pool: Pool, scores: Scores) -> Iterator[OnlyHere]:
    """What a copy or a translation repeats is still told by its original alone."""
    for source in material.evidence.sources:
        own: dict[str, str] = {}
        for statement, passage in pool.passages.items():
            if passage.ref.source == source.id and material.is_own(passage) and material.voices(passage.claim) == 1 and passage.says:
                own.setdefault(passage.claim.id, statement)
        best = sorted(own.values(), key=lambda each: (-scores.worth(pool.passages[each]), pool.passages[each].ref))[:MOST_ONLY]
        if best:
            yield OnlyHere(source=source.id, statements=tuple(sorted(best, key=lambda each: pool.passages[each].order)))


def _unheard(stakeholders: Iterable[Stakeholder], material: Material) -> Iterator[Unheard]:
    heard = {actor for passage in material.passages for actor in material.speakers(passage)}
    for stakeholder in stakeholders:
        if stakeholder.id not in heard:
            yield Unheard(stakeholder=stakeholder.id, missing="words")
        if stakeholder.kind is EntityKind.PERSON and not stakeholder.roles:
            yield Unheard(stakeholder=stakeholder.id, missing="role")
