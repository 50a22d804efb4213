"""Who would have to answer an open question is named where the question is left open."""

import pytest
from msgspec.structs import replace

from generator.model.briefing import Answerer, Dossier, OpenQuestion
from tests.verify.proving import ARTICLE, check, codes
from tests.verify.world import cite, dossier, statement


def asked(words: str, *, at: str = "", owner: str = "s1", why: tuple[str, ...] = ("s1",)) -> Dossier:
    made = statement(cite(ARTICLE, "The speaker"), "…", cite(ARTICLE, "said on Monday that parliament had passed the bill."))
    start = ARTICLE.text.index(at or words)
    named = Answerer(statement=owner, cite=1, start=start, end=start + len(at or words), text=words)
    whole = dossier(made, sources=(ARTICLE,))
    return replace(whole, open_questions=(OpenQuestion(question="", kind="derived", why_open=why, answerer=named),))


def test_somebody_in_the_passage_may_have_to_answer() -> None:
    assert check(asked("parliament")) == []


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(asked("the council", at="parliament"), id="other words"),
        pytest.param(asked("parliam"), id="half a word"),
        pytest.param(asked("lawyer"), id="words that were cut"),
        pytest.param(asked("parliament", owner="s9"), id="no statement at all"),
    ],
)
def test_somebody_from_elsewhere_is_found(made: Dossier) -> None:
    assert codes(made) == ["unproven-answerer"]
