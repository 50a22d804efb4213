"""Prove one dossier: all that is wrong with it, found in one go."""

from collections.abc import Iterator, Sequence

from generator.languages.load import Languages
from generator.model.briefing import Dossier
from generator.model.decisions import Decisions
from generator.model.diagnostic import Diagnostic
from generator.model.source import Source
from generator.verify.about import check_about
from generator.verify.answerers import check_answerers
from generator.verify.context import check_context
from generator.verify.coverage import check_coverage
from generator.verify.cuts import check_cuts
from generator.verify.dating import check_dates
from generator.verify.entries import check_entries
from generator.verify.labels import check_labels
from generator.verify.point_labels import check_point_labels
from generator.verify.proof import Proof
from generator.verify.references import check_references
from generator.verify.reprints import check_reprints
from generator.verify.statements import check_statement
from generator.verify.support import check_support


def verify(dossier: Dossier, sources: Sequence[Source], languages: Languages, decisions: Decisions) -> tuple[Diagnostic, ...]:
    """Give an error for every promise that the dossier breaks; an empty result is a proof.

    Args:
        dossier: What is to be shown.
        sources: The articles as they were read, with their untouched text.
        languages: For the words that a cut may not take away and the grammar that a question may add.
        decisions: What editors wrote themselves: a title, a name.
    """
    return tuple(_check(dossier, Proof(sources, languages), decisions))


def _check(dossier: Dossier, proof: Proof, decisions: Decisions) -> Iterator[Diagnostic]:
    yield from check_references(dossier, proof)
    for statement in dossier.statements:
        broken = tuple(check_statement(statement, proof))
        yield from broken
        if not broken:  # a statement that cannot be rebuilt has no cuts to speak of
            yield from check_cuts(statement, proof)
            yield from check_context(statement, proof)
            yield from check_about(statement, proof)
    yield from check_labels(dossier, proof, decisions)
    yield from check_point_labels(dossier, proof)
    yield from check_answerers(dossier, proof)
    yield from check_entries(dossier, proof)
    yield from check_reprints(dossier, proof)
    yield from check_support(dossier, proof)
    yield from check_coverage(dossier, proof)
    yield from check_dates(dossier, proof)
