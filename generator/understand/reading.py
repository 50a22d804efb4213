"""Read one article: the conductor of this stage."""

from collections.abc import Sequence

from generator.languages.language import Language
from generator.model.reading import Entity, EntityKind, Mention, Reading, SentenceReading
from generator.model.record import Span
from generator.model.source import Source
from generator.understand.anaphora import anaphora
from generator.understand.certainty import Judgement, judge
from generator.understand.credits import credited_media
from generator.understand.dates import dates, day_of_writing, sentences_to_come
from generator.understand.documents import parse
from generator.understand.entities import entities
from generator.understand.kinds import kind_of
from generator.understand.lexicon import Lexicon, lexicon_of
from generator.understand.parsed import Parsed
from generator.understand.pointers import Pointers
from generator.understand.pronouns import follows, inferred_mentions
from generator.understand.speech import attributions


def understand(source: Source, language: Language) -> Reading:
    """Work out who is named in an article, who says what, how sure the text is of it, and when it happened.

    Nothing but the article and its language file goes in, so that the result can be kept as long as both stay the same.

    Args:
        source: The article.
        language: The file of the article's language.

    Returns:
        All that the article says; spans are code points of the original file.
    """
    lexicon, pointers = lexicon_of(language, source.language), Pointers(language.reference)
    parsed = parse(source, language)
    found, named = entities(parsed, source, lexicon)
    inferred = inferred_mentions(parsed, found, named, source, pointers, lexicon)
    order = {one.sentence.id: number for number, one in enumerate(parsed)}
    mentions = tuple(sorted((*named, *inferred), key=lambda mention: (order[mention.sentence], mention.span)))
    pointing = _anaphora(parsed, found, mentions, pointers, lexicon)
    said = attributions(parsed, source, language, mentions, found)
    when = dates(parsed, source, language)
    judged = judge(parsed, source, language, said, to_come=sentences_to_come(when, day_of_writing(source, language)))
    return Reading(
        source=source.id,
        language=language.code,
        sentences=tuple(_sentence(one, judged[one.sentence.id], pointing[one.sentence.id]) for one in parsed),
        entities=found,
        mentions=mentions,
        attributions=said,
        dates=when,
        credits=credited_media(parsed, source, language),
    )


def _sentence(one: Parsed, judged: Judgement, pointing: tuple[Span, ...]) -> SentenceReading:
    return SentenceReading(
        id=one.sentence.id,
        kind=kind_of(one),
        tokens=one.tokens,
        certainty=judged.certainty,
        hedges=judged.hedges,
        negations=judged.negations,
        planned=judged.planned,
        negated=judged.negated,
        hedged=judged.hedged,
        coming=judged.coming,
        anaphora=pointing,
        standalone=not pointing,
    )


def _anaphora(
    parsed: Sequence[Parsed], found: Sequence[Entity], mentions: Sequence[Mention], pointers: Pointers, lexicon: Lexicon
) -> dict[str, tuple[Span, ...]]:
    kinds = {entity.id: entity.kind for entity in found}
    named: dict[str, list[tuple[Mention, EntityKind]]] = {one.sentence.id: [] for one in parsed}
    for mention in mentions:
        named[mention.sentence].append((mention, kinds[mention.entity]))
    before = (None, *parsed)[: len(parsed)]
    return {
        one.sentence.id: anaphora(one, named[one.sentence.id], pointers, lexicon, earlier if earlier and follows(earlier, one) else None)
        for earlier, one in zip(before, parsed, strict=True)
    }
