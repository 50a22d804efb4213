"""A date of the timeline is a date, as exact as it says, and of the year that the words name; what changed is told in order of time."""

import re
from collections.abc import Iterator
from datetime import date

from generator.model.briefing import Dossier, Event
from generator.model.diagnostic import Diagnostic
from generator.model.reading import Precision
from generator.verify.proof import Proof

PARTS = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def check_dates(dossier: Dossier, proof: Proof) -> Iterator[Diagnostic]:
    """Yield every date that cannot be the one the source wrote."""
    for event in dossier.timeline:
        if event.date and not _possible(event):
            yield proof.error("wrong-date", f'the timeline dates "{event.as_written}" as {event.date} ({event.precision.value})')
    for statement in dossier.statements:
        if statement.told_on and statement.citations and statement.told_on != _told(statement.citations[0].source, proof):
            yield proof.error("wrong-day", f'statement "{statement.id}" is said to be of {statement.told_on}', statement.citations[0])
    cited = {statement.id: statement.citations[0].source for statement in dossier.statements if statement.citations}
    for item in dossier.disagreements:
        told = [_told(cited.get(identifier, ""), proof) for side in item.sides for identifier in side.statements]
        if item.change and not (all(told) and told == sorted(told) and told[0] < told[-1]):
            yield proof.error("wrong-order", f'"{item.topic}" is said to have changed, but its sources are not dated one after the other')


def _told(source: str, proof: Proof) -> str:
    """Give the day a source was published, or nothing."""
    return proof.sources[source].metadata.date if source in proof.sources else ""


def _possible(event: Event) -> bool:
    parts = event.date.split("-")
    if len(parts) != PARTS.get(event.precision, len(parts)) or not all(part.isascii() and part.isdigit() for part in parts):
        return False
    try:
        date(*map(int, (*parts, "1", "1")[:3]))
    except ValueError:
        return False
    years = _YEAR.findall(event.as_written)
    return not years or parts[0] in years
