"""A name in brackets is put where it helps, and nowhere else."""

import pytest
from msgspec.structs import replace

from generator.compose.material import Material
from generator.compose.reference import insertions
from generator.languages.load import load_languages
from generator.model.reading import EntityKind
from generator.model.record import Ref, Span
from tests.compose.world import Article, evidence

LANGUAGES = load_languages()


@pytest.mark.parametrize(
    ("sentence", "opening", "name", "expected"),
    [
        ("She left the harbour.", "She", "Anna Berg", ["Anna Berg"]),
        ("The envoy left the harbour.", "The envoy", "Anna Berg", ["Anna Berg"]),
        ("Her ship left the harbour.", "Her", "Anna Berg", []),
        ("The Parliament left the harbour.", "The Parliament", "Parliament of Estonia", []),
        ("She and Anna Berg left the harbour.", "She", "Anna Berg", []),
    ],
)
def test_what_gets_a_name(sentence: str, opening: str, name: str, expected: list[str]) -> None:
    article = Article(f"{name} spoke. {sentence}", names={name: EntityKind.PERSON}, pronouns={opening: name}, parse=True)
    material = Material(evidence(article), LANGUAGES)
    passage = material.find(Ref("a", "p1s2"))
    assert passage
    assert [insertion.name.form for insertion in insertions(passage, material)] == expected


def test_a_name_never_parts_a_possessive() -> None:
    text = "Anna Berg spoke. The envoy's ship left."
    article = Article(text, names={"Anna Berg": EntityKind.PERSON}, parse=True)
    world = evidence(article)
    reading = world.readings[0]
    mention = reading.mentions[0]
    inferred = replace(mention, sentence="p1s2", span=Span(17, 26), form="The envoy", inferred=True)
    world = replace(world, readings=(replace(reading, mentions=(mention, inferred)),))
    material = Material(world, LANGUAGES)
    assert not insertions(material.passages[1], material)
