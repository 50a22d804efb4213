"""Words of a language for verify and compose: what a cut may never take away."""

import re
from collections.abc import Iterator

from generator.model.record import Record


class ProtectionWords(Record, frozen=True):
    """Section `[protection]` of a language file; kept apart from what the analysis uses, so that the proof does not lean on it."""

    words: tuple[str, ...] = ()
    """Whole words, lower case: attributions, hedges, negations, conditions."""
    beginnings: tuple[str, ...] = ()
    """Beginnings of words, lower case: "alleg" for alleged, allegedly, allegation."""
    endings: tuple[str, ...] = ()
    """Endings of words, lower case: "n't"."""


_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")


def protected(text: str, known: ProtectionWords) -> list[str]:
    """Give the words of a text that say who says it, how sure it is, that it is not so, when, or how much there is; numbers among them."""
    return sorted(set(_found(text, known)))


def _found(text: str, known: ProtectionWords) -> Iterator[str]:
    # Folded as the text is, in which "gemäß" reads "gemäss".
    words, beginnings = {word.casefold() for word in known.words}, tuple(start.casefold() for start in known.beginnings)
    for word in _WORD.findall(text.casefold()):
        pieces = re.split("['’]", word)
        parts = {word, *pieces, *(f"{piece}'" for piece in pieces[:-1])}  # "n'" of "n'est"
        ended = word.replace("’", "'").endswith(known.endings)
        if ended or parts & words or word.startswith(beginnings) or any(char.isdigit() for char in word):
            yield word
