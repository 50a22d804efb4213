import json

from generator.diagnostics import Format, failed, ordered, show
from generator.model.diagnostic import Diagnostic, Severity

LATE = Diagnostic(
    file="seeds/b.txt", line=3, severity=Severity.WARNING, code="odd-date", message="is 50% odd,\nor so: it seems", hint="mend it"
)
EARLY = Diagnostic(file="seeds/a.txt", line=0, severity=Severity.ERROR, code="empty-file", message="is empty")
NOWHERE = Diagnostic(file="", line=0, severity=Severity.NOTE, code="hint", message="all is well")


def test_text_is_sorted_by_place_and_says_everything_once() -> None:
    assert show([LATE, EARLY, LATE, NOWHERE], Format.TEXT).splitlines() == [
        "note: all is well [hint]",
        "seeds/a.txt: error: is empty [empty-file]",
        "seeds/b.txt:3: warning: is 50% odd,",
        "or so: it seems (mend it) [odd-date]",
    ]


def test_annotations_of_a_code_host_are_escaped() -> None:
    assert show([LATE], Format.GITHUB) == "::warning file=seeds/b.txt,line=3,title=odd-date::is 50%25 odd,%0Aor so: it seems (mend it)"


def test_json_is_a_list_of_objects() -> None:
    assert [item["code"] for item in json.loads(show([LATE, EARLY], Format.JSON))] == ["empty-file", "odd-date"]
    assert json.loads(show([], Format.JSON)) == []


def test_warnings_fail_only_when_strict() -> None:
    assert not failed([LATE, NOWHERE], strict=False)
    assert failed([LATE, NOWHERE], strict=True)
    assert failed([EARLY], strict=False)
    assert not failed([NOWHERE], strict=True)


def test_order_does_not_depend_on_the_order_given() -> None:
    assert ordered([LATE, EARLY, NOWHERE]) == ordered([NOWHERE, LATE, EARLY])
