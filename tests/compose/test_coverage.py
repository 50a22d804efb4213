"""Which source says what, and what none says."""

from generator.model.reading import EntityKind
from tests.compose.dossiers import OTHER, STORY, made
from tests.compose.world import Article


def test_the_matrix_says_in_which_sentence_of_which_source_a_claim_stands() -> None:
    first, second = Article("The harbour of Tartu closed."), Article("Rain fell.\nTartu closed its old harbour.", id="b")
    claims = made(first, second, same=[["a-p1s1", "b-p2s1"]]).coverage.claims
    told = {row.statement: [(telling.source, telling.passage) for telling in row.told] for row in claims}
    assert told["a-p1s1"] == [("a", "p1s1"), ("b", "p2s1")]
    assert [len(row.told) for row in claims] == sorted((len(row.told) for row in claims), reverse=True)


def test_what_one_source_alone_says_stands_under_its_name() -> None:
    only = {
        item.source: item.statements for item in made(Article(STORY), Article(OTHER, id="b"), same=[["a-p2s1", "b-p2s1"]]).coverage.only
    }
    assert set(only) == {"a", "b"}
    assert "a-p2s1" not in only["a"]
    assert only["b"] == ("b-p3s1",)


def test_a_stakeholder_without_words_or_role_is_named_as_such() -> None:
    names = {"Anna Berg": EntityKind.PERSON, "Jan Tamm": EntityKind.PERSON}
    article = Article(
        "Anna Berg said the harbour was closed.\nJan Tamm closed the harbour of Tartu.\nJan Tamm sent the ships away.\nJan Tamm left the town of Tartu.",
        names=names,
        parse=True,
    )
    unheard = made(article).coverage.unheard
    assert [(item.stakeholder, item.missing) for item in unheard] == [("anna-berg", "role"), ("jan-tamm", "words"), ("jan-tamm", "role")]
