"""Who is named, under which forms, in which role, and what points back: a fixture file for each language and question."""

from pathlib import Path

from generator.model.reading import Entity, Reading, SentenceReading
from generator.model.record import Span
from generator.model.source import Source
from generator.understand.reading import understand
from tests.cases import Case, each
from tests.understand.articles import article, language

HERE = Path(__file__).parent


def read(case: Case, code: str) -> tuple[Source, Reading]:
    source = article(case.given, code)
    return source, understand(source, language(code))


def names(reading: Reading) -> str:
    return "\n".join(_name(entity, reading) for entity in reading.entities)


def _name(entity: Entity, reading: Reading) -> str:
    country = f" ({entity.country})" if entity.country else ""
    forms = [mention.form for mention in reading.mentions if mention.entity == entity.id and not mention.inferred]
    return f"{entity.kind}: {entity.name}{country} = {', '.join(forms)}"


def roles(reading: Reading) -> str:
    return "\n".join(f"{entity.name}: {'; '.join(role.text for role in entity.roles)}" for entity in reading.entities if entity.roles)


def pointing(source: Source, reading: Reading) -> str:
    return "\n".join(_pointing(sentence, source, reading) for sentence in reading.sentences)


def _pointing(sentence: SentenceReading, source: Source, reading: Reading) -> str:
    assert sentence.standalone == (not sentence.anaphora)
    return "; ".join(_pointer(span, source, reading) for span in sentence.anaphora) or "-"


def _pointer(span: Span, source: Source, reading: Reading) -> str:
    bearers = {entity.id: entity.name for entity in reading.entities}
    meant = [bearers[mention.entity] for mention in reading.mentions if mention.inferred and mention.span == span]
    return source.text[span.start : span.end] + "".join(f" [{name}]" for name in meant)


def kinds(reading: Reading) -> str:
    return "\n".join(sentence.kind for sentence in reading.sentences)


@each(HERE / "en" / "entities.txt")
def test_english_entities(case: Case) -> None:
    assert names(read(case, "en")[1]) == case.expected


@each(HERE / "de" / "entities.txt")
def test_german_entities(case: Case) -> None:
    assert names(read(case, "de")[1]) == case.expected


@each(HERE / "en" / "roles.txt")
def test_english_roles(case: Case) -> None:
    assert roles(read(case, "en")[1]) == case.expected


@each(HERE / "de" / "roles.txt")
def test_german_roles(case: Case) -> None:
    assert roles(read(case, "de")[1]) == case.expected


@each(HERE / "en" / "anaphora.txt")
def test_english_anaphora(case: Case) -> None:
    assert pointing(*read(case, "en")) == case.expected


@each(HERE / "de" / "anaphora.txt")
def test_german_anaphora(case: Case) -> None:
    assert pointing(*read(case, "de")) == case.expected


@each(HERE / "en" / "kinds.txt")
def test_english_kinds(case: Case) -> None:
    assert kinds(read(case, "en")[1]) == case.expected


@each(HERE / "de" / "kinds.txt")
def test_german_kinds(case: Case) -> None:
    assert kinds(read(case, "de")[1]) == case.expected


def speakers(reading: Reading) -> str:
    bearers = {entity.id: entity.name for entity in reading.entities}
    return "\n".join(f"{one.kind}: {bearers.get(one.speaker, '-')}" for one in reading.attributions)


@each(HERE / "speakers.txt")
def test_speakers(case: Case) -> None:
    assert speakers(read(case, "en")[1]) == case.expected


@each(HERE / "speakers.de.txt")
def test_german_speakers(case: Case) -> None:
    assert speakers(read(case, "de")[1]) == case.expected
