"""Two articles, statements cut from them, and what verify finds wrong."""

from generator.languages.load import load_languages
from generator.model.briefing import Dossier, NameUse, Stakeholder, Statement
from generator.model.decisions import Decisions
from generator.model.diagnostic import Diagnostic
from generator.model.reading import EntityKind
from generator.model.source import Source
from generator.verify.dossier import verify
from tests.verify.world import cite, dossier, parliament, statement, strike

LANGUAGES = load_languages()

ARTICLE, OTHER = parliament(), strike()

WHOLE = "The speaker, a lawyer from Turin, said on Monday that parliament had passed the bill."

CITED = cite(ARTICLE, WHOLE)

WHO = Stakeholder(
    id="union",
    name="The union",
    kind=EntityKind.ORGANISATION,
    names=(NameUse(form="The union", source="strike", start=35, end=44),),
    roles=(),
    positions=("s1",),
    quotes=(),
    sources=("strike",),
)


def check(
    made: Dossier | Statement, sources: tuple[Source, ...] = (ARTICLE, OTHER), decisions: Decisions | None = None
) -> list[Diagnostic]:
    whole = made if isinstance(made, Dossier) else dossier(made, sources=sources)
    return list(verify(whole, sources, LANGUAGES, decisions or Decisions()))


def codes(made: Dossier | Statement) -> list[str]:
    return [problem.code for problem in check(made)]


def item() -> Statement:
    return statement(cite(ARTICLE, "The bill would reportedly include:"), cite(ARTICLE, "a tax on sugar"))


def cell() -> Statement:
    heads = (cite(ARTICLE, "Greens"), cite(ARTICLE, "Likely vote"))
    return statement("[Greens – Likely vote]", cite(ARTICLE, "against"), proof=heads)
