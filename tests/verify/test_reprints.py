"""A further place of a quotation prints it; each way in which it may not is found."""

import pytest
from msgspec.structs import replace

from generator.model.briefing import Citation, Dossier, NameUse, Quote, Reprint, Stakeholder, Statement, Support
from generator.model.reading import EntityKind
from generator.model.source import BlockKind, Source
from tests.verify.proving import check
from tests.verify.world import cite, dossier, source, statement

SAID = 'Rossi said: "Parliament has passed the bill."'
AGAIN = 'The bill passed. "Parliament has passed the bill," Rossi told us.'
GERMAN = "Rossi sagte: „Das Parlament hat es verabschiedet.“ Mehr sagte er nicht."

FIRST = source("first", SAID, (BlockKind.PARAGRAPH, [SAID]))
SECOND = source("second", AGAIN, (BlockKind.PARAGRAPH, ["The bill passed.", '"Parliament has passed the bill," Rossi told us.']))
THIRD = replace(source("third", GERMAN, (BlockKind.PARAGRAPH, [GERMAN[:50], GERMAN[51:]])), language="de")
SOURCES = (FIRST, SECOND, THIRD)


def quoted(*reprints: tuple[Citation, str], sources: tuple[str, ...] = ("first", "second", "third")) -> Statement:
    made = statement(cite(FIRST, SAID), proof=tuple(citation for citation, _ in reprints))
    marks = tuple(
        Reprint(cite=number, kind="repeat" if kind == "repeat" else "translation") for number, (_, kind) in enumerate(reprints, 1)
    )
    return replace(made, reprints=marks, supported_by=Support(sources=sources, independent=1, speakers=()))


def shown(made: Statement, named: tuple[Source, ...] = SOURCES) -> Dossier:
    names = tuple(NameUse(form="Rossi", source=item.id, start=(at := item.text.index("Rossi")), end=at + 5) for item in named)
    who = Stakeholder(
        id="rossi",
        name="Rossi",
        kind=EntityKind.PERSON,
        names=names,
        roles=(),
        positions=(),
        quotes=(Quote(text="Parliament has passed the bill.", cue="said", statement=made.id),),
        sources=tuple(item.id for item in named),
    )
    whole = dossier(made, sources=SOURCES)
    return replace(whole, title=SAID, stakeholders=(who,))


def codes(made: Dossier) -> list[str]:
    return [problem.code for problem in check(made, SOURCES)]


REPEAT = (cite(SECOND, '"Parliament has passed the bill,"'), "repeat")
TRANSLATION = (cite(THIRD, "„Das Parlament hat es verabschiedet.“"), "translation")


def test_true_reprints_are_proven() -> None:
    assert codes(shown(quoted(REPEAT, TRANSLATION))) == []


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(quoted((cite(SECOND, "Parliament has passed the bill"), "repeat")), id="no quotation marks"),
        pytest.param(quoted((cite(SECOND, "The bill passed."), "repeat")), id="no quotation"),
        pytest.param(quoted((REPEAT[0], "translation")), id="a translation into the same language"),
        pytest.param(quoted((TRANSLATION[0], "repeat")), id="a repetition in other words"),
        pytest.param(quoted(REPEAT, sources=("first",)), id="in a source that does not make the claim"),
        pytest.param(replace(quoted(), reprints=(Reprint(cite=0, kind="repeat"),)), id="the quotation itself"),
        pytest.param(replace(quoted(), reprints=(Reprint(cite=3, kind="repeat"),)), id="no citation"),
    ],
)
def test_a_wrong_reprint_is_found(wrong: Statement) -> None:
    assert set(codes(shown(wrong))) == {"wrong-reprint"}


def test_the_speaker_is_named_where_it_is_reprinted() -> None:
    assert codes(shown(quoted(REPEAT), named=(FIRST, THIRD))) == ["wrong-reprint"]
