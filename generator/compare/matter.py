"""Tell how much two passages are about the same matter, by the rare words they share."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

from generator.compare.passages import Passage
from generator.model.source import Source


class Matter:
    """The passages of a dossier, the weight of their words, and which sources can disagree."""

    def __init__(self, sources: Sequence[Source], passages: Sequence[Passage], repeats: Mapping[str, str]) -> None:
        """Weigh each word by how few passages hold it.

        Args:
            sources: The articles.
            passages: Their passages.
            repeats: Copies and translations -> their originals; these do not contradict one another.
        """
        self.passages = passages
        self.dates = {source.id: source.metadata.date for source in sources}
        self._root = {source.id: repeats.get(source.id, source.id) for source in sources}
        count = Counter(word for passage in passages for word in passage.content)
        self._weight = {word: log((1 + len(passages)) / (1 + times)) for word, times in count.items()}
        self._total = {passage.ref: self._sum(passage.content) for passage in passages}

    def may_disagree(self, left: Passage, right: Passage) -> bool:
        """Tell whether two passages stand in different sources of which neither repeats the other."""
        return self._root[left.ref.source] != self._root[right.ref.source]

    def shared(self, left: Passage, right: Passage) -> float:
        """Give the weight of the content words two passages of one language share, as a share of the shorter one's: 0 to 1."""
        return self._sum(left.content & right.content) / (min(self._total[left.ref], self._total[right.ref]) or 1.0)

    def _sum(self, words: frozenset[str]) -> float:
        return sum(self._weight[word] for word in sorted(words))
