"""Find articles that repeat another's text: agency copy, reprints, shortened versions."""

import re
from collections.abc import Mapping, Sequence

from generator.compare.folding import plain
from generator.compare.passages import Passage
from generator.model.source import Source

# Broder 1997, "On the resemblance and containment of documents": shingles of consecutive words.
SHINGLE = 5
# Share of the shorter article's shingles that stand in the longer one. Among 12,000 agency and broadcast articles pairs below .5 are
# mostly two events told in standing phrases, and pairs over .6 rewrites and corrections of one report, market forecasts excepted.
MIN_CONTAINMENT = 0.6
# Shorter texts share so many shingles by chance (a dateline, a standing phrase).
MIN_SHINGLES = 15
# Of one sentence: a dozen words in the same order are nobody's own twice.
MIN_SENTENCE = 8

_WORD = re.compile(r"\w+")


def find_copies(sources: Sequence[Source], passages: Sequence[Passage]) -> dict[str, str]:
    """Map each article that repeats another to the one it repeats, in the order of the sources.

    The original is the earlier one, else the longer, else the first by path; it is never itself a copy.
    """
    shingles = _shingles(sources, passages)
    original: dict[str, str] = {}
    ranked = sorted(range(len(sources)), key=lambda index: _precedence(sources[index], len(shingles[sources[index].id])))
    for position, index in enumerate(ranked):
        copy = sources[index].id
        found = [
            (-_containment(shingles[copy], shingles[sources[earlier].id]), rank, sources[earlier].id)
            for rank, earlier in enumerate(ranked[:position])
            if sources[earlier].id not in original
        ]
        if found and -min(found)[0] >= MIN_CONTAINMENT:
            original[copy] = min(found)[2]
    return {source.id: original[source.id] for source in sources if source.id in original}


def same_wording(one: str, two: str) -> bool:
    """Tell whether two sentences are so long and so alike that one was taken from the other, or both from a third."""
    left, right = (_of_words(_WORD.findall(plain(text))) for text in (one, two))
    return min(len(left), len(right)) >= MIN_SENTENCE and len(left & right) >= MIN_CONTAINMENT * min(len(left), len(right))


def _precedence(source: Source, length: int) -> tuple[bool, str, int, str]:
    return (not source.metadata.date, source.metadata.date, -length, source.path)


def _shingles(sources: Sequence[Source], passages: Sequence[Passage]) -> Mapping[str, frozenset[tuple[str, ...]]]:
    words: dict[str, list[str]] = {source.id: [] for source in sources}
    for passage in passages:
        words[passage.ref.source] += _WORD.findall(plain(passage.text))
    return {source: _of_words(said) for source, said in words.items()}


def _of_words(said: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(said[start : start + SHINGLE]) for start in range(len(said) - SHINGLE + 1))


def _containment(one: frozenset[tuple[str, ...]], two: frozenset[tuple[str, ...]]) -> float:
    shorter = min(len(one), len(two))
    return len(one & two) / shorter if shorter >= MIN_SHINGLES else 0.0
