"""Words given to somebody by the form of the page: a cell beside a name, a paragraph after a name and a colon."""

from collections.abc import Iterator, Sequence

from generator.languages.language import Language
from generator.model.reading import Attribution, AttributionKind, Entity, EntityKind, Mention
from generator.model.record import Span
from generator.model.shadow import repaired
from generator.model.source import Source
from generator.understand.parsed import Parsed
from generator.understand.words import inside


def positions(
    parsed: Sequence[Parsed], source: Source, language: Language, mentions: Sequence[Mention], entities: Sequence[Entity]
) -> Iterator[Attribution]:
    """Give the attributions that no word of saying makes.

    A cell under a head such as "Position" is what the one named in its row's first cell holds. A paragraph labelled with the name of a person
    of the article is what that person says, as in an interview.

    Args:
        parsed: The article's sentences.
        source: The article, for table heads and labels.
        language: The article's language file.
        mentions: Where entities are named.
        entities: The article's entities.
    """
    people = _people(entities, mentions)
    for one in parsed:
        cell = next((cell for cell in one.block.cells if cell.sentence == one.sentence.id), None)
        if cell is not None and cell.row is not None and cell.column is not None and _is_position(source, cell.column, language):
            speaker = next((m.entity for m in mentions if inside(m.span, cell.row)), "")
            yield _whole(one, cue=cell.column, source=cell.row, speaker=speaker, kind=AttributionKind.INDIRECT)
        label = one.block.label
        if label is not None and (speaker := people.get(repaired(source.shadow, label).lower().strip(" :"), "")):
            yield _whole(one, cue=None, source=label, speaker=speaker, kind=AttributionKind.DIRECT)


def _people(entities: Sequence[Entity], mentions: Sequence[Mention]) -> dict[str, str]:
    """Give the ids of the article's persons by the wordings of their names; of two persons with one wording the later stands."""
    forms = {one.id: {one.name.lower()} for one in entities if one.kind is EntityKind.PERSON}
    for mention in mentions:
        if mention.entity in forms and not mention.inferred:
            forms[mention.entity].add(mention.form.lower())
    return {form: id_ for id_, wordings in forms.items() for form in sorted(wordings)}


def _is_position(source: Source, column: Span, language: Language) -> bool:
    words = repaired(source.shadow, column).lower().split()
    return any(word in language.speech.position_heads for word in words)


def _whole(one: Parsed, *, cue: Span | None, source: Span, speaker: str, kind: AttributionKind) -> Attribution:
    return Attribution(sentence=one.sentence.id, kind=kind, content=(one.sentence.span,), cue=cue, source=source, speaker=speaker)
