"""Disagreements: passages about one matter that differ, side by side, under the differing words themselves."""

from generator.compose.material import Material
from generator.compose.passage import Passage
from generator.compose.pool import Pool
from generator.compose.topic import topic
from generator.model.briefing import Disagreement, Side
from generator.model.evidence import Contrast
from generator.model.record import Span
from generator.model.shadow import repaired

MOST = 16

LABEL_WORDS = 12
"""Differing words longer than this are named by a noun phrase of theirs."""


class _Group:
    """Contrasts that share a passage, so that three figures are one disagreement and not three."""

    def __init__(self, contrast: Contrast) -> None:
        self.contrast = contrast
        self.sides: list[tuple[Passage, Span | None]] = []

    def join(self, passage: Passage, words: Span | None) -> None:
        if all(side.claim.id != passage.claim.id for side, _ in self.sides):
            self.sides.append((passage, words))


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
        group.join(left, contrast.left_words)
        group.join(right, contrast.right_words)
    whole = [group for group in groups if len(group.sides) > 1]
    return tuple(_disagreement(group, pool) for group in whole[:MOST])


def _in_time(group: _Group) -> list[tuple[Passage, Span | None]]:
    """Give the sides, of a change in the order of time."""
    if not group.contrast.change:
        return group.sides
    return sorted(group.sides, key=lambda side: (side[0].source.metadata.date, side[0].ref))


def _same_matter(group: _Group, contrast: Contrast, left: Passage, right: Passage) -> bool:
    one = group.contrast
    if (one.kind, one.actor, one.change) != (contrast.kind, contrast.actor, contrast.change):
        return False
    if contrast.actor:
        return True
    claims = {side.claim.id for side, _ in group.sides}
    return left.claim.id in claims or right.claim.id in claims


def _disagreement(group: _Group, pool: Pool) -> Disagreement:
    sides = _in_time(group)
    labels = tuple(dict.fromkeys(_label(passage, words, pool.text(passage)) for passage, words in sides))
    return Disagreement(
        topic=" / ".join(f'"{label}"' for label in labels),
        kind=group.contrast.kind,
        sides=tuple(Side(statements=(pool.take(passage, "sources differ"),)) for passage, _ in sides),
        change=group.contrast.change,
    )


def _label(passage: Passage, words: Span | None, shown: str) -> str:
    text = repaired(passage.source.shadow, words).strip() if words else ""
    return text if text and text in shown and len(text.split()) <= LABEL_WORDS else topic(passage, shown)
