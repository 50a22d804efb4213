"""Find sentences of different languages that say nearly the same: cosines of sentence vectors."""

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy import float64
from numpy.typing import NDArray

from generator.compare.encoder import Encode
from generator.compare.ngrams import DIGITS
from generator.compare.passages import Passage

# As many neighbours as a claim seldom has paraphrases.
NEIGHBOURS = 5


class Match(NamedTuple):
    """Two similar passages of different languages."""

    left: int
    right: int
    cosine: float
    margin: float
    """How much the cosine exceeds what both have with their nearest neighbours: a sentence that sums a story up is near to all
    others (Conneau et al. 2018, arXiv:1710.04087; Artetxe & Schwenk 2019, arXiv:1811.01136)."""


class CrossLingual:
    """Similarities between passages of different languages; holds nothing, and encodes nothing, where there is one language."""

    def __init__(self, passages: Sequence[Passage], encode: Encode) -> None:
        """Encode all passages, each wording once, in alphabetical order."""
        self._rows: dict[str, list[int]] = {}
        for index, passage in enumerate(passages):
            self._rows.setdefault(passage.language, []).append(index)
        texts = sorted({passage.text for passage in passages}) if len(self._rows) > 1 else []
        vectors = dict(zip(texts, encode(texts), strict=True)) if texts else {}
        self._vectors = np.array([vectors[passage.text] for passage in passages] if texts else [])

    def cosines(self, left: Sequence[int], right: Sequence[int]) -> NDArray[float64]:
        """Give the cosine of each passage of `left` (rows) with each of `right` (columns), rounded."""
        cosines: NDArray[float64] = (self._vectors[left] @ self._vectors[right].T).round(DIGITS)
        return cosines

    def pairs(self, floor: float) -> list[Match]:
        """Give the pairs in different languages whose cosine reaches `floor`, in the order of the passages."""
        found = []
        for one, two in combinations(sorted(self._rows), 2):
            rows, columns = self._rows[one], self._rows[two]
            cosines = self.cosines(rows, columns)
            usual = (_neighbourhood(cosines)[:, None] + _neighbourhood(cosines.T)[None, :]) / 2
            for row, column in np.argwhere(cosines >= floor):
                low, high = sorted((rows[row], columns[column]))
                cosine = float(cosines[row, column])
                found.append(Match(low, high, cosine, round(cosine - float(usual[row, column]), DIGITS)))
        return sorted(found)


def _neighbourhood(cosines: NDArray[float64]) -> NDArray[float64]:
    """Give each row's mean cosine with its nearest neighbours; where there are few, the rest count as unrelated."""
    nearest = np.sort(cosines, axis=1)[:, -NEIGHBOURS:]
    mean: NDArray[float64] = nearest.sum(axis=1) / NEIGHBOURS
    return mean
