"""Agreements: what several sources say, each in its own words, with an honest count."""

from generator.compose.material import Material
from generator.compose.passage import Passage
from generator.compose.pool import Pool
from generator.compose.scoring import Scores, is_vague
from generator.compose.topic import topic
from generator.model.briefing import Agreement
from generator.model.evidence import Claim

MOST = 8

VOICES = 2
"""Wordings shown for one claim: enough to check it, the others are counted."""

SHARE = 0.445
"""Of the sources' text, shown up to here."""


def agreements(material: Material, pool: Pool, scores: Scores) -> tuple[Agreement, ...]:
    """Choose the claims that more than one source makes, copies and translations not counted, best supported first."""
    shared = [passage for passage in material.claims if _agreed(passage.claim, material) and passage.says and not is_vague(passage)]
    ranked = sorted(
        shared, key=lambda passage: (-passage.claim.independent, -len(passage.claim.sources), -scores.worth(passage), passage.ref)
    )
    found: list[Agreement] = []
    for passage in ranked:
        if len(found) < MOST and all(pool.affordable(voice, SHARE) for voice in _voices(passage, material)):
            found.append(_agreement(passage, material, pool, frozenset(item.topic for item in found)))
    return tuple(found)


def _agreed(claim: Claim, material: Material) -> bool:
    return material.voices(claim) > 1


def _agreement(passage: Passage, material: Material, pool: Pool, taken: frozenset[str]) -> Agreement:
    voices = _voices(passage, material)
    shared = frozenset.intersection(*(voice.terms for voice in voices))
    return Agreement(
        topic=topic(passage, pool.text(passage), shared, taken),
        statements=tuple(pool.take(voice, "said by several sources") for voice in voices),
        sources=passage.claim.sources,
        independent=max(1, passage.claim.independent),
    )


def _voices(passage: Passage, material: Material) -> list[Passage]:
    """Give the canonical wording and one of each other source that is no copy."""
    voices = [passage]
    for member in passage.claim.members:
        other = material.find(member)
        heard = {voice.ref.source for voice in voices}
        if other and other.ref.source not in heard and material.is_own(other) and len(voices) < VOICES:
            voices.append(other)
    return voices
