from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.source import Source
from generator.read.article import read_article
from generator.understand.certainty import Judgement, judge
from generator.understand.credits import credited_media
from generator.understand.dates import dates
from generator.understand.documents import parse
from generator.understand.speech import attributions
from tests.cases import Case, each
from tests.understand.articles import article, language

HERE = Path(__file__).parent
DATE = "date: "


def dated(text: str, code: str) -> str:
    first, _, rest = text.partition("\n")
    day, body = (first.removeprefix(DATE), rest) if first.startswith(DATE) else ("", text)
    source = article(body, code, date=day)
    found = dates(parse(source, language(code)), source, language(code))
    return "\n".join(f"{one.as_written} -> {one.value or '?'}" for one in found)


def judged(text: str, code: str) -> str:
    source = article(text, code)
    parsed = parse(source, language(code))
    found = judge(parsed, source, language(code), attributions(parsed, source, language(code), (), ()))
    return "\n".join(shown(found[one.sentence.id], source) for one in parsed)


def shown(one: Judgement, source: Source) -> str:
    hedges, negations = ("; ".join(source.text[span.start : span.end] for span in spans) for spans in (one.hedges, one.negations))
    parts = [f"{one.certainty.value} ({hedges})" if hedges else one.certainty.value]
    parts += [f"not ({negations})"] if negations else []
    parts += ["planned"] if one.planned else []
    return ", ".join(parts)


@each(HERE / "dates.txt")
def test_dates(case: Case) -> None:
    assert dated(case.given, "en") == case.expected


@each(HERE / "dates.de.txt")
def test_german_dates(case: Case) -> None:
    assert dated(case.given, "de") == case.expected


@each(HERE / "certainty.txt")
def test_certainty(case: Case) -> None:
    assert judged(case.given, "en") == case.expected


@each(HERE / "certainty.de.txt")
def test_german_certainty(case: Case) -> None:
    assert judged(case.given, "de") == case.expected


@each(HERE / "credits.txt")
def test_credits(case: Case) -> None:
    source = article(case.given)
    assert "; ".join(credited_media(parse(source, language("en")), source, language("en"))) == case.expected


def test_column_heads_and_headings_weaken_what_stands_under_them() -> None:
    text = (
        "The ports\n\nThe ministry named its plans for the coast on Monday, and the towns agreed to them.\n\n"
        "Potential benefits\n\n- More trade with the coast\n- Fewer trucks on the roads\n\n"
        "| Town | Today | Anticipated result |\n|---|---|---|\n| Alba | One pier | Two piers |\n"
    )
    (source,), _ = read_article(text.encode(), "ports.txt", b"language: en", {"en": language("en"), "und": language("und")})
    parsed = parse(source, language("en"))
    found = {one.text: shown(judge(parsed, source, language("en"), ())[one.sentence.id], source) for one in parsed}
    assert found["More trade with the coast"] == "hedged (Potential)"
    assert found["One pier"] == "stated"
    assert found["Two piers"] == "hedged (Anticipated)"


@given(st.text(alphabet="“”„\"'‘’« »,.:?!\naAbBzZ19 sagt said", max_size=200), st.sampled_from(["en", "de"]))
@settings(deadline=None, derandomize=True, max_examples=100)
def test_whatever_the_text_every_span_lies_in_it(text: str, code: str) -> None:
    source = article(text.replace("/", ""), code, date="2020-01-05")
    if not source.blocks:
        return
    parsed = parse(source, language(code))
    found = attributions(parsed, source, language(code), (), ())
    places = {one.sentence.id: one.sentence.span for one in parsed}
    for one in found:
        assert one.content
        assert all(places[one.sentence].start <= part.start < part.end <= places[one.sentence].end for part in one.content)
        assert one.source is None or 0 <= one.source.start < one.source.end <= len(source.text)
    for day in dates(parsed, source, language(code)):
        assert day.as_written == source.text[day.span.start : day.span.end]
        assert places[day.sentence].start <= day.span.start < day.span.end <= places[day.sentence].end
    assert set(judge(parsed, source, language(code), found)) == set(places)


def covered(text: str, code: str) -> str:
    """Give for each sentence what is negated, what is weakened and what is to come, with "|" between the stretches."""
    source = article(text, code)
    parsed = parse(source, language(code))
    found = judge(parsed, source, language(code), attributions(parsed, source, language(code), (), ()))
    lines = []
    for one in parsed:
        judgement = found[one.sentence.id]
        kinds = {"not": judgement.negated, "weak": judgement.hedged, "to come": judgement.coming}
        shown = [f"{kind} {' | '.join(source.text[s.start : s.end] for s in spans)}" for kind, spans in kinds.items() if spans]
        lines.append("; ".join(shown) or "-")
    return "\n".join(lines)


@each(HERE / "scope.txt")
def test_scope(case: Case) -> None:
    assert covered(case.given, "en") == case.expected


@each(HERE / "scope.de.txt")
def test_german_scope(case: Case) -> None:
    assert covered(case.given, "de") == case.expected
