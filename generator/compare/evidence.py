"""Compare the articles of a dossier: the stage's one entry."""

from collections import Counter
from collections.abc import Sequence

from generator.compare.actors import build_actors
from generator.compare.claims import build_claims, group_passages
from generator.compare.contrasts import find_contrasts
from generator.compare.copies import find_copies
from generator.compare.crosslingual import CrossLingual
from generator.compare.degrees import split_by_degree
from generator.compare.encoder import Encode
from generator.compare.matter import Matter
from generator.compare.pairs import candidate_pairs
from generator.compare.passages import build_passages
from generator.compare.translated_names import translated_names
from generator.compare.translations import align_translations
from generator.compare.voices import Voices, titles_of
from generator.languages.load import Languages
from generator.model.evidence import Evidence
from generator.model.reading import Reading
from generator.model.source import Source


def compare(
    sources: Sequence[Source],
    readings: Sequence[Reading],
    *,
    dossier: str,
    languages: Languages,
    encode: Encode,
) -> Evidence:
    """Find one actor under many names, one claim in many words, copies, translations and contradictions.

    Args:
        sources: The articles of one dossier.
        readings: One for each source, in the same order.
        dossier: Its id.
        languages: Language files.
        encode: Gives one unit vector for each sentence or name; called only where the sources are in several languages.

    Returns:
        The evidence, with the sources in the order of their paths, whatever their order was.
    """
    ordered = sorted(zip(sources, readings, strict=True), key=lambda both: (both[0].path, both[0].span, both[0].id))
    sources, readings = tuple(source for source, _ in ordered), tuple(reading for _, reading in ordered)
    language = dominant_language(sources)
    actors = build_actors(sources, readings, language=language, languages=languages)
    passages = build_passages(sources, readings, actors, languages)
    across = CrossLingual(passages, encode)
    copies = find_copies(sources, passages)
    aligned = align_translations(sources, passages, across)
    if same := translated_names(passages, aligned.sentences, actors, encode):
        actors = build_actors(sources, readings, language=language, languages=languages, same=same)
        passages = build_passages(sources, readings, actors, languages)
    pairs = candidate_pairs(passages, across, aligned.sentences, languages)
    matters = group_passages(len(passages), pairs, aligned.sentences)
    groups = split_by_degree(matters, passages, languages)
    voices = Voices(sources, copies, aligned.translations, titles_of(actors, readings))
    matter = Matter(sources, passages, copies | aligned.translations)
    return Evidence(
        id=dossier,
        language=language,
        sources=sources,
        readings=readings,
        actors=actors,
        claims=build_claims(passages, groups, voices, language),
        contrasts=find_contrasts(matter, pairs, (matters, groups), actors, readings, languages),
        copies=copies,
        translations=aligned.translations,
    )


def dominant_language(sources: Sequence[Source]) -> str:
    """Give the language of most sources, on a tie the one with more words; of no source, the undetermined one."""
    count = Counter(source.language for source in sources)
    words: Counter[str] = Counter()
    for source in sources:
        words[source.language] += len(source.text[source.span.start : source.span.end].split())
    return max(sorted(count), key=lambda language: (count[language], words[language]), default="und")
