"""A sentence with all that comparing asks of it."""

from collections.abc import Iterable, Mapping, Sequence

from generator.compare.folding import plain
from generator.compare.labels import labels
from generator.compare.quantities import Quantity, quantities
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
VERBAL = frozenset({"VERB", "AUX"})
SUBJECT = "nsubj"
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
    subject: str
    """Actor id of the grammatical subject, as far as it is named and does not speak; may be empty."""
    speakers: tuple[str, ...]
    """Actor ids of those whose words or thoughts it gives."""
    credits: tuple[str, ...]
    """Actor ids, or names, of media it credits."""
    quotes: tuple[Attribution, ...]
    """Direct quotations in it."""
    repairs: int
    """How many characters were mended."""


def build_passages(
    sources: Sequence[Source], readings: Sequence[Reading], actors: Sequence[Actor], languages: Languages
) -> tuple[Passage, ...]:
    """List all citable sentences, in the order of sources and text."""
    by_entity = {place: actor for actor in actors for place in actor.entities}
    passages: list[Passage] = []
    for source, reading in zip(sources, readings, strict=True):
        entities = {entity.id: by_entity[source.id, entity.id] for entity in reading.entities if (source.id, entity.id) in by_entity}
        places = {sentence.id: sentence for block in source.blocks for sentence in block.sentences}
        facts = _Facts(reading, entities)
        passages += [
            _passage(source, places[sentence.id], sentence, facts, (len(passages) + number, languages))
            for number, sentence in enumerate(reading.sentences)
        ]
    return tuple(passages)


class _Facts:
    """A reading's mentions, attributions and dates by sentence."""

    def __init__(self, reading: Reading, entities: Mapping[str, Actor]) -> None:
        self.language = reading.language
        self.entities = entities
        self.mentions: dict[str, list[Mention]] = {}
        self.attributions: dict[str, list[Attribution]] = {}
        self.dates: dict[str, list[DateMention]] = {}
        for mention in sorted(reading.mentions, key=lambda one: one.span):
            self.mentions.setdefault(mention.sentence, []).append(mention)
        for attribution in reading.attributions:
            self.attributions.setdefault(attribution.sentence, []).append(attribution)
        for date in reading.dates:
            self.dates.setdefault(date.sentence, []).append(date)


def _passage(source: Source, place: Sentence, sentence: SentenceReading, facts: _Facts, numbering: tuple[int, Languages]) -> Passage:
    order, languages = numbering
    attributions = facts.attributions.get(sentence.id, [])
    said = [one for one in attributions if one.kind is not AttributionKind.CREDIT]
    credited = [one for one in attributions if one.kind is AttributionKind.CREDIT]
    dates = tuple(facts.dates.get(sentence.id, ()))
    text = repaired(source.shadow, place.span)
    counted = quantities(sentence, dates, facts.language, language_of(facts.language, languages).comparison)
    named = _named(facts, sentence.id, credited)
    return Passage(
        ref=Ref(source.id, sentence.id),
        order=order,
        language=facts.language,
        text=text,
        span=place.span,
        reading=sentence,
        content=_lemmas(token for token in sentence.tokens if _carries_meaning(token)),
        common=_lemmas(
            token
            for token in sentence.tokens
            if _carries_meaning(token)
            and token.pos != "PROPN"
            and not any(one.span.start <= token.span.start < one.span.end for one in counted)
        ),
        quantities=counted,
        labels=labels(sentence.tokens),
        dates=dates,
        actors=tuple(dict.fromkeys((actor.id, actor.kind) for _, actor in named)),
        subject=_subject(sentence, [(span, actor) for span, actor in named if actor.id not in _ids(said, facts.entities)]),
        speakers=_ids(said, facts.entities),
        credits=_ids(credited, facts.entities),
        quotes=tuple(one for one in said if one.kind is AttributionKind.DIRECT),
        repairs=0 if text == source.text[place.span.start : place.span.end] else 1,
    )


def _carries_meaning(token: Token) -> bool:
    return token.pos in CONTENT and any(map(str.isalnum, token.text)) and (token.pos not in {"X", ""} or len(token.text) >= MIN_UNTAGGED)


def _lemmas(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(plain(token.lemma or token.text) for token in tokens)


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
