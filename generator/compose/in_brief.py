"""In brief: what is new, why it matters, what is disputed, what is not known; 120 words at most."""

from collections.abc import Iterable

from generator.compose.cues import has_cue
from generator.compose.front import BRIEF_WORDS, Front
from generator.compose.material import Material, Passage
from generator.compose.scoring import Scores
from generator.compose.settled import is_settled
from generator.model.briefing import InBrief
from generator.model.evidence import ContrastKind

NEW = 2
"""Statements of what is new; the room for the other three parts is kept free."""

NEW_WORDS = 62

RECENCY = 0.8
"""What the latest date adds to a passage's worth (the lead's own weight is 1)."""

DEEP = frozenset({ContrastKind.ROLE, ContrastKind.MODALITY, ContrastKind.POLARITY})
"""Differences that are worth a place here; numbers and dates stand under "disputed"."""


def in_brief(material: Material, scores: Scores, front: Front) -> InBrief:
    """Choose the statements of "in brief" and put them into the front."""
    return InBrief(
        new=_part(_new(material), NEW, NEW_WORDS, "what is new", _Choice(scores, front, recency=RECENCY)),
        disputed=_part(_disputed(material), 1, BRIEF_WORDS - 30, "disputed", _Choice(scores, front)),
        unknown=_part(_unknown(material), 1, BRIEF_WORDS, "not known", _Choice(scores, front)),
        why_it_matters=_part(_mattering(material), 1, BRIEF_WORDS, "why it matters", _Choice(scores, front)),
    )


class _Choice:
    """Ranks for one part."""

    def __init__(self, scores: Scores, front: Front, recency: float = 0.0) -> None:
        self.front = front
        self._scores = scores
        self._recency = recency

    def worth(self, passage: Passage) -> float:
        return self._scores.worth(passage) + self._recency * self._scores.recency(passage)


def _part(passages: Iterable[Passage], count: int, limit: int, rule: str, choice: _Choice) -> tuple[str, ...]:
    candidates = list(passages)
    chosen: list[str] = []
    while len(chosen) < count:
        best = choice.front.best(candidates, limit, choice.worth)
        if best is None:
            break
        chosen.append(choice.front.add(best, rule))
    return tuple(chosen)


def _new(material: Material) -> Iterable[Passage]:
    """What a lead says: no caution, no comment."""
    return (passage for passage in material.claims if not has_cue(passage.text, passage.language.selection.unknown))


def _disputed(material: Material) -> Iterable[Passage]:
    contrasted = {ref for item in material.evidence.contrasts if item.kind in DEEP for ref in (item.left, item.right)}
    for passage in material.claims:
        if passage.ref in contrasted or (passage.attributions and has_cue(passage.text, passage.language.selection.disputed)):
            yield passage


def _unknown(material: Material) -> Iterable[Passage]:
    for passage in material.claims:
        words = passage.language.selection
        if has_cue(passage.text, words.unknown + words.caution) and not is_settled(passage, material):
            yield passage


def _mattering(material: Material) -> Iterable[Passage]:
    return (passage for passage in material.claims if has_cue(passage.text, passage.language.selection.matters))
