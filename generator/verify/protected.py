"""The words that no cut may take away."""

import re
from collections.abc import Iterator

from generator.languages.language import Language

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")


def protected(text: str, language: Language) -> list[str]:
    """Give the words of a text that say who says it, how sure it is, that it is not so, or how much there is; numbers among them."""
    return sorted(set(_found(text, language)))


def _found(text: str, language: Language) -> Iterator[str]:
    known = language.protection
    for word in _WORD.findall(text.casefold()):
        parts = {word, *re.split("['’]", word)}
        negated = word.endswith(("n't", "n’t"))
        if negated or parts & set(known.words) or word.startswith(known.beginnings) or any(char.isdigit() for char in word):
            yield word
