"""What is said about a statement or a source, its counts, dates and certainty, is what the sources bear out."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from generator.model.briefing import (
    Agreement,
    Disagreement,
    Dossier,
    EditorialTranslation,
    Event,
    Side,
    Support,
)
from generator.model.evidence import ContrastKind
from generator.model.reading import Precision
from generator.model.source import Metadata
from tests.verify.proving import ARTICLE, OTHER, WHO, WHOLE, check, codes
from tests.verify.world import cite, dossier, statement


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
        pytest.param(told(told_on="2024-01-01"), "wrong-day", id="a day of publication that is none"),
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
