"""A valid dossier is proven; each way of breaking a promise is found, and called by its name."""

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from generator.languages.load import load_languages
from generator.model.briefing import (
    Agreement,
    Answer,
    Coverage,
    CoveredClaim,
    Disagreement,
    Dossier,
    EditorialTranslation,
    Event,
    Label,
    NameUse,
    OnlyHere,
    Quote,
    Segment,
    Side,
    Stakeholder,
    Statement,
    Support,
    Telling,
    Unheard,
)
from generator.model.decisions import Decisions
from generator.model.diagnostic import Diagnostic
from generator.model.evidence import ContrastKind
from generator.model.reading import EntityKind, Precision
from generator.model.source import Metadata, Source, Translation
from generator.verify.dossier import verify
from generator.verify.wording import same
from tests.verify.world import cite, dossier, parliament, statement, strike

LANGUAGES = load_languages()

ARTICLE, OTHER = parliament(), strike()
WHOLE = "The speaker, a lawyer from Turin, said on Monday that parliament had passed the bill."
CITED = cite(ARTICLE, WHOLE)


def check(
    made: Dossier | Statement, sources: tuple[Source, ...] = (ARTICLE, OTHER), decisions: Decisions | None = None
) -> list[Diagnostic]:
    whole = made if isinstance(made, Dossier) else dossier(made, sources=sources)
    return list(verify(whole, sources, LANGUAGES, decisions or Decisions()))


def codes(made: Dossier | Statement) -> list[str]:
    return [problem.code for problem in check(made)]


def item() -> Statement:
    return statement(cite(ARTICLE, "The bill would reportedly include:"), cite(ARTICLE, "a tax on sugar"))


def cell() -> Statement:
    heads = (cite(ARTICLE, "Greens"), cite(ARTICLE, "Likely vote"))
    return statement("[Greens – Likely vote]", cite(ARTICLE, "against"), proof=heads)


@pytest.mark.parametrize(
    "valid",
    [
        pytest.param(statement(cite(ARTICLE, WHOLE)), id="a whole sentence"),
        pytest.param(statement(cite(ARTICLE, WHOLE), cite(ARTICLE, "It may come into force in May.")), id="two sentences"),
        pytest.param(item(), id="an item with its lead-in"),
        pytest.param(cell(), id="a table cell with its heads"),
        pytest.param(
            statement(cite(ARTICLE, "The speaker"), "…", cite(ARTICLE, "said on Monday that parliament had passed the bill.")),
            id="an apposition cut and shown as cut",
        ),
        pytest.param(
            statement(cite(ARTICLE, "It"), "[the bill]", cite(ARTICLE, "may come into force in May."), proof=(cite(ARTICLE, "the bill"),)),
            id="a name put behind a pronoun",
        ),
        pytest.param(
            statement(cite(OTHER, "Rail workers will strike on Friday.", "rail  workers will strike on Friday.")), id="blanks and case"
        ),
    ],
)
def test_what_is_true_is_proven(valid: Statement) -> None:
    assert check(valid) == []


