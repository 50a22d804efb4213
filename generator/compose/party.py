"""The parties to a matter: what each actor says and does, and how much of it there is."""

from collections import Counter
from itertools import pairwise

from generator.compose.agents import agents
from generator.compose.governments import governing_form, is_bare, is_government
from generator.compose.material import Material
from generator.compose.parse import inside
from generator.compose.passage import Passage
from generator.model.evidence import Actor
from generator.model.reading import Attribution, AttributionKind, EntityKind
from generator.model.shadow import repaired

PARTIES = frozenset({EntityKind.PERSON, EntityKind.STATE, EntityKind.ORGANISATION, EntityKind.GROUP})

SPEAKS, ACTS, NAMED, SPREAD, OPENS = 3.0, 2.0, 0.5, 1.0, 2.0
"""What it weighs to speak, to be a subject, to be named, to stand in one more source, and to be who an article begins with."""

MOST_SPEECH, MOST_ACTS, MOST_NAMED = 4, 6, 8
"""Counts beyond which more of the same adds nothing."""

STATE_ACTS = 3
"""Claims of which a state that says nothing must be the subject, to be more than the place where something happens."""

REGION_ACTS = 2
"""The same for a region, which is a state only where an article lets it decide."""

GROUP_SOURCES = 2
"""Sources that must know a group that says nothing, copies and translations not counted: one knows any crowd."""

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
        self.deeds: set[str] = set()
        """Ids of the claims of whose main clause it is the subject, for a state by its own name."""
        self.governs: list[tuple[Passage, str]] = []
        """Where a state acts or speaks as its government, with the form of the name."""
        self.families: set[str] = set()
        """The sources that name it; a copy or a translation is its original."""

    @property
    def takes_part(self) -> bool:
        """Whether it says or does something; a state that is only named as subject may be a mere place, a group anybody."""
        if self.actor.kind is EntityKind.STATE:
            return bool(self.speaks or self.governs) or self._acts_enough
        if self.actor.kind is EntityKind.GROUP:
            return bool(self.speaks) or (bool(self.acts) and len(self.families) >= GROUP_SOURCES)
        return bool(self.speaks or self.acts)

    @property
    def _acts_enough(self) -> bool:
        return len(self.deeds) >= (REGION_ACTS if "-" in self.actor.country else STATE_ACTS)

    def governs_in(self, passage: Passage) -> bool:
        """Say whether a state acts or speaks as its government in a passage."""
        return any(where.ref == passage.ref for where, _ in self.governs)

    @property
    def is_only_government(self) -> bool:
        """Whether all that makes a state a party is what it says and does as its government."""
        otherwise = self._acts_enough or not all(map(self.governs_in, self.speaks))
        return bool(self.governs) and not otherwise

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
        _acts(found, passage, material)
        for item in passage.spoken:
            speaker = material.actor(passage.ref.source, item.speaker)
            if speaker and speaker.id in found:
                _speaks(found[speaker.id], passage, item)
            for body in _represented(passage, item, material):
                if body in found and passage not in found[body].speaks:
                    found[body].speaks.append(passage)
    return [party for party in found.values() if not _is_some_government(party.actor, material)]


def _is_some_government(actor: Actor, material: Material) -> bool:
    """Tell "the government" of which no text says whose it is, beside states whose governments are named: it is one of these."""
    languages = {passage.ref.source: passage.language for passage in material.passages}
    uses = [(use.form, languages[use.source]) for use in actor.names if use.source in languages]
    if actor.kind is not EntityKind.ORGANISATION or not uses or not all(is_bare(form, language) for form, language in uses):
        return False
    states = (use for other in material.evidence.actors if other.kind is EntityKind.STATE for use in other.names)
    return any(use.source in languages and is_government(use.form, languages[use.source]) for use in states)


def _acts(found: dict[str, Party], passage: Passage, material: Material) -> None:
    agent = _agents(passage, material)
    for actor in dict.fromkeys((*material.subjects(passage), *agent)):
        if actor in found:
            found[actor].acts.append(passage)
    for actor in material.named(passage):
        if actor in found:
            found[actor].named.append(passage)
            found[actor].families.add(material.family(passage.ref.source))
            _governs(found[actor], passage, material)
    for actor in dict.fromkeys((*material.main_subjects(passage), *agent)):
        if actor in found and material.is_own(passage) and not found[actor].governs_in(passage):
            found[actor].deeds.add(passage.claim.id)


def _agents(passage: Passage, material: Material) -> list[str]:
    """Give those who act in a passage without a parse."""
    named = (
        material.actor(passage.ref.source, mention.entity) for mention in agents(passage.reading.tokens, passage.mentions, passage.language)
    )
    return [actor.id for actor in named if actor]


def _governs(party: Party, passage: Passage, material: Material) -> None:
    form = governing_form(party.actor, passage, material) if party.actor.kind is EntityKind.STATE else ""
    if form:
        party.governs.append((passage, form))


def _represented(passage: Passage, item: Attribution, material: Material) -> list[str]:
    """Give the organisations that speak through a person: "Ada Rossi, a spokeswoman for the port authority"."""
    speaker = material.actor(passage.ref.source, item.speaker)
    if item.source is None or speaker is None or speaker.kind is not EntityKind.PERSON:
        return []
    words = repaired(passage.source.shadow, item.source).casefold().replace(",", " ").split()
    if not any(voice.casefold() in words for voice in passage.language.speech.voices):
        return []
    named = (material.actor(passage.ref.source, mention.entity) for mention in passage.mentions if inside(mention.span, item.source))
    return [actor.id for actor in named if actor and actor.kind is EntityKind.ORGANISATION]


def _reporters(material: Material) -> set[str]:
    """Give the persons named right behind a medium ("The BBC's Guy Hedgecoe"): they tell the story and are not in it."""
    found = _titled_reporters(material)
    for source, reading in material.readings.items():
        kinds = {entity.id: entity.kind for entity in reading.entities}
        for one, two in pairwise(sorted(reading.mentions, key=lambda mention: mention.span)):
            near = not two.inferred and one.sentence == two.sentence and 0 <= two.span.start - one.span.end <= POSSESSIVE
            actor = material.actor(source, two.entity)
            if near and actor and kinds.get(one.entity) is EntityKind.MEDIUM and kinds.get(two.entity) is EntityKind.PERSON:
                found.add(actor.id)
    return found


def _titled_reporters(material: Material) -> set[str]:
    """Give the persons who are nothing but reporters and are named once in each source, as those who ask the questions are: "Wikinews reporter Ada Rossi"."""
    languages = {passage.ref.source: passage.language for passage in material.passages}
    named = Counter(
        (reading.source, mention.entity) for reading in material.readings.values() for mention in reading.mentions if not mention.inferred
    )
    found = set()
    for actor in material.evidence.actors:
        roles = [(place[0], role) for place in actor.entities for role in material.roles.get(place, ()) if place[0] in languages]
        reports = [role.text.split()[-1].lower() in languages[source].names.reporters for source, role in roles]
        if (
            actor.kind is EntityKind.PERSON
            and reports
            and all(reports)
            and sum(named[place] for place in actor.entities) <= len(actor.entities)
        ):
            found.add(actor.id)
    return found


def _speaks(party: Party, passage: Passage, item: Attribution) -> None:
    if passage not in party.speaks:
        party.speaks.append(passage)
    if item.kind is AttributionKind.DIRECT and item.content:
        party.quotes.append((passage, item))
