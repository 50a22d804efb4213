"""The parties to a matter: what each actor says and does, and how much of it there is."""

from itertools import pairwise

from generator.compose.material import Material
from generator.compose.passage import Passage
from generator.model.evidence import Actor
from generator.model.reading import Attribution, AttributionKind, EntityKind

PARTIES = frozenset({EntityKind.PERSON, EntityKind.STATE, EntityKind.ORGANISATION, EntityKind.GROUP})

SPEAKS, ACTS, NAMED, SPREAD, OPENS = 3.0, 2.0, 0.5, 1.0, 2.0
"""What it weighs to speak, to be a subject, to be named, to stand in one more source, and to be who an article begins with."""

MOST_SPEECH, MOST_ACTS, MOST_NAMED = 4, 6, 8
"""Counts beyond which more of the same adds nothing."""

STATE_ACTS = 3
"""Sentences of which a state that says nothing must be the subject, to be more than the place where something happens."""

POSSESSIVE = 3
"""Code points between a medium and its reporter: a blank, or an apostrophe, an s and a blank."""


class Party:
    """What an actor does in the sources."""

    def __init__(self, actor: Actor) -> None:
        """Start with nothing known of the actor."""
        self.actor = actor
        self.speaks: list[Passage] = []
        self.acts: list[Passage] = []
        self.named: list[Passage] = []
        self.quotes: list[tuple[Passage, Attribution]] = []

    @property
    def takes_part(self) -> bool:
        """Whether it says or does something; a state that is only named as subject may be a mere place."""
        if self.actor.kind is EntityKind.STATE:
            return bool(self.speaks) or len(self.acts) >= STATE_ACTS
        return bool(self.speaks or self.acts)

    @property
    def weight(self) -> float:
        """Give how large the actor's part in the matter is."""
        spread = len({passage.ref.source for passage in self.named})
        weight = SPEAKS * min(MOST_SPEECH, len(self.speaks)) + ACTS * min(MOST_ACTS, len(self.acts))
        weight += OPENS * any(passage.order == 0 for passage in (*self.speaks, *self.acts))
        return round(weight + NAMED * min(MOST_NAMED, len(self.named)) + SPREAD * (spread - 1), 3)


def parties(material: Material) -> list[Party]:
    """Collect what all actors say and do; media, places and reporters are no parties."""
    reporters = _reporters(material)
    found = {actor.id: Party(actor) for actor in material.evidence.actors if actor.kind in PARTIES and actor.id not in reporters}
    for passage in material.passages:
        for actor in material.subjects(passage):
            if actor in found:
                found[actor].acts.append(passage)
        for actor in material.named(passage):
            if actor in found:
                found[actor].named.append(passage)
        for item in passage.spoken:
            speaker = material.actor(passage.ref.source, item.speaker)
            if speaker and speaker.id in found:
                _speaks(found[speaker.id], passage, item)
    return list(found.values())


def _reporters(material: Material) -> set[str]:
    """Give the persons named right behind a medium ("The BBC's Guy Hedgecoe"): they tell the story and are not in it."""
    found: set[str] = set()
    for source, reading in material.readings.items():
        kinds = {entity.id: entity.kind for entity in reading.entities}
        for one, two in pairwise(sorted(reading.mentions, key=lambda mention: mention.span)):
            near = not two.inferred and one.sentence == two.sentence and 0 <= two.span.start - one.span.end <= POSSESSIVE
            actor = material.actor(source, two.entity)
            if near and actor and kinds.get(one.entity) is EntityKind.MEDIUM and kinds.get(two.entity) is EntityKind.PERSON:
                found.add(actor.id)
    return found


def _speaks(party: Party, passage: Passage, item: Attribution) -> None:
    if passage not in party.speaks:
        party.speaks.append(passage)
    if item.kind is AttributionKind.DIRECT and item.content:
        party.quotes.append((passage, item))
