"""Sources: what each article is, and what a reader should know of it."""

from msgspec import UNSET

from generator.compose.material import Material
from generator.compose.passage import title_of
from generator.model.briefing import SourceEntry
from generator.model.shadow import repaired
from generator.model.source import BlockKind, Source

FIRST_WORDS = 10
"""Words of the text that stand in for a missing title."""


def sources(material: Material) -> tuple[SourceEntry, ...]:
    """List the sources in their order."""
    return tuple(_entry(source, material) for source in material.evidence.sources)


def _entry(source: Source, material: Material) -> SourceEntry:
    evidence, meta = material.evidence, source.metadata
    return SourceEntry(
        id=source.id,
        path=source.path,
        sha256=source.sha256,
        language=source.language,
        title=shown_title(source),
        publisher=meta.publisher,
        date=meta.date,
        url=meta.url,
        words=len(source.text[source.span.start : source.span.end].split()),
        credits=material.readings[source.id].credits,
        notes=source.notes,
        author=meta.author,
        licence=meta.licence,
        copy_of=evidence.copies.get(source.id, UNSET),
        translation_of=evidence.translations.get(source.id, UNSET),
    )


def shown_title(source: Source) -> str:
    """Give the title, repaired, or the first words of the first content block; the path where there is not even that."""
    if source.metadata.title:
        return source.metadata.title
    title = next((block for block in source.blocks if block.kind is BlockKind.TITLE), None)
    if title:
        return repaired(source.shadow, title.span).strip() or title_of(source)
    first = next((sentence for block in source.blocks for sentence in block.sentences), None)
    words = repaired(source.shadow, first.span).split() if first else []
    return " ".join(words[:FIRST_WORDS]) + (" …" if len(words) > FIRST_WORDS else "") if words else source.path
