"""Find sentences of different languages that say nearly the same: cosines of sentence vectors."""

from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from generator.compare.encoder import Encode
from generator.compare.ngrams import DIGITS
from generator.compare.passages import Passage

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray


class CrossLingual:
    """Similarities between passages of different languages; holds nothing, and encodes nothing, where there is one language."""

    def __init__(self, passages: Sequence[Passage], encode: Encode) -> None:
        """Encode all passages, each wording once, in alphabetical order."""
        self._passages = passages
        self._rows: dict[str, list[int]] = {}
        for index, passage in enumerate(passages):
            self._rows.setdefault(passage.language, []).append(index)
        self._vectors: dict[str, Sequence[float]] = {}
        if len(self._rows) > 1:
            texts = sorted({passage.text for passage in passages})
            self._vectors = dict(zip(texts, encode(texts), strict=True))

    def cosines(self, left: Sequence[int], right: Sequence[int]) -> "NDArray[float64]":
        """Give the cosine of each passage of `left` (rows) with each of `right` (columns), rounded."""
        import numpy as np  # noqa: PLC0415 - not needed by a warm build

        one, two = (np.array([self._vectors[self._passages[index].text] for index in indices]) for indices in (left, right))
        cosines: NDArray[float64] = (one @ two.T).round(DIGITS)
        return cosines

    def pairs(self, floor: float) -> list[tuple[int, int, float]]:
        """Give the pairs in different languages whose cosine reaches `floor`, as (left, right, cosine) with left < right."""
        import numpy as np  # noqa: PLC0415 - not needed by a warm build

        found = []
        for one, two in combinations(sorted(self._rows), 2):
            rows, columns = self._rows[one], self._rows[two]
            cosines = self.cosines(rows, columns)
            for row, column in np.argwhere(cosines >= floor):
                low, high = sorted((rows[row], columns[column]))
                found.append((low, high, float(cosines[row, column])))
        return sorted(found)
