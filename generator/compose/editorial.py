"""Apply the editor's decisions, and say where one meets nothing."""

from collections.abc import Iterable
from difflib import get_close_matches

from generator.compose.material import Material
from generator.compose.passage import Passage, whole_id
from generator.model.decisions import Decisions
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.evidence import Evidence
from generator.model.record import Ref, statement_id

FILE = "editorial.yml"


def pinned(decisions: Decisions, material: Material) -> tuple[Passage, ...]:
    """Give the passages that belong into the key points, in the editor's order."""
    by_id = {passage.id: passage for passage in material.passages}
    return tuple(by_id[each] for each in dict.fromkeys(map(whole_id, decisions.pin)) if each in by_id)


def check(decisions: Decisions, evidence: Evidence) -> tuple[Diagnostic, ...]:
    """Give a warning for each decision about something that does not exist, with the nearest thing that does."""
    statements = [statement_id(Ref(reading.source, sentence.id)) for reading in evidence.readings for sentence in reading.sentences]
    actors = {actor.id: actor for actor in evidence.actors}
    found = [*_unknown(decisions.pin, "pin", statements), *_unknown(decisions.hide, "hide", statements)]
    found += _unknown(decisions.names, "names", list(actors), "actor")
    for both in sorted(set(decisions.pin) & set(decisions.hide)):
        found.append(_warning("contradicting-decision", f'"{both}" is pinned and hidden; it stays hidden', "Remove one of the two"))
    return tuple(found)


def _unknown(given: Iterable[str], key: str, known: list[str], what: str = "statement") -> list[Diagnostic]:
    existing = set(known)
    return [
        _warning("unknown-decision", f'{key} names a {what} that does not exist: "{each}"', _hint(each, known))
        for each in given
        if whole_id(each) not in existing
    ]


def _hint(given: str, known: list[str]) -> str:
    near = get_close_matches(given, known, n=1, cutoff=0.5)
    return f'Did you mean "{near[0]}"?' if near else ""


def _warning(code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(file=FILE, line=0, severity=Severity.WARNING, code=code, message=message, hint=hint)
