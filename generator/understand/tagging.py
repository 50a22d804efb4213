"""Tags and lemmas from HanTa, given the form that spaCy's own pipelines have."""

from typing import NamedTuple

from generator.languages.language import Pipeline
from generator.understand.pipelines import hanta_tagger

PLAIN_QUOTES = str.maketrans("„“”‚‘»«›‹", '"""""""""')
"""HanTa takes typographic quotation marks for foreign words, and the words beside them too."""


class Tagged(NamedTuple):
    """What a tagger says of one word."""

    lemma: str
    pos: str
    tag: str
    morph: str


def hanta_tags(words: list[str], code: str, pipeline: Pipeline) -> list[Tagged]:
    """Tag the words of one sentence.

    Args:
        words: The sentence, split into words and marks.
        code: ISO 639-1 code of the language.
        pipeline: Its section of the language file, with the meaning of the tags.

    Returns:
        One entry for each word. Names keep their form as lemma: HanTa would cut "Gallois" to "Gallo".
    """
    found = hanta_tagger(code).tag_sent([word.translate(PLAIN_QUOTES) for word in words])
    indicative = any(word.lower() in pipeline.indicative_with for word in words)
    return [_tagged(word, lemma, tag, pipeline, indicative=indicative) for word, (_, lemma, tag) in zip(words, found, strict=True)]


def _tagged(word: str, lemma: str, raw: str, pipeline: Pipeline, *, indicative: bool) -> Tagged:
    tag = raw.replace("(", "").replace(")", "") if not raw.startswith("$") else raw
    pos, _, features = pipeline.tags.get(tag, "X").partition(" ")
    if pos in ("AUX", "VERB") and "VerbForm=Fin" in features:
        mood = pipeline.moods.get(word.lower(), "")
        if not mood and not indicative and _is_present_subjunctive(word, lemma, pipeline):
            mood = "Mood=Sub"
        features = "|".join(sorted(part for part in (mood, features) if part))
    return Tagged(lemma=word if pos in ("PROPN", "X") else lemma, pos=pos, tag=tag, morph=features)


def _is_present_subjunctive(word: str, lemma: str, pipeline: Pipeline) -> bool:
    """Recognise "er sage, habe, könne": the infinitive's stem with "e", which the indicative has with "ich" only."""
    return any(
        lemma.endswith(infinitive) and word.lower() == lemma.removesuffix(infinitive) + ending
        for infinitive, ending in pipeline.subjunctive.items()
    )
