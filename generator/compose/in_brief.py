"""In brief: what is new, why it matters, what is disputed, what is not known; 120 words at most."""

from collections.abc import Iterable
from math import sqrt

from generator.compose.background import has_figure, is_older
from generator.compose.cues import has_cue
from generator.compose.front import BRIEF_WORDS, Front
from generator.compose.material import Material
from generator.compose.passage import Passage
from generator.compose.scoring import Scores
from generator.compose.settled import is_settled
from generator.model.briefing import InBrief
from generator.model.evidence import ContrastKind

NEW = 3
"""Statements of what is new; the room for the other three parts is kept free."""

WHAT_IS_NEW = "what is new"

NEW_WORDS = 64

NEW_LEAST = 10
"""Words without which a sentence only announces news ("Reactions have been mixed.")."""

MATTER_LEAST = 8
"""Words without which a sentence only says that something matters."""

RECENCY = 0.9
"""What the latest date adds to a passage's worth (the lead's own weight is 1)."""

COUNTED = 0.5
"""What it adds to a consequence to be told in numbers: how many were killed, what it cost."""

DEEP = frozenset({ContrastKind.POLARITY})
"""Differences that are worth a place here; the others stand under "disputed"."""


def in_brief(material: Material, scores: Scores, front: Front, today: str) -> InBrief:
    """Choose the statements of "in brief" and put them into the front; `today` is the latest date of the sources (ISO or empty)."""
    latest, plain, counted = _Choice(scores, front, recency=RECENCY), _Choice(scores, front), _Choice(scores, front, counted=COUNTED)
    new = _part(_new(material, today), NEW, NEW_WORDS, WHAT_IS_NEW, latest)
    disputed = _part(_disputed(material, today), 1, BRIEF_WORDS - 30, "disputed", plain)
    unknown = _part(_unknown(material), 1, BRIEF_WORDS - 10, "not known", plain)
    mattering = _part(_mattering(material), 1, BRIEF_WORDS, "why it matters", counted)
    # A second word on each where the first ones were short.
    unknown += _part(_unknown(material), 1, BRIEF_WORDS, "not known", plain)
    disputed += _part(_disputed(material, today), 1, BRIEF_WORDS, "disputed", plain)
    mattering += _part(_mattering(material), 1, BRIEF_WORDS, "why it matters", counted)
    new += _part(_new(material, today), 1, BRIEF_WORDS, WHAT_IS_NEW, latest)
    return InBrief(new=new, why_it_matters=mattering, disputed=disputed, unknown=unknown)


class _Choice:
    """Ranks for one part."""

    def __init__(self, scores: Scores, front: Front, *, recency: float = 0.0, counted: float = 0.0) -> None:
        self.front = front
        self._scores = scores
        self._recency = recency
        self._counted = counted

    def worth(self, passage: Passage) -> float:
        if not self._recency:
            return self._scores.matter(passage) + self._counted * has_figure(passage)
        return self._scores.worth(passage) + self._recency * self._scores.recency(passage) / sqrt(1 + self._scores.place(passage))


def _part(passages: Iterable[Passage], count: int, limit: int, rule: str, choice: _Choice) -> tuple[str, ...]:
    candidates = list(passages)
    chosen: list[str] = []
    while len(chosen) < count:
        best = choice.front.best(candidates, limit, choice.worth)
        if best is None:
            break
        chosen.append(choice.front.add(best, rule, heard=rule == WHAT_IS_NEW))
    return tuple(chosen)


def _new(material: Material, today: str) -> Iterable[Passage]:
    """What a lead says: no caution, no comment where it is no lead, no headline of a sentence, nothing of old."""
    for passage in material.claims:
        words = passage.language.selection
        comment = words.unknown + words.silent if passage.order == 0 else words.unknown + words.silent + words.disputed
        if passage.words >= NEW_LEAST and not has_cue(passage.text, comment + words.earlier) and not is_older(passage, today):
            yield passage


def _disputed(material: Material, today: str) -> Iterable[Passage]:
    contrasted = {ref for item in material.evidence.contrasts if item.kind in DEEP and not item.change for ref in (item.left, item.right)}
    for passage in material.claims:
        words = passage.language.selection
        objects = bool(passage.spoken or material.subjects(passage)) and has_cue(passage.text, words.disputed)
        against = passage.ref in contrasted and bool(passage.spoken or passage.reading.negations)
        if (objects or against) and not has_cue(passage.text, words.earlier) and not is_older(passage, today):
            yield passage


def _unknown(material: Material) -> Iterable[Passage]:
    for passage in material.claims:
        words = passage.language.selection
        if has_cue(passage.text, words.unknown + words.caution) and not is_settled(passage, material):
            yield passage


def _mattering(material: Material) -> Iterable[Passage]:
    for passage in material.claims:
        if passage.words >= MATTER_LEAST and has_cue(passage.text, passage.language.selection.matters):
            yield passage