BROKEN: list[tuple[str, Statement, str]] = [
    ("one character changed", statement(replace(cite(ARTICLE, WHOLE), quote=WHOLE.replace("passed", "parsed"))), "citation-altered"),
    (
        "words of another article",
        statement(replace(cite(ARTICLE, WHOLE), quote="Rail workers will strike on Friday.")),
        "citation-in-other-source",
    ),
    ("words of no article", statement(replace(cite(ARTICLE, WHOLE), quote="Nobody ever wrote this 123.")), "citation-not-found"),
    ("the wrong place", statement(replace(cite(ARTICLE, WHOLE), start=0, end=20)), "citation-moved"),
    ("a source that does not exist", statement(replace(cite(ARTICLE, WHOLE), source="nowhere")), "unknown-source"),
    ("the wrong line", statement(replace(cite(ARTICLE, WHOLE), line=7)), "wrong-line"),
    ("half a word", statement(cite(ARTICLE, "The speaker, a lawy"), "…"), "cut-through-word"),
    (
        "a repair that changes a word",
        statement(cite(OTHER, "The union has yet to name a place.", "The union has to name a place.")),
        "repair-changes-words",
    ),
    ("words without a citation", replace(statement(cite(ARTICLE, WHOLE)), text=WHOLE + " Indeed."), "not-rebuilt"),
    (
        "an insertion that nothing proves",
        statement(cite(ARTICLE, "It"), "[The reform]", cite(ARTICLE, "may come into force in May.")),
        "uncited-insertion",
    ),
    (
        "an insertion without brackets",
        statement("the bill", cite(ARTICLE, WHOLE), proof=(cite(ARTICLE, "the bill"),)),
        "unmarked-insertion",
    ),
    ("a citation for nothing", statement(cite(ARTICLE, WHOLE), proof=(cite(ARTICLE, "in May"),)), "idle-citation"),
    ("a segment of two kinds", replace(item(), segments=(Segment(cite=0), Segment(cite=1, cut=True))), "broken-segment"),
    ("no passage at all", replace(item(), segments=(Segment(cut=True),)), "uncited-statement"),
    (
        "a hidden cut inside",
        statement(cite(ARTICLE, "The speaker"), cite(ARTICLE, "said on Monday that parliament had passed the bill.")),
        "hidden-cut",
    ),
    ("a hidden cut at the end", statement(cite(ARTICLE, "The speaker, a lawyer from Turin, said on Monday")), "hidden-cut"),
    ("a hidden cut at the start", statement(cite(ARTICLE, "parliament had passed the bill.")), "hidden-cut"),
    ("the speaker cut away", statement("…", cite(ARTICLE, "parliament had passed the bill.")), "qualifier-cut"),
    ("an item without its lead-in", statement(cite(ARTICLE, "a tax on sugar")), "lead-in-lost"),
    ("a cell without its heads", statement(cite(ARTICLE, "against")), "table-head-lost"),
    ("a title as content", statement(cite(ARTICLE, "Parliament passes the bill")), "cites-no-content"),
    ("sentences turned round", statement(cite(ARTICLE, "It may come into force in May."), cite(ARTICLE, WHOLE)), "passages-turned-round"),
]


@pytest.mark.parametrize(("made", "code"), [pytest.param(made, code, id=name) for name, made, code in BROKEN])
def test_what_is_not_true_has_a_name(made: Statement, code: str) -> None:
    assert code in codes(made)


def test_an_altered_quotation_shows_file_line_and_difference() -> None:
    made = statement(replace(cite(ARTICLE, WHOLE), quote=WHOLE.replace("passed", "rejected")))
    problem = check(made)[0]
    assert (problem.file, problem.line) == ("parliament.txt", 2)
    assert "[-passed-] {+rejected+}" in problem.message


def test_a_quotation_of_another_article_says_where_it_stands() -> None:
    made = statement(replace(cite(ARTICLE, WHOLE), quote="The union has yet to name a place."))
    assert "stands in strike.txt:1" in check(made)[0].message


