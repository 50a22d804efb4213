"""Promise 2 for the few words in front of a key point: they stand in a passage that the point shows, and in front of no other point."""

from collections.abc import Iterator

from generator.model.briefing import Answerer, Dossier, Label, Statement
from generator.model.diagnostic import Diagnostic
from generator.verify.citations import inside_word
from generator.verify.proof import Proof
from generator.verify.wording import fold, same


def check_point_labels(dossier: Dossier, proof: Proof) -> Iterator[Diagnostic]:
    """Yield every label that is not cut out of a passage of its own statement, and every one that two key points share."""
    seen: set[str] = set()
    for statement in dossier.statements:
        if not isinstance(statement.label, Label):
            continue
        owner = f'statement "{statement.id}"'
        if not is_shown(statement.label, statement, proof):
            yield proof.error(
                "unproven-label", f'{owner} has a label that it does not show: "{statement.label.text}"', statement.citations[0]
            )
        if statement.id not in dossier.key_points or fold(statement.label.text) in seen:
            yield proof.error("label-twice", f'{owner} has the label of another, or is no key point: "{statement.label.text}"')
        seen.add(fold(statement.label.text))


def is_shown(label: Label | Answerer, statement: Statement, proof: Proof) -> bool:
    """Say whether words stand, whole, in a citation that a statement shows."""
    if label.cite not in {segment.cite for segment in statement.segments} or label.cite >= len(statement.citations):
        return False
    citation = statement.citations[label.cite]
    source = proof.sources.get(citation.source)
    if source is None or not citation.start <= label.start < label.end <= citation.end:
        return False
    whole = not any(inside_word(source.text, offset) for offset in (label.start, label.end))
    return whole and same(label.text, source.text[label.start : label.end])
