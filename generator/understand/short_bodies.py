"""Short forms of a body that has a complement: "der Rat", "der Sprachrat" for "Rat für deutsche Sprache"."""

from collections.abc import Iterator, Sequence

from generator.model.reading import EntityKind, Token
from generator.understand.lexicon import Lexicon
from generator.understand.parsed import Parsed
from generator.understand.phrases import Phrases
from generator.understand.register import Named
from generator.understand.words import Tokens

SHORTEST_PREFIX = 4
"""Letters that a compound must share with a word of the complement: "Sprach" in "Sprachrat"."""

Complements = dict[str, tuple[Named, frozenset[str]]]
"""Lemma of a head noun -> the one body named with it, and the words behind the noun, in lower case."""


def complements(parsed: Sequence[Parsed], names: Phrases[Named], lexicon: Lexicon) -> Complements:
    """Find the bodies named by a common noun and a complement, for each noun that has one such body only in the article."""
    found: dict[str, dict[str, Named]] = {}
    behind: dict[str, set[str]] = {}
    for sentence in parsed:
        for start, end, named in names.find(sentence.tokens):
            head = _head(sentence.tokens[start:end], lexicon)
            if named.kind is EntityKind.ORGANISATION and head:
                words = sentence.tokens[start:end]
                found.setdefault(head, {}).setdefault(named.key, named)
                behind.setdefault(head, set()).update(
                    token.text.lower() for token in words if token.pos in {"NOUN", "PROPN"} and token.lemma.lower() != head
                )
    return {head: (next(iter(bodies.values())), frozenset(behind[head])) for head, bodies in found.items() if len(bodies) == 1}


def short_bodies(tokens: Tokens, bodies: Complements, lexicon: Lexicon) -> Iterator[tuple[int, Named]]:
    """Give the words of a sentence that stand for such a body."""
    for index, token in enumerate(tokens):
        if token.pos != "NOUN" or not index or not _is_taken_up(tokens, index, lexicon):
            continue
        for head, (named, words) in bodies.items():
            if token.lemma.lower() == head or _is_compound(token, head, words):
                yield index, named


def _head(words: Tokens, lexicon: Lexicon) -> str:
    """Give the noun that a complement follows: the first word, or the second behind an adjective."""
    for index, token in enumerate(words[:2]):
        if token.lemma.lower() in lexicon.words.associations:
            return token.lemma.lower() if index + 1 < len(words) else ""
    return ""


def _is_taken_up(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    following = tokens[index + 1 : index + 2]
    has_own_complement = bool(following) and (following[0].text in lexicon.words.joins)
    return tokens[index - 1].text.lower() in lexicon.words.pointing and not has_own_complement


def _is_compound(token: Token, head: str, words: frozenset[str]) -> bool:
    lemma = token.lemma.lower()
    prefix = lemma.removesuffix(head)
    return len(prefix) >= SHORTEST_PREFIX and prefix != lemma and any(word.startswith(prefix) for word in words)
