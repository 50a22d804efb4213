"""Find the asides of a sentence: what stands between commas, dashes or brackets and can be left out (Knight and Marcu 2002; Jing 2000).

Only the parse decides, and only where nothing outside the aside hangs on a word inside. A language without a parse has the one
apposition that word order proves: between a name in front of a verb-second sentence and its verb.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from generator.compose.parse import FINITE, SUBJECTS, VERBAL, is_parsed, subtree
from generator.compose.passage import Passage
from generator.model.reading import Token

COMMA = ","
DASHES = frozenset({"–", "—", "--", " - "})
BRACKETS = {"(": ")", "[": "]"}
STOPS = frozenset({".", "!", "?"})
AUXILIARY = frozenset({"aux", "auxpass"})
LISTED = frozenset({"cc", "conj"})
CONDITIONS = frozenset({"mark", "nsubj", "nsubjpass"})
"""What a participle may not have: a conjunction ("if asked"), or a subject of its own."""


class AsideKind(StrEnum):
    """What an aside is."""

    APPOSITION = "apposition"
    RELATIVE = "relative clause"
    PARTICIPLE = "participle clause"
    INSERTED = "inserted"
    """Between dashes or brackets."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A stretch of tokens, the marks around it included: `tokens[start:end]`."""

    kind: AsideKind
    start: int
    end: int


def asides(passage: Passage) -> Iterator[Aside]:
    """Yield the asides of a sentence in no order; they may lie in each other."""
    tokens = passage.reading.tokens
    if not is_parsed(tokens):
        yield from _bracketed(tokens)
        yield from _before_verb(passage)
        return
    if not _has_main_verb(tokens):
        return
    yield from _bracketed(tokens)
    yield from _dashed(tokens)
    for index, token in enumerate(tokens):
        kind = _kind(passage, index, token)
        found = _bounded(passage, index, kind) if kind else None
        if found:
            yield found


def _has_main_verb(tokens: tuple[Token, ...]) -> bool:
    """Say whether the root is a finite verb or has a finite auxiliary: else the parse is wrong, or it is no sentence."""
    root = next((index for index, token in enumerate(tokens) if token.dep == "ROOT"), -1)
    return any(
        token.tag in FINITE and (index == root or (token.head == root and token.dep in AUXILIARY)) for index, token in enumerate(tokens)
    )


def _kind(passage: Passage, index: int, token: Token) -> AsideKind | None:
    words = passage.language.shortening
    tokens = passage.reading.tokens
    if token.dep == "appos" and token.pos == "NOUN" and token.head < index and tokens[token.head].pos == "PROPN":
        return AsideKind.APPOSITION
    if token.dep == "relcl":
        first = subtree(passage.reading, index)[0]
        return AsideKind.RELATIVE if _relative(tokens[first : first + 2], words.relatives) else None
    if (
        token.dep in ("acl", "advcl")
        and token.tag in words.participles
        and token.head < index
        and subtree(passage.reading, index)[0] == index
    ):
        return AsideKind.PARTICIPLE if _is_bare(tokens, index) else None
    return None


def _relative(first: tuple[Token, ...], words: tuple[str, ...]) -> bool:
    """Say whether a clause starts with a relative pronoun, or with a preposition before one."""
    return any(token.text.lower() in words for token in first[: 1 + (first[0].pos == "ADP")])


def _is_bare(tokens: tuple[Token, ...], index: int) -> bool:
    """Say whether a participle is one: no conjunction or subject of its own, no list, no preposition that waits for it."""
    related = any(token.head == index and token.dep in (*CONDITIONS, *AUXILIARY, *LISTED) for token in tokens)
    commas = [at for at in range(1, index - 1) if tokens[at].text == COMMA]
    waiting = any(tokens[at - 1].pos == "ADP" for at in commas)  # "for, in his view, dropping the case"
    return not related and not waiting


def _bounded(passage: Passage, root: int, kind: AsideKind) -> Aside | None:
    """Give the aside that hangs on a token, if commas close it off and the rest of the sentence does without it."""
    tokens = passage.reading.tokens
    inner = subtree(passage.reading, root)
    while inner and tokens[inner[-1]].text in (COMMA, *STOPS):
        inner.pop()
    start, end = inner[0] - 1, inner[-1] + 1
    whole = inner == list(range(start + 1, end))
    if not whole or start < 1 or tokens[start].text != COMMA or end >= len(tokens) or tokens[start - 1].pos in ("ADP", "SCONJ"):
        return None
    if _goes_on(tokens[start + 1 : end], kind) or any(
        token.head in range(start + 1, end) for index, token in enumerate(tokens) if not start <= index <= end
    ):
        return None
    if tokens[end].text in STOPS:
        return Aside(kind, start, _trailing(tokens, end))
    if tokens[end].text == COMMA and _closes(tokens, tokens[root].head, start, end):
        return Aside(kind, start, end + 1)
    return None


