"""Pairs of sentences that may be one claim, each with how alike they are and what keeps them apart."""

from collections.abc import Sequence

from generator.compare.crosslingual import CrossLingual
from generator.compare.gates import Gate, closed_gates
from generator.compare.ngrams import similar_pairs
from generator.compare.passages import Passage
from generator.languages.load import Languages, language_of
from generator.model.reading import SentenceKind
from generator.model.record import Record

LEXICAL_FLOOR = 0.30
CROSS_FLOOR = 0.50
# Table cells and labels of one or two words say nothing of their own.
MIN_CONTENT = 3


class Pair(Record, frozen=True):
    """Two similar passages."""

    left: int
    """Index of the passage that comes first."""
    right: int
    strength: float
    """0 at the floor of the measure used, 1 for the same wording."""
    closed: tuple[Gate, ...]
    """In what they disagree; empty where they may be one claim."""


def candidate_pairs(
    passages: Sequence[Passage], across: CrossLingual, aligned: frozenset[tuple[int, int]], languages: Languages
) -> tuple[Pair, ...]:
    """Find all similar pairs, within a language by n-grams and across languages by the encoder, in the order of the passages.

    Args:
        passages: All passages of the dossier.
        across: Similarity between languages.
        aligned: Pairs of an original's sentences and their translations. Where these seem to differ in who speaks, how sure they
            are or what they deny, it is our reading of one language that errs; only another number keeps them apart.
        languages: Language files.
    """
    scored = [(left, right, _strength(cosine, CROSS_FLOOR)) for left, right, cosine in across.pairs(CROSS_FLOOR)]
    by_language: dict[str, list[int]] = {}
    for index, passage in enumerate(passages):
        by_language.setdefault(passage.language, []).append(index)
    for indices in by_language.values():
        texts = [passages[index].text for index in indices]
        scored += [
            (indices[left], indices[right], _strength(cosine, LEXICAL_FLOOR)) for left, right, cosine in similar_pairs(texts, LEXICAL_FLOOR)
        ]
    return tuple(
        Pair(
            left=left,
            right=right,
            strength=strength,
            closed=_closed(passages[left], passages[right], languages, translated=(left, right) in aligned),
        )
        for left, right, strength in sorted(scored)
        if _says_enough(passages[left], passages[right])
    )


def _strength(cosine: float, floor: float) -> float:
    return round((cosine - floor) / (1 - floor), 3)


def _closed(left: Passage, right: Passage, languages: Languages, *, translated: bool) -> tuple[Gate, ...]:
    closed = closed_gates(left, right, language_of(left.language, languages).comparison)
    return tuple(gate for gate in closed if gate is Gate.NUMBER or not translated)


def _says_enough(left: Passage, right: Passage) -> bool:
    return all(
        len(passage.content) >= MIN_CONTENT or (passage.reading.kind is not SentenceKind.FRAGMENT and left.text == right.text)
        for passage in (left, right)
    )
