"""An editor's translations of single sentences, checked against the sentences as they stand in the article.

    translations:
      en:
        by: Editorial translation of this project
        sentences:
          - original: Die Fähre lief am Montag auf Grund.
            translation: The ferry ran aground on Monday.

`original` repeats a sentence of the article, blanks folded. Where none is like it, the article has changed since, and the entry is left out with a warning.
"""

from collections.abc import Iterator
from difflib import get_close_matches

import yaml

from generator.model.diagnostic import Diagnostic
from generator.model.record import Record
from generator.model.source import Block, Translation
from generator.read.metadata import Place

_FORM = "Write `translations: {en: {by: ..., sentences: [{original: ..., translation: ...}]}}`."
_ENTRY = ("original", "translation")


class Entry(Record, frozen=True):
    """One sentence as the editor wrote it down."""

    language: str
    by: str
    original: str
    translation: str
    line: int
    """1-based line of the YAML text."""


def entries(node: yaml.MappingNode | None, place: Place) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """Read the key `translations` of the metadata."""
    given = next((value for key, value in node.value if key.value == "translations"), None) if node else None
    if given is None:
        return (), ()
    if not isinstance(given, yaml.MappingNode):
        return (), (place.problem(given, "wrong-translation", "translations: a mapping of languages is expected", _FORM),)
    results = [result for language, group in given.value for result in _group(str(language.value), group, place)]
    found = tuple(result for result in results if isinstance(result, Entry))
    return found, tuple(result for result in results if isinstance(result, Diagnostic))


def match(
    found: tuple[Entry, ...], text: str, blocks: tuple[Block, ...], place: Place
) -> tuple[tuple[Translation, ...], tuple[Diagnostic, ...]]:
    """Tie each entry to the sentence it translates; a sentence that is repeated is translated everywhere."""
    sentences: dict[str, list[str]] = {}
    for block in blocks:
        for sentence in block.sentences:
            sentences.setdefault(_fold(text[sentence.span.start : sentence.span.end]), []).append(sentence.id)
    tied = tuple(
        Translation(sentence=name, language=entry.language, text=entry.translation, by=entry.by)
        for entry in found
        for name in sentences.get(_fold(entry.original), ())
    )
    return tied, tuple(_changed(entry, tuple(sentences), place) for entry in found if _fold(entry.original) not in sentences)


def _group(language: str, group: yaml.Node, place: Place) -> Iterator[Entry | Diagnostic]:
    parts = _mapping(group)
    sentences = parts.get("sentences")
    by = parts.get("by")
    if not isinstance(sentences, yaml.SequenceNode) or not isinstance(by, yaml.ScalarNode) or not by.value.strip():
        yield place.problem(group, "wrong-translation", f'translations: "{language}" needs `by` and a list of `sentences`', _FORM)
        return
    for item in sentences.value:
        entry = _mapping(item)
        texts = [" ".join(node.value.split()) for key in _ENTRY if isinstance(node := entry.get(key), yaml.ScalarNode)]
        if len(texts) != len(_ENTRY) or not all(texts) or set(entry) != set(_ENTRY):
            yield place.problem(
                item, "wrong-translation", "translations: an entry has just `original` and `translation`, both texts", _FORM
            )
            continue
        line = item.start_mark.line + 1
        yield Entry(language=language.lower(), by=" ".join(by.value.split()), original=texts[0], translation=texts[1], line=line)


def _mapping(node: yaml.Node) -> dict[str, yaml.Node]:
    if not isinstance(node, yaml.MappingNode):
        return {}
    return {key.value: value for key, value in node.value if isinstance(key, yaml.ScalarNode)}


def _changed(entry: Entry, sentences: tuple[str, ...], place: Place) -> Diagnostic:
    near = get_close_matches(_fold(entry.original), sentences, n=1)
    hint = f"The nearest sentence now is: {near[0]}" if near else "No sentence of the article is like it."
    message = f"the passage has changed since it was translated: {entry.original}"
    return place.at(entry.line, "changed-translation", message, hint)


def _fold(text: str) -> str:
    return " ".join(text.split())
