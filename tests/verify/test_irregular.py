"""A derived question may use the plain form of an irregular verb, only where the passage holds the form it comes from."""

import pytest
from msgspec.structs import replace

from generator.model.briefing import Answer, Dossier
from generator.model.source import BlockKind
from tests.verify.proving import check
from tests.verify.world import cite, dossier, source, statement

SENTENCE = "The captain left the harbour because of the storm."
ARTICLE = source("ferry", SENTENCE + "\n", (BlockKind.PARAGRAPH, [SENTENCE]))


def asked(question: str) -> Dossier:
    whole = dossier(statement(cite(ARTICLE, SENTENCE)), sources=(ARTICLE,))
    return replace(whole, title="", faq=(Answer(question=question, kind="reconstructed", answer=("s1",)),))


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        pytest.param("Why did the captain leave the harbour?", [], id="left is a form of leave"),
        pytest.param("Why did the captain take the harbour?", ["uncited-question"], id="no form of take stands there"),
        pytest.param("Why did the captain result the harbour?", ["uncited-question"], id="a verb that is only looked up is no grammar"),
    ],
)
def test_irregular_verbs(question: str, codes: list[str]) -> None:
    assert [problem.code for problem in check(asked(question), (ARTICLE,))] == codes
