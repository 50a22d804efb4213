"""Questions that nobody would ask, or that their passage does not really answer."""

from generator.compose.cues import has_cue
from generator.compose.inversion import Found
from generator.compose.material import Material
from generator.compose.passage import Passage
from generator.compose.scoring import Scores
from generator.model.source import BlockKind

ABOUT_SOMEBODY = frozenset({"who", "apposition", "about", "what"})
"""Patterns that ask for somebody."""

SHORT_WORDS = 5
"""Words of a question for a time or a place: with fewer it could be any of many ("When did Rubio vote?")."""


def is_told_elsewhere(found: Found, passage: Passage, *, shown: bool) -> bool:
    """Say whether a reader finds an answer among the stakeholders: who is introduced with what he says, what a quotation there says.

    `shown` says that another section shows the passage already.
    """
    return (found.pattern == "apposition" and _is_speaker(found, passage)) or (found.pattern == "about" and shown)


def is_pointless(found: Found, passage: Passage, material: Material, scores: Scores) -> bool:
    """Say whether a question is not worth asking."""
    return (
        (passage.block.kind is BlockKind.LEAD_IN and not (found.pattern == "listing" and material.items(passage)))
        or (found.pattern == "definition" and bool(passage.spoken))  # what somebody calls it is no definition
        or (found.pattern == "negation" and _is_unknown(passage))
        or (found.pattern in ("when", "where", "why") and len(found.text.split()) < SHORT_WORDS)
        or (found.pattern in ABOUT_SOMEBODY and _about_example(found, passage, material, scores))
    )


def _is_unknown(passage: Passage) -> bool:
    """Say whether a denial answers nothing and is left open: "The cause was not known"."""
    return has_cue(passage.text, passage.language.selection.unknown + passage.language.selection.silent)


def _is_speaker(found: Found, passage: Passage) -> bool:
    """Say whether a question asks for the one whose words the passage reports."""
    speakers = {item.speaker for item in passage.spoken if item.speaker}
    return any(mention.entity in speakers and mention.form in found.text for mention in passage.mentions if not mention.inferred)


def _about_example(found: Found, passage: Passage, material: Material, scores: Scores) -> bool:
    """Say whether a question is for somebody whom nobody asks about: without office, and known to one of several sources."""
    if len(material.evidence.sources) == 1:
        return False
    if found.pattern != "apposition":
        bare = any(passage.text.startswith(mention.form) for mention in passage.mentions)
        who = {*material.subjects(passage), *material.speakers(passage)} if bare else set()
    else:
        entities = {mention.entity for mention in passage.mentions if mention.form in found.text and not mention.inferred}
        who = {actor.id for entity in entities if (actor := material.actor(passage.ref.source, entity))}
    return bool(who) and all(scores.is_private(material.actors[each]) for each in who if each in material.actors)
