from pathlib import Path

from generator.model.reading import Attribution, AttributionKind
from generator.model.source import Source
from generator.understand.documents import parse
from generator.understand.speech import attributions
from tests.cases import Case, each
from tests.understand.articles import article, language

HERE = Path(__file__).parent
GAP = " … "


def spoken(text: str, code: str) -> tuple[Source, tuple[Attribution, ...]]:
    source = article(text, code)
    return source, attributions(parse(source, language(code)), source, language(code), (), ())


def words(source: Source, one: Attribution) -> tuple[str, str, list[str]]:
    def cut(span: object) -> str:
        return source.text[span.start : span.end] if span else ""  # type: ignore[attr-defined]  # a span or None

    return cut(one.source), cut(one.cue), [cut(part) for part in one.content]


def direct(text: str, code: str) -> str:
    source, found = spoken(text, code)
    quoted = [words(source, one) for one in found if one.kind is AttributionKind.DIRECT]
    return "\n".join(f"{' | '.join(content)} <- {speaker}" for speaker, _, content in quoted)


def indirect(text: str, code: str) -> str:
    source, found = spoken(text, code)
    given = [words(source, one) for one in found if one.kind is not AttributionKind.DIRECT]
    return "\n".join(f"{speaker} | {cue} | {GAP.join(content)}" for speaker, cue, content in given)


@each(HERE / "quotations.txt")
def test_quotations(case: Case) -> None:
    assert direct(case.given, "en") == case.expected


@each(HERE / "quotations.de.txt")
def test_german_quotations(case: Case) -> None:
    assert direct(case.given, "de") == case.expected


@each(HERE / "indirect.txt")
def test_indirect(case: Case) -> None:
    assert indirect(case.given, "en") == case.expected


@each(HERE / "indirect.de.txt")
def test_german_indirect(case: Case) -> None:
    assert indirect(case.given, "de") == case.expected
