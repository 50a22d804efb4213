"""The dossier's title: the editor's, or the title of the most central source, verbatim."""

import re

from generator.compose.material import Material
from generator.compose.passage import title_of
from generator.compose.redundancy import trigrams
from generator.compose.scoring import Scores
from generator.compose.sources import FIRST_WORDS, shown_title
from generator.model.source import Source

FAR = 12
"""Words above which a title is too long to head a page."""

YEAR = 4
"""Digits of a year."""


def title(material: Material, scores: Scores, given: str) -> str:
    """Choose the title: `given` by the editor, else the most central source's."""
    if given:
        return given
    sources = [source for source in material.evidence.sources if title_of(source)] or list(material.evidence.sources)
    if not sources:
        return ""
    named = [source for source in sources if not is_date(shown_title(source))] or sources
    best = max(named, key=lambda source: (_centrality(source, material, scores), -len(shown_title(source)), source.id))
    return _opening(best, material) if is_date(shown_title(best)) else shown_title(best)


def is_date(title: str) -> bool:
    """Say whether a title is only a day ("June 9, 2008", "9. Juni 2008", "2008-06-09"), which says nothing of the matter."""
    numbers = re.findall(r"\d+", title)
    return len(numbers) in (2, 3) and any(len(each) == YEAR for each in numbers) and len(re.findall(r"[^\W\d_]+", title)) <= 1


def _opening(source: Source, material: Material) -> str:
    """Give the first words of what a source says."""
    first = min((passage for passage in material.passages if passage.ref.source == source.id), key=lambda each: each.order, default=None)
    words = first.text.split() if first else shown_title(source).split()
    return " ".join(words[:FIRST_WORDS]) + (" …" if len(words) > FIRST_WORDS else "")


def _centrality(source: Source, material: Material, scores: Scores) -> float:
    """How much of all titles and leads the source's title shares, in the briefing's language and of fair length."""
    own = trigrams(shown_title(source))
    others = [trigrams(shown_title(other)) for other in material.evidence.sources if other.id != source.id]
    shared = sum(len(own & other) for other in others) / max(1, len(own) * len(others))
    leads = [scores.centrality(passage) for passage in material.passages if passage.ref.source == source.id][:3]
    home = source.language == material.evidence.language
    fair = len(shown_title(source).split()) <= FAR
    return round(2 * shared + sum(leads) / max(1, len(leads)) + 0.5 * home + 0.2 * fair, 3)
