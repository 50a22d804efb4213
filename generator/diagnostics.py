"""Diagnostics for people and machines: as text, as annotations of a code host, as JSON."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from generator.model.diagnostic import Diagnostic, Severity


class Format(StrEnum):
    """How diagnostics are printed."""

    TEXT = "text"
    GITHUB = "github"
    JSON = "json"


_GITHUB_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by file and line and drop what was said twice."""
    return tuple(sorted(set(diagnostics)))


def failed(diagnostics: Iterable[Diagnostic], *, strict: bool) -> bool:
    """Say whether a run must be called failed: by an error, or by a warning when strict."""
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(diagnostic.severity in bad for diagnostic in diagnostics)


def show(diagnostics: Iterable[Diagnostic], form: Format) -> str:
    """Write all diagnostics in one form, one a line; JSON as one list."""
    listed = ordered(diagnostics)
    if form is Format.JSON:
        return msgspec.json.format(msgspec.json.encode(listed), indent=2).decode()
    line = as_text if form is Format.TEXT else _as_github
    return "\n".join(line(diagnostic) for diagnostic in listed)


def as_text(diagnostic: Diagnostic) -> str:
    """Write one diagnostic for a person: `seeds/a.txt:12: error: what is wrong (what to do) [code]`."""
    place = f"{_place(diagnostic)}: " if diagnostic.file else ""
    hint = f" ({diagnostic.hint})" if diagnostic.hint else ""
    return f"{place}{diagnostic.severity.value}: {diagnostic.message}{hint} [{diagnostic.code}]"


def _place(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.file}:{diagnostic.line}" if diagnostic.line else diagnostic.file


def _as_github(diagnostic: Diagnostic) -> str:
    """Follow GitHub's workflow commands, whose values may hold no bare line end, comma or colon."""
    where = [f"file={_property(diagnostic.file)}"] if diagnostic.file else []
    where += [f"line={diagnostic.line}"] if diagnostic.line else []
    where.append(f"title={_property(diagnostic.code)}")
    text = diagnostic.message + (f" ({diagnostic.hint})" if diagnostic.hint else "")
    return f"::{_GITHUB_LEVEL[diagnostic.severity]} {','.join(where)}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
