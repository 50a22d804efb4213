"""What one party says and does: quotations and positions, added as far as there is room."""

from generator.compose.material import Material
from generator.compose.party import Party
from generator.compose.passage import Passage, is_table
from generator.compose.pool import Pool
from generator.compose.quoted import Quoted, quoted
from generator.compose.redundancy import repeats
from generator.compose.scoring import Scores, is_vague
from generator.compose.shortening import cuts
from generator.compose.statement import Built
from generator.model.briefing import Quote, Statement
from generator.model.record import Ref
from generator.model.source import BlockKind

MOST = 4
"""Positions of one party."""

MOST_QUOTED = 10
"""Statements that quote one party; of more nobody reads the last."""

ANY = 10**6
"""Words: no limit."""


class Positions:
    """The quotations and positions chosen for one party so far."""

    def __init__(self, party: Party, material: Material, pool: Pool, scores: Scores) -> None:
        """Start empty."""
        self.party = party
        self.positions: list[str] = []
        self._material = material
        self._pool = pool
        self._scores = scores
        self._quoted = quoted(party, material)
        self._statements: dict[Ref, Statement] = {}
        self._ways: dict[Ref, tuple[Built, ...]] = {}
        self._texts: list[str] = []

    def add_one(self, share: float, longest: int) -> None:
        """Add a quotation, else a position, of at most `longest` words, for a party that has nothing yet."""
        fitting = [each for each in self.waiting if self._length(each) <= longest]
        while fitting and not self.quotes and not self.positions:
            self.add_quote(fitting.pop(0), share)
        if not self.quotes and not self.positions:
            self.add_positions(share, 1, longest)

    @property
    def waiting(self) -> tuple[Quoted, ...]:
        """The quotations that were not added yet."""
        return tuple(each for each in self._quoted if each.passage.ref not in self._statements)

    def price(self, each: Quoted) -> float:
        """Give the characters that a quotation adds to what is shown, for each of its stretches."""
        return round(self._cost(self._built(each)) / len(each.words), 3)

    def add_quote(self, each: Quoted, share: float) -> None:
        """Add a quotation, if there is room; each stretch of it is an entry."""
        if each.passage.ref in self._statements or len(self._statements) == MOST_QUOTED:
            return
        built = self._built(each)
        if self._pool.has_room(self._cost(built), share) and _entries(each, built.statement):
            self._statements[each.passage.ref] = built.statement
            self._pool.add(built, each.passage, "quotation", len(each.more))

    def price_of_all(self, each: Quoted) -> float:
        """Give the same with the other places where the quotation is printed, for each stretch and place that is still to be shown."""
        further = [cost for item in each.reprints if (cost := self._pool.cost(item.citations))]
        shown = each.passage.ref in self._statements
        cost = 0 if shown else self._cost(self._built(each))
        return round((cost + sum(further)) / max(1, len(further) + (0 if shown else len(each.words))), 3)

    def add_reprints(self, each: Quoted, share: float) -> None:
        """Add the places where other sources print a quotation that was added, as far as there is room."""
        statement = self._statements.get(each.passage.ref)
        if statement is None:
            return
        for item in each.reprints:
            if self._pool.has_room(self._pool.cost(item.citations), share):
                self._pool.reprint(statement.id, (item,))

    def _built(self, each: Quoted) -> Built:
        """Build the statement of a quotation as it costs least: whole where that is shown anyway, else the words, their speaker and cue."""
        if each.passage.ref not in self._ways:
            self._ways[each.passage.ref] = self._built_in_all_ways(each)
        return min(self._ways[each.passage.ref], key=self._cost)

    def _built_in_all_ways(self, each: Quoted) -> tuple[Built, ...]:
        """Build a quotation whole, without the sentence before that explains it, and without asides too.

        A sentence before that is a quotation of the party itself stands in the list already.
        """
        whole = self._pool.look(each.passage, each.more)
        if each.passage.block.lead_in is not None:
            return (whole,)
        alone = whole.shown[0].ref != each.passage.ref
        ways = [] if any(other.passage.ref == whole.shown[0].ref for other in self._quoted if alone) else [whole]
        if alone:
            ways.append(self._pool.look(each.passage, each.more, alone=True))
        if cut := cuts(each.passage, frozenset()):
            ways.append(self._pool.look(each.passage, each.more, cut, alone=alone))
        return tuple(filter(self._pool.is_free, ways))

    def _cost(self, built: Built) -> int:
        return self._pool.cost(built.statement.citations)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotations added: sentences before single words, in the order of the sources."""
        taken = [(each, self._statements[each.passage.ref]) for each in self._quoted if each.passage.ref in self._statements]
        return tuple(quote for each, shown in sorted(taken, key=lambda item: item[0].is_fragment) for quote in _entries(each, shown))

    def add_positions(self, share: float, most: int, longest: int = ANY) -> None:
        """Add what the party says or does: words before acts, later sources before earlier, no claim twice."""
        quoted = {passage.ref for passage, _ in self.party.quotes}
        acts = [passage for passage in self.party.acts if self.party.actor.id in self._material.main_subjects(passage)]
        for passage in (*self._ordered(self.party.speaks), *self._ordered(acts)):
            if (is_table(passage) and self.positions) or is_vague(passage):
                continue  # a table sums up what the text says
            built = self._pool.look(passage)
            usable = passage.says and passage.block.kind is not BlockKind.QUESTION and passage.ref not in quoted and built.complete
            fresh = usable and not repeats(built.statement.text, self._texts) and len(built.statement.text.split()) <= longest
            if fresh and len(self.positions) < most and self._pool.affordable(passage, share):
                self.positions.append(self._pool.take(passage, "position of a stakeholder"))
                self._texts.append(built.statement.text)

    def _length(self, each: Quoted) -> int:
        return len(self._built(each).statement.text.split())

    def _ordered(self, passages: list[Passage]) -> list[Passage]:
        """The canonical wording of each claim, best first."""
        canonical = [passage for passage in passages if passage.claim.canonical == passage.ref]
        return sorted(canonical, key=lambda passage: (-self._scores.worth(passage) - self._scores.recency(passage), passage.ref))


def _entries(each: Quoted, shown: Statement) -> list[Quote]:
    """Give the entries of a quotation; none where its statement does not show its words as they stand."""
    cue = each.cue if each.cue in shown.text else ""
    return [Quote(text=words, cue=cue, statement=shown.id) for words in each.words if words in shown.text]
