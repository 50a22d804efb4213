"""What a sentence leaves out carries nothing; what is left is a sentence, and says the same."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compose.aside import asides
from generator.compose.material import Material
from generator.compose.passage import Passage, stems, whole_id
from generator.compose.shortening import MOST, cuts
from generator.compose.statement import build
from generator.languages.load import load_languages
from generator.languages.protection import protected
from generator.model.briefing import Statement
from generator.model.reading import EntityKind
from tests.cases import Case, each
from tests.compose.world import Article, evidence

HERE = Path(__file__).parent
LANGUAGES = load_languages()
TOLD = stems("The head of the port authority")


def read(text: str, language: str = "en") -> tuple[Passage, Material]:
    names = {"Anna Berg": EntityKind.PERSON}
    dates = {"Sunday": "2020-06-07"}
    material = Material(evidence(Article(text, language=language, names=names, dates=dates, parse=True), language=language), LANGUAGES)
    return material.passages[0], material


def shortened(text: str, language: str = "en") -> Statement:
    passage, material = read(text, language)
    return build(passage, material, cut=cuts(passage, TOLD)).statement


@each(HERE / "short.en.txt")
def test_english(case: Case) -> None:
    assert shortened(case.given).text == case.expected


@each(HERE / "short.de.txt")
def test_german(case: Case) -> None:
    assert shortened(case.given, "de").text == case.expected


@each(HERE / "short.en.txt")
def test_what_is_short_is_left_as_it_is(case: Case) -> None:
    again = " ".join(case.expected.replace("[…]", " ").split())
    assert shortened(again if again.endswith(".") else f"{again}.").text.rstrip(".") == again.rstrip(".")


def test_a_shortened_statement_has_an_id_of_its_own() -> None:
    made = shortened("But the port authority will open the new terminal for ferries on Monday.")
    assert (made.id, whole_id(made.id)) == ("a-p1s1-short", "a-p1s1")


def test_a_language_without_words_is_not_shortened() -> None:
    passage, _ = read("Le port, qui appartient au ministère des transports, rouvre lundi pour les navires.", "fr")
    assert not list(asides(passage))
    assert not cuts(passage, TOLD)


SUBJECTS = st.sampled_from(
    ["The port authority", "Anna Berg", "A company in Riga", "The two oldest ferries", "Officials", "The minister, a lawyer,"]
)
ASIDES = st.sampled_from(
    [
        "",
        ", which belongs to the ministry of transport,",
        ", according to the harbour board,",
        ", who may leave the office in May,",
        " – not the ministry, as first said –",
        " (with 40 ships in the northern harbour)",
        ", if asked by the ministry of transport,",
        ", the head of the port authority,",
    ]
)
VERBS = st.sampled_from(
    ["has closed the northern pier", "will probably sell the old customs house", "said the pier was closed", "moved to Tartu"]
)
ENDS = st.sampled_from(
    [
        "",
        ", leaving the islands without a ferry",
        ", raising money for the new terminal by the sea",
        ", which nobody in the harbour had expected",
        ", where ships from the islands are repaired",
        ", citing a report of the ministry",
        ' and called it "a ruin, standing in the way of ships"',
    ]
)
OPENINGS = st.sampled_from(["", "But ", "However, ", "If the storm passes, ", "Allegedly, "])


@given(OPENINGS, SUBJECTS, ASIDES, VERBS, ENDS)
@settings(deadline=None, derandomize=True, max_examples=100)
def test_no_word_that_matters_is_cut(opening: str, subject: str, aside: str, verb: str, end: str) -> None:
    passage, material = read(f"{opening}{subject}{aside} {verb}{end}.")
    found = cuts(passage, TOLD)
    text = passage.source.text
    assert len(found) <= MOST + 1
    for span in found:
        assert not protected(text[span.start : span.end], passage.language.protection)
        assert '"' not in text[span.start : span.end]
    made = build(passage, material, cut=found).statement
    assert all(text[citation.start : citation.end] == citation.quote for citation in made.citations)
    assert sum(segment.cut is True for segment in made.segments) == len(found)
    assert [citation.start for citation in made.citations] == sorted(citation.start for citation in made.citations)
    assert "said" not in text or "said" in made.text
    assert "probably" not in text or "probably" in made.text
