"""Look-ups over the words of one sentence: the tree above them, the phrases in them, the spans they cover."""

from collections.abc import Collection, Iterable, Sequence
from functools import cache

from generator.model.reading import Token
from generator.model.record import Record, Span

Tokens = tuple[Token, ...]

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
"""Parts of speech that can carry a noun phrase."""

VERBAL = frozenset({"VERB", "AUX"})

QUOTES = frozenset('“„«»"”')

QUOTED_NAME = 4
"""A name in quotation marks inside a noun phrase has hardly more words: "die Zeitschrift „Neues vom Tage“"."""

INSERTED_WORDS = 8
"""Words looked through for the end of a phrase between an article and its noun."""

POSSESSIVES = frozenset({"'s", "’s"})
"""Endings of an owner that are words of their own."""

APOSTROPHES = frozenset({"'", "’"})
"""All that is left of them behind "s": "the ministers' plan"."""

SEPARATORS = frozenset(",;:–—?!")
"""Marks between clauses."""


class Tree(Record, frozen=True):
    """A sentence's words with the way down the dependency tree; without a parser every word stands alone."""

    tokens: Tokens
    below: tuple[tuple[int, ...], ...]
    """Dependents of each token, in order."""

    @property
    def parsed(self) -> bool:
        """Whether the language's pipeline has a parser."""
        return any(self.below)


def tree_of(tokens: Tokens) -> Tree:
    """Turn the heads of the tokens round."""
    below: list[list[int]] = [[] for _ in tokens]
    for index, token in enumerate(tokens):
        if 0 <= token.head < len(tokens) and token.head != index:
            below[token.head].append(index)
    return Tree(tokens=tokens, below=tuple(tuple(one) for one in below))


def child(tree: Tree, index: int, deps: Collection[str]) -> int | None:
    """Give the first dependent with one of the labels."""
    return next((below for below in tree.below[index] if tree.tokens[below].dep in deps), None)


def subtree(tree: Tree, index: int, without: Collection[int] = ()) -> tuple[int, ...]:
    """Give a token and all below it, in order, leaving out the branches under `without`."""
    found, waiting = [], [index]
    while waiting:
        top = waiting.pop()
        found.append(top)
        waiting += [below for below in tree.below[top] if below not in without]
    return tuple(sorted(found))


