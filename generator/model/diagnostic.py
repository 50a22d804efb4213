"""A problem as a value: stages return them, the edge prints them."""

from enum import StrEnum

from generator.model.record import Record


class Severity(StrEnum):
    """How bad it is: errors stop the build, warnings count for `--strict`, notes inform."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Diagnostic(Record, frozen=True, order=True):
    """One problem, with the place a person has to go to."""

    file: str
    """Path as the user knows it, with `/`; empty when no file is concerned."""
    line: int
    """1-based line, 0 when the whole file is meant."""
    severity: Severity
    code: str
    """Stable kebab-case kind, documented in `docs/reference/diagnostics.md`: "undecodable-file"."""
    message: str
    """What is wrong, in one sentence without a final stop."""
    hint: str = ""
    """What to do about it."""
