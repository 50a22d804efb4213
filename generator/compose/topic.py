"""Name what a passage is about, in its own words."""

from generator.compose.parse import inside
from generator.compose.passage import Passage, term_of
from generator.model.reading import Token
from generator.model.record import Span
from generator.model.shadow import repaired

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})

MOST_WORDS = 8
"""Longer phrases are no labels."""


def topic(passage: Passage, shown: str, shared: frozenset[str] = frozenset(), taken: frozenset[str] = frozenset()) -> str:
    """Give the noun phrase of a passage that holds most of the shared terms, the longer and then the earlier of equals.

    `shown` is the statement's text, which must hold the phrase; where it holds none, all of it is given. A phrase in `taken` names
    another matter already, and a mere name says nothing of the matter: both are used only where there is nothing else.
    """
    phrases = [phrase for phrase in noun_phrases(passage) if wording(passage, phrase) in shown]
    speakers = [item.source for item in passage.spoken if item.source]
    phrases = [phrase for phrase in phrases if not any(inside(phrase[-1].span, span) for span in speakers)] or phrases
    phrases = [phrase for phrase in phrases if wording(passage, phrase) not in taken] or phrases
    phrases = [phrase for phrase in phrases if not _mere_name(passage, phrase)] or phrases
    if not phrases:
        return shown
    best = max(phrases, key=lambda phrase: (_common(phrase, shared), len(phrase), -phrase[0].span.start))
    return wording(passage, best)


def _mere_name(passage: Passage, phrase: list[Token]) -> bool:
    last = phrase[-1].span
    return any(inside(last, mention.span) for mention in passage.mentions if not mention.inferred)


def noun_phrases(passage: Passage) -> list[list[Token]]:
    """Give the stretches of nouns, names, numbers and adjectives that end in a noun or name."""
    phrases: list[list[Token]] = [[]]
    for index, token in enumerate(passage.reading.tokens):
        if token.pos in NOMINAL or _joins(passage, index):
            phrases[-1].append(token)
        elif phrases[-1]:
            phrases.append([])
    return [phrase for phrase in map(_trimmed, phrases) if phrase and len(phrase) <= MOST_WORDS]


def _joins(passage: Passage, index: int) -> bool:
    """A possessive mark, or a hyphen, between two words of one phrase."""
    token = passage.reading.tokens[index]
    return token.tag in ("POS", "HYPH") and 0 < index < len(passage.reading.tokens) - 1


def _trimmed(phrase: list[Token]) -> list[Token]:
    while phrase and phrase[-1].pos not in ("NOUN", "PROPN"):
        phrase = phrase[:-1]
    while phrase and phrase[0].tag in ("POS", "HYPH"):
        phrase = phrase[1:]
    return phrase


def _common(phrase: list[Token], shared: frozenset[str]) -> int:
    return sum(term_of(token) in shared for token in phrase)


def wording(passage: Passage, tokens: list[Token]) -> str:
    """Give the repaired wording of a run of tokens."""
    return repaired(passage.source.shadow, Span(tokens[0].span.start, tokens[-1].span.end))
