"""Stakeholders: those who speak, act, decide or are affected, ranked by their part in the matter."""

from generator.compose.citing import cite, wording
from generator.compose.material import Material
from generator.compose.party import Party, parties
from generator.compose.pool import Pool
from generator.compose.positions import ANY, Positions
from generator.compose.positions import MOST as MOST_POSITIONS
from generator.compose.scoring import Scores
from generator.model.briefing import NameUse, RoleGiven, Stakeholder
from generator.model.evidence import Actor
from generator.model.reading import EntityKind

FEWEST, MOST = 6, 24

PER_PASSAGES = 3
"""One stakeholder for so many citable claims."""

ENOUGH = 2.5
"""Least weight of a stakeholder: one act and a mention, or one word of its own."""

WEIGHTY = 5.0
"""Weight of those who are listed even without a statement."""

SHARE = 0.40
"""Of the sources' words, shown up to here: measured on three topics, what an analyst would miss least is left out."""

FIRST_SHARE = 0.45
"""The same for the first quotation or position of each stakeholder: everybody is heard before anybody is heard twice."""

SHORT = 40
"""Words of a statement that is preferred for that."""


def stakeholders(material: Material, pool: Pool, scores: Scores, names: dict[str, str]) -> tuple[Stakeholder, ...]:
    """Choose the stakeholders; `names` are the editor's own, by actor id."""
    found = [party for party in parties(material) if party.weight >= ENOUGH and (party.speaks or party.acts)]
    room = max(FEWEST, min(MOST, len(material.claims) // PER_PASSAGES))
    ranked = sorted(found, key=lambda party: (scores.is_private(party.actor), -party.weight, party.actor.id))[:room]
    said = [Positions(party, material, pool, scores) for party in ranked]
    for longest in (SHORT, ANY):
        for positions in said:
            positions.add_one(FIRST_SHARE, longest)
    for positions in said:
        positions.add_quotes(SHARE, ANY)
        positions.add_positions(SHARE, MOST_POSITIONS)
    return tuple(_stakeholder(each, material, names) for each in said if each.positions or each.quotes or _weighty(each.party))


def _weighty(party: Party) -> bool:
    """Say whether somebody belongs in the list though there was no room for a statement; a state may be a mere place."""
    return party.actor.kind is not EntityKind.STATE and party.weight >= WEIGHTY


def _stakeholder(said: Positions, material: Material, names: dict[str, str]) -> Stakeholder:
    actor = said.party.actor
    return Stakeholder(
        id=actor.id,
        name=names.get(actor.id, actor.name),
        kind=actor.kind,
        names=tuple(NameUse(form=use.form, source=use.source, start=use.span.start, end=use.span.end) for use in actor.names),
        roles=_roles(actor, material),
        positions=tuple(said.positions),
        quotes=tuple(said.quotes),
        sources=tuple(sorted({use.source for use in actor.names})),
    )


def _roles(actor: Actor, material: Material) -> tuple[RoleGiven, ...]:
    """Give each wording of a role once for each source, cited where it stands first."""
    given: dict[tuple[str, str], RoleGiven] = {}
    for source, entity in actor.entities:
        for known in material.readings[source].entities:
            for role in known.roles if known.id == entity else ():
                citation = cite(material.sources[source], role.span, role.sentence)
                given.setdefault((source, role.text.casefold()), RoleGiven(text=wording(citation), citations=(citation,)))
    return tuple(given.values())
