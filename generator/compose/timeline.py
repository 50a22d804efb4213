"""Timeline: one event an entry, in order of date; planned ones marked."""

from collections.abc import Iterable

from generator.compose.material import Material
from generator.compose.parse import hangs_on_past, inside
from generator.compose.passage import Passage
from generator.compose.pool import Pool
from generator.compose.redundancy import retells, same_event
from generator.compose.scoring import Scores
from generator.model.briefing import Event
from generator.model.reading import Certainty, DateMention, SentenceKind
from generator.model.source import BlockKind

A_DAY = 2
"""Entries for one date at most; the rest of a busy day stands in the other sections."""

OWN_SHARE = 0.12
"""Of the sources' text that the first entries of all dates may show and nothing before them does; what is told worst is left out."""

SHARE = 0.18
"""Of the sources' text, shown up to here, for the second entry of a date."""

WORD_COST = 0.04
"""What each word takes off: an entry of a timeline is a line."""

UNEVENTFUL = 1.0
"""What it takes off to tell that something did not happen."""

RULE = "dated event"

UNDATED = 1
"""Entries whose date cannot be known, shown as written after the others."""


class _Dated:
    """A sentence and one date in it."""

    def __init__(self, passage: Passage, date: DateMention) -> None:
        self.passage = passage
        self.date = date


def timeline(material: Material, pool: Pool, scores: Scores) -> tuple[Event, ...]:
    """Choose the events of each date: those that a sentence with a finite verb tells, each claim once a date."""
    found = list(_dated(material))
    dated = [item for item in found if item.date.value]
    days = [
        _of_date([item for item in dated if item.date.value == value], pool, scores)
        for value in sorted({item.date.value for item in dated})
    ]
    shown = {item.passage.claim.id for day in days for item in day}
    loose = [item for item in found if not item.date.value and item.passage.claim.id not in shown and item.passage.reading.standalone]
    days.append(_of_date(loose, pool, scores)[:UNDATED])
    kept = _with_room([day[:1] for day in days], pool, scores, pool.share + OWN_SHARE)
    kept |= _with_room([day[1:] for day in days], pool, scores, SHARE)
    return tuple(_event(item, pool) for day in days for item in day if item in kept)


def _with_room(days: list[list[_Dated]], pool: Pool, scores: Scores, share: float) -> set[_Dated]:
    """Take the entries that there is room for, the best told first."""
    kept = set()
    items = [item for day in days for item in day]
    for item in sorted(items, key=lambda item: (-_telling(item, scores, shown=item.passage.id in pool.taken), item.passage.ref)):
        if pool.affordable(item.passage, share):
            pool.take(item.passage, RULE)
            kept.add(item)
    return kept


def _of_date(items: list[_Dated], pool: Pool, scores: Scores) -> list[_Dated]:
    """Choose the best told events of one date."""
    ranked = sorted(items, key=lambda item: (-_telling(item, scores, shown=item.passage.id in pool.taken), item.passage.ref))
    texts: list[str] = []
    chosen: list[_Dated] = []
    for item in ranked:
        text = pool.text(item.passage)
        if len(chosen) < A_DAY and not _told(item, chosen, text, texts):
            texts.append(text)
            chosen.append(item)
    return chosen


def _told(item: _Dated, chosen: list[_Dated], text: str, texts: list[str]) -> bool:
    return retells(text, texts) or any(same_event(item.passage, other.passage) for other in chosen)


def _telling(item: _Dated, scores: Scores, *, shown: bool) -> float:
    """An absolute date, a complete and short sentence, the canonical wording and one that is shown anyway tell an event best."""
    worth = scores.worth(item.passage) + 0.5 * (not item.date.relative) + 0.5 * item.passage.reading.standalone + 0.5 * shown
    told = item.passage.reading
    worth -= UNEVENTFUL * (bool(told.negations) or told.certainty is Certainty.DENIED)
    return worth + 0.5 * (item.passage.claim.canonical == item.passage.ref) - WORD_COST * item.passage.words


def _dated(material: Material) -> Iterable[_Dated]:
    """Yield each dated claim once for each of its dates, in its canonical wording where that has the date."""
    seen: set[tuple[str, str]] = set()
    claims = {passage.ref for passage in material.claims}
    for passage in sorted(material.passages, key=lambda item: item.ref not in claims):
        if passage.reading.kind is not SentenceKind.STATEMENT or passage.block.kind in (BlockKind.QUESTION, BlockKind.TABLE_ROW):
            continue
        for date in (date for date in passage.dates if not _quoted(date, passage)):
            key = (passage.claim.id, date.value or date.as_written)
            if key not in seen:
                seen.add(key)
                yield _Dated(passage, date)


def _quoted(date: DateMention, passage: Passage) -> bool:
    """Say whether a relative date stands in somebody's own words: "today's resolution" dates the talk and not an event."""
    return date.relative and any(inside(date.span, part) for part in passage.quoted)


def _event(item: _Dated, pool: Pool) -> Event:
    return Event(
        date=item.date.value,
        precision=item.date.precision,
        as_written=item.date.as_written,
        planned=item.passage.reading.planned and not hangs_on_past(item.passage.reading, item.date.span),
        statement=pool.take(item.passage, RULE),
    )
