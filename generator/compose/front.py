"""What stands in front of everything else: its words are counted, and no two of its statements say the same."""

from collections.abc import Callable, Iterable, Sequence

from generator.compose.echo import rarity
from generator.compose.material import Material
from generator.compose.passage import Passage, stems
from generator.compose.pool import Pool
from generator.compose.redundancy import novelty, repeats, same_figures
from generator.compose.scoring import eligible, is_conjecture
from generator.compose.shortening import Spare, cuts, spare
from generator.model.record import Ref, Span

BRIEF_WORDS = 120
FRONT_WORDS = 330
"""Words of "in brief", and of "in brief" and key points together: what is read in under two minutes."""

NOVELTY = 1.2
"""What it adds to say something that does not stand here yet (maximal marginal relevance)."""

COVERED = 0.4
"""How much less it adds to speak of what the statements here cover together, each rare word counting more."""

AGREED, TOUCHED, GUESS = 0.8, 0.1, 0.3
"""How much a source counts as unheard whose claim stands here in another's words, of which only a word of doubt or of consequences
stands here, and that has no more to add than its own guess."""

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
        self._told: set[str] = set()
        self._touched: set[str] = set()
        self._claims: set[str] = set()
        self._passages: list[Passage] = []
        self._terms: frozenset[str] = frozenset()
        self._rarity = rarity(material.passages)
        self._met: frozenset[str] = frozenset()
        self._spare: dict[Ref, Spare] = {}
        self._new: dict[str, tuple[int, float]] = {}
        self._cuts: dict[Ref, tuple[Span, ...]] = {}

    @property
    def words(self) -> int:
        """Words shown so far."""
        return sum(len(text.split()) for text in self.texts)

    def add(self, passage: Passage, rule: str, *, heard: bool = True) -> str:
        """Take a passage and give its statement's id; `heard` says whether its source has now told its own matter."""
        cut = self._cut(passage)
        self.texts.append(self._pool.text(passage, cut))
        self._met |= stems(self.texts[-1])
        self._cuts.clear()
        (self._heard if heard else self._touched).add(self._material.family(passage.ref.source))
        self._told.update(map(self._material.family, passage.claim.sources))
        self._claims.add(passage.claim.id)
        self._passages.append(passage)
        self._terms |= passage.terms
        return self._pool.take(passage, rule, cut=cut)

    def label(self, points: Sequence[str]) -> None:
        """Give statements chosen here their labels."""
        self._pool.label(points)

    def fits(self, passage: Passage, limit: int) -> bool:
        """Say whether a passage can be added: it may stand here, is not told yet, and the words stay within the limit."""
        if passage.claim.id in self._claims or not eligible(passage, self._pool):
            return False
        text = self._text(passage)
        told = repeats(text, self.texts) or any(same_figures(passage, other) for other in self._passages)
        return self.words + len(text.split()) <= limit and not told

    def unheard(self, passage: Passage) -> float:
        """Give 1 for a source not heard yet, its copies and translations included, less for one whose claim was."""
        family = self._material.family(passage.ref.source)
        if family in self._heard:
            return 0.0
        part = TOUCHED if family in self._touched else AGREED if family in self._told else 1.0
        return min(1.0 if self._is_claim(passage) else GUESS, part)

    def _is_claim(self, passage: Passage) -> bool:
        """Say whether a passage tells what somebody did or said, or opens its article: more than an article's own thoughts."""
        acting = self._material.speakers(passage) or self._material.subjects(passage) or any(map(str.isdigit, passage.text))
        return passage.order == 0 or (bool(acting) and not is_conjecture(passage))

    def novelty(self, passage: Passage) -> float:
        """Give how little of the passage stands here already, at most 1: neither its words nor its matter, in one statement or in all."""
        terms = passage.terms or frozenset({""})
        told = max((len(terms & other.terms) / len(terms) for other in self._passages), default=0.0)
        known = sum(self._rarity[term] for term in sorted(terms & self._terms)) / (sum(self._rarity[term] for term in sorted(terms)) or 1.0)
        return min(self._unlike(self._text(passage)), 1.0 - told) - COVERED * known

    def _unlike(self, text: str) -> float:
        """Give how little of a text's words stands here; each statement is compared once with each text, however often it is asked."""
        compared, new = self._new.get(text, (0, 1.0))
        if compared < len(self.texts):
            new = min(new, novelty(text, self.texts[compared:]))
            self._new[text] = len(self.texts), new
        return new

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
        if passage.ref not in self._cuts:
            if passage.ref not in self._spare:
                self._spare[passage.ref] = spare(passage)
            self._cuts[passage.ref] = cuts(passage, self._met, self._spare[passage.ref]) if passage.block.lead_in is None else ()
        return self._cuts[passage.ref]

    def _cost(self, passage: Passage) -> float:
        """What the room costs that a long statement takes from others."""
        return WORD_COST * max(0, self._length(passage) - FREE_WORDS)

    def best(self, passages: Iterable[Passage], limit: int, worth: Callable[[Passage], float]) -> Passage | None:
        """Give the fitting passage of greatest worth; the earlier one of equals."""
        shortest = (self._shortest(passage) for passage in passages)
        ranked = sorted(shortest, key=lambda passage: self._cost(passage) - worth(passage) - NOVELTY * self.novelty(passage))
        return next((passage for passage in ranked if self.fits(passage, limit)), None)
