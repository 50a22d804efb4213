"""A sentence with all that comparing asks of it."""

from collections.abc import Iterable, Mapping, Sequence

from generator.compare.acts import OFFER, Act, Done, find_acts
from generator.compare.camps import Camps, find_camps
from generator.compare.folding import lemma_of, plain
from generator.compare.labels import labels
from generator.compare.quantities import Quantity, quantities
from generator.compare.speaking import Described, Speaking, speaking_of
from generator.languages.comparison import ComparisonWords
from generator.languages.load import Languages, language_of
from generator.model.evidence import Actor
from generator.model.reading import (
    Attribution,
    AttributionKind,
    DateMention,
    EntityKind,
    Mention,
    Reading,
    SentenceReading,
    Token,
)
from generator.model.record import Record, Ref, Span
from generator.model.shadow import repaired
from generator.model.source import Sentence, Source

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "X", ""})
NAMING = frozenset({"NOUN", "PROPN", "X", ""})
VERBAL = frozenset({"VERB", "AUX"})
SUBJECT = "nsubj"
APPOSITION, PREDICATE, ROOT = "appos", "attr", "ROOT"
SUBJECTS = ("nsubj", "csubj")
MIN_SAID = 4
"""Tokens that a statement has at least."""
# Without tags every word of a few letters counts as content.
MIN_UNTAGGED = 4


class Passage(Record, frozen=True):
    """One citable sentence."""

    ref: Ref
    order: int
    """Place among all passages of the dossier."""
    language: str
    text: str
    """Repaired wording."""
    span: Span
    reading: SentenceReading
    content: frozenset[str]
    """Lemmas of the words that carry meaning, without accents."""
    common: frozenset[str]
    """Those of them that are no names and no part of a quantity."""
    quantities: tuple[Quantity, ...]
    labels: tuple[tuple[str, str], ...]
    """Numbers that are names: ("article", "5")."""
    dates: tuple[DateMention, ...]
    actors: tuple[tuple[str, EntityKind], ...]
    """Those it names or points to, in the order of the text, each once; who is only credited as a medium is left out."""
    actor_camps: tuple[str, ...]
    """For whom each of these acts or speaks."""
    objects: frozenset[str]
    """Lemmas of the words of what is said that are neither actors nor acts; parts of compounds count."""
    subject: str
    """Actor id of the grammatical subject, as far as it is named and does not speak; may be empty."""
    subject_camp: str
    """For whom that subject speaks or acts."""
    head: str
    """Lemma of the common noun or verb that is the grammatical subject of what is said; empty for names, pronouns and without a parse."""
    names_as: frozenset[str]
    """Lemmas by which it says in passing what somebody is: "head" in "Soleimani, head of a force"."""
    defines: str
    """Lemma of what it says that its subject is: "head" in "Soleimani was head of a force"; empty where it says something else."""
    acts: tuple[Act, ...]
    """What somebody who is named does in it, and few do twice."""
    deeds: tuple[Done, ...]
    """The same with the words that say it."""
    said: str
    """Its wording without the words that only say who said it, compounds taken apart."""
    speakers: tuple[str, ...]
    """Actor ids of those who answer for it: the outermost speakers, or who made it known according to the next sentence."""
    camps: tuple[str, ...]
    """For whom each of these speaks."""
    unnamed: tuple[Described, ...]
    """Those of them who are described and not named."""
    told_behind: bool
    """Only the next sentence says who answers for it."""
    credits: tuple[str, ...]
    """Actor ids, or names, of media it credits."""
    quotes: tuple[Attribution, ...]
    """Direct quotations in it."""
    is_cell: bool
    """It is a cell of a table."""
    repairs: int
    """How many characters were mended."""


def build_passages(
    sources: Sequence[Source], readings: Sequence[Reading], actors: Sequence[Actor], languages: Languages
) -> tuple[Passage, ...]:
    """List all citable sentences, in the order of sources and text."""
    by_entity = {place: actor for actor in actors for place in actor.entities}
    camps = find_camps(actors, readings, languages)
    passages: list[Passage] = []
    for source, reading in zip(sources, readings, strict=True):
        entities = {entity.id: by_entity[source.id, entity.id] for entity in reading.entities if (source.id, entity.id) in by_entity}
        places = {sentence.id: sentence for block in source.blocks for sentence in block.sentences}
        words = language_of(reading.language, languages).comparison
        cells = frozenset(cell.sentence for block in source.blocks for cell in block.cells)
        facts = _Facts(reading, entities, camps, speaking_of(reading, entities, source.shadow, words), cells)
        passages += [
            _passage(source, places[sentence.id], sentence, facts, (len(passages) + number, words))
            for number, sentence in enumerate(reading.sentences)
        ]
    return tuple(passages)


class _Facts:
    """A reading's mentions, attributions and dates by sentence."""

    def __init__(
        self, reading: Reading, entities: Mapping[str, Actor], camps: Camps, speaking: Mapping[str, Speaking], cells: frozenset[str]
    ) -> None:
        self.cells = cells
        self.language = reading.language
        self.entities = entities
        self.camps = camps
        self.speaking = speaking
        self.mentions: dict[str, list[Mention]] = {}
        self.attributions: dict[str, list[Attribution]] = {}
        self.dates: dict[str, list[DateMention]] = {}
        for mention in sorted(reading.mentions, key=lambda one: one.span):
            self.mentions.setdefault(mention.sentence, []).append(mention)
        for attribution in reading.attributions:
            self.attributions.setdefault(attribution.sentence, []).append(attribution)
        for date in reading.dates:
            self.dates.setdefault(date.sentence, []).append(date)

    def dated(self, sentence: str) -> tuple[DateMention, ...]:
        """Give the dates of a sentence."""
        return tuple(self.dates.get(sentence, ()))

    def said_and_credited(self, sentence: str) -> tuple[list[Attribution], list[Attribution]]:
        """Part the attributions of a sentence into those to speakers and those to media."""
        found = self.attributions.get(sentence, [])
        credited = [one for one in found if one.kind is AttributionKind.CREDIT]
        return [one for one in found if one not in credited], credited


