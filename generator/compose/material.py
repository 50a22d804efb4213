"""The evidence, indexed so that every section finds what it needs by sentence."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from generator.compose.parse import inside, main_subject_heads, subject_heads
from generator.compose.passage import Passage, terms, whole_id
from generator.languages.load import Languages, language_of
from generator.model.evidence import Actor, Claim, Evidence
from generator.model.reading import Attribution, DateMention, Mention, Reading
from generator.model.record import Ref, Span, statement_id
from generator.model.shadow import repaired
from generator.model.source import CITABLE, Block, BlockKind, Source


class Material:
    """All passages of a dossier and the ways to find them."""

    def __init__(self, evidence: Evidence, languages: Languages, hidden: Iterable[str] = ()) -> None:
        """Index the evidence; sentences whose statement id is hidden do not exist for any section."""
        self.evidence = evidence
        self.sources = {source.id: source for source in evidence.sources}
        self.readings = {reading.source: reading for reading in evidence.readings}
        self._family: dict[str, str] = {}
        self._hidden = frozenset(map(whole_id, hidden))
        self._claims = {ref: claim for claim in evidence.claims for ref in claim.members}
        self.actors = {actor.id: actor for actor in evidence.actors}
        self.roles = {(reading.source, entity.id): entity.roles for reading in evidence.readings for entity in reading.entities}
        self._actor_of = {entity: actor for actor in evidence.actors for entity in actor.entities}
        self.passages = tuple(passage for source in evidence.sources for passage in self._of_source(source, languages))
        self._by_ref = {passage.ref: passage for passage in self.passages}
        self._by_place = {(passage.ref.source, passage.order): passage for passage in self.passages}

    def find(self, ref: Ref) -> Passage | None:
        """Give the passage of a sentence; None where it is hidden or no content."""
        return self._by_ref.get(ref)

    def previous(self, passage: Passage) -> Passage | None:
        """Give the sentence before, in the same source."""
        return self._by_place.get((passage.ref.source, passage.order - 1))

    def following(self, passage: Passage) -> Passage | None:
        """Give the sentence after, in the same source."""
        return self._by_place.get((passage.ref.source, passage.order + 1))

    def block(self, source: str, number: int | None) -> Block | None:
        """Give a block of a source by its number."""
        return next((block for block in self.sources[source].blocks if block.number == number), None)

    def in_block(self, source: str, block: Block) -> tuple[Passage, ...]:
        """Give the passages of a block."""
        found = (self.find(Ref(source, sentence.id)) for sentence in block.sentences)
        return tuple(passage for passage in found if passage)

    def items(self, passage: Passage) -> tuple[Passage, ...]:
        """Give the first sentence of each item that a lead-in introduces; none for a passage that does not end one."""
        block = passage.block
        if block.kind is not BlockKind.LEAD_IN or block.sentences[-1].id != passage.ref.sentence:
            return ()
        items = (other for other in passage.source.blocks if other.lead_in == block.number and other.kind is BlockKind.ITEM)
        found = (self.find(Ref(passage.ref.source, item.sentences[0].id)) for item in items if item.sentences)
        return tuple(item for item in found if item)

    def actor(self, source: str, entity: str) -> Actor | None:
        """Give the actor behind an entity of one reading."""
        return self._actor_of.get((source, entity))

    def speakers(self, passage: Passage) -> tuple[str, ...]:
        """Give the ids of the actors whose words or thoughts the passage reports."""
        found = (self.actor(passage.ref.source, item.speaker) for item in passage.spoken if item.speaker)
        return tuple(dict.fromkeys(actor.id for actor in found if actor))

    def family(self, source: str) -> str:
        """Give the source that a copy or translation goes back to; itself for any other."""
        if source not in self._family:
            self._family[source] = self._original(source)
        return self._family[source]

    def _original(self, source: str) -> str:
        seen = {source}
        while (parent := self.evidence.copies.get(source) or self.evidence.translations.get(source)) and parent not in seen:
            seen.add(parent)
            source = parent
        return source

    @cached_property
    def families(self) -> frozenset[str]:
        """The sources that go back to no other."""
        return frozenset(self.family(source) for source in self.sources)

    def is_own(self, passage: Passage) -> bool:
        """Say whether a passage stands in an original, or repeats one that is not among the sources."""
        return self.family(passage.ref.source) == passage.ref.source

    def voices(self, claim: Claim) -> int:
        """Give in how many sources a claim stands, copies and translations not counted."""
        return len({self.family(source) for source in claim.sources})

    def subjects(self, passage: Passage) -> tuple[str, ...]:
        """Give the ids of the actors that are a subject of the passage; without a parse, of the one right before the verb."""
        return self._named_at(passage, subject_heads(passage.reading))

    def main_subjects(self, passage: Passage) -> tuple[str, ...]:
        """Give the ids of the actors that are the subject of the main clause, or of one joined to it."""
        return self._named_at(passage, main_subject_heads(passage.reading))

    def _named_at(self, passage: Passage, heads: tuple[Span, ...]) -> tuple[str, ...]:
        named = [mention for mention in passage.mentions if any(inside(head, mention.span) for head in heads)]
        found = (self.actor(passage.ref.source, mention.entity) for mention in named)
        return tuple(dict.fromkeys(actor.id for actor in found if actor))

    def named(self, passage: Passage) -> tuple[str, ...]:
        """Give the ids of all actors the passage mentions."""
        found = (self.actor(passage.ref.source, mention.entity) for mention in passage.mentions)
        return tuple(dict.fromkeys(actor.id for actor in found if actor))

    @cached_property
    def claims(self) -> tuple[Passage, ...]:
        """One passage for each claim, its canonical wording, or the next where that is hidden.

        What only a copy or a translation says is left to its original: where the two were not matched, it would be told twice.
        """
        chosen = (next(filter(None, map(self.find, claim.members)), None) for claim in self.evidence.claims)
        order = {passage.ref: number for number, passage in enumerate(self.passages)}
        own = (passage for passage in chosen if passage and self.is_own(passage))
        return tuple(sorted(own, key=lambda passage: order[passage.ref]))

    def _of_source(self, source: Source, languages: Languages) -> Iterable[Passage]:
        reading = self.readings[source.id]
        language = language_of(source.language, languages)
        read = {sentence.id: sentence for sentence in reading.sentences}
        by = _Grouped(reading)
        order = 0
        for block in source.blocks:
            for sentence in block.sentences if block.kind in CITABLE else ():
                ref = Ref(source.id, sentence.id)
                known = read.get(sentence.id)
                if known is None or ref not in self._claims:
                    continue
                order += 1
                if statement_id(ref) in self._hidden or self._lead_hidden(source, block):
                    continue
                yield Passage(
                    ref=ref,
                    source=source,
                    block=block,
                    sentence=sentence,
                    reading=known,
                    language=language,
                    claim=self._claims[ref],
                    order=order - 1,
                    text=repaired(source.shadow, sentence.span).strip(),
                    terms=terms(known),
                    attributions=tuple(by.attributions[sentence.id]),
                    mentions=tuple(by.mentions[sentence.id]),
                    dates=tuple(by.dates[sentence.id]),
                )

    def _lead_hidden(self, source: Source, block: Block) -> bool:
        """An item without its lead-in would lose its hedge, so it goes with it."""
        lead = self.block(source.id, block.lead_in) if block.lead_in is not None else None
        return lead is not None and bool(lead.sentences) and statement_id(Ref(source.id, lead.sentences[-1].id)) in self._hidden


class _Grouped:
    """What a reading knows, by sentence."""

    def __init__(self, reading: Reading) -> None:
        self.attributions: dict[str, list[Attribution]] = defaultdict(list)
        self.mentions: dict[str, list[Mention]] = defaultdict(list)
        self.dates: dict[str, list[DateMention]] = defaultdict(list)
        for attribution in reading.attributions:
            self.attributions[attribution.sentence].append(attribution)
        for mention in reading.mentions:
            self.mentions[mention.sentence].append(mention)
        for date in reading.dates:
            self.dates[date.sentence].append(date)
