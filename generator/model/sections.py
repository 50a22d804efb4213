"""Which statements of the pool a dossier shows, and in which sections."""

from generator.model.briefing import Dossier, InBrief, StatementId


def ids_in_brief(brief: InBrief) -> tuple[StatementId, ...]:
    """Give the ids of all statements in brief, in the order of the page."""
    return (*brief.new, *brief.why_it_matters, *brief.disputed, *brief.unknown)


def shown(dossier: Dossier) -> tuple[tuple[str, StatementId], ...]:
    """Give (section, statement id) for everything a reader sees, in the order of the page; a section is named as its field."""
    sections: dict[str, list[tuple[StatementId, ...]]] = {
        "in_brief": [ids_in_brief(dossier.in_brief)],
        "key_points": [dossier.key_points],
        "background": [dossier.background],
        "timeline": [(event.statement,) for event in dossier.timeline],
        "stakeholders": [(*who.positions, *(quote.statement for quote in who.quotes)) for who in dossier.stakeholders],
        "agreements": [agreement.statements for agreement in dossier.agreements],
        "disagreements": [side.statements for item in dossier.disagreements for side in item.sides],
        "open_questions": [question.why_open for question in dossier.open_questions],
        "faq": [answer.answer for answer in dossier.faq],
        "coverage": [*((row.statement,) for row in dossier.coverage.claims), *(only.statements for only in dossier.coverage.only)],
    }
    return tuple((section, identifier) for section, groups in sections.items() for identifiers in groups for identifier in identifiers)
