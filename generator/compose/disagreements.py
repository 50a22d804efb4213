"""Disagreements: passages about one matter that differ, side by side, under the differing words themselves."""

from generator.compose.material import Material
from generator.compose.passage import Passage
from generator.compose.pool import Pool
from generator.compose.topic import topic
from generator.model.briefing import Disagreement, Side
from generator.model.evidence import Contrast, ContrastKind
from generator.model.record import Span
from generator.model.shadow import repaired

MOST = 16

LABEL_WORDS = 12
"""Differing words longer than this are named by a noun phrase of theirs."""


PER_SIDE = 3
"""Passages of one side: enough to see that several say so."""

OWN_SHARE = 0.05
"""Of the sources' text that the second and third passages of sides may newly show: on two annotated topics that no rule was made on,
all holders of a dispute together took the room of their quotations."""

TWO_SIDED = frozenset({ContrastKind.MODALITY, ContrastKind.POLARITY})
"""Kinds in which whoever differs from one side is on the other; of figures, days and offices each is a side of its own."""

SAID = "sources differ"

_Told = tuple[Passage, Span | None]
"""A passage, and the words in which it differs."""


class _Group:
    """Contrasts that share a passage, so that three figures are one disagreement and not three."""

    def __init__(self, contrast: Contrast) -> None:
        self.contrast = contrast
        self.sides: list[list[_Told]] = []

    def join(self, left: _Told, right: _Told) -> None:
        """Give each passage a side of its own, or the one opposite to the passage it differs from; a claim already there stays where it is."""
        for told, other in ((left, right), (right, left)):
            if self.side_of(told[0]) is not None:
                continue
            opposite = self.side_of(other[0])
            if self._has_two_sides and opposite is not None and len(self.sides) > 1:
                self.sides[1 - opposite].append(told)
            else:
                self.sides.append([told])

    @property
    def _has_two_sides(self) -> bool:
        return self.contrast.kind in TWO_SIDED and not self.contrast.change

    def side_of(self, passage: Passage) -> int | None:
        """Give the number of the side on which the passage's claim stands."""
        claim = passage.claim.id
        return next((number for number, side in enumerate(self.sides) if any(other.claim.id == claim for other, _ in side)), None)


def disagreements(material: Material, pool: Pool, *, changes: bool) -> tuple[Disagreement, ...]:
    """Arrange the disputes, or the changes, of the evidence, in its order; those of one kind around one claim become one entry."""
    groups: list[_Group] = []
    for contrast in material.evidence.contrasts:
        if contrast.change is not changes:
            continue
        left, right = material.find(contrast.left), material.find(contrast.right)
        if left is None or right is None:
            continue
        group = next((each for each in groups if _same_matter(each, contrast, left, right)), None)
        if group is None:
            group = _Group(contrast)
            groups.append(group)
        group.join((left, contrast.left_words), (right, contrast.right_words))
    whole = [group for group in groups if len(group.sides) > 1]
    most = pool.share + OWN_SHARE
    return tuple(_disagreement(group, pool, most) for group in whole[:MOST])


def _in_time(group: _Group) -> list[list[_Told]]:
    """Give the sides, of a change in the order of time."""
    if not group.contrast.change:
        return group.sides
    return sorted(group.sides, key=lambda side: (side[0][0].source.metadata.date, side[0][0].ref))


def _same_matter(group: _Group, contrast: Contrast, left: Passage, right: Passage) -> bool:
    one = group.contrast
    if (one.kind, one.actor, one.change) != (contrast.kind, contrast.actor, contrast.change):
        return False
    if contrast.actor:
        return True
    known = group.side_of(left), group.side_of(right)
    return known != (None, None) and known[0] != known[1]  # two that stand on one side of a matter differ in another


def _statements(side: list[_Told], pool: Pool, most: float) -> tuple[str, ...]:
    """Take the first passage of a side, and more while no more than `most` of the text is shown."""
    first, *others = [passage for passage, _ in side[:PER_SIDE]]
    taken = [pool.take(first, SAID)]
    return (*taken, *(pool.take(passage, SAID) for passage in others if pool.affordable(passage, most)))


def _disagreement(group: _Group, pool: Pool, most: float) -> Disagreement:
    sides = _in_time(group)
    labels = tuple(dict.fromkeys(_label(passage, words, pool.text(passage)) for (passage, words), *_ in sides))
    return Disagreement(
        topic=" / ".join(f'"{label}"' for label in labels),
        kind=group.contrast.kind,
        sides=tuple(Side(statements=_statements(side, pool, most)) for side in sides),
        change=group.contrast.change,
    )


def _label(passage: Passage, words: Span | None, shown: str) -> str:
    text = repaired(passage.source.shadow, words).strip() if words else ""
    return text if text and text in shown and len(text.split()) <= LABEL_WORDS else topic(passage, shown)
