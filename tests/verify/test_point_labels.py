"""The label of a key point is words of its own passage."""

import pytest
from msgspec.structs import replace

from generator.model.briefing import (
    Label,
    Statement,
)
from tests.verify.proving import ARTICLE, OTHER, check, codes
from tests.verify.world import cite, dossier, statement


def labelled(text: str, start: str, cite_index: int = 0) -> Statement:
    made = statement(cite(ARTICLE, "The speaker"), "…", cite(ARTICLE, "said on Monday that parliament had passed the bill."))
    at = ARTICLE.text.index(start)
    return replace(made, label=Label(cite=cite_index, start=at, end=at + len(start), text=text))


def test_a_label_stands_in_the_passage_that_its_point_shows() -> None:
    assert check(labelled("Parliament", "parliament", 1)) == []


@pytest.mark.parametrize(
    ("made", "code"),
    [
        pytest.param(labelled("The bill", "parliament", 1), "unproven-label", id="other words"),
        pytest.param(labelled("parliament", "parliament", 0), "unproven-label", id="the words of another citation"),
        pytest.param(labelled("lawyer", "lawyer", 0), "unproven-label", id="words that were cut"),
        pytest.param(labelled("parliam", "parliam", 1), "unproven-label", id="half a word"),
        pytest.param(labelled("parliament", "parliament", 7), "unproven-label", id="no citation at all"),
    ],
)
def test_a_label_from_elsewhere_is_found(made: Statement, code: str) -> None:
    assert codes(made) == [code]


def test_no_two_key_points_have_one_label() -> None:
    first = labelled("parliament", "parliament", 1)
    whole = dossier(first, replace(first, id="s2"), sources=(ARTICLE, OTHER))
    assert codes(whole) == ["label-twice"]
    assert codes(replace(whole, key_points=("s1",), background=("s2",))) == ["label-twice"]
