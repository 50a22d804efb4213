"""Who takes part in a matter, and under which name."""

from msgspec.structs import replace

from generator.compose.dossier import compose
from generator.languages.load import load_languages
from generator.model.briefing import Dossier
from generator.model.decisions import Decisions
from generator.model.reading import EntityKind
from generator.model.record import Span
from tests.compose.checking import check
from tests.compose.world import Article, evidence

LANGUAGES = load_languages()


def names(*articles: Article) -> list[str]:
    return [who.name for who in made(*articles).stakeholders]


def made(*articles: Article) -> Dossier:
    world = evidence(*articles)
    dossier, _ = compose(world, Decisions(), LANGUAGES)
    check(dossier, world)
    return dossier


def test_an_organisation_speaks_through_its_spokeswoman() -> None:
    known = {"Anna Berg": EntityKind.PERSON, "Harbour Union": EntityKind.ORGANISATION, "Tartu": EntityKind.PLACE}
    article = Article('"The harbour is closed," said Anna Berg, a spokeswoman for Harbour Union.', names=known, parse=True)
    world = evidence(article)
    whole = article.text.index("Anna")
    reading = world.readings[0]
    said = tuple(replace(item, source=Span(whole, len(article.text) - 1)) for item in reading.attributions)
    dossier, _ = compose(replace(world, readings=(replace(reading, attributions=said),)), Decisions(), LANGUAGES)
    assert {who.name for who in dossier.stakeholders} == {"Anna Berg", "Harbour Union"}


def test_a_state_that_acts_as_its_government_is_called_so() -> None:
    article = Article("The Estonian government closed the harbour.", names={"Estonian government": EntityKind.STATE}, parse=True)
    assert names(article) == ["Estonian government"]


def test_a_state_that_is_once_a_subject_is_a_place() -> None:
    assert not names(Article("Estonia has many harbours.", names={"Estonia": EntityKind.STATE}, parse=True))


def test_a_silent_group_counts_where_several_sources_know_it() -> None:
    group = {"Fishermen": EntityKind.GROUP}
    first = Article("Fishermen closed the harbour.", names=group, parse=True)
    second = Article("Fishermen left the town.", id="b", names=group, parse=True)
    assert names(first, second) == ["Fishermen"]
    assert not names(first)
