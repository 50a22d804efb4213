"""Stakeholders: those who speak, act, decide or are affected, ranked by their part in the matter."""

from collections import Counter

from generator.compose.citing import cite, wording
from generator.compose.governments import is_bare
from generator.compose.material import Material
from generator.compose.party import Party, parties
from generator.compose.pool import Pool
from generator.compose.positions import ANY, Positions
from generator.compose.positions import MOST as MOST_POSITIONS
from generator.compose.scoring import Scores
from generator.model.briefing import NameUse, RoleGiven, Stakeholder
from generator.model.evidence import Actor
from generator.model.reading import EntityKind

FEWEST, MOST = 6, 26

MOST_QUOTED = 60
"""Stakeholders among whom those are listed who are quoted: a dossier of many articles quotes half the world."""

PER_PASSAGES = 2.5
"""One stakeholder for so many citable claims."""

PRIVATE, SILENT = 0.5, 0.4
"""What remains of the weight of a person without office whom one source knows, and of a group that says nothing: examples and crowds."""

ENOUGH = 2.5
"""Least weight of a stakeholder: one act and a mention, or one word of its own."""

WEIGHTY = 5.0
"""Weight of those who are listed even without a statement."""

SHARE = 0.40
"""Of the sources' text, shown up to here: measured on three topics, what an analyst would miss least is left out."""

FIRST_SHARE = 0.44
"""The same for the first quotation or position of each stakeholder: everybody is heard before anybody is heard twice."""

QUOTE_SHARE = 0.441
"""The same for all other quotations, and for the other places where a quotation is printed."""

QUOTE_OWN = 0.245
"""Of the sources' text that quotations may show and nothing before them does: beyond this, the answers lack room."""

ROUNDS = (1, 2, MOST_POSITIONS)
"""Positions of each party, round by round: nobody is heard four times before everybody was heard twice."""

LONGEST = 50
"""Words of a position beside others: a longer one is a paragraph."""

BRIEF, SHORT = 25, 40
"""Words of a statement that is preferred for that, best and next to it."""


def stakeholders(material: Material, pool: Pool, scores: Scores, names: dict[str, str]) -> tuple[Stakeholder, ...]:
    """Choose the stakeholders; `names` are the editor's own, by actor id."""
    found = [party for party in parties(material) if party.weight >= ENOUGH and party.takes_part]
    room = max(FEWEST, min(MOST, int(len(material.claims) / PER_PASSAGES)))
    ranked = sorted(found, key=lambda party: (-_part(party, scores), party.actor.id))
    ranked = [party for number, party in enumerate(ranked) if number < room or (party.quotes and number < MOST_QUOTED)]
    said = [Positions(party, material, pool, scores) for party in ranked]
    _add_quotes(said, pool)
    for share, longest in ((0, ANY), (FIRST_SHARE, BRIEF), (FIRST_SHARE, SHORT), (FIRST_SHARE, ANY)):  # what is shown anyway costs nothing
        for positions in said:
            positions.add_one(share, longest)
    for statements in ROUNDS:
        for positions in said:
            positions.add_positions(SHARE, statements, LONGEST)
    return tuple(_stakeholder(each, material, names) for each in said if each.positions or each.quotes or _weighty(each.party, material))


def _add_quotes(said: list[Positions], pool: Pool) -> None:
    """Add the quotations that there is room for, what costs least room first: one of each party, then others and other places.

    The one is a sentence where the party has one: a single word says little of what somebody means.
    """
    waiting = [(number, positions, each) for number, positions in enumerate(said) for each in positions.waiting]
    waiting.sort(key=lambda item: (item[1].price(item[2]), item[0], item[2].passage.ref))
    share = min(QUOTE_SHARE, pool.share + QUOTE_OWN)
    for _, positions, each in sorted(waiting, key=lambda item: item[2].is_fragment):
        if not positions.quotes:
            positions.add_quote(each, FIRST_SHARE)
    for _, positions, each in sorted(waiting, key=lambda item: (item[1].price_of_all(item[2]), item[0], item[2].passage.ref)):
        positions.add_quote(each, share)
        positions.add_reprints(each, share)


def _part(party: Party, scores: Scores) -> float:
    """Give the weight of a party's part in the matter."""
    factor = PRIVATE if scores.is_private(party.actor) else 1.0
    factor *= SILENT if party.actor.kind is EntityKind.GROUP and not party.speaks else 1.0
    return round(party.weight * factor, 3)


def _weighty(party: Party, material: Material) -> bool:
    """Say whether somebody belongs in the list though there was no room for a statement; a state may be a mere place, a group anybody.

    Who does something in an office belongs there however briefly it is told.
    """
    if party.actor.kind is EntityKind.PERSON and party.acts and _roles(party.actor, material):
        return True
    return party.actor.kind not in (EntityKind.STATE, EntityKind.GROUP) and party.weight >= WEIGHTY


def _stakeholder(said: Positions, material: Material, names: dict[str, str]) -> Stakeholder:
    actor = said.party.actor
    return Stakeholder(
        id=actor.id,
        name=names.get(actor.id) or acting_name(said.party, material),
        kind=actor.kind,
        names=tuple(NameUse(form=use.form, source=use.source, start=use.span.start, end=use.span.end) for use in actor.names),
        roles=_roles(actor, material),
        positions=tuple(said.positions),
        quotes=tuple(said.quotes),
        sources=tuple(sorted({use.source for use in actor.names})),
    )


def acting_name(party: Party, material: Material) -> str:
    """Give the name under which a party acts: a state that acts only as its government is called so, by the bare word only where there is no other."""
    if not party.is_only_government:
        return party.actor.name
    telling = [(passage, form) for passage, form in party.governs if not is_bare(form, passage.language)] or party.governs
    at_home = [form for passage, form in telling if passage.source.language == material.evidence.language]
    uses = Counter(at_home or [form for _, form in telling])
    named = [form for form in uses if any(use.form == form for use in party.actor.names)]
    return max(named, key=lambda form: (uses[form], form), default=party.actor.name)


def _roles(actor: Actor, material: Material) -> tuple[RoleGiven, ...]:
    """Give each wording of a role once for each source, cited where it stands first."""
    given: dict[tuple[str, str], RoleGiven] = {}
    for source, entity in actor.entities:
        for role in material.roles.get((source, entity), ()):
            citation = cite(material.sources[source], role.span, role.sentence)
            given.setdefault((source, role.text.casefold()), RoleGiven(text=wording(citation), citations=(citation,)))
    return tuple(given.values())
