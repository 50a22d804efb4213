"""How much of what a passage says the beginnings of the other sources say too, in other words (LexRank's centrality, Erkan and Radev 2004).

Only beginnings are compared: news puts the matter there, and a large dossier stays quick.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log, sqrt

from generator.compose.material import Material
from generator.compose.passage import Passage
from generator.model.record import Ref

LEADS = 5
"""Sentences of a source that count as its beginning."""

HEARD = 3
"""Sources whose echo counts: more of the same adds nothing."""

ENOUGH = 8
"""Content words of a sentence whose echo counts in full: a table cell echoes easily."""


class Echo:
    """The echo of every passage of a dossier, 0 to 1, the loudest being 1."""

    def __init__(self, material: Material) -> None:
        """Compare all passages with the beginnings of the other sources."""
        self._material = material
        self._weights = rarity(material.passages)
        self._norms = {passage.ref: sqrt(sum(self._weights[term] ** 2 for term in passage.terms)) for passage in material.passages}
        self._leads: dict[str, list[Ref]] = defaultdict(list)
        for passage in material.passages:
            if passage.order < LEADS and material.is_own(passage):
                for term in sorted(passage.terms):
                    self._leads[term].append(passage.ref)
        raw = {passage.ref: self._raw(passage) * min(1.0, len(passage.terms) / ENOUGH) for passage in material.passages}
        loudest = max(raw.values(), default=0.0) or 1.0
        self._echo = {ref: round(value / loudest, 3) for ref, value in raw.items()}

    def of(self, passage: Passage) -> float:
        """Give the echo of a passage."""
        return self._echo[passage.ref]

    def _raw(self, passage: Passage) -> float:
        shared: dict[Ref, float] = defaultdict(float)
        for term in sorted(passage.terms):
            for lead in self._leads[term]:
                shared[lead] += self._weights[term] ** 2
        best: dict[str, float] = defaultdict(float)
        own = self._material.family(passage.ref.source)
        for lead, weight in shared.items():
            family = self._material.family(lead.source)
            if family != own:
                best[family] = max(best[family], weight / (self._norms[passage.ref] * self._norms[lead] or 1.0))
        return sum(sorted(best.values(), reverse=True)[:HEARD]) / HEARD


def rarity(passages: Sequence[Passage]) -> dict[str, float]:
    """Give each term the more weight the fewer passages hold it; none to a passage's missing words."""
    spread = Counter(term for passage in passages for term in passage.terms)
    return {"": 0.0} | {term: log(1 + len(passages) / count) for term, count in spread.items()}