def overlaps(one: Span, other: Span) -> bool:
    """Tell whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def inside(span: Span, outer: Span) -> bool:
    """Tell whether a span lies in another."""
    return outer.start <= span.start and span.end <= outer.end


def between_separators(tokens: Sequence[Token], index: int) -> tuple[int, int]:
    """Give the stretch between two marks that holds a word, end exclusive."""
    start = next((i + 1 for i in range(index - 1, -1, -1) if tokens[i].text in SEPARATORS), 0)
    return start, next((i for i in range(index + 1, len(tokens)) if tokens[i].text in SEPARATORS), len(tokens))


def is_finite(token: Token) -> bool:
    """Tell whether a verb form carries person and tense."""
    return token.pos in VERBAL and "VerbForm=Fin" in token.morph


def is_mark(token: Token) -> bool:
    """Tell whether a token is no word."""
    return token.pos == "PUNCT" or not any(char.isalnum() for char in token.text)


def runs(indices: Iterable[int]) -> list[tuple[int, int]]:
    """Join neighbouring indices to ranges, end exclusive."""
    found: list[tuple[int, int]] = []
    for index in sorted(set(indices)):
        if found and found[-1][1] == index:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return found


def spans(tokens: Sequence[Token], indices: Collection[int]) -> tuple[Span, ...]:
    """Give the stretches of the original that the tokens cover, without marks at their edges, but for those of a pair with words outside it."""
    kept = set(indices)
    # A mark between two kept words belongs to them: a comma that the parser hung elsewhere must not cut the passage.
    for index, token in enumerate(tokens):
        if is_mark(token) and index - 1 in kept and index + 1 in indices:
            kept.add(index)
    found = []
    for start, end in runs(kept):
        first, last = start, end
        paired = _paired(tokens, start, end)
        while first < last and is_mark(tokens[first]) and first not in paired:
            first += 1
        while last > first and is_mark(tokens[last - 1]) and last - 1 not in paired:
            last -= 1
        if first < last:
            found.append(Span(tokens[first].span.start, tokens[last - 1].span.end))
    return tuple(found)


def _paired(tokens: Sequence[Token], start: int, end: int) -> frozenset[int]:
    """Give the brackets, and the quotation marks around a part, that have their partner inside a stretch."""
    text = [token.text for token in tokens[start:end]]
    quotes = [start + i for i, mark in enumerate(text) if mark in QUOTES]
    brackets = [start + i for i, mark in enumerate(text) if mark in {"(", ")"}]
    words = [start + i for i, token in enumerate(tokens[start:end]) if not is_mark(token)]
    part = quotes and words and (quotes[0] > words[0] or quotes[-1] < words[-1]) and len(quotes) % 2 == 0
    return frozenset((brackets if "(" in text and ")" in text else []) + (quotes if part else []))


def find_phrases(tokens: Sequence[Token], phrases: tuple[str, ...]) -> list[tuple[int, int]]:
    """Find word sequences, given in lower case, in any case; of two that begin at one place the longer is given."""
    beginnings = _by_first_word(phrases)
    words = [token.text.lower() for token in tokens]
    found: list[tuple[int, int]] = []
    for start, word in enumerate(words):
        if word not in beginnings or (found and start < found[-1][1]):
            continue
        match = next((phrase for phrase in beginnings[word] if words[start : start + len(phrase)] == phrase), None)
        if match:
            found.append((start, start + len(match)))
    return found


@cache
def _by_first_word(phrases: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """Sort phrases by their first word, the longest first."""
    found: dict[str, list[list[str]]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase.split()), phrase)):
        found.setdefault(phrase.split()[0], []).append(phrase.split())
    return found


def noun_phrase(tokens: Sequence[Token], start: int, belonging: Collection[str], end: int | None = None) -> tuple[int, int] | None:
    """Read a noun phrase from its first word on, by parts of speech alone.

    Args:
        tokens: The sentence.
        start: Where the phrase must begin.
        belonging: Words that tie a further noun to it ("of", "des").
        end: Where it must end at the latest.

    Returns:
        Its range, end exclusive; None where no noun phrase begins there.
    """
    stop = len(tokens) if end is None else end
    at, last_noun = start, None
    while at < stop:
        token = tokens[at]
        if last_noun is not None and "PronType=Prs" in tokens[last_noun].morph and token.pos != "CCONJ":
            break  # "ihn der Minister"
        if token.pos in NOMINAL and "Reflex=Yes" not in token.morph:
            last_noun = at
        elif at > start and tokens[at - 1].pos == "DET" and (closing := _quoted_name(tokens, at, stop)) is not None:
            at = last_noun = closing  # "die „Computerwoche“"
        elif last_noun is None and at > start and token.pos == "ADP" and (adjective := _before_noun(tokens, at, stop)) is not None:
            at = adjective  # "die in New York geborene Sängerin"
        elif not (token.pos in {"DET", "ADJ", "ADV", "X"} if last_noun is None else _goes_on(tokens, at, stop, belonging)):
            break
        at += 1
    if last_noun is None:
        return None
    closes = last_noun + 1 < stop and tokens[last_noun + 1].text == ")" and any(tokens[i].text == "(" for i in range(start, last_noun))
    return start, last_noun + 1 + closes


def _before_noun(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """Give the adjective that ends a phrase put between an article and its noun, where one stands right before a noun."""
    if tokens[at - 1].pos != "DET":
        return None
    places = range(at + 2, min(stop, at + INSERTED_WORDS) - 1)
    return next(
        (i for i in places if tokens[i].pos == "ADJ" and tokens[i + 1].pos in {"NOUN", "PROPN"} and tokens[i].text[0].islower()), None
    )


def _quoted_name(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """Give the closing mark of a name in quotation marks that begins at a place."""
    if tokens[at].text not in QUOTES or at + 1 >= stop or not tokens[at + 1].text[0].isupper():
        return None
    end = next((i for i in range(at + 1, min(stop, at + QUOTED_NAME + 2)) if tokens[i].text in QUOTES), None)
    if end is None or any(is_finite(tokens[i]) for i in range(at + 1, end)):
        return None
    return end


def _goes_on(tokens: Sequence[Token], at: int, stop: int, belonging: Collection[str]) -> bool:
    """Tell whether a word after a noun can still belong to its phrase."""
    token = tokens[at]
    if token.text.lower() in belonging or token.text.lower() in POSSESSIVES:
        return True
    following = tokens[at + 1] if at + 1 < stop else None
    if token.pos == "CCONJ":
        return following is not None and following.pos in NOMINAL | {"DET", "ADJ"}
    if token.pos in {"ADJ", "X"}:
        return following is not None and (following.pos in NOMINAL | {"ADJ", "X"} or following.text.lower() in belonging)
    return token.text in {"-", "(", ")", "/"}
