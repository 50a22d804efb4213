"""Stakeholders: who speaks or acts, in their words."""

from msgspec.structs import replace

from generator.compose.dossier import compose
from generator.model.decisions import Decisions
from generator.model.reading import Attribution, AttributionKind, EntityKind
from generator.model.record import Span
from tests.compose.checking import check
from tests.compose.dossiers import BERG, LANGUAGES, made, text
from tests.compose.world import Article, evidence


def test_stakeholders_speak_or_act() -> None:
    names = BERG | {"CBS News": EntityKind.MEDIUM, "Tartu": EntityKind.PLACE, "Estonia": EntityKind.STATE, "Latvia": EntityKind.STATE}
    story = (
        'Minister Anna Berg said: "The harbour is closed." Estonia paid for new piers in Tartu. Estonia lost two ships, CBS News wrote. '
    )
    story += "Estonia sent divers. Latvia has rain."
    dossier = made(Article(story, names=names, roles={"Minister": "Anna Berg"}, parse=True))
    assert [who.name for who in dossier.stakeholders] == ["Anna Berg", "Estonia"]
    berg = dossier.stakeholders[0]
    assert [(quote.text, quote.cue) for quote in berg.quotes] == [("The harbour is closed.", "said")]
    assert [(role.text, role.citations[0].quote) for role in berg.roles] == [("Minister", "Minister")]


def test_a_reporter_is_no_stakeholder() -> None:
    names = BERG | {"BBC": EntityKind.MEDIUM}
    dossier = made(Article("The BBC's Anna Berg said the harbour was closed.", names=names, parse=True))
    assert not dossier.stakeholders


def test_a_quotation_over_two_sentences_is_shown_whole() -> None:
    article = Article('Anna Berg said, "The harbour is closed for good. The town is sad."', names=BERG)
    world = evidence(article)
    reading = world.readings[0]
    first, second = world.sources[0].blocks[0].sentences
    quoted = [Span(17, first.span.end), Span(second.span.start, second.span.end - 1)]
    said = [
        Attribution(sentence=sentence.id, kind=AttributionKind.DIRECT, content=(span,), cue=Span(10, 14), source=Span(0, 9), speaker="e0")
        for sentence, span in zip((first, second), quoted, strict=True)
    ]
    world = replace(world, readings=(replace(reading, attributions=tuple(said)),))
    dossier, _ = compose(world, Decisions(), LANGUAGES)
    check(dossier, world)
    quotes = dossier.stakeholders[0].quotes
    assert [quote.statement for quote in quotes] == ["a-p1s1-p1s2"]
    assert text(dossier, quotes[0].statement) == article.text


def test_an_editor_renames_a_stakeholder() -> None:
    article = Article("Anna Berg said the harbour was closed.", names=BERG)
    dossier = made(article, decisions=Decisions(names={"anna-berg": "A. Berg"}))
    assert dossier.stakeholders[0].name == "A. Berg"


def test_a_name_after_a_medium_in_the_sentence_before_is_no_reporter() -> None:
    names = BERG | {"BBC": EntityKind.MEDIUM}
    dossier = made(Article("The harbour was closed, according to BBC. Anna Berg said the storm was over.", names=names, parse=True))
    assert [who.name for who in dossier.stakeholders] == ["Anna Berg"]


def test_who_is_nothing_but_a_reporter_is_no_stakeholder() -> None:
    names = BERG | {"Ove Lind": EntityKind.PERSON}
    story = "Reporter Anna Berg spoke with the mayor. Ove Lind said the harbour was closed."
    dossier = made(Article(story, names=names, roles={"Reporter": "Anna Berg"}, parse=True))
    assert [who.name for who in dossier.stakeholders] == ["Ove Lind"]


def test_a_reporter_whom_the_text_is_about_is_a_stakeholder() -> None:
    story = "Reporter Anna Berg was freed. Anna Berg said the harbour was closed."
    dossier = made(Article(story, names=BERG, roles={"Reporter": "Anna Berg"}, parse=True))
    assert [who.name for who in dossier.stakeholders] == ["Anna Berg"]


def test_a_government_is_called_by_its_state() -> None:
    names = {"Norwegian government": EntityKind.STATE}
    story = "The Norwegian government closed the harbour. The Norwegian government said the storm was over."
    dossier = made(Article(story, names=names, parse=True))
    assert [who.name for who in dossier.stakeholders] == ["Norwegian government"]


def test_a_government_of_nobody_knows_which_state_is_left_out_beside_others() -> None:
    names = {"Norwegian government": EntityKind.STATE, "government": EntityKind.ORGANISATION}
    closed = "The Norwegian government closed the harbour. The Norwegian government said the storm was over."
    other = "The government said the fee was too high. The government sent divers."
    both = made(Article(f"{closed} {other}", names=names, parse=True))
    alone = made(Article(other, names={"government": EntityKind.ORGANISATION}, parse=True))
    assert [who.name for who in both.stakeholders] == ["Norwegian government"]
    assert [who.name for who in alone.stakeholders] == ["government"]
