"""The statements that sections refer to: each sentence is built once, and the first rule that takes it names it."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec.structs import replace

from generator.compose.labels import labels
from generator.compose.material import Material
from generator.compose.passage import Passage, whole_id
from generator.compose.reprints import Reprinted
from generator.compose.statement import Built, build
from generator.model.briefing import Citation, Reprint, Statement
from generator.model.record import Ref, Span

LEAST = 3000
"""Characters that a briefing of few short sources may show, whatever share of them that is: about 500 words."""


class Pool:
    """Builds statements on demand and keeps those that were taken."""

    def __init__(self, material: Material) -> None:
        """Start with nothing taken."""
        self._material = material
        self._built: dict[tuple[Ref | Span | bool, ...], Built] = {}
        self._taken: dict[str, Statement] = {}
        self._places: dict[str, tuple[str, int, int]] = {}
        self.passages: dict[str, Passage] = {}
        """By the id of each statement taken: the passage it shows, its first where it shows several."""
        self._cited = {source.id: bytearray(len(source.text)) for source in material.evidence.sources}
        """1 for each character that some statement cites."""
        self._shown_characters = 0
        self._total = sum(source.span.end - source.span.start for source in material.evidence.sources)

    def look(self, passage: Passage, more: tuple[Passage, ...] = (), cut: tuple[Span, ...] = (), *, alone: bool = False) -> Built:
        """Build the statement of a passage, with the sentences that go on with it or without a part, without taking it."""
        key: tuple[Ref | Span | bool, ...] = (alone, passage.ref, *(part.ref for part in more), *cut)
        if key not in self._built:
            self._built[key] = build(passage, self._material, more, cut, alone=alone)
        return self._built[key]

    def take(self, passage: Passage, rule: str, more: tuple[Passage, ...] = (), cut: tuple[Span, ...] = ()) -> str:
        """Put the statement of a passage into the pool and give its id."""
        return self.add(self.look(passage, more, cut), passage, rule, len(more))

    def add(self, built: Built, passage: Passage, rule: str, more: int = 0) -> str:
        """Put a statement that was built of a passage, and so many more sentences behind it, into the pool and give its id."""
        self._mark(built.statement.citations)
        self._taken.setdefault(built.statement.id, replace(built.statement, rule=rule))
        self.passages.setdefault(built.statement.id, passage)
        self._places.setdefault(built.statement.id, (passage.ref.source, passage.order, more))
        return built.statement.id

    def is_free(self, built: Built) -> bool:
        """Say whether no other statement has its id: one sentence may be shortened in two ways, of which the first stays."""
        taken = self._taken.get(built.statement.id)
        return taken is None or (taken.segments == built.statement.segments and taken.text == built.statement.text)

    def reprint(self, identifier: str, found: Iterable[Reprinted]) -> None:
        """Add to a statement that was taken the places where other sources print its quotation."""
        for item in found:
            statement = self._taken[identifier]
            known = [(citation.source, citation.start) for citation in statement.citations]
            fresh = [citation for citation in item.citations if (citation.source, citation.start) not in known]
            kind: Literal["translation", "repeat"] = "translation" if item.translated else "repeat"
            marks = (Reprint(cite=number, kind=kind) for number, _ in enumerate(fresh, len(known)))
            self._mark(fresh)
            self._taken[identifier] = replace(statement, citations=(*statement.citations, *fresh), reprints=(*statement.reprints, *marks))

    def text(self, passage: Passage, cut: tuple[Span, ...] = ()) -> str:
        """Give the text that a passage's statement shows."""
        return self.look(passage, (), cut).statement.text

    def label(self, points: Sequence[str]) -> None:
        """Give the statements of the key points, named by their ids, their labels."""
        pairs = [(self.passages[identifier], self._taken[identifier]) for identifier in points]
        for identifier, label in zip(points, labels(pairs), strict=True):
            if label:
                self._taken[identifier] = replace(self._taken[identifier], label=label)

    @property
    def taken(self) -> frozenset[str]:
        """Ids of all statements that some section has taken; of a shortened one that of the whole."""
        return frozenset(map(whole_id, self._taken))

    def affordable(self, passage: Passage, share: float) -> bool:
        """Say whether a section that could do with less may take a passage: it is shown already, or there is room for it.

        `share` is how much of the sources' text the briefing may show up to this section; without such a limit it would be a reprint.
        """
        return self.has_room(self.cost(self.look(passage).statement.citations), share)

    @property
    def share(self) -> float:
        """Give how much of the sources' text is cited so far, 0 to 1."""
        return self._shown_characters / self._total if self._total else 0.0

    def has_room(self, cost: int, share: float) -> bool:
        """Say whether so many characters more may be cited; none always may."""
        return not cost or self._shown_characters + cost <= max(LEAST, share * self._total)

    def cost(self, citations: Iterable[Citation]) -> int:
        """Count the characters of some citations that no statement cites yet."""
        return sum(self._cited[citation.source].count(0, citation.start, citation.end) for citation in citations)

    def _mark(self, citations: Iterable[Citation]) -> None:
        for citation in citations:
            cited = self._cited[citation.source]
            self._shown_characters += cited.count(0, citation.start, citation.end)
            cited[citation.start : citation.end] = b"\1" * (citation.end - citation.start)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements taken, in the order of the sources."""
        order = {source.id: number for number, source in enumerate(self._material.evidence.sources)}
        ranked = sorted(self._taken, key=lambda each: (order[self._places[each][0]], *self._places[each][1:]))
        return tuple(self._taken[each] for each in ranked)
