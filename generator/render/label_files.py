"""Reading the generator's own words: a shipped file for each language, and an editor's over it, entry by entry."""

import tomllib
from typing import Any

import msgspec
from jinja2 import Environment, TemplateNotFound

from generator.render.labels import Labels
from generator.render.loader import SHIPPED_AS, Templates

DEFAULT = "en"
"""Language of the words where a dossier's own language has none."""


class LabelError(ValueError):
    """A file of words cannot be used; carries the file as the user knows it."""

    def __init__(self, file: str, message: str) -> None:
        """Say which file and why."""
        super().__init__(message)
        self.file = file


def read_labels(language: str, environment: Environment, templates: Templates) -> Labels:
    """Read the words of a language.

    Raises:
        LabelError: A file is no TOML, or an entry is missing, unknown or of the wrong type.
    """
    name = f"labels/{language}.toml"
    if not {name} & {*templates.shipped, *templates.own}:
        name = f"labels/{DEFAULT}.toml"
    words: dict[str, Any] = {}
    file = name
    for asked in (f"{SHIPPED_AS}/{name}", name):
        try:
            text, filename, _ = templates.loader.get_source(environment, asked)
        except TemplateNotFound:
            continue
        file = templates.shown(filename or name)
        try:
            words = _merged(words, tomllib.loads(text))
        except tomllib.TOMLDecodeError as error:
            raise LabelError(file, str(error)) from error
    try:
        return msgspec.convert(words, Labels)
    except msgspec.ValidationError as error:
        raise LabelError(file, str(error)) from error


def _merged(under: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    both = dict(under)
    for key, value in over.items():
        old = both.get(key)
        both[key] = _merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return both
