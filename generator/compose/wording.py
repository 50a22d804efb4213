"""Put words of a passage together again, and check that a question adds none of its own."""

import re
from collections.abc import Iterable

from generator.compose.passage import Passage
from generator.languages.question_grammar import added_words
from generator.languages.questions import QuestionWords
from generator.model.record import Span
from generator.model.shadow import repaired

STEM = 4
"""Letters two words share at their start to count as forms of one word: goal, goals."""

LEAST, MOST = 3, 20
"""Words of a question: with fewer it asks nothing, with more nobody reads it."""

_WORD = re.compile(r"[^\W_]+")


def render(passage: Passage, indices: Iterable[int]) -> str:
    """Give the wording of some tokens of a passage; neighbours keep the blank, or none, that stands between them."""
    runs: list[list[int]] = []
    for index in sorted(set(indices)):
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    tokens = passage.reading.tokens
    spans = (Span(tokens[run[0]].span.start, tokens[run[-1]].span.end) for run in runs)
    return " ".join(repaired(passage.source.shadow, span).strip() for span in spans)


def asked(*parts: str) -> str:
    """Join the parts of a question: one blank between them, a capital in front, a question mark behind."""
    text = " ".join(part for part in parts if part).strip(" ,;:-–")
    text = re.sub(r"(?<=\d)\.$", "", text)  # a year at the end of a sentence is read as an ordinal number
    return f"{text[:1].upper()}{text[1:]}?" if text else ""


def uncapitalised(text: str) -> str:
    """Give a text that opens no sentence any more: with a small letter in front."""
    return text[:1].lower() + text[1:]


def sound(question: str, passage: Passage, *, leave: int = 0) -> bool:
    """Say whether a question can be asked of a reader: of fair length, of the passage's own words, pointing at nothing outside.

    `leave` is the number of words at its start that are grammar and not looked at.
    """
    words = question.split()
    if not LEAST <= len(words) <= MOST or any(mark in question for mark in '"“”„‟«»()[]#:;…'):
        return False
    pointing = set(passage.language.questions.pointing)
    if _names_somebody(words[leave:], passage):
        pointing -= set(passage.language.questions.possessive)  # "What has France told its citizens to do?"
    pointing -= _told_behind(passage)
    content = [word if word.isupper() else word.lower() for word in _WORD.findall(" ".join(words[leave:]))]  # "US" is no "us"
    return not pointing & set(content) and all(known(word, passage.text, passage.language.questions) for word in _WORD.findall(question))


def _told_behind(passage: Passage) -> set[str]:
    """Give the pointing words whose meaning stands behind them: "those affected", "those who travel"."""
    tokens = passage.reading.tokens
    told = {token.head for token in tokens if token.dep in ("acl", "relcl")}
    return {token.text.lower() for index, token in enumerate(tokens) if index in told and token.pos in ("DET", "PRON")}


def _names_somebody(words: list[str], passage: Passage) -> bool:
    """Say whether somebody is named before the first possessive."""
    possessive = passage.language.questions.possessive
    end = next((index for index, word in enumerate(words) if word.lower() in possessive), len(words))
    before = " ".join(words[:end])
    return any(mention.form in before for mention in passage.mentions if not mention.inferred)


def known(word: str, text: str, grammar: QuestionWords) -> bool:
    """Say whether a word of a question stands in the passage, is a form of one that does, or is a question word."""
    folded = word.lower()
    words = [other.lower() for other in _WORD.findall(text)]
    if folded in words or folded in added_words(grammar) or any(grammar.irregular.get(other) == folded for other in words):
        return True
    return len(folded) >= STEM and any(other.startswith(folded[:STEM]) for other in words)


def plain_form(word: str, grammar: QuestionWords) -> str:
    """Give the plain form of an irregular verb's finite form; empty for any other."""
    return grammar.irregular.get(word.lower(), "")
