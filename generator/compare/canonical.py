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

    Best is: in the briefing's language, a whole sentence of running text, readable on its own, with its speaker named in it or at least
    described, undamaged, neither clipped nor long-winded, early.
    """
    best = min(group, key=lambda passage: (*faults(passage, language), passage.order))
    return [best, *(passage for passage in group if passage is not best)]


def faults(passage: Passage, language: str) -> tuple[bool | int, ...]:
    """Give what a wording lacks that one would show, the worst first, to sort by."""
    words = len(passage.text.split())
    return (
        passage.language != language,
        _KINDS.index(passage.reading.kind),
        passage.is_cell,
        not passage.reading.standalone,
        _unattributed(passage),
        passage.repairs,
        max(SHORTEST_CLEAR - words, words - LONGEST_CLEAR, 0),
    )


def _unattributed(passage: Passage) -> int:
    """Give 0 where the sentence names who says so, 1 where it describes him ("a former envoy"), 2 where it reads as a fact."""
    if passage.told_behind or not (passage.speakers or passage.unnamed):
        return 2
    return 0 if passage.speakers else 1
