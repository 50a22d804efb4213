"""Key points: 5 to 8 statements, spread over claims and sources, with what is not confirmed and what comes next."""

from collections.abc import Iterable

from generator.compose.background import is_older
from generator.compose.cues import has_cue
from generator.compose.front import FRONT_WORDS, Front
from generator.compose.material import Material
from generator.compose.parse import main_text
from generator.compose.passage import Passage
from generator.compose.scoring import Scores
from generator.compose.settled import is_past, is_settled

MOST = 8

CLEAR = 1.0
"""What it adds to say outright that something is not known, or when it will happen."""

OWN_VOICE = 1.4
"""Weight of a source that has not been heard: more than standing first in its article."""


TOLL = 0.8
"""What it adds to say how many were killed or hurt, which no briefing leaves out."""

OLD = 1.0
"""What it takes off to tell of the past, which has a section of its own."""


class KeyPoints:
    """Chooses the key points behind what "in brief" has said."""

    def __init__(self, material: Material, scores: Scores, front: Front, today: str) -> None:
        """Take the latest date of the sources as `today`, ISO or empty."""
        self._material = material
        self._scores = scores
        self._front = front
        self._today = today
        self._chosen: list[str] = []

    def choose(self, pinned: tuple[Passage, ...]) -> tuple[str, ...]:
        """Choose the points: pinned ones, the main claims, then one word of caution and what comes next."""
        for passage in pinned:
            self._chosen.append(self._front.add(passage, "pinned by the editor"))
        last = self._kept_for_the_end()
        while len(self._chosen) + len(last) < MOST:
            best = self._front.best(self._material.claims, FRONT_WORDS, self._marginal)
            if best is None:
                break
            self._chosen.append(self._front.add(best, self._rule(best)))
        points = (*self._chosen, *last)
        self._front.label(points)
        return points

    def _kept_for_the_end(self) -> list[str]:
        room = MOST - len(self._chosen)
        kept: list[str] = []
        slots = (("caution: not confirmed", self._caution(), self._careful), ("what comes next", self._next(), self._dated))
        for rule, passages, worth in slots:
            best = self._front.best(passages, FRONT_WORDS, worth) if room > len(kept) else None
            if best:
                kept.append(self._front.add(best, rule))
        return kept

    def _current(self, passage: Passage) -> float:
        return self._scores.matter(passage) + self._scores.recency(passage)

    def _careful(self, passage: Passage) -> float:
        return self._current(passage) + CLEAR * has_cue(passage.text, passage.language.selection.unknown)

    def _dated(self, passage: Passage) -> float:
        scheduled = bool(passage.dates) or has_cue(passage.text, passage.language.selection.upcoming)
        return self._current(passage) + CLEAR * scheduled

    def _marginal(self, passage: Passage) -> float:
        old = is_older(passage, self._today) or has_cue(passage.text, passage.language.selection.earlier)
        toll = any(map(str.isdigit, passage.text)) and has_cue(passage.text, passage.language.selection.toll)
        return self._scores.worth(passage) + OWN_VOICE * self._front.unheard(passage) + TOLL * toll - OLD * old

    def _rule(self, passage: Passage) -> str:
        if passage.claim.independent > 1:
            return "said by several sources"
        return "main point of its source" if passage.order == 0 else "central to the matter"

    def _caution(self) -> Iterable[Passage]:
        for passage in self._material.claims:
            if has_cue(main_text(passage.reading), passage.language.selection.caution) and not is_settled(passage, self._material):
                yield passage

    def _next(self) -> Iterable[Passage]:
        for passage in self._material.claims:
            ahead = passage.reading.planned and not passage.reading.negations and not is_past(passage, self._today)
            words = passage.language.selection
            if ahead and (passage.dates or has_cue(passage.text, words.upcoming)) and not has_cue(passage.text, words.earlier):
                yield passage
