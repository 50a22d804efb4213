"""Governments named by their state: "the Ukrainian government", "the US administration", "die US-Regierung"."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.reading import EntityKind, Token
from generator.understand.lexicon import REGION, Lexicon
from generator.understand.words import Tokens


class GovernmentSpan(NamedTuple):
    """Tokens `start` to `end` (exclusive) stand for a state; `country` is empty where the text does not say which."""

    start: int
    end: int
    country: str


def governments(tokens: Tokens, lexicon: Lexicon) -> Iterator[GovernmentSpan]:
    """Find the governments in a sentence.

    Args:
        tokens: The sentence.
        lexicon: The language's words.

    Yields:
        "Ukrainian government" with its ISO 3166 code; a bare "the government" with an empty one.
    """
    for index, token in enumerate(tokens):
        if token.pos not in {"NOUN", "PROPN"} or not _is_government(token, lexicon):
            continue
        compound = _compounded(token, lexicon)
        if compound:
            yield GovernmentSpan(index, index + 1, compound)
            continue
        start, country = _owner(tokens, index, lexicon)
        end, region = _region_behind(tokens, index, lexicon)
        if country:
            yield GovernmentSpan(start, index + 1, country)
        elif region:
            yield GovernmentSpan(index, end, region)
        elif _is_definite(tokens, index, lexicon):
            yield GovernmentSpan(index, index + 1, "")


def _is_government(token: Token, lexicon: Lexicon) -> bool:
    return token.text.lower() in lexicon.governments or token.text.lower().rpartition("-")[2] in lexicon.governments


def _compounded(token: Token, lexicon: Lexicon) -> str:
    """Give the state in "US-Regierung"."""
    state = _state((token.text.rpartition("-")[0],), lexicon)
    return state if token.text.count("-") else ""


def _owner(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[int, str]:
    """Give where the words for the state begin, and its code: an adjective, or the state's name."""
    if not index:
        return index, ""
    before = tokens[index - 1]
    if index > 1:
        country = lexicon.nationality(before, tokens[index - 2]) or _state((tokens[index - 2].text, before.text), lexicon)
        if country:
            return index - 2, country
    return index - 1, lexicon.nationality(before) or _state((before.text,), lexicon)


def _state(words: tuple[str, ...], lexicon: Lexicon) -> str:
    found = lexicon.known.at(list(words), 0)
    is_whole = found is not None and found.end == len(words)
    if found is None or not is_whole:
        return ""
    is_state = found.value.kind is EntityKind.STATE and not found.value.use
    return found.value.country if is_state or found.value.use == REGION else ""


def _region_behind(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[int, str]:
    """Give the end and the code of "Landesregierung von Hessen", "government of Scotland"."""
    if index + 2 >= len(tokens) or tokens[index + 1].text.lower() not in lexicon.of:
        return index, ""
    found = lexicon.known.at([token.text for token in tokens], index + 2)
    return (found.end, found.value.country) if found and found.value.use == REGION else (index, "")


def _is_definite(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a bare noun means the one government the article speaks of all along: "the government", "the Government"."""
    before = tokens[index - 1].text.lower() if index else ""
    return before in lexicon.definite and tokens[index].text.lower() in lexicon.bare_governments
