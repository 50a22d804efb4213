"""Laws of the whole stage, over the seeds and over short articles."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.languages.load import language_of, load_languages
from generator.model.reading import EntityKind, Reading
from generator.model.record import Span
from generator.model.source import CITABLE, Source
from generator.read.article import read_article
from generator.read.folder import read_folder
from generator.understand.reading import understand
from tests.understand.articles import article, language

SEEDS = Path(__file__).parents[2] / "seeds"
NUMBERS = ("000", "001", "002", "002-2", "003", "004")
"""The second article of the third file has a number of its own."""


def number_of(source: Source) -> str:
    return source.id[:3] + ("-2" if source.id.endswith("-2") else "")


@cache
def seeds() -> dict[str, tuple[Source, Reading]]:
    languages = load_languages()
    sources, _ = read_folder(SEEDS, languages)
    return {number_of(source): (source, understand(source, language_of(source.language, languages))) for source in sources}


def spans(reading: Reading) -> list[Span]:
    found = [token.span for sentence in reading.sentences for token in sentence.tokens]
    found += [span for sentence in reading.sentences for span in (*sentence.anaphora, *sentence.hedges, *sentence.negations)]
    found += [mention.span for mention in reading.mentions]
    found += [role.span for entity in reading.entities for role in entity.roles]
    found += [part for said in reading.attributions for part in (*said.content, said.cue, said.source) if part]
    return found + [date.span for date in reading.dates]


@pytest.mark.parametrize("number", NUMBERS)
def test_every_citable_sentence_is_read_once(number: str) -> None:
    source, reading = seeds()[number]
    assert [one.id for one in reading.sentences] == [one.id for block in source.blocks if block.kind in CITABLE for one in block.sentences]


@pytest.mark.parametrize("number", NUMBERS)
def test_every_span_lies_in_the_file_and_holds_something(number: str) -> None:
    source, reading = seeds()[number]
    assert all(0 <= span.start < span.end <= len(source.text) for span in spans(reading))


@pytest.mark.parametrize("number", NUMBERS)
def test_every_id_points_at_something_there_is(number: str) -> None:
    _, reading = seeds()[number]
    sentences = {sentence.id for sentence in reading.sentences}
    ids = [entity.id for entity in reading.entities]
    assert len(set(ids)) == len(ids)
    assert {mention.entity for mention in reading.mentions} == set(ids)
    assert {said.speaker for said in reading.attributions} <= {*ids, ""}
    used = [mention.sentence for mention in reading.mentions] + [date.sentence for date in reading.dates]
    used += [said.sentence for said in reading.attributions]
    used += [role.sentence for entity in reading.entities for role in entity.roles]
    assert set(used) <= sentences


@pytest.mark.parametrize("number", NUMBERS)
def test_no_two_named_mentions_overlap(number: str) -> None:
    _, reading = seeds()[number]
    named = sorted(mention.span for mention in reading.mentions if not mention.inferred)
    assert all(one.end <= other.start for one, other in pairwise(named))


@pytest.mark.parametrize("number", NUMBERS)
def test_the_same_article_gives_the_same_reading(number: str) -> None:
    source, reading = seeds()[number]
    assert understand(source, language_of(source.language, load_languages())) == reading


def named(number: str, kind: EntityKind) -> dict[str, tuple[str, ...]]:
    reading = seeds()[number][1]
    return {entity.name: tuple(role.text for role in entity.roles) for entity in reading.entities if entity.kind is kind}


def test_the_people_of_a_damaged_article_with_their_roles() -> None:
    assert named("002", EntityKind.PERSON) == {
        "Steve Witkoff": ("Special U.S. envoy", "U.S. Envoy"),
        "Vladimir Putin": ("Russian President",),
        "Donald Trump": ("President",),
        "Ursula von der Leyen": ("European Commission president",),
        "Volodymyr Zelenskyy": ("Ukrainian president",),
        "Marco Rubio": ("Secretary of State", "U.S. Secretary of State"),
    }
    assert named("002-2", EntityKind.PERSON) == {"Donald Trump": ("former US President",), "Vladimir Putin": ("Russian President",)}


def test_a_newspaper_is_a_medium_and_no_country() -> None:
    source, reading = seeds()["004"]
    assert {"South China Morning Post", "Indiatimes", "CBS News"} <= set(named("004", EntityKind.MEDIUM))
    china = next(entity.id for entity in reading.entities if entity.country == "CN")
    assert [source.text[one.span.start : one.span.end] for one in reading.mentions if one.entity == china] == ["China", "Beijing"]


def test_the_german_article_names_the_same_states() -> None:
    reading = seeds()["000"][1]
    assert {entity.country for entity in reading.entities if entity.country} == {"RU", "US", "UA"}


TEXTS = st.text(st.sampled_from("Ann Lee said, it. U.S.-„“\"'() 2014 ß😀"), min_size=1, max_size=40).filter(lambda text: text.strip())


@settings(deadline=None, derandomize=True, max_examples=60)
@given(TEXTS, st.sampled_from(["en", "de", "und"]))
def test_any_text_can_be_read(text: str, code: str) -> None:
    source = article(text, code)
    reading = understand(source, language(code))
    assert all(0 <= span.start < span.end <= len(source.text) for span in spans(reading))


def test_without_a_language_file_sentences_and_states_are_known() -> None:
    reading = understand(article("La France refuse. / Un accord entre Paul Martin et la Chine", "fr"), language("und"))
    assert [sentence.kind for sentence in reading.sentences] == ["statement", "fragment"]
    assert [(entity.name, entity.country) for entity in reading.entities] == [("France", "FR"), ("Chine", "CN")]


@pytest.mark.parametrize("text", ["", "Share this article", "Contents\n1. Who\n2. What"])
def test_an_article_without_a_sentence_to_cite_has_an_empty_reading(text: str) -> None:
    sources, _ = read_article(text.encode(), "a.txt", None, load_languages())
    for source in sources:
        assert not understand(source, language_of(source.language, load_languages())).mentions
