"""Load the language files that ship with the generator, and those a user adds."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from generator.languages.language import Language

Languages = Mapping[str, Language]

UNKNOWN = "und"
"""Code of the language file for texts in a language that has none: no words, a bare tokenizer."""

SHIPPED = Path(__file__).parent

MODELS = SHIPPED / "models"
"""Trained models that a language file can name, each with a card beside it that says what it was trained on."""


class LanguageFileError(ValueError):
    """A language file has an unknown key, a wrong type or broken TOML; the message names file and key."""


def load_languages(extra: Path | None = None) -> Languages:
    """Read all language files, by code; a file in `extra` replaces the shipped one of the same name.

    Raises:
        LanguageFileError: A file cannot be used.
    """
    folders = [SHIPPED] if extra is None else [SHIPPED, extra]
    files = {path.stem: path for folder in folders for path in sorted(folder.glob("*.toml"))}
    return {code: _load(path) for code, path in sorted(files.items())}


def language_of(code: str, languages: Languages) -> Language:
    """Give the language's file, or the neutral one for a language that has none."""
    return languages.get(code) or languages[UNKNOWN]


def _load(path: Path) -> Language:
    try:
        language = msgspec.toml.decode(path.read_bytes(), type=Language)
    except msgspec.DecodeError as error:  # ValidationError included
        raise LanguageFileError(f"{path.name}: {error}") from error
    if language.code != path.stem:
        raise LanguageFileError(f'{path.name}: code is "{language.code}", but the file is named "{path.stem}"')
    return language
