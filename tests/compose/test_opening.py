"""An article begins to tell behind its repeated title, and behind a sentence that only says that something was issued."""

import pytest

from generator.compose.material import Material
from generator.compose.opening import announces, is_list, is_title, start_of, trails_off
from generator.compose.passage import Passage
from generator.compose.title import is_date
from generator.languages.load import load_languages
from tests.compose.dossiers import STORY, made
from tests.compose.world import Article, evidence

LANGUAGES = load_languages()
RULING = "The harbour court of Tartu issued a ruling on the closure of the pier on Monday."
FINDING = "It held that the closure of the pier was unlawful."


def passages(article: Article) -> tuple[Passage, ...]:
    return Material(evidence(article, language=article.language), LANGUAGES).passages


def test_a_repeated_title_is_not_in_front() -> None:
    line = "The harbour of Tartu closes after the great storm."
    dossier = made(Article(line + "\n" + STORY, title="The harbour of Tartu closes after the great storm"))
    shown = {statement.id: statement.text for statement in dossier.statements}
    brief = dossier.in_brief
    assert line not in {shown[each] for each in (*brief.new, *brief.disputed, *brief.unknown, *brief.why_it_matters, *dossier.key_points)}


def test_an_article_begins_behind_its_repeated_title() -> None:
    found = passages(Article("Pier closure is unlawful.\n" + FINDING, title="Pier closure is unlawful"))
    assert is_title(found[0])
    assert start_of(found) == 1


def test_what_was_ruled_comes_before_that_a_ruling_was_issued() -> None:
    found = passages(Article(f"{RULING}\n{FINDING}\nAnna Berg lives in Tartu.", title="Pier closure held unlawful", parse=True))
    assert announces(found[0])
    assert start_of(found) == 1


def test_an_announcement_stands_where_nothing_behind_it_tells_more_of_the_title() -> None:
    found = passages(Article(f"{RULING}\nAnna Berg lives there.", title="Harbour court rules on closure of pier", parse=True))
    assert start_of(found) == 0


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The court issued a ruling which found the closure unlawful.", id="what it found"),
        pytest.param("The court closed the pier on Monday.", id="nothing issued"),
    ],
)
def test_what_says_more_is_no_announcement(text: str) -> None:
    [found] = passages(Article(text, parse=True))
    assert not announces(found)


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        pytest.param("Storm over | Pier closed | Ferry sold again.", (True, False), id="headlines"),
        pytest.param("The ferry was sold again and then …", (False, True), id="breaks off"),
        pytest.param("The ferry was sold again.", (False, False), id="a sentence"),
    ],
)
def test_what_is_no_whole_sentence(text: str, answers: tuple[bool, bool]) -> None:
    [found] = passages(Article(text))
    assert (is_list(found), trails_off(found)) == answers


@pytest.mark.parametrize("text", ["June 9, 2008", "9. Juni 2008", "2008-06-09"])
def test_a_day_is_no_title(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize("text", ["1. August 2005: Stichtag der Reform", "Windows 2000", "First A380 delivered"])
def test_a_title_with_figures_is_no_day(text: str) -> None:
    assert not is_date(text)


def test_a_dossier_is_not_named_after_a_day() -> None:
    dossier = made(Article(STORY, title="June 9, 2008"))
    assert dossier.title
    assert not is_date(dossier.title)
