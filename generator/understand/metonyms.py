"""Cities and buildings that stand for a government: "Moscow insists", but not "in Moscow"."""

from generator.model.reading import Token
from generator.understand.lexicon import Lexicon
from generator.understand.words import APOSTROPHES, POSSESSIVES, Tokens, is_finite

AGENT = frozenset({"nsubj", "agent"})
"""Dependency labels of those who act."""


def acts(tokens: Tokens, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a capital stands for its state's government here.

    It does as the subject of a verb of doing or saying, and where it has a position, a demand, or another noun of section `stances`.

    Args:
        tokens: The sentence.
        start: First token of the name.
        end: Its end, exclusive.
        lexicon: The language's words.
    """
    if _has_stance(tokens, end, lexicon):
        return True
    return not is_located(tokens, start, lexicon) and (
        _is_agent(tokens, start, end, lexicon) or _is_addressed(tokens[end - 1], tokens, lexicon)
    )


def is_located(tokens: Tokens, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a preposition of place stands before a name, its article and adjectives: "at the White House"."""
    return preposition(tokens, start, lexicon) in lexicon.locatives


def preposition(tokens: Tokens, start: int, lexicon: Lexicon) -> str:
    """Give the word before a name, its article and adjectives, in lower case; empty at the beginning of the sentence."""
    index = start - 1
    while index >= 0 and (tokens[index].text.lower() in lexicon.articles or tokens[index].pos == "ADJ"):
        index -= 1
    return tokens[index].text.lower() if index >= 0 else ""


def _has_stance(tokens: Tokens, end: int, lexicon: Lexicon) -> bool:
    possessive = end < len(tokens) and tokens[end].text in POSSESSIVES | APOSTROPHES
    last = tokens[end - 1].text
    genitive = bool(lexicon.words.genitive) and last.endswith(lexicon.words.genitive) and last not in lexicon.words.capitals
    if not possessive and not genitive:
        return False
    index = end + possessive
    while index < len(tokens) and tokens[index].pos == "ADJ":
        index += 1
    return index < len(tokens) and not {tokens[index].lemma.lower(), tokens[index].text.lower()}.isdisjoint(lexicon.words.stances)


def _is_agent(tokens: Tokens, start: int, end: int, lexicon: Lexicon) -> bool:
    name = tokens[end - 1]
    if name.dep:
        return name.dep in AGENT and _does(tokens[name.head], lexicon)
    return _opens_clause(tokens, start) and _followed_by_deed(tokens, end, lexicon)


def _is_addressed(name: Token, tokens: Tokens, lexicon: Lexicon) -> bool:
    """With a parser: somebody provokes Moscow, or talks with Moscow; nobody who visits it means the government."""
    governor = tokens[name.head] if name.dep else None
    if governor is None:
        return False
    if name.dep == "pobj":
        return governor.text.lower() in lexicon.words.addressing and tokens[governor.head].lemma.lower() not in lexicon.words.place_verbs
    return name.dep == "dobj" and governor.lemma.lower() not in lexicon.words.place_verbs


def _followed_by_deed(tokens: Tokens, end: int, lexicon: Lexicon) -> bool:
    """Without a parser: the next word is the verb, or an auxiliary whose verb comes later ("Moskau hat ... erklärt")."""
    if end >= len(tokens) or not is_finite(tokens[end]):
        return end < len(tokens) and tokens[end].pos == "PUNCT" and _does(tokens[max(0, end - 2)], lexicon)
    return _does(tokens[end], lexicon) or (tokens[end].pos == "AUX" and any(_does(token, lexicon) for token in tokens[end + 1 :]))


def _does(verb: Token, lexicon: Lexicon) -> bool:
    return verb.pos == "VERB" and verb.lemma.lower() not in lexicon.words.static_verbs


def _opens_clause(tokens: Tokens, start: int) -> bool:
    """Without a parser: the name, with its article, opens the sentence, follows a comma or the verb itself ("erklärte Moskau")."""
    index = start - 1
    while index >= 0 and tokens[index].pos in {"DET", "ADJ"}:
        index -= 1
    return index < 0 or tokens[index].pos in {"PUNCT", "SCONJ"} or is_finite(tokens[index])
