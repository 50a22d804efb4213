"""Choose the wording by which a claim is shown."""

from collections.abc import Sequence

from generator.compare.passages import Passage
from generator.model.reading import SentenceKind

_KINDS = (SentenceKind.STATEMENT, SentenceKind.QUESTION, SentenceKind.FRAGMENT)
# Eight tenths of the 173 sentences that hold the vital facts of three annotated topics have this many words.
SHORTEST_CLEAR = 11
LONGEST_CLEAR = 36


def canonical_first(group: Sequence[Passage], language: str) -> list[Passage]:
    """Put the best wording first and keep the others in the order of the dossier.

    Best is: in the briefing's language, a whole sentence of running text, readable on its own, with its speaker, undamaged, neither clipped
    nor long-winded, early.
    """
    best = min(group, key=lambda passage: (*_faults(passage, language), passage.order))
    return [best, *(passage for passage in group if passage is not best)]


def _faults(passage: Passage, language: str) -> tuple[bool | int, ...]:
    words = len(passage.text.split())
    return (
        passage.language != language,
        _KINDS.index(passage.reading.kind),
        passage.is_cell,
        not passage.reading.standalone,
        not passage.speakers,
        passage.repairs,
        max(SHORTEST_CLEAR - words, words - LONGEST_CLEAR, 0),
    )
