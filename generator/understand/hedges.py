"""The words that weaken a claim."""

import re
from collections.abc import Collection

from generator.languages.certainty import CertaintyWords
from generator.model.reading import Token
from generator.model.record import Span
from generator.model.shadow import repaired, to_original, to_shadow
from generator.model.source import Source
from generator.understand.polarity import is_perfect_infinitive
from generator.understand.words import Tokens, find_phrases, is_finite

COMPLEMENTS = ("xcomp", "ccomp", "oprd", "acomp")
"""What hangs on a verb of seeming; without it "appear" means to come up."""

FORECAST = ("dobj",)
"""How what is foreseen may hang on its verb beside a clause: "forecast a loss", but not "than expected"."""


def hedges(tokens: Tokens, words: CertaintyWords, reported: Collection[int]) -> tuple[Span, ...]:
    """Give the words of a sentence that weaken what it says.

    Args:
        tokens: The sentence.
        words: The language's words.
        reported: The words given as somebody's: there "would" is only the future of a past, no doubt.
    """
    found = find_phrases(tokens, words.hedges)
    taken = {i for start, end in found for i in range(start, end)}
    first = next((i for i, token in enumerate(tokens) if token.pos != "PUNCT"), 0)
    for index, token in enumerate(tokens):
        opens = index == first and token.pos != "NOUN" and token.text.lower() in words.opening_conditions
        if index not in taken and (opens or _weakens(tokens, index, words, reported)):
            found.append((index, index + 1))
    return tuple(Span(tokens[start].span.start, tokens[end - 1].span.end) for start, end in sorted(found))


def _weakens(tokens: Tokens, index: int, words: CertaintyWords, reported: Collection[int]) -> bool:
    """Tell whether a word weakens what is said by its form, its part of speech and what stands beside it."""
    token = tokens[index]
    form, lemma = token.text.lower(), token.lemma.lower()
    if form in words.attributive:
        return not _only_refers(tokens, index, words)
    if token.pos == "VERB" and lemma in words.hedging_verbs:
        return _has_complement(tokens, index)
    if token.pos == "VERB" and lemma in words.forecasts:
        return _has_complement(tokens, index) or (
            token.tag != "VBN" and any(other.head == index and other.dep in FORECAST for other in tokens)
        )
    if is_finite(token) and lemma in words.hearsay and is_perfect_infinitive(tokens, index, words):
        return True
    possible = form in words.modals and not _is_past_ability(tokens, index, words)
    return token.pos == "AUX" and (possible or (form in words.conditionals and index not in reported))


def head_hedges(source: Source, span: Span, words: CertaintyWords) -> tuple[Span, ...]:
    """Give the weakening words of a heading or a column's head, which are no sentences."""
    start = to_shadow(source.shadow, span).start
    tokens = tuple(
        Token(
            text=match.group(),
            span=to_original(source.shadow, Span(start + match.start(), start + match.end())),
            lemma=match.group().lower(),
            pos="X",
            tag="",
        )
        for match in re.finditer(r"[^\W_]+(?:['’-][^\W_]+)*", repaired(source.shadow, span))
    )
    found = find_phrases(tokens, (*words.hedges, *words.head_hedges, *words.attributive, *words.modals))
    return tuple(Span(tokens[start].span.start, tokens[end - 1].span.end) for start, end in found)


def _only_refers(tokens: Tokens, index: int, words: CertaintyWords) -> bool:
    """Tell whether an adjective stands in a noun phrase that is definite or hangs on a preposition: that claims nothing of its own."""
    following = tokens[index + 1 :]
    if not following or following[0].pos not in {"NOUN", "ADJ", "PROPN"}:
        return False
    for token in reversed(tokens[:index]):
        if token.text.lower() in words.definite or token.pos == "ADP":
            return True
        if token.pos not in {"ADJ", "ADV", "DET"}:
            return False
    return False


def _is_past_ability(tokens: Tokens, index: int, words: CertaintyWords) -> bool:
    """Tell "could not be reached" from "could change": a negated possibility is no doubt."""
    following = tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""
    return following in words.negations and tokens[index].text.lower() not in words.negated_modals


def _has_complement(tokens: Tokens, index: int) -> bool:
    """Tell whether something hangs on a verb; without a parser it is taken for granted."""
    if tokens[index].head < 0:
        return True
    return any(token.head == index and token.dep in COMPLEMENTS for token in tokens)
