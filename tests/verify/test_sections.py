"""Names, topics, questions and references of the sections are proven too."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.model.briefing import (
    Agreement,
    Answer,
    Dossier,
    Event,
    Quote,
)
from generator.model.decisions import Decisions
from generator.model.reading import Precision
from tests.verify.proving import ARTICLE, OTHER, WHO, check, codes
from tests.verify.world import cite, dossier, statement


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(lambda d: replace(d, key_points=("s2",)), "unknown-statement", id="a reference that leads nowhere"),
        pytest.param(lambda d: replace(d, key_points=()), "idle-statement", id="a statement that no section shows"),
        pytest.param(lambda d: replace(d, statements=d.statements * 2), "double-statement", id="one id twice"),
        pytest.param(lambda d: replace(d, sources=d.sources[:1]), "unlisted-source", id="a source that is not listed"),
        pytest.param(lambda d: replace(d, sources=(replace(d.sources[0], sha256="0"), d.sources[1])), "source-changed", id="another file"),
        pytest.param(lambda d: replace(d, title="Chaos in parliament"), "uncited-title", id="a title of our own"),
        pytest.param(lambda d: replace(d, stakeholders=(replace(WHO, name="Rail union"),)), "uncited-name", id="a name of our own"),
        pytest.param(
            lambda d: replace(d, stakeholders=(replace(WHO, names=(replace(WHO.names[0], start=0, end=9),)),)),
            "uncited-name",
            id="a name elsewhere",
        ),
        pytest.param(
            lambda d: replace(d, stakeholders=(replace(WHO, quotes=(Quote(text="We will fight", cue="said", statement="s1"),)),)),
            "uncited-quote",
            id="words nobody said",
        ),
        pytest.param(
            lambda d: replace(
                d, timeline=(Event(date="2014", precision=Precision.YEAR, as_written="in 2014", planned=False, statement="s1"),)
            ),
            "uncited-date",
            id="a date nobody wrote",
        ),
        pytest.param(
            lambda d: replace(d, agreements=(Agreement(topic="a tax on salt", statements=("s1",), sources=("strike",), independent=1),)),
            "uncited-topic",
            id="a topic of our own",
        ),
        pytest.param(
            lambda d: replace(d, faq=(Answer(question="Why is the union angry?", kind="derived", answer=("s1",)),)),
            "uncited-question",
            id="a question the passage does not answer",
        ),
        pytest.param(
            lambda d: replace(d, faq=(Answer(question="Who will strike?", kind="explicit", answer=("s1",)),)),
            "uncited-question",
            id="a question no source asks",
        ),
    ],
)
def test_labels_and_references_are_proven_too(change: Callable[[Dossier], Dossier], code: str) -> None:
    whole = dossier(statement(cite(OTHER, "The union has yet to name a place.")), sources=(ARTICLE, OTHER))
    assert check(whole) == []
    assert code in codes(change(whole))


def test_an_article_without_words_may_be_called_by_its_file() -> None:
    whole = dossier(statement(cite(OTHER, "Rail workers will strike on Friday.")), sources=(ARTICLE, OTHER))
    assert codes(replace(whole, title="strike.txt")) == []


def test_a_stakeholder_that_is_named_and_a_title_an_editor_gave_are_fine() -> None:
    whole = dossier(statement(cite(OTHER, "The union has yet to name a place.")), sources=(ARTICLE, OTHER))
    whole = replace(whole, stakeholders=(WHO,), title="Rail strike")
    assert check(whole, decisions=Decisions(title="Rail strike")) == []
