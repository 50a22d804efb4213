"""Choose the wording by which a claim is shown."""

from collections.abc import Sequence

from generator.compare.passages import Passage
from generator.model.reading import SentenceKind

_KINDS = (SentenceKind.STATEMENT, SentenceKind.QUESTION, SentenceKind.FRAGMENT)
# Sentences of this many words say a claim with its circumstances and still read in one breath; Sample: 10 to 30 words is the
# range of nine tenths of the sentences that the annotators of three topics chose for key points.
SHORTEST_CLEAR = 10
LONGEST_CLEAR = 30


def canonical_first(group: Sequence[Passage], language: str) -> list[Passage]:
    """Put the best wording first and keep the others in the order of the dossier.

    Best is: in the briefing's language, a whole sentence, readable on its own, with its speaker, undamaged, neither clipped
    nor long-winded, early.
    """
    best = min(group, key=lambda passage: (*_faults(passage, language), passage.order))
    return [best, *(passage for passage in group if passage is not best)]


def _faults(passage: Passage, language: str) -> tuple[bool | int, ...]:
    words = len(passage.text.split())
    return (
        passage.language != language,
        _KINDS.index(passage.reading.kind),
        not passage.reading.standalone,
        not passage.speakers,
        passage.repairs,
        max(SHORTEST_CLEAR - words, words - LONGEST_CLEAR, 0),
    )