WHO = Stakeholder(
    id="union",
    name="The union",
    kind=EntityKind.ORGANISATION,
    names=(NameUse(form="The union", source="strike", start=35, end=44),),
    roles=(),
    positions=("s1",),
    quotes=(),
    sources=("strike",),
)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(lambda d: replace(d, key_points=("s2",)), "unknown-statement", id="a reference that leads nowhere"),
        pytest.param(lambda d: replace(d, key_points=()), "idle-statement", id="a statement that no section shows"),
        pytest.param(lambda d: replace(d, statements=d.statements * 2), "double-statement", id="one id twice"),
        pytest.param(lambda d: replace(d, sources=d.sources[:1]), "unlisted-source", id="a source that is not listed"),
        pytest.param(lambda d: replace(d, sources=(replace(d.sources[0], sha256="0"), d.sources[1])), "source-changed", id="another file"),
        pytest.param(lambda d: replace(d, title="Chaos in parliament"), "uncited-title", id="a title of our own"),
        pytest.param(lambda d: replace(d, stakeholders=(replace(WHO, name="Rail union"),)), "uncited-name", id="a name of our own"),
        pytest.param(
            lambda d: replace(d, stakeholders=(replace(WHO, names=(replace(WHO.names[0], start=0, end=9),)),)),
            "uncited-name",
            id="a name elsewhere",
        ),
        pytest.param(
            lambda d: replace(d, stakeholders=(replace(WHO, quotes=(Quote(text="We will fight", cue="said", statement="s1"),)),)),
            "uncited-quote",
            id="words nobody said",
        ),
        pytest.param(
            lambda d: replace(
                d, timeline=(Event(date="2014", precision=Precision.YEAR, as_written="in 2014", planned=False, statement="s1"),)
            ),
            "uncited-date",
            id="a date nobody wrote",
        ),
        pytest.param(
            lambda d: replace(d, agreements=(Agreement(topic="a tax on salt", statements=("s1",), sources=("strike",), independent=1),)),
            "uncited-topic",
            id="a topic of our own",
        ),
        pytest.param(
            lambda d: replace(d, faq=(Answer(question="Why is the union angry?", kind="derived", answer=("s1",)),)),
            "uncited-question",
            id="a question the passage does not answer",
        ),
        pytest.param(
            lambda d: replace(d, faq=(Answer(question="Who will strike?", kind="explicit", answer=("s1",)),)),
            "uncited-question",
            id="a question no source asks",
        ),
    ],
)
def test_labels_and_references_are_proven_too(change: Callable[[Dossier], Dossier], code: str) -> None:
    whole = dossier(statement(cite(OTHER, "The union has yet to name a place.")), sources=(ARTICLE, OTHER))
    assert check(whole) == []
    assert code in codes(change(whole))


def told(**change: object) -> Callable[[Dossier], Dossier]:
    return lambda whole: replace(whole, statements=(replace(whole.statements[0], **change),))


def entry(**change: object) -> Callable[[Dossier], Dossier]:
    return lambda whole: replace(whole, sources=(replace(whole.sources[0], **change), whole.sources[1]))


def dated(date: str, precision: Precision, as_written: str) -> Callable[[Dossier], Dossier]:
    event = Event(date=date, precision=precision, as_written=as_written, planned=False, statement="s1")
    return lambda whole: replace(whole, timeline=(event,))


def lead(passage: str) -> Callable[[Dossier], Dossier]:
    return lambda whole: told(citations=(replace(whole.statements[0].citations[0], passage=passage),))(whole)


TWICE = Agreement(topic="on Friday", statements=("s1",), sources=("strike",), independent=2)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(told(via=("CBS News",)), "uncited-medium", id="a medium the source does not name"),
        pytest.param(told(language="de"), "wrong-language", id="another language than the source's"),
        pytest.param(lead("p1s2"), "wrong-passage", id="an anchor that leads elsewhere"),
        pytest.param(
            told(translation=EditorialTranslation(language="de", text="Die Bahn streikt.", by="desk")),
            "wrong-translation-shown",
            id="a translation nobody wrote",
        ),
        pytest.param(
            told(supported_by=Support(sources=("strike",), independent=2, speakers=())), "wrong-count", id="more voices than sources"
        ),
        pytest.param(
            told(supported_by=Support(sources=("strike", "strike"), independent=1, speakers=())),
            "wrong-count",
            id="one source counted twice",
        ),
        pytest.param(
            told(supported_by=Support(sources=("parliament",), independent=1, speakers=())),
            "wrong-count",
            id="a support without the source",
        ),
        pytest.param(lambda d: replace(d, agreements=(TWICE,)), "wrong-count", id="an agreement of one source with itself"),
        pytest.param(
            lambda d: replace(d, agreements=(replace(TWICE, sources=("strike", "parliament")),)),
            "wrong-count",
            id="an agreement with a source that says nothing of it",
        ),
        pytest.param(entry(language="fr"), "wrong-entry", id="another language of a source"),
        pytest.param(entry(publisher="Evil Corp"), "wrong-entry", id="a publisher nobody gave"),
        pytest.param(entry(words=7), "wrong-entry", id="another number of words"),
        pytest.param(entry(credits=("CBS News",)), "uncited-medium", id="a credit the source does not give"),
        pytest.param(entry(copy_of="nowhere"), "unlisted-source", id="a copy of nothing"),
        pytest.param(lambda d: replace(d, cut_off="2024-01-01"), "wrong-entry", id="a cut-off date no source has"),
        pytest.param(dated("2014", Precision.DAY, "on Friday"), "wrong-date", id="a year called a day"),
        pytest.param(dated("2014-02-30", Precision.DAY, "on Friday"), "wrong-date", id="a day that is none"),
        pytest.param(dated("2014", Precision.YEAR, "in 2015"), "wrong-date", id="another year than the words name"),
        pytest.param(
            lambda d: replace(d, stakeholders=(replace(WHO, sources=("strike", "parliament")),)),
            "uncited-name",
            id="a source that does not name the stakeholder",
        ),
    ],
)
def test_what_is_said_about_a_statement_or_a_source_is_proven_too(change: Callable[[Dossier], Dossier], code: str) -> None:
    whole = dossier(statement(cite(OTHER, "Rail workers will strike on Friday.")), sources=(ARTICLE, OTHER))
    assert check(whole) == []
    assert code in codes(change(whole))


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


