"""Promise 4: a count of sources or voices is never higher than what is listed for it."""

from collections.abc import Iterator, Sequence

from generator.model.briefing import Dossier, Statement
from generator.model.diagnostic import Diagnostic
from generator.verify.proof import Proof, cited


def check_support(dossier: Dossier, proof: Proof) -> Iterator[Diagnostic]:
    """Yield every count that its own sources do not bear out."""
    derived = {entry.id for entry in dossier.sources if isinstance(entry.copy_of, str) or isinstance(entry.translation_of, str)}
    pool = {statement.id: statement for statement in dossier.statements}
    for statement in dossier.statements:
        owner, support = f'statement "{statement.id}"', statement.supported_by
        yield from _counted(owner, support.sources, support.independent, derived, proof)
        if not _shown(statement) & set(support.sources):
            yield proof.error("wrong-count", f"{owner} is not among the sources that are counted for it", statement.citations[0])
    for agreement in dossier.agreements:
        owner = f'agreement "{agreement.topic}"'
        statements = [pool[identifier] for identifier in agreement.statements if identifier in pool]
        behind = {source for statement in statements for source in (*statement.supported_by.sources, *_shown(statement))}
        yield from _counted(owner, agreement.sources, agreement.independent, derived, proof)
        for source in sorted(set(agreement.sources) - behind):
            yield proof.error("wrong-count", f'{owner} counts a source that none of its statements has: "{source}"')


def _counted(owner: str, sources: Sequence[str], independent: int, derived: set[str], proof: Proof) -> Iterator[Diagnostic]:
    """Copies and translations are no voices of their own, and no source counts twice."""
    most = max(1, len(set(sources) - derived))
    if not 1 <= independent <= most:
        yield proof.error("wrong-count", f"{owner} is said to have {independent} independent voices; its sources give {most} at most")
    if len(set(sources)) != len(sources):
        yield proof.error("wrong-count", f"{owner} counts a source twice")


def _shown(statement: Statement) -> set[str]:
    shown = (cited(statement, segment) for segment in statement.segments)
    return {citation.source for citation in shown if citation}
