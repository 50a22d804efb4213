"""Stakeholders: those who speak, act, decide or are affected, ranked by their part in the matter."""

from collections import defaultdict

from generator.compose.citing import cite
from generator.compose.material import Material, Passage
from generator.compose.pool import Pool
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

PER_PASSAGES = 6
"""One stakeholder for so many citable claims."""

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
    return tuple(_stakeholder(part, material, pool, scores, names) for part in ranked)


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
        quotes=_quotes(part, pool),
        sources=tuple(sorted({use.source for use in actor.names})),
    )


def _roles(actor: Actor, material: Material) -> tuple[RoleGiven, ...]:
    """Give each wording of a role once, cited wherever it stands first in a source."""
    cited: dict[str, dict[str, RoleGiven]] = defaultdict(dict)
    for source, entity in actor.entities:
        for known in material.readings[source].entities:
            for role in known.roles if known.id == entity else ():
                citation = cite(material.sources[source], role.span, role.sentence)
                cited[role.text.casefold()].setdefault(source, RoleGiven(text=role.text, citations=(citation,)))
    return tuple(_merged(list(by_source.values())) for by_source in cited.values())


def _merged(roles: list[RoleGiven]) -> RoleGiven:
    return RoleGiven(text=roles[0].text, citations=tuple(citation for role in roles for citation in role.citations))


def _positions(part: _Part, pool: Pool, scores: Scores) -> tuple[str, ...]:
    """Choose what the actor says or does: own words before acts, later sources before earlier, no claim twice."""
    ranked = [*_ordered(part.speaks, scores), *_ordered(part.acts, scores)]
    quoted = {passage.ref for passage, _ in part.quotes}
    chosen: list[Passage] = []
    texts: list[str] = []
    for passage in ranked:
        usable = passage.says and passage.block.kind is not BlockKind.QUESTION and passage.ref not in quoted
        text = pool.text(passage)
        if len(chosen) < POSITIONS and usable and pool.look(passage).complete and not repeats(text, texts):
            chosen.append(passage)
            texts.append(text)
    return tuple(pool.take(passage, "position of a stakeholder") for passage in chosen)


def _ordered(passages: list[Passage], scores: Scores) -> list[Passage]:
    """The canonical wording of each claim, best first."""
    canonical = [passage for passage in passages if passage.claim.canonical == passage.ref]
    return sorted(canonical, key=lambda passage: (-scores.worth(passage) - scores.recency(passage), passage.ref))


def _quotes(part: _Part, pool: Pool) -> tuple[Quote, ...]:
    """Give the direct quotations, each claim once."""
    quotes: list[Quote] = []
    seen: set[str] = set()
    for passage, item in part.quotes:
        if passage.claim.id in seen and passage.claim.canonical != passage.ref:
            continue
        seen.add(passage.claim.id)
        quotes.append(Quote(text=_words(passage, item), cue=_cue(passage, item), statement=pool.take(passage, "quotation")))
    return tuple(dict.fromkeys(quotes))


def _words(passage: Passage, item: Attribution) -> str:
    return " […] ".join(_shown(passage, span) for span in item.content)


def _cue(passage: Passage, item: Attribution) -> str:
    return _shown(passage, item.cue) if item.cue else ""


def _shown(passage: Passage, span: Span) -> str:
    return repaired(passage.source.shadow, span).strip()
