"""What holds for the whole dossier: its size, its sources, its title."""

from generator.model.decisions import Decisions
from generator.model.reading import EntityKind
from tests.compose.dossiers import OTHER, STORY, made
from tests.compose.world import Article


def test_a_briefing_is_no_reprint() -> None:
    lines = [f"Minister{number} said that harbour number {number} of the coast would be closed for repair." for number in range(120)]
    names = {f"Minister{number}": EntityKind.PERSON for number in range(120)}
    dossier = made(Article("\n".join(lines), names=names))
    shown = {citation.passage for statement in dossier.statements for citation in statement.citations}
    assert len(shown) < 60


def test_sources_are_listed_with_what_is_known_of_them() -> None:
    article = Article("The harbour of Tartu closed on Monday after the storm of the week.", date="2020-02-01", credits=("CBS News",))
    entry = made(article).sources[0]
    assert (entry.title, entry.date, entry.words, entry.credits) == (
        "The harbour of Tartu closed on Monday after the storm …",
        "2020-02-01",
        13,
        ("CBS News",),
    )


def test_the_title_is_that_of_the_most_central_source() -> None:
    other = Article("# Lighthouse keeper retires\nThe keeper left.", id="c")
    assert made(Article(STORY), Article(OTHER, id="b"), other).title in ("Harbour of Tartu closes after storm", "Storm damages harbour")
    assert made(Article(STORY), decisions=Decisions(title="Tartu")).title == "Tartu"
