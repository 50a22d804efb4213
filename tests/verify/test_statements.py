"""A valid statement is proven; each way of breaking one is found, and called by its name."""

import pytest
from msgspec.structs import replace

from generator.model.briefing import (
    EditorialTranslation,
    Segment,
    Statement,
)
from generator.model.source import Translation
from generator.verify.wording import same
from tests.verify.proving import ARTICLE, OTHER, WHOLE, cell, check, codes, item
from tests.verify.world import cite, dossier, statement


@pytest.mark.parametrize(
    "valid",
    [
        pytest.param(statement(cite(ARTICLE, WHOLE)), id="a whole sentence"),
        pytest.param(statement(cite(ARTICLE, WHOLE), cite(ARTICLE, "It may come into force in May.")), id="two sentences"),
        pytest.param(item(), id="an item with its lead-in"),
        pytest.param(cell(), id="a table cell with its heads"),
        pytest.param(
            statement(cite(ARTICLE, "The speaker"), "…", cite(ARTICLE, "said on Monday that parliament had passed the bill.")),
            id="an apposition cut and shown as cut",
        ),
        pytest.param(
            statement(cite(ARTICLE, "It"), "[the bill]", cite(ARTICLE, "may come into force in May."), proof=(cite(ARTICLE, "the bill"),)),
            id="a name put behind a pronoun",
        ),
        pytest.param(
            statement(cite(OTHER, "Rail workers will strike on Friday.", "rail  workers will strike on Friday.")), id="blanks and case"
        ),
    ],
)
def test_what_is_true_is_proven(valid: Statement) -> None:
    assert check(valid) == []


BROKEN: list[tuple[str, Statement, str]] = [
    ("one character changed", statement(replace(cite(ARTICLE, WHOLE), quote=WHOLE.replace("passed", "parsed"))), "citation-altered"),
    (
        "words of another article",
        statement(replace(cite(ARTICLE, WHOLE), quote="Rail workers will strike on Friday.")),
        "citation-in-other-source",
    ),
    ("words of no article", statement(replace(cite(ARTICLE, WHOLE), quote="Nobody ever wrote this 123.")), "citation-not-found"),
    ("the wrong place", statement(replace(cite(ARTICLE, WHOLE), start=0, end=20)), "citation-moved"),
    ("a source that does not exist", statement(replace(cite(ARTICLE, WHOLE), source="nowhere")), "unknown-source"),
    ("the wrong line", statement(replace(cite(ARTICLE, WHOLE), line=7)), "wrong-line"),
    ("half a word", statement(cite(ARTICLE, "The speaker, a lawy"), "…"), "cut-through-word"),
    (
        "a repair that changes a word",
        statement(cite(OTHER, "The union has yet to name a place.", "The union has to name a place.")),
        "repair-changes-words",
    ),
    ("words without a citation", replace(statement(cite(ARTICLE, WHOLE)), text=WHOLE + " Indeed."), "not-rebuilt"),
    (
        "an insertion that nothing proves",
        statement(cite(ARTICLE, "It"), "[The reform]", cite(ARTICLE, "may come into force in May.")),
        "uncited-insertion",
    ),
    (
        "an insertion without brackets",
        statement("the bill", cite(ARTICLE, WHOLE), proof=(cite(ARTICLE, "the bill"),)),
        "unmarked-insertion",
    ),
    ("a citation for nothing", statement(cite(ARTICLE, WHOLE), proof=(cite(ARTICLE, "in May"),)), "idle-citation"),
    ("a segment of two kinds", replace(item(), segments=(Segment(cite=0), Segment(cite=1, cut=True))), "broken-segment"),
    ("no passage at all", replace(item(), segments=(Segment(cut=True),)), "uncited-statement"),
    (
        "a hidden cut inside",
        statement(cite(ARTICLE, "The speaker"), cite(ARTICLE, "said on Monday that parliament had passed the bill.")),
        "hidden-cut",
    ),
    ("a hidden cut at the end", statement(cite(ARTICLE, "The speaker, a lawyer from Turin, said on Monday")), "hidden-cut"),
    ("a hidden cut at the start", statement(cite(ARTICLE, "parliament had passed the bill.")), "hidden-cut"),
    ("the speaker cut away", statement("…", cite(ARTICLE, "parliament had passed the bill.")), "qualifier-cut"),
    ("an item without its lead-in", statement(cite(ARTICLE, "a tax on sugar")), "lead-in-lost"),
    ("a cell without its heads", statement(cite(ARTICLE, "against")), "table-head-lost"),
    ("a title as content", statement(cite(ARTICLE, "Parliament passes the bill")), "cites-no-content"),
    ("sentences turned round", statement(cite(ARTICLE, "It may come into force in May."), cite(ARTICLE, WHOLE)), "passages-turned-round"),
]


@pytest.mark.parametrize(("made", "code"), [pytest.param(made, code, id=name) for name, made, code in BROKEN])
def test_what_is_not_true_has_a_name(made: Statement, code: str) -> None:
    assert code in codes(made)


def test_an_altered_quotation_shows_file_line_and_difference() -> None:
    made = statement(replace(cite(ARTICLE, WHOLE), quote=WHOLE.replace("passed", "rejected")))
    problem = check(made)[0]
    assert (problem.file, problem.line) == ("parliament.txt", 2)
    assert "[-passed-] {+rejected+}" in problem.message


def test_a_quotation_of_another_article_says_where_it_stands() -> None:
    made = statement(replace(cite(ARTICLE, WHOLE), quote="The union has yet to name a place."))
    assert "stands in strike.txt:1" in check(made)[0].message


def test_an_editors_translation_is_the_one_of_the_passages_shown() -> None:
    translated = replace(OTHER, translations=(Translation(sentence="p1s1", language="de", text="Die Bahn streikt am Freitag.", by="desk"),))
    made = statement(cite(OTHER, "Rail workers will strike on Friday."))
    shown = replace(made, translation=EditorialTranslation(language="de", text="Die Bahn streikt am Freitag.", by="desk"))
    assert check(shown, sources=(ARTICLE, translated)) == []
    assert [problem.code for problem in check(shown)] == ["wrong-translation-shown"]


def test_control_characters_are_no_words() -> None:
    assert same("a bridge", "a br\x1bidge")
    assert not same("a bridge", "a fridge")


def test_all_problems_are_reported_together() -> None:
    first = statement(cite(ARTICLE, "a tax on sugar"), name="s1")
    second = statement(replace(cite(ARTICLE, WHOLE), line=9), name="s2")
    assert {problem.code for problem in check(dossier(first, second, sources=(ARTICLE, OTHER)))} == {"lead-in-lost", "wrong-line"}
