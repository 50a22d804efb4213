"""A key point's label is a noun phrase of its own passage that no other point is about; none is better than a bad one."""

import pytest

from generator.compose.labels import labels
from generator.compose.material import Material
from generator.compose.statement import build
from generator.languages.load import load_languages
from generator.model.reading import EntityKind
from tests.compose.world import Article, evidence

LANGUAGES = load_languages()
NAMES = {"Anna Berg": EntityKind.PERSON, "Lasse Holm": EntityKind.PERSON}


def given(*sentences: str, language: str = "en", dates: dict[str, str] | None = None) -> list[str]:
    article = Article("\n".join(sentences), language=language, names=NAMES, dates=dates or {}, parse=True)
    material = Material(evidence(article, language=language), LANGUAGES)
    points = [(passage, build(passage, material).statement) for passage in material.passages]
    return [label.text if label else "" for label in labels(points)]


def test_points_are_told_apart_by_what_is_done() -> None:
    first, second = "The port authority closed the northern pier.", "The port authority raised the ferry fares."
    assert given(first, second) == ["Northern pier", "Ferry fares"]


def test_no_two_points_have_the_same_label() -> None:
    found = given("The port closed the northern pier.", "Lasse Holm sold the northern pier to a company.")
    assert len({text for text in found if text}) == len([text for text in found if text])


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Anna Berg resigned.", id="a name alone"),
        pytest.param("She left it.", id="pronouns"),
        pytest.param("Officials raised fares.", id="one common noun"),
        pytest.param('Anna Berg said: "The ferry fares will rise."', id="a speaker"),
        pytest.param("Many people went there on Sunday evening.", id="nothing of the matter"),
    ],
)
def test_no_label_is_better_than_a_bad_one(sentence: str) -> None:
    [label] = given(sentence, dates={"Sunday evening": "2020-06-07"})
    assert label in {"", "Ferry fares"}
    assert "Berg" not in label


def test_a_german_label_is_a_compound_in_its_plain_form() -> None:
    found = given("Die Hafenbehörde beschloss am Abend eine Fahrpreiserhöhung.", "Anna Berg ging.", language="de")
    assert found == ["Fahrpreiserhöhung", ""]


def test_a_label_lies_in_the_citation_that_shows_it() -> None:
    article = Article("The port authority closed the northern pier.", parse=True)
    material = Material(evidence(article), LANGUAGES)
    statement = build(material.passages[0], material).statement
    [label] = labels([(material.passages[0], statement)])
    assert label is not None
    citation = statement.citations[label.cite]
    assert citation.start <= label.start < label.end <= citation.end
    assert article.text[label.start : label.end].casefold() == label.text.casefold()


def test_a_number_with_its_noun_and_a_noun_with_another_in_front_say_enough() -> None:
    assert given("The party won 66 seats.", "The harbour company lost the court case.") == ["66 seats", "Court case"]


def test_an_office_is_no_label() -> None:
    assert given("Lasse Holm became prime minister.") == [""]


def test_a_german_noun_is_shown_with_the_one_that_hangs_on_it() -> None:
    assert given("Anna Berg kündigte die Erweiterung der alten Mole an.", "Lasse Holm ging.", language="de") == [
        "Erweiterung der alten Mole",
        "",
    ]


def test_a_phrase_is_not_cut_before_an_and() -> None:
    [label, _] = given("Anna Berg nannte die Erweiterung der Mole und Fähre.", "Lasse Holm ging.", language="de")
    assert label != "Erweiterung der Mole"


def test_a_label_is_not_torn_out_of_a_hyphenated_word() -> None:
    assert "Option security arrangements" not in given("The council offered multi-option security arrangements.")
