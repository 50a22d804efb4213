"""Load the language tools: on first use, once for each process."""

from functools import cache
from typing import TYPE_CHECKING, Any

from generator.languages.load import MODELS

if TYPE_CHECKING:
    from spacy.language import Language as SpacyPipeline

    from generator.understand.tagger import EntityTagger

BLANK = "blank"
"""Name of the pipeline that only splits a text into words."""

ANY_LANGUAGE = "xx"
"""spaCy's code for a tokenizer that knows no language."""

HANTA_MODELS = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz", "nl": "morphmodel_dutch.pgz"}
"""The models inside the HanTa package, by language."""


@cache
def spacy_pipeline(package: str, code: str) -> "SpacyPipeline":
    """Load a spaCy pipeline by the name of its package, or the bare tokenizer of a language.

    Args:
        package: Name of an installed package, or "blank".
        code: ISO 639-1 code; a language spaCy does not know gets the tokenizer for any language.

    Raises:
        OSError: The package is not installed.
    """
    import spacy

    if package != BLANK:
        return spacy.load(package)
    try:
        return spacy.blank(code)
    except ImportError:  # what spaCy raises for a language it has no tokenizer for
        return spacy.blank(ANY_LANGUAGE)


@cache
def hanta_tagger(code: str) -> Any:
    """Load HanTa's tagger for a language (Wartena 2019, "A Probabilistic Morphology Model for German Lemmatization").

    Raises:
        KeyError: HanTa has no model for the language.
    """
    from HanTa.HanoverTagger import HanoverTagger

    return HanoverTagger(HANTA_MODELS[code])


@cache
def entity_tagger(model: str) -> "EntityTagger":
    """Load an entity tagger that ships with the language files, or one of the user's own.

    Args:
        model: Name of its file, or its whole path, without ending.

    Raises:
        OSError: There is no such model.
    """
    from generator.understand.tagger import EntityTagger

    return EntityTagger(MODELS / f"{model}.npz")