def _goes_on(inner: tuple[Token, ...], kind: AsideKind) -> bool:
    """Say whether the sentence itself may go on in what was taken for an aside: a verb behind a comma, an "and" between two nouns."""
    if kind is AsideKind.APPOSITION and any(token.pos == "CCONJ" for token in inner):
        return True
    return any(left.text == COMMA and right.tag in FINITE for left, right in pairwise(inner))


def _trailing(tokens: tuple[Token, ...], end: int) -> int:
    """The full stop of a sentence goes with what is cut at its end; the mark stands for it."""
    return len(tokens) if all(not any(char.isalnum() for char in token.text) for token in tokens[end:]) else end


def _closes(tokens: tuple[Token, ...], head: int, start: int, end: int) -> bool:
    """Say whether the second comma only closes the aside: a verb goes on behind a subject, or what is joined by no comma.

    Behind an opening phrase ("In Paris, capital of France, the talks") the comma would be missed, and in a list another item follows.
    """
    following = tokens[end + 1] if end + 1 < len(tokens) else None
    if following is None or following.pos in ("CCONJ", "PUNCT", "PRON") or following.dep in LISTED:
        return False
    if tokens[head].dep in SUBJECTS and tokens[head].head > end:
        between = tokens[end + 1 : tokens[head].head + 1]
        return all(token.pos in VERBAL or token.pos in ("ADV", "PART") for token in between)
    root = next((index for index, token in enumerate(tokens) if token.dep == "ROOT"), len(tokens))
    return root < start and following.pos in ("ADP", "SCONJ") and following.head <= start


def _bracketed(tokens: tuple[Token, ...]) -> Iterator[Aside]:
    """Yield what stands in brackets, unless its first word ties it in: "to win (with a victory) again", "he (and others) pay"."""
    for start, token in enumerate(tokens):
        closing = BRACKETS.get(token.text)
        end = next((at for at in range(start + 1, len(tokens)) if tokens[at].text == closing), 0) if closing else 0
        if end and start and tokens[start + 1].pos not in ("ADP", "CCONJ") and _closed(tokens, start, end):
            yield Aside(AsideKind.INSERTED, start, _trailing(tokens, end + 1))


def _dashed(tokens: tuple[Token, ...]) -> Iterator[Aside]:
    """Yield what stands between the two dashes of a sentence that has two; without a parse it might be a condition."""
    dashes = [index for index, token in enumerate(tokens) if token.text in DASHES]
    match dashes:
        case [start, end] if start and _closed(tokens, start, end):
            yield Aside(AsideKind.INSERTED, start, end + 1)


def _closed(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Say whether nothing outside hangs on a word inside, and the marks are a pair of their own."""
    if tokens[start + 1].pos == "CCONJ":
        return False
    inside, around = tokens[start + 1 : end], (*tokens[start - 1 : start], *tokens[end + 1 : end + 2])
    if any(token.text in BRACKETS for token in inside) or any(token.text in (*BRACKETS, *BRACKETS.values()) for token in around):
        return False
    if any(token.pos == "CCONJ" for token in inside) and inside[-1].pos == "PROPN":
        return False  # "A – chair and B – deputy": no pair
    if not is_parsed(tokens):
        return True
    return not any(token.dep == "ROOT" for token in inside) and not any(
        token.head in range(start + 1, end) and token.pos != "PUNCT" for index, token in enumerate(tokens) if not start <= index <= end
    )


def _before_verb(passage: Passage) -> Iterator[Aside]:
    """Yield the apposition, or the relative clause, between a name that opens the sentence and its verb.

    In front of the verb of a verb-second sentence one phrase stands; so what commas set off behind a name there belongs to it, and
    a relative clause to a bare name tells more of it, never which one is meant.
    """
    tokens = passage.reading.tokens
    start = next((index for index, token in enumerate(tokens) if token.pos != "PROPN"), 0)
    if not start or tokens[start].text != COMMA:
        return
    end = next((index for index in range(start + 1, len(tokens)) if tokens[index].text == COMMA), 0)
    if not end or end + 1 >= len(tokens) or not _finite(tokens[end + 1]):
        return
    inner = tokens[start + 1 : end]
    if tokens[start + 1].text.lower() in passage.language.shortening.relatives and _finite(inner[-1]):
        yield Aside(AsideKind.RELATIVE, start, end + 1)
    elif inner and _phrase(inner):
        yield Aside(AsideKind.APPOSITION, start, end + 1)


def _finite(token: Token) -> bool:
    return token.pos in VERBAL and "VerbForm=Fin" in token.morph


def _phrase(inner: tuple[Token, ...]) -> bool:
    """Say whether tokens are one noun with what belongs to it: no verb, no pronoun, no "and" that could join two subjects."""
    plain = all(token.pos not in (*VERBAL, "PRON", "CCONJ", "SCONJ") for token in inner)
    names = all(left.pos == "PROPN" or right.pos != "PROPN" for left, right in pairwise(inner))
    return plain and names and inner[0].pos in ("DET", "NOUN", "ADJ")