def _passage(source: Source, place: Sentence, sentence: SentenceReading, facts: _Facts, numbering: tuple[int, ComparisonWords]) -> Passage:
    order, words = numbering
    said, credited = facts.said_and_credited(sentence.id)
    text = repaired(source.shadow, place.span)
    counted = quantities(sentence, facts.dated(sentence.id), facts.language, words)
    named = _named(facts, sentence.id, credited)
    speaking = facts.speaking[sentence.id]
    acts = find_acts(sentence, named, speaking.frame, facts.camps, words)
    subject = _subject(sentence, [(span, actor) for span, actor in named if actor.id not in _ids(said, facts.entities)])
    return Passage(
        ref=Ref(source.id, sentence.id),
        order=order,
        language=facts.language,
        text=text,
        span=place.span,
        reading=sentence,
        content=_lemmas(token for token in sentence.tokens if _carries_meaning(token)),
        common=_common(sentence, counted),
        quantities=counted,
        labels=labels(sentence.tokens),
        dates=facts.dated(sentence.id),
        actors=tuple(dict.fromkeys((actor.id, actor.kind) for _, actor in named)),
        actor_camps=tuple(facts.camps[actor] for actor in dict.fromkeys(actor.id for _, actor in named)),
        objects=_objects(sentence, [*speaking.frame, *(act.word for act in acts), *(span for span, _ in named)]),
        subject=subject,
        subject_camp=facts.camps.get(subject, subject),
        names_as=frozenset(plain(token.lemma) for token in sentence.tokens if token.dep == APPOSITION),
        defines=_defines(sentence),
        head=_head(sentence, speaking.frame),
        acts=tuple(dict.fromkeys((act.kind, act.doer) for act in acts if act.kind != OFFER)),
        deeds=acts,
        said=_content_of(sentence, speaking.frame),
        speakers=speaking.speakers,
        camps=tuple(facts.camps[speaker] for speaker in speaking.speakers),
        unnamed=speaking.unnamed,
        told_behind=speaking.behind,
        credits=_ids(credited, facts.entities),
        quotes=tuple(one for one in said if one.kind is AttributionKind.DIRECT),
        is_cell=sentence.id in facts.cells,
        repairs=0 if text == source.text[place.span.start : place.span.end] else 1,
    )


def _common(sentence: SentenceReading, counted: Sequence[Quantity]) -> frozenset[str]:
    return _lemmas(
        token
        for token in sentence.tokens
        if _carries_meaning(token)
        and token.pos != "PROPN"
        and not any(one.span.start <= token.span.start < one.span.end for one in counted)
    )


def _objects(sentence: SentenceReading, without: Sequence[Span]) -> frozenset[str]:
    return _lemmas(
        token
        for token in sentence.tokens
        if token.pos in NAMING and _carries_meaning(token) and not any(span.start <= token.span.start < span.end for span in without)
    )


def _defines(sentence: SentenceReading) -> str:
    for token in sentence.tokens:
        head = sentence.tokens[token.head] if token.head >= 0 else token
        if token.dep == PREDICATE and token.pos in NAMING and head.dep == ROOT:
            return plain(token.lemma)
    return ""


def _head(sentence: SentenceReading, frame: Sequence[Span]) -> str:
    for token in sentence.tokens:
        outside = not any(span.start <= token.span.start < span.end for span in frame)
        if outside and token.dep.startswith(SUBJECTS):
            return plain(token.lemma) if token.pos in {"NOUN", "VERB"} else ""
    return ""


def _content_of(sentence: SentenceReading, frame: Sequence[Span]) -> str:
    """Give the words outside the frame, or all where little else is left."""
    outside = [token.text for token in sentence.tokens if not any(span.start <= token.span.start < span.end for span in frame)]
    return " ".join(outside if len(outside) >= MIN_SAID else [token.text for token in sentence.tokens])


def _carries_meaning(token: Token) -> bool:
    return token.pos in CONTENT and any(map(str.isalnum, token.text)) and (token.pos not in {"X", ""} or len(token.text) >= MIN_UNTAGGED)


def _lemmas(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(lemma_of(token) for token in tokens)


def _ids(attributions: Sequence[Attribution], entities: Mapping[str, Actor]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entities[one.speaker].id for one in attributions if one.speaker in entities))


def _named(facts: _Facts, sentence: str, credited: Sequence[Attribution]) -> list[tuple[Span, Actor]]:
    """List the actors a sentence names or points to, where it does, without those who are only credited as media."""
    media = [one.source for one in credited if one.source]
    return [
        (mention.span, facts.entities[mention.entity])
        for mention in facts.mentions.get(sentence, ())
        if mention.entity in facts.entities and not any(span.start <= mention.span.start < span.end for span in media)
    ]


def _subject(sentence: SentenceReading, named: Sequence[tuple[Span, Actor]]) -> str:
    """Give the actor who is the subject: by the parse, or, without one, who stands before the verb with no preposition."""
    for span, actor in named:
        inside = [index for index, token in enumerate(sentence.tokens) if span.start <= token.span.start < span.end]
        if not inside:
            continue
        if any(token.dep for token in sentence.tokens):
            is_subject = any(sentence.tokens[index].dep.startswith(SUBJECT) for index in inside)
        else:
            before = sentence.tokens[: inside[0]]
            is_subject = not any(token.pos in VERBAL or token.pos == "ADP" for token in before)
        if is_subject:
            return actor.id
    return ""
