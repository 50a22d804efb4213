"""Who would have to answer an open question is named in a statement that leaves it open."""

from collections.abc import Iterator

from generator.model.briefing import Answerer, Dossier
from generator.model.diagnostic import Diagnostic
from generator.verify.point_labels import is_shown
from generator.verify.proof import Proof


def check_answerers(dossier: Dossier, proof: Proof) -> Iterator[Diagnostic]:
    """Yield everybody who is said to have to answer, and whom no statement of the question names."""
    statements = {statement.id: statement for statement in dossier.statements}
    for question in dossier.open_questions:
        named = question.answerer
        if not isinstance(named, Answerer):
            continue
        owner = statements.get(named.statement)
        if owner is None or named.statement not in question.why_open or not is_shown(named, owner, proof):
            yield proof.error(
                "unproven-answerer", f'no statement that leaves a question open names who would have to answer: "{named.text}"'
            )
