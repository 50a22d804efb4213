"""Find the cue phrases of a language in a sentence (Edmundson 1969: cue method)."""

import re
from functools import cache

GAP = r"(?:\W+\w+){0,5}?\W+"
"""What a lone `…` in a phrase stands for: up to five words."""


def has_cue(text: str, phrases: tuple[str, ...]) -> bool:
    """Say whether one of the phrases stands in the text; `*` ends a word openly, `…` leaves a gap."""
    return bool(phrases) and _pattern(phrases).search(text.casefold()) is not None


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(_branch(phrase) for phrase in phrases)})(?!\w)")


def _branch(phrase: str) -> str:
    parts = [r"\s+".join(_word(word) for word in part.split()) for part in phrase.split("…")]
    return GAP.join(part for part in parts if part)


def _word(word: str) -> str:
    folded = word.casefold()  # as the text is: "äußerte" is looked for as "äusserte"
    return re.escape(folded[:-1]) + r"\w*" if folded.endswith("*") else re.escape(folded)
