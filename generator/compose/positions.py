"""What one party says and does: quotations and positions, added as far as there is room."""

from generator.compose.material import Material
from generator.compose.party import Party
from generator.compose.passage import Passage, is_table
from generator.compose.pool import Pool
from generator.compose.quotation import quotation, starts_inside
from generator.compose.redundancy import repeats
from generator.compose.scoring import Scores, is_vague
from generator.model.briefing import Quote
from generator.model.reading import Attribution
from generator.model.record import Span
from generator.model.shadow import repaired
from generator.model.source import BlockKind

MOST = 4
"""Positions of one party."""

ANY = 10**6
"""Words: no limit."""


class Positions:
    """The quotations and positions chosen for one party so far."""

    def __init__(self, party: Party, material: Material, pool: Pool, scores: Scores) -> None:
        """Start empty."""
        self.party = party
        self.quotes: list[Quote] = []
        self.positions: list[str] = []
        self._material = material
        self._pool = pool
        self._scores = scores
        self._told: set[str] = set()
        self._texts: list[str] = []

    def add_one(self, share: float, longest: int) -> None:
        """Add a quotation, else a position, of at most `longest` words, for a party that has nothing yet."""
        if not self.quotes and not self.positions:
            self.add_quotes(share, 1, longest)
        if not self.quotes and not self.positions:
            self.add_positions(share, 1, longest)

    def add_quotes(self, share: float, most: int, longest: int = ANY) -> None:
        """Add direct quotations, each claim once; one with the speaker in its middle gives an entry for each half."""
        for passage, item in sorted(self.party.quotes, key=lambda both: both[0].claim.canonical != both[0].ref):
            if len(self.quotes) >= most:
                return
            told = passage.claim.id in self._told or starts_inside(passage, self._material)
            if not told and self._words(passage) <= longest and self._pool.affordable(passage, share):
                self._quote(passage, item)

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

    def _words(self, passage: Passage) -> int:
        return len(self._pool.look(passage, quotation(passage, self._material)[1:]).statement.text.split())

    def _quote(self, passage: Passage, item: Attribution) -> None:
        text = self._pool.text(passage)
        more = quotation(passage, self._material)[1:]
        self._told.update(part.claim.id for part in (passage, *more))
        cue = _shown(passage, item.cue) if item.cue else ""
        for words in (_shown(passage, span) for span in _within(passage, item)):
            if words and words in text:
                statement = self._pool.take(passage, "quotation", more)
                self.quotes.append(Quote(text=words, cue=cue if cue in text else "", statement=statement))

    def _ordered(self, passages: list[Passage]) -> list[Passage]:
        """The canonical wording of each claim, best first."""
        canonical = [passage for passage in passages if passage.claim.canonical == passage.ref]
        return sorted(canonical, key=lambda passage: (-self._scores.worth(passage) - self._scores.recency(passage), passage.ref))


def _within(passage: Passage, item: Attribution) -> list[Span]:
    """Give the parts of what is said that stand in this sentence."""
    whole = passage.sentence.span
    parts = (Span(max(part.start, whole.start), min(part.end, whole.end)) for part in item.content)
    return [part for part in parts if part.start < part.end]


def _shown(passage: Passage, span: Span) -> str:
    return repaired(passage.source.shadow, span).strip()
