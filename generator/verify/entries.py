"""What a page says of a source is what was read of it: its file, language, date, publisher, address and credits."""

from collections.abc import Iterator

from msgspec import UNSET

from generator.model.briefing import Dossier, SourceEntry
from generator.model.diagnostic import Diagnostic
from generator.model.source import Source
from generator.verify.proof import Proof, holds

GIVEN = ("publisher", "author", "date", "url", "licence")
"""Fields that an entry takes from the metadata as they are."""

READ = ("path", "language", "notes")
"""Fields that an entry takes from the source as they are."""


def check_entries(dossier: Dossier, proof: Proof) -> Iterator[Diagnostic]:
    """Yield what the list of sources says and no source bears out."""
    listed = {entry.id for entry in dossier.sources}
    for entry in dossier.sources:
        source = proof.sources.get(entry.id)
        if source is not None:
            yield from _entry(entry, source, listed, proof)
    latest = max((entry.date for entry in dossier.sources), default="")
    if dossier.cut_off != latest:
        yield proof.error("wrong-entry", f'dossier "{dossier.id}" reaches to "{latest}", not to "{dossier.cut_off}"')
    if dossier.sources and dossier.language not in {entry.language for entry in dossier.sources}:
        yield proof.error("wrong-entry", f'dossier "{dossier.id}" is in a language that no source of it has: "{dossier.language}"')


def _entry(entry: SourceEntry, source: Source, listed: set[str], proof: Proof) -> Iterator[Diagnostic]:
    right = {name: getattr(source.metadata, name) for name in GIVEN} | {name: getattr(source, name) for name in READ}
    right["words"] = len(source.text[source.span.start : source.span.end].split())
    for name, value in right.items():
        shown = getattr(entry, name)
        if shown != value:
            yield proof.error("wrong-entry", f'source "{entry.id}" is shown with another {name} than it has: "{shown}", not "{value}"')
    for credit in entry.credits:
        if not holds(source, credit):
            yield proof.error("uncited-medium", f'source "{entry.id}" is said to credit "{credit}", which it does not name')
    for origin in (entry.copy_of, entry.translation_of):
        if origin is not UNSET and (origin not in listed or origin == entry.id):
            yield proof.error("unlisted-source", f'source "{entry.id}" is said to come from one that is not listed: "{origin}"')
