"""How much a passage is worth showing: place, title, centrality, support and actors (Edmundson 1969; Luhn 1958; SumBasic's document frequencies)."""

from collections import Counter
from math import sqrt

from generator.compose.cues import has_cue
from generator.compose.echo import Echo
from generator.compose.material import Material
from generator.compose.opening import OPENING, announces, is_list, is_title, start_of, trails_off
from generator.compose.passage import Passage, is_table, stems, title_of
from generator.compose.pool import Pool
from generator.model.evidence import Actor
from generator.model.reading import Certainty, EntityKind
from generator.model.shadow import repaired
from generator.model.source import BlockKind

LEAD, TITLE, CENTRAL, ECHO, SUPPORT, ACTORS, ROLE, FIGURE, MATTERS = 1.5, 1.5, 1.5, 0.8, 0.5, 0.3, 0.5, 0.1, 0.3
"""Weights of the features, each between 0 and 1: news says the main thing first and in its title."""

TOLD = 1.5
"""Weight of being told in many sources, whoever their speaker is: what all report is the matter, even on one person's word."""

SHORT, LONG, TOO_LONG = 8, 30, 60
"""Words: below SHORT a sentence says little; above LONG it costs the room of two; above TOO_LONG it is a paragraph."""

LEAST_LETTERS = 4
"""Letters of a title's word that can be told from a particle."""

VAGUE, NAMELESS = 0.9, 0.4
"""What it takes off to weigh up the matter in the article's own voice ("represents a shift"), and to name and count nobody."""

UNCLOSED = 0.6
"""What it takes off to break off in the middle of a quotation, which goes on in the next sentence."""

QUOTED = 0.8
"""What it takes off to be mostly a quotation, which has its place under its speaker."""

ANNOUNCES = 0.8
"""What it takes off to say that something was issued, and not what it says."""

TOP = 8
"""Terms of a sentence that count for its centrality, so that length alone gives no advantage."""


class Scores:
    """The worth of every passage of a dossier, computed once."""

    def __init__(self, material: Material, pool: Pool) -> None:
        """Count in how many sources each term and each date stands."""
        self._material = material
        self._pool = pool
        first = [passage for passage in material.passages if passage.claim.canonical == passage.ref or not material.evidence.copies]
        self._spread = Counter(term for terms in _terms_by_source(first or list(material.passages)) for term in terms)
        self._heads = {source.id: _stems(title_of(source)) for source in material.evidence.sources}
        self._dates = sorted({source.metadata.date for source in material.evidence.sources if source.metadata.date})
        self._office = {actor.id for actor in material.evidence.actors for place in actor.entities if material.roles.get(place)}
        self._echo = Echo(material)
        self._starts = {source.id: start_of(opening) for source in material.evidence.sources if (opening := self._opening(source.id))}
        self._worth = {passage.ref: self._score(passage) for passage in material.passages}

    def worth(self, passage: Passage) -> float:
        """Give the passage's worth for the front of the briefing, rounded so that equal things tie."""
        return self._worth[passage.ref]

    def matter(self, passage: Passage) -> float:
        """Give the worth without the place: what is disputed or not known seldom stands first."""
        return round(self._worth[passage.ref] - LEAD / sqrt(1 + self.place(passage)), 3)

    def place(self, passage: Passage) -> int:
        """Give the passage's place in what its article tells, from 0; what stands before the matter itself comes behind it."""
        start = self._starts.get(passage.ref.source, 0)
        return passage.order - start if passage.order >= start else passage.order + 1

    def _opening(self, source: str) -> list[Passage]:
        first = (passage for passage in self._material.passages if passage.ref.source == source and passage.order < OPENING)
        return sorted((passage for passage in first if self._pool.look(passage).complete), key=lambda passage: passage.order)

    def recency(self, passage: Passage) -> float:
        """Give 1 for the latest dated source, 0 for the earliest and for undated ones."""
        date = passage.source.metadata.date
        last = len(self._dates) - 1
        return self._dates.index(date) / last if date and last > 0 else 0.0

    def centrality(self, passage: Passage) -> float:
        """Give how much of the passage's vocabulary the other sources share, 0 to 1."""
        sources = max(1, len(self._material.evidence.sources))
        best = sorted((self._spread[term] / sources for term in passage.terms), reverse=True)[:TOP]
        return sum(best) / TOP

    def _score(self, passage: Passage) -> float:
        heads = self._heads[passage.ref.source]
        title = len(heads & _stems(passage.text)) / len(heads) if heads else 0.0
        actors = min(3, len(self._material.named(passage))) / 3
        support = min(3, self._material.voices(passage.claim) - 1) / 3
        matters = has_cue(passage.text, passage.language.selection.matters)
        figure = any(char.isdigit() for char in passage.text)
        worth = LEAD / sqrt(1 + self.place(passage)) + TOLD * self._told(passage) + TITLE * title + CENTRAL * self.centrality(passage)
        worth += (
            ECHO * self._echo.of(passage)
            + ROLE * self._acting(passage)
            + SUPPORT * support
            + ACTORS * actors
            + FIGURE * figure
            + MATTERS * matters
        )
        return round(worth - self._faults(passage), 3)

    def _told(self, passage: Passage) -> float:
        """In how many of the other sources the claim stands, 0 to 1; copies and translations are one."""
        total = len(self._material.families)
        return (self._material.voices(passage.claim) - 1) / max(1, total - 1)

    def _faults(self, passage: Passage) -> float:
        words, figure = passage.words, any(char.isdigit() for char in passage.text)
        fault = 0.03 * max(0, words - LONG) + 0.15 * max(0, SHORT - words)
        fault += 0.6 * self.is_example(passage) + 0.4 * (passage.source.language != self._material.evidence.language)
        fault += 1.5 * has_cue(passage.text, passage.language.selection.filler)
        fault += VAGUE * is_vague(passage) + QUOTED * is_quotation(passage)
        fault += NAMELESS * (not figure and not any(not mention.inferred for mention in passage.mentions))
        fault += 0.5 * (is_table(passage) or passage.block.kind is BlockKind.ITEM)
        fault += 0.3 * is_conjecture(passage) + UNCLOSED * is_unclosed(passage)
        fault += ANNOUNCES * (self.place(passage) > passage.order and announces(passage))
        return fault

    def _acting(self, passage: Passage) -> float:
        """How many of the sources know the one who acts or speaks, 0 to 1; the best known of several."""
        total = max(1, len(self._material.families))
        who = {*self._material.speakers(passage), *self._material.subjects(passage)}
        known = (self._material.actors[actor] for actor in who)
        return max((len({self._material.family(source) for source, _ in actor.entities}) / total for actor in known), default=0.0)

    def is_example(self, passage: Passage) -> bool:
        """Say whether a passage is about somebody without office, known to one source only: an example, not the matter."""
        actors = {*self._material.speakers(passage), *self._material.subjects(passage)}
        known = [self._material.actors[actor] for actor in actors if actor in self._material.actors]
        return bool(known) and all(self.is_private(actor) for actor in known)

    def is_private(self, actor: Actor) -> bool:
        """Say whether an actor is a person without office whom one source only knows."""
        families = {self._material.family(source) for source, _ in actor.entities}
        return actor.kind is EntityKind.PERSON and len(families) == 1 and actor.id not in self._office


