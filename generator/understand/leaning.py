"""Openings that lean on the sentence before without a pronoun: "The attack was launched", "Ein Bericht dazu erschien"."""

from collections.abc import Iterator

from generator.understand.pointers import Pointers
from generator.understand.words import SEPARATORS, Tokens, is_finite

NOUNS = frozenset({"NOUN", "PROPN"})
CONJUNCTIONS = frozenset({"CCONJ", "SCONJ"})
SHORTEST_HEAD = 4
"""Letters of a noun that a compound must end in to be taken up by it: "Schiff" after "Kriegsschiff"."""


def taken_up(tokens: Tokens, first: int, before: Tokens, pointers: Pointers, *, compounding: bool) -> Iterator[tuple[int, int]]:
    """Find a bare definite subject at the head of a sentence that takes up a noun of the sentence before: "The attack was launched".

    Nouns with a complement ("The attack on the port") say what they mean, and so do those of which there is one ("the government").

    Args:
        tokens: The sentence.
        first: Its first word.
        before: The sentence right before, empty where there is none.
        pointers: The language's words that point back.
        compounding: The language writes compounds as one word; their last part takes them up.
    """
    noun = first + 1
    if noun + 1 >= len(tokens) or tokens[first].text.lower() not in pointers.definite or tokens[noun].pos != "NOUN":
        return
    lemma = tokens[noun].lemma.lower()
    if lemma in pointers.unique or lemma in pointers.times or not (is_finite(tokens[noun + 1]) or tokens[noun + 1].pos == "AUX"):
        return
    for token in before:
        known = token.lemma.lower()
        same = known == lemma or (compounding and len(lemma) >= SHORTEST_HEAD and known.endswith(lemma))
        if token.pos in NOUNS and same:
            yield first, noun + 1
            return


def adverbs(tokens: Tokens, pointers: Pointers) -> Iterator[tuple[int, int]]:
    """Find adverbs for a thing said before, in the first clause of a sentence: "Ein Bericht dazu erschien", but not "damit, dass"."""
    for index, token in enumerate(tokens):
        if token.text in SEPARATORS or token.pos in CONJUNCTIONS:
            return
        if token.pos == "ADV" and token.text.lower() in pointers.adverbs and not _points_ahead(tokens, index, pointers):
            yield index, index + 1


def _points_ahead(tokens: Tokens, index: int, pointers: Pointers) -> bool:
    """Tell whether a clause follows that says what the adverb stands for: "dazu auf, sich testen zu lassen"."""
    comma = next((i for i in range(index + 1, len(tokens)) if tokens[i].text in {",", ":"}), None)
    if comma is None or comma + 1 >= len(tokens):
        return False
    after = tokens[comma + 1 :]
    return tokens[comma].text == ":" or after[0].text.lower() in pointers.complementizers or any(token.tag == "PTKZU" for token in after)
