"""In brief and key points: what is new, who has not confirmed, what comes next; each claim once, each source heard."""

from generator.model.sections import ids_in_brief
from tests.compose.dossiers import OTHER, STORY, made, text
from tests.compose.world import Article


def test_in_brief_has_its_four_parts() -> None:
    brief = made(Article(STORY)).in_brief
    assert brief.new
    assert brief.unknown
    assert brief.why_it_matters or brief.disputed


def test_the_front_holds_caution_and_what_comes_next() -> None:
    dossier = made(Article(STORY, planned=("will",)))
    front = [*ids_in_brief(dossier.in_brief), *dossier.key_points]
    assert {"a-p3s1", "a-p6s1"} <= set(front)


def test_every_source_is_heard_in_front() -> None:
    dossier = made(Article(STORY), Article(OTHER, id="b"))
    front = [*ids_in_brief(dossier.in_brief), *dossier.key_points]
    assert {identifier[0] for identifier in front} == {"a", "b"}


def test_one_claim_stands_once_in_front() -> None:
    dossier = made(Article(STORY), Article(STORY, id="b"), same=[[f"a-p{n}s1", f"b-p{n}s1"] for n in range(2, 8)])
    front = [*ids_in_brief(dossier.in_brief), *dossier.key_points]
    assert not any(identifier.startswith("b") for identifier in front)


def test_the_article_weighing_the_matter_up_is_not_in_front() -> None:
    story = STORY + "\nThe closure of the harbour of Tartu represents a dramatic shift in the landscape of the coast."
    dossier = made(Article(story))
    assert "a-p8s1" not in (*ids_in_brief(dossier.in_brief), *dossier.key_points, *dossier.background)


def front(*articles: Article) -> list[str]:
    dossier = made(*articles)
    return [text(dossier, each) for each in (*ids_in_brief(dossier.in_brief), *dossier.key_points)]


def test_what_two_sources_tell_in_figures_stands_once_in_front() -> None:
    shown = front(
        Article("The bank owed 1400 million when it was seized in 2003 by the regulator.", id="a"),
        Article("Regulators took over a lender in 2003 that had debts of 1400 million.", id="b"),
    )
    assert len(shown) == 1


def test_a_relative_clause_is_no_caution() -> None:
    article = Article(
        "Voters who declined to state a party can vote in the primary on Monday.\nThe mayor declined to comment on the vote.", parse=True
    )
    rules = {statement.text: statement.rule for statement in made(article).statements}
    assert rules["Voters who declined to state a party can vote in the primary on Monday."] != "caution: not confirmed"


def test_what_only_announces_the_next_words_is_not_in_front() -> None:
    story = STORY + "\nThe harbour ministry of Tartu told the parliament on Sunday of the consequences of the closure as follows:"
    dossier = made(Article(story))
    assert "a-p8s1" not in (*ids_in_brief(dossier.in_brief), *dossier.key_points)
