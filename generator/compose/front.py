"""What stands in front of everything else: its words are counted, and no two of its statements say the same."""

from collections.abc import Callable, Iterable

from generator.compose.material import Material
from generator.compose.passage import Passage
from generator.compose.pool import Pool
from generator.compose.redundancy import novelty, repeats
from generator.compose.scoring import eligible

BRIEF_WORDS = 120
FRONT_WORDS = 330
"""Words of "in brief", and of "in brief" and key points together: what is read in under two minutes."""

WORD_COST, FREE_WORDS = 0.03, 18
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

    @property
    def words(self) -> int:
        """Words shown so far."""
        return sum(len(text.split()) for text in self.texts)

    def add(self, passage: Passage, rule: str) -> str:
        """Take a passage and give its statement's id."""
        self.texts.append(self._pool.text(passage))
        self._heard.add(self._material.family(passage.ref.source))
        self._claims.add(passage.claim.id)
        return self._pool.take(passage, rule)

    def fits(self, passage: Passage, limit: int) -> bool:
        """Say whether a passage can be added: it may stand here, is not told yet, and the words stay within the limit."""
        if passage.claim.id in self._claims or not eligible(passage, self._pool):
            return False
        text = self._pool.text(passage)
        return self.words + len(text.split()) <= limit and not repeats(text, self.texts)

    def unheard(self, passage: Passage) -> bool:
        """Say whether the passage's source, its copies and translations included, has not been heard yet."""
        return self._material.family(passage.ref.source) not in self._heard

    def novelty(self, passage: Passage) -> float:
        """Give how little of the passage stands here already, 0 to 1."""
        return novelty(self._pool.text(passage), self.texts)

    def _cost(self, passage: Passage) -> float:
        """What the room costs that a long statement takes from others."""
        return WORD_COST * max(0, len(self._pool.text(passage).split()) - FREE_WORDS)

    def best(self, passages: Iterable[Passage], limit: int, worth: Callable[[Passage], float]) -> Passage | None:
        """Give the fitting passage of greatest worth; the earlier one of equals."""
        ranked = sorted(passages, key=lambda passage: self._cost(passage) - worth(passage))
        return next((passage for passage in ranked if self.fits(passage, limit)), None)
