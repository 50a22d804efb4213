"""Stakeholders: those who speak, act, decide or are affected, ranked by their part in the matter."""

from generator.compose.citing import cite, wording
from generator.compose.material import Material, Passage
from generator.compose.pool import Pool
from generator.compose.quotation import quotation, starts_inside
from generator.compose.redundancy import repeats
from generator.compose.scoring import Scores
from generator.model.briefing import NameUse, Quote, RoleGiven, Stakeholder
from generator.model.evidence import Actor
from generator.model.reading import Attribution, AttributionKind, EntityKind
from generator.model.record import Span
from generator.model.shadow import repaired
from generator.model.source import BlockKind

PARTIES = frozenset({EntityKind.PERSON, EntityKind.STATE, EntityKind.ORGANISATION, EntityKind.GROUP})

FEWEST, MOST = 6, 24

PER_PASSAGES = 3
"""One stakeholder for so many citable claims."""

SHARE = 0.41
"""Of the sources' words, shown up to here: measured on three topics, what an analyst would miss least is left out."""

FIRST_SHARE = 0.46
"""The same for the first quotation or position of somebody who would have none."""

POSITIONS = 4
"""Positions shown for one stakeholder."""

SPEAKS, ACTS, NAMED, SPREAD = 3.0, 2.0, 0.5, 1.0
"""What it weighs to speak, to be a subject, to be named, and to stand in one more source."""

ENOUGH = 2.5
"""Least weight of a stakeholder: one act and a mention, or one word of its own."""


class _Part:
    """What an actor does in the sources."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor
        self.speaks: list[Passage] = []
        self.acts: list[Passage] = []
        self.named: list[Passage] = []
        self.quotes: list[tuple[Passage, Attribution]] = []

    @property
    def weight(self) -> float:
        spread = len({passage.ref.source for passage in self.named})
        weight = SPEAKS * min(4, len(self.speaks)) + ACTS * min(6, len(self.acts)) + NAMED * min(8, len(self.named))
        return round(weight + SPREAD * (spread - 1), 3)


def stakeholders(material: Material, pool: Pool, scores: Scores, names: dict[str, str]) -> tuple[Stakeholder, ...]:
    """Choose the stakeholders; `names` are the editor's own, by actor id."""
    parts = [part for part in _parts(material) if part.weight >= ENOUGH and (part.speaks or part.acts)]
    room = max(FEWEST, min(MOST, len(material.claims) // PER_PASSAGES))
    ranked = sorted(parts, key=lambda part: (-part.weight, part.actor.id))[:room]
    made = (_stakeholder(part, material, pool, scores, names) for part in ranked)
    return tuple(who for who in made if who.positions or who.quotes or (who.roles and who.kind is EntityKind.PERSON))


def _parts(material: Material) -> list[_Part]:
    parts = {actor.id: _Part(actor) for actor in material.evidence.actors if actor.kind in PARTIES}
    for passage in material.passages:
        for actor in material.subjects(passage):
            if actor in parts:
                parts[actor].acts.append(passage)
        for actor in material.named(passage):
            if actor in parts:
                parts[actor].named.append(passage)
        for item in passage.spoken:
            speaker = material.actor(passage.ref.source, item.speaker)
            if speaker and speaker.id in parts:
                _speaks(parts[speaker.id], passage, item)
    return list(parts.values())


def _speaks(part: _Part, passage: Passage, item: Attribution) -> None:
    if passage not in part.speaks:
        part.speaks.append(passage)
    if item.kind is AttributionKind.DIRECT and item.content:
        part.quotes.append((passage, item))


def _stakeholder(part: _Part, material: Material, pool: Pool, scores: Scores, names: dict[str, str]) -> Stakeholder:
    actor = part.actor
    return Stakeholder(
        id=actor.id,
        name=names.get(actor.id, actor.name),
        kind=actor.kind,
        names=tuple(NameUse(form=use.form, source=use.source, start=use.span.start, end=use.span.end) for use in actor.names),
        roles=_roles(actor, material),
        positions=_positions(part, pool, scores),
        quotes=_quotes(part, material, pool),
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


def _positions(part: _Part, pool: Pool, scores: Scores) -> tuple[str, ...]:
    """Choose what the actor says or does: own words before acts, later sources before earlier, no claim twice."""
    quoted = {passage.ref for passage, _ in part.quotes}
    chosen: list[str] = []
    texts: list[str] = []
    for passage in (*_ordered(part.speaks, scores), *_ordered(part.acts, scores)):
        text = pool.text(passage)
        usable = passage.says and passage.block.kind is not BlockKind.QUESTION and passage.ref not in quoted
        wanted = usable and pool.look(passage).complete and not repeats(text, texts)
        share = SHARE if chosen or part.quotes else FIRST_SHARE
        if wanted and len(chosen) < POSITIONS and pool.affordable(passage, share):
            chosen.append(pool.take(passage, "position of a stakeholder"))
            texts.append(text)
    return tuple(chosen)


def _ordered(passages: list[Passage], scores: Scores) -> list[Passage]:
    """The canonical wording of each claim, best first."""
    canonical = [passage for passage in passages if passage.claim.canonical == passage.ref]
    return sorted(canonical, key=lambda passage: (-scores.worth(passage) - scores.recency(passage), passage.ref))


def _quotes(part: _Part, material: Material, pool: Pool) -> tuple[Quote, ...]:
    """Give the direct quotations, each claim once; a quotation with the speaker in its middle gives one entry for each half."""
    quotes: list[Quote] = []
    told: list[str] = []
    for passage, item in sorted(part.quotes, key=lambda both: both[0].claim.canonical != both[0].ref):
        text = pool.text(passage)
        if passage.claim.id in told or starts_inside(passage, material):
            continue
        more = quotation(passage, material)[1:]
        if not pool.affordable(passage, SHARE if quotes else FIRST_SHARE):
            continue
        told += [part.claim.id for part in (passage, *more)]
        cue = _shown(passage, item.cue) if item.cue else ""
        shown = [words for span in _within(passage, item) if (words := _shown(passage, span)) and words in text]
        quotes += [Quote(text=words, cue=cue if cue in text else "", statement=pool.take(passage, "quotation", more)) for words in shown]
    return tuple(quotes)


def _within(passage: Passage, item: Attribution) -> list[Span]:
    """Give the parts of what is said that stand in this sentence."""
    whole = passage.sentence.span
    parts = (Span(max(part.start, whole.start), min(part.end, whole.end)) for part in item.content)
    return [part for part in parts if part.start < part.end]


def _shown(passage: Passage, span: Span) -> str:
    return repaired(passage.source.shadow, span).strip()