def is_quotation(passage: Passage) -> bool:
    """Say whether most of a passage stands in quotation marks: colour, or the middle of a speech."""
    whole = passage.sentence.span
    inner = sum(max(0, min(part.end, whole.end) - max(part.start, whole.start)) for part in passage.quoted)
    return 2 * inner > whole.end - whole.start


def is_unclosed(passage: Passage) -> bool:
    """Say whether a quotation opens in a passage and does not close, or the other way round."""
    plain, opening, closing = (passage.text.count(mark) for mark in '"“”')
    low = passage.text.count("„")
    return plain % 2 == 1 or (opening != low if low else opening != closing)


def eligible(passage: Passage, pool: Pool) -> bool:
    """Say whether a passage may stand in the front: a whole sentence, readable alone, neither question nor filler."""
    if not passage.says or passage.block.kind in (BlockKind.QUESTION, BlockKind.ITEM, BlockKind.TABLE_ROW, BlockKind.LEAD_IN):
        return False
    if passage.words < SHORT - 2 or has_cue(passage.text, passage.language.selection.filler) or is_vague(passage):
        return False
    if is_title(passage) or is_list(passage) or trails_off(passage) or is_unclosed(passage):
        return False
    built = pool.look(passage)
    if built.statement.text.endswith(":"):
        return False  # what it announces is not shown
    return built.complete and len(built.statement.text.split()) <= TOO_LONG


def is_conjecture(passage: Passage) -> bool:
    """Say whether an article says in its own voice what may or would be; its first sentence is news all the same."""
    return passage.order > 0 and passage.reading.certainty is Certainty.HEDGED and not passage.attributions


def is_vague(passage: Passage) -> bool:
    """Say whether an article weighs the matter up in its own voice, instead of telling what was done or said."""
    vague = passage.language.selection.vague
    if not has_cue(passage.text, vague):
        return False
    said = (repaired(passage.source.shadow, part) for item in passage.spoken if item.speaker for part in item.content)
    return not any(has_cue(words, vague) for words in said)


def _terms_by_source(passages: list[Passage]) -> list[frozenset[str]]:
    sources: dict[str, set[str]] = {}
    for passage in passages:
        sources.setdefault(passage.ref.source, set()).update(passage.terms)
    return [frozenset(terms) for terms in sources.values()]


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem for stem in stems(text) if len(stem) >= LEAST_LETTERS or stem.isdigit())
