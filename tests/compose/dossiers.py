"""Compose a dossier of a few articles, and check what holds for every dossier."""

from collections.abc import Sequence

from generator.compose.dossier import compose
from generator.languages.load import load_languages
from generator.model.briefing import Dossier
from generator.model.decisions import Decisions
from generator.model.evidence import Contrast
from generator.model.reading import EntityKind
from tests.compose.checking import check
from tests.compose.world import Article, evidence

LANGUAGES = load_languages()

BERG = {"Anna Berg": EntityKind.PERSON}


def made(
    *articles: Article,
    decisions: Decisions | None = None,
    same: Sequence[Sequence[str]] = (),
    contrasts: tuple[Contrast, ...] = (),
    translations: dict[str, str] | None = None,
) -> Dossier:
    world = evidence(*articles, same=same, contrasts=contrasts, translations=translations)
    dossier, _ = compose(world, decisions or Decisions(), LANGUAGES)
    check(dossier, world)
    return dossier


def text(dossier: Dossier, identifier: str) -> str:
    return next(statement.text for statement in dossier.statements if statement.id == identifier)


STORY = """# Harbour of Tartu closes after storm
The harbour of Tartu closed on Monday after a storm damaged two of its three piers.
The ministry has yet to confirm how many ships were lost in the night.
Fishermen criticised the decision as a blow to their trade and their families.
It is unclear whether the old piers can be repaired before the next winter begins.
The port authority will open a second basin for small boats next week.
Previously, the harbour had been closed only once, during the war of 1944."""


OTHER = """# Storm damages harbour
Heavy seas destroyed two piers in the harbour of Tartu, the coast guard reported.
The insurance company expects losses of 40 million euros for the town."""
