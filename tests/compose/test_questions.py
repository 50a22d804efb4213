"""Questions are grammatical, or not asked at all."""

from pathlib import Path

import pytest

from generator.compose.answerer import answerer
from generator.compose.asking import open_question, questions_of, will_it
from generator.compose.material import Material
from generator.compose.passage import Passage
from generator.languages.load import Languages, load_languages
from generator.model.reading import EntityKind
from tests.cases import Case, each
from tests.compose.world import Article, evidence

HERE = Path(__file__).parent

NAMES = {
    "Anna Berg": EntityKind.PERSON,
    "Estonia": EntityKind.STATE,
    "Tartu": EntityKind.PLACE,
    "Interpol": EntityKind.ORGANISATION,
    "Nordhafen": EntityKind.PLACE,
    "Kremlin": EntityKind.STATE,
    "Estonian": EntityKind.GROUP,
}
HEDGES = ("perhaps", "wohl")
DATES = {"2007": "2007", "early May": "2011-05", "Sunday": "2020-06-07", "4. März 2011": "2011-03-04"}


@pytest.fixture(scope="module")
def languages() -> Languages:
    return load_languages()


def only(text: str, language: str, languages: Languages) -> tuple[Passage, Material]:
    """Read one sentence with the language's real tools."""
    article = Article(text, language=language, names=NAMES, dates=DATES, hedged=HEDGES, parse=True)
    material = Material(evidence(article, language=language), languages)
    return material.passages[0], material


@each(HERE / "questions.en.txt")
def test_question_for_an_english_statement(case: Case, languages: Languages) -> None:
    passage, material = only(case.given, "en", languages)
    assert next((found.text for found in questions_of(passage, material)), "") == case.expected


@each(HERE / "questions.de.txt")
def test_question_for_a_german_statement(case: Case, languages: Languages) -> None:
    passage, material = only(case.given, "de", languages)
    asked = dict.fromkeys(found.text for found in questions_of(passage, material))
    assert list(asked) == case.expected.splitlines()


@each(HERE / "open.en.txt")
def test_question_left_open(case: Case, languages: Languages) -> None:
    passage, _ = only(case.given, "en", languages)
    assert open_question(passage) == case.expected


@each(HERE / "coming.en.txt")
def test_whether_what_is_planned_will_be_done(case: Case, languages: Languages) -> None:
    passage, _ = only(case.given, "en", languages)
    assert will_it(passage) == case.expected


@each(HERE / "coming.de.txt")
def test_whether_what_is_planned_will_be_done_in_german(case: Case, languages: Languages) -> None:
    passage, _ = only(case.given, "de", languages)
    assert will_it(passage) == case.expected


def test_a_language_without_rules_asks_nothing(languages: Languages) -> None:
    passage, material = only("Tartu est une ville.", "fr", languages)
    assert not list(questions_of(passage, material))
    assert open_question(passage) == ""
    assert will_it(passage) == ""


@each(HERE / "answerers.txt")
def test_who_would_have_to_answer(case: Case, languages: Languages) -> None:
    passage, _ = only(case.given, "en", languages)
    span = answerer(passage)
    assert (case.given[span.start : span.end] if span else "") == case.expected
