"""What stands in front of everything else: its words are counted, and no two of its statements say the same."""

from collections.abc import Callable, Iterable

from generator.compose.material import Material
from generator.compose.passage import Passage
from generator.compose.pool import Pool
from generator.compose.redundancy import novelty, repeats
from generator.compose.scoring import eligible
from generator.compose.shortening import cuts, stems
from generator.model.record import Span

BRIEF_WORDS = 120
FRONT_WORDS = 330
"""Words of "in brief", and of "in brief" and key points together: what is read in under two minutes."""

NOVELTY = 1.2
"""What it adds to say something that does not stand here yet (maximal marginal relevance)."""

LONG, SHORTER = 30, 0.7
"""Words above which another wording of the same claim is looked for, and its length as a share."""

WORD_COST, FREE_WORDS = 0.025, 18
"""What each word beyond the first ones takes off a statement's worth: two short claims tell more than a long one."""


class Front:
    """The statements chosen so far for in brief and key points."""

    def __init__(self, material: Material, pool: Pool) -> None:
        """Start empty."""
        self._material = material
        self._pool = pool
        self.texts: list[str] = []
        self._heard: set[str] = set()
        self._claims: set[str] = set()
        self._terms: list[frozenset[str]] = []
        self._met: frozenset[str] = frozenset()

    @property
    def words(self) -> int:
        """Words shown so far."""
        return sum(len(text.split()) for text in self.texts)

    def add(self, passage: Passage, rule: str) -> str:
        """Take a passage and give its statement's id."""
        cut = self._cut(passage)
        self.texts.append(self._pool.text(passage, cut))
        self._met |= stems(self.texts[-1])
        self._heard.add(self._material.family(passage.ref.source))
        self._claims.add(passage.claim.id)
        self._terms.append(passage.terms)
        return self._pool.take(passage, rule, cut=cut)

    def fits(self, passage: Passage, limit: int) -> bool:
        """Say whether a passage can be added: it may stand here, is not told yet, and the words stay within the limit."""
        if passage.claim.id in self._claims or not eligible(passage, self._pool):
            return False
        text = self._text(passage)
        return self.words + len(text.split()) <= limit and not repeats(text, self.texts)

    def unheard(self, passage: Passage) -> bool:
        """Say whether the passage's source, its copies and translations included, has not been heard yet."""
        return self._material.family(passage.ref.source) not in self._heard

    def novelty(self, passage: Passage) -> float:
        """Give how little of the passage stands here already, 0 to 1: neither its words nor its matter."""
        terms = passage.terms or frozenset({""})
        told = max((len(terms & other) / len(terms) for other in self._terms), default=0.0)
        return min(novelty(self._text(passage), self.texts), 1.0 - told)

    def _shortest(self, passage: Passage) -> Passage:
        """Give a much shorter wording of a long claim by the same speakers, where a source in the briefing's language has one."""
        if passage.words <= LONG or passage.claim.id in self._claims:
            return passage
        members = (self._material.find(ref) for ref in passage.claim.members)
        home = self._material.evidence.language
        fitting = [each for each in members if each and each.source.language == home and self._material.is_own(each)]
        speakers = set(self._material.speakers(passage))
        fitting = [each for each in fitting if speakers <= set(self._material.speakers(each))]
        short = [each for each in fitting if self._length(each) <= SHORTER * passage.words and eligible(each, self._pool)]
        return min(short, key=lambda each: (self._length(each), each.ref), default=passage)

    def _length(self, passage: Passage) -> int:
        return len(self._text(passage).split())

    def _text(self, passage: Passage) -> str:
        return self._pool.text(passage, self._cut(passage))

    def _cut(self, passage: Passage) -> tuple[Span, ...]:
        """What a passage can do without here: an aside that tells nothing new is one."""
        return cuts(passage, self._met) if passage.block.lead_in is None else ()

    def _cost(self, passage: Passage) -> float:
        """What the room costs that a long statement takes from others."""
        return WORD_COST * max(0, self._length(passage) - FREE_WORDS)

    def best(self, passages: Iterable[Passage], limit: int, worth: Callable[[Passage], float]) -> Passage | None:
        """Give the fitting passage of greatest worth; the earlier one of equals."""
        shortest = (self._shortest(passage) for passage in passages)
        ranked = sorted(shortest, key=lambda passage: self._cost(passage) - worth(passage) - NOVELTY * self.novelty(passage))
        return next((passage for passage in ranked if self.fits(passage, limit)), None)
