"""Who says what, and who does not, is what the sources and the statements say."""

from typing import Any

from msgspec.structs import replace

from generator.model.briefing import (
    Coverage,
    CoveredClaim,
    OnlyHere,
    Telling,
    Unheard,
)
from tests.verify.proving import ARTICLE, CITED, OTHER, codes
from tests.verify.world import dossier, statement

COVERED = CoveredClaim(statement="s1", told=(Telling(source=ARTICLE.id, passage="p2s1", start=CITED.start, end=CITED.end),))


def covered(**coverage: Any) -> list[str]:
    return codes(replace(dossier(statement(CITED), sources=(ARTICLE, OTHER)), coverage=Coverage(**coverage)))


def test_a_row_of_the_matrix_leads_to_passages_of_the_sources_that_are_counted() -> None:
    assert not covered(claims=(COVERED,), only=(OnlyHere(source=ARTICLE.id, statements=("s1",)),))
    aside = replace(COVERED.told[0], start=CITED.start + 1)
    assert covered(claims=(replace(COVERED, told=(aside,)),)) == ["wrong-coverage"]
    more = Telling(source=OTHER.id, passage="p1s1", start=0, end=35)
    assert covered(claims=(replace(COVERED, told=(*COVERED.told, more)),)) == ["wrong-coverage"]
    assert covered(claims=(replace(COVERED, statement="s9"),)) == ["unknown-statement"]


def test_what_another_source_tells_is_not_told_by_one_alone() -> None:
    assert covered(only=(OnlyHere(source=OTHER.id, statements=("s1",)),)) == ["wrong-coverage"]


def test_a_silence_is_not_claimed_of_somebody_unknown() -> None:
    assert covered(unheard=(Unheard(stakeholder="nobody", missing="words"),)) == ["unknown-actor"]