def test_a_copy_is_no_voice_of_its_own() -> None:
    both = Support(sources=("strike", "parliament"), independent=2, speakers=())
    whole = told(supported_by=both)(dossier(statement(cite(OTHER, "Rail workers will strike on Friday.")), sources=(ARTICLE, OTHER)))
    assert check(whole) == []
    assert codes(entry(copy_of="strike")(whole)) == ["wrong-count"]


def test_what_changed_is_told_by_sources_of_one_day_after_another() -> None:
    earlier, later = (replace(made, metadata=Metadata(date=day)) for made, day in ((ARTICLE, "2024-01-01"), (OTHER, "2024-01-02")))
    said = statement(cite(earlier, WHOLE)), statement(cite(later, "Rail workers will strike on Friday."), name="s2")
    sides = tuple(Side(statements=(each.id,)) for each in said)
    whole = replace(
        dossier(*said, sources=(earlier, later)),
        disagreements=(Disagreement(topic='"Friday" / "Monday"', kind=ContrastKind.DATE, sides=sides, change=True),),
    )
    told = {problem.code for problem in check(whole, sources=(earlier, later))}
    assert "wrong-order" not in told
    turned = replace(whole, disagreements=(replace(whole.disagreements[0], sides=sides[::-1]),))
    assert "wrong-order" in {problem.code for problem in check(turned, sources=(earlier, later))}
    assert "wrong-order" in {problem.code for problem in check(whole, sources=(earlier, OTHER))}


def test_an_editors_translation_is_the_one_of_the_passages_shown() -> None:
    translated = replace(OTHER, translations=(Translation(sentence="p1s1", language="de", text="Die Bahn streikt am Freitag.", by="desk"),))
    made = statement(cite(OTHER, "Rail workers will strike on Friday."))
    shown = replace(made, translation=EditorialTranslation(language="de", text="Die Bahn streikt am Freitag.", by="desk"))
    assert check(shown, sources=(ARTICLE, translated)) == []
    assert [problem.code for problem in check(shown)] == ["wrong-translation-shown"]


def test_an_article_without_words_may_be_called_by_its_file() -> None:
    whole = dossier(statement(cite(OTHER, "Rail workers will strike on Friday.")), sources=(ARTICLE, OTHER))
    assert codes(replace(whole, title="strike.txt")) == []


def test_control_characters_are_no_words() -> None:
    assert same("a bridge", "a br\x1bidge")
    assert not same("a bridge", "a fridge")


def test_a_stakeholder_that_is_named_and_a_title_an_editor_gave_are_fine() -> None:
    whole = dossier(statement(cite(OTHER, "The union has yet to name a place.")), sources=(ARTICLE, OTHER))
    whole = replace(whole, stakeholders=(WHO,), title="Rail strike")
    assert check(whole, decisions=Decisions(title="Rail strike")) == []


def test_all_problems_are_reported_together() -> None:
    first = statement(cite(ARTICLE, "a tax on sugar"), name="s1")
    second = statement(replace(cite(ARTICLE, WHOLE), line=9), name="s2")
    assert {problem.code for problem in check(dossier(first, second, sources=(ARTICLE, OTHER)))} == {"lead-in-lost", "wrong-line"}


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
