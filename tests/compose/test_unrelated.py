from generator.compose.unrelated import unrelated
from generator.model.reading import EntityKind
from tests.compose.world import Article, evidence

PORT = Article("Adria Lines said that two ferries waited.", id="a", names={"Adria Lines": EntityKind.ORGANISATION})
OPERA = Article("Anna Berg sang in Milan.", id="b", names={"Anna Berg": EntityKind.PERSON})
WHEAT = Article("The Harvest Board said that wheat is dear.", id="c", names={"Harvest Board": EntityKind.ORGANISATION})


def test_articles_of_different_matters_are_noticed() -> None:
    (warning,) = unrelated(evidence(PORT, OPERA, WHEAT))
    assert (warning.code, warning.hint) == ("unrelated-articles", "make a folder for each matter")


def test_a_name_in_most_articles_ties_them() -> None:
    strike = Article("Adria Lines cancelled all ferries.", id="d", names={"Adria Lines": EntityKind.ORGANISATION})
    assert unrelated(evidence(PORT, OPERA, strike)) == ()


def test_a_state_in_every_article_ties_nothing() -> None:
    made = [Article(f"Italy {verb} on Monday.", id=verb[0], names={"Italy": EntityKind.STATE}) for verb in ("slept", "voted", "paid")]
    assert len(unrelated(evidence(*made))) == 1


def test_a_claim_in_two_articles_ties_them() -> None:
    assert unrelated(evidence(PORT, OPERA, WHEAT, same=[["a-p1s1", "c-p1s1"]])) == ()


def test_two_articles_are_too_few_to_tell() -> None:
    assert unrelated(evidence(PORT, OPERA)) == ()
