"""The quotations of one party: each once, whoever prints it, with all the places where it is printed."""

from generator.compose.material import Material
from generator.compose.party import Party
from generator.compose.passage import Passage
from generator.compose.quotation import quotation, quoted_parts, starts_inside
from generator.compose.reprints import Reprinted, repeats_words, reprints
from generator.model.reading import Attribution
from generator.model.record import Record, Ref, Span
from generator.model.shadow import repaired

OUTSIDE = frozenset(".,;:!?")
"""Marks that nobody begins to speak with: what begins with one stands between two quotations, of which a mark is missing."""

FRAGMENT = 4
"""Words in quotation marks below which they are a choice of words, not a sentence."""


class Quoted(Record, frozen=True):
    """A sentence that quotes a party, and the sentences that go on with the quotation."""

    passage: Passage
    more: tuple[Passage, ...]
    items: tuple[Attribution, ...]
    reprints: tuple[Reprinted, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """What stands between the quotation marks, one text for each pair; what goes on in the next sentences is joined to the last."""
        spans = sorted({span for item in self.items for span in quoted_parts(self.passage, item)})
        texts = [_shown(self.passage, span.start, span.end) for span in spans]
        for part in self.more:
            inner = [span for item in part.direct for span in quoted_parts(part, item)]
            texts[-1] += f" {_shown(part, part.sentence.span.start, min(span.end for span in inner))}"
        return tuple(text for text in texts if text and text[0] not in OUTSIDE)

    @property
    def cue(self) -> str:
        """The reporting words, where they are known."""
        known = (item.cue for item in self.items if item.cue)
        return next((_shown(self.passage, cue.start, cue.end) for cue in known), "")

    @property
    def is_fragment(self) -> bool:
        """Whether it is only a few words."""
        return max(len(text.split()) for text in self.words) < FRAGMENT


def quoted(party: Party, material: Material) -> tuple[Quoted, ...]:
    """Give the quotations of a party in the order of the sources, those in the briefing's own wording of a claim first.

    A claim that another source tells is the same quotation; in one source two sentences of one claim are two, unless the words are the same.
    """
    items: dict[Ref, list[Attribution]] = {}
    passages = {passage.ref: passage for passage, _ in party.quotes}
    for passage, item in sorted(party.quotes, key=lambda both: both[0].claim.canonical != both[0].ref):
        items.setdefault(passage.ref, []).append(item)
    told: dict[str, list[Passage]] = {}
    found: list[Quoted] = []
    for ref, said in items.items():
        passage = passages[ref]
        known = told.get(passage.claim.id, [])
        if starts_inside(passage, material) or _is_told(passage, known):
            continue
        more = quotation(passage, material)[1:]
        for part in (passage, *more):
            told.setdefault(part.claim.id, []).append(part)
        made = Quoted(passage=passage, more=more, items=tuple(said), reprints=reprints(passage, party.actor.id, material))
        found += [made] if made.words else []
    return tuple(found)


def _is_told(passage: Passage, known: list[Passage]) -> bool:
    return any(other.ref.source != passage.ref.source or repeats_words(passage, other) for other in known)


def _shown(passage: Passage, start: int, end: int) -> str:
    return repaired(passage.source.shadow, Span(start, end)).strip()
