"""Which part of a sentence a negation, a hedge or a word of plans covers (Morante and Blanco 2012, *SEM shared task on scope).

A cue covers its own clause, and of the clauses below that one only those without which it says nothing. "He did not say that X was signed"
does not negate the signing, "X was signed, but Y did not come" negates the coming only. Without a parser a clause is what lies between marks.
"""

from collections.abc import Collection, Iterable

from generator.model.reading import Token
from generator.model.record import Span
from generator.understand.words import VERBAL, Tokens, between_separators, inside, is_finite, is_mark, runs

CLAUSES = frozenset({"ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "csubj", "pcomp", "parataxis"})
"""How a parser hangs the head of a clause."""
FREE = frozenset({"advcl", "relcl", "parataxis", "appos"})
"""Clauses that say something of their own, whatever is said of the one they hang on."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
CONSTITUENTS = frozenset({"NOUN", "PROPN", "NUM", "ADP"})
"""What a negation may contrast instead of a clause: "not Paris but Rome"."""


def scopes(tokens: Tokens, cues: Iterable[Span], reporting: Collection[str], raising: Collection[str]) -> tuple[Span, ...]:
    """Give the stretches of a sentence that its cues cover.

    Args:
        tokens: The sentence.
        cues: The words that negate, weaken or put off; those outside the sentence cover nothing of it.
        reporting: Lemmas of verbs of saying, whose content stands for itself.
        raising: Lemmas of those that pass a cue on to their content: "do not believe that" (Horn 1989, negative raising).

    Returns:
        Their spans in the original, in order, joined where they meet; the cues lie inside.
    """
    parsed = any(token.dep for token in tokens)
    content = frozenset(reporting) - frozenset(raising)
    found: set[int] = set()
    for cue in cues:
        own = [i for i, token in enumerate(tokens) if inside(token.span, cue)]
        if own:
            found.update(own)
            found.update(_clause(tokens, own, content) if parsed else _between_marks(tokens, own[0]))
    return tuple(Span(tokens[start].span.start, tokens[end - 1].span.end) for start, end in runs(found))


def _between_marks(tokens: Tokens, index: int) -> list[int]:
    start, end = between_separators(tokens, index)
    return [i for i in range(start, end) if not is_mark(tokens[i])]


def _clause(tokens: Tokens, cue: list[int], reporting: frozenset[str]) -> set[int]:
    """Give the words of the clause of a cue, or of the phrase that it contrasts."""
    start = next((i for i in cue if tokens[i].head not in cue), cue[0])
    if tokens[start].dep in {"neg", "preconj"} and tokens[tokens[start].head].pos in CONSTITUENTS:
        phrase = tokens[start].head
        other = {i for i, token in enumerate(tokens) if token.head == phrase and token.dep == "conj"}
        return _below(tokens, phrase, other, frozenset())
    head = _head(tokens, start)
    left_alone = {i for i, token in enumerate(tokens) if token.head == head != i and i not in cue and _stands_alone(tokens, i, reporting)}
    return _below(tokens, head, left_alone, FREE)


def _head(tokens: Tokens, index: int) -> int:
    """Give the verb of the clause that holds a word; a verb that is a cue itself holds its clause."""
    for _ in tokens:  # a tree has no longer way up
        token = tokens[index]
        verbal = token.pos in VERBAL and token.dep not in {"aux", "auxpass"}
        if token.head == index or verbal or (token.dep in CLAUSES and token.dep != "pcomp"):
            return index
        index = token.head
    return index


def _stands_alone(tokens: Tokens, index: int, reporting: frozenset[str]) -> bool:
    """Tell whether a part of a clause stands for itself: a joined clause, the content of a verb of saying."""
    token, governor = tokens[index], tokens[tokens[index].head]
    if token.dep == "conj":
        subject = any(one.head == index and one.dep in SUBJECTS for one in tokens)
        return token.pos in VERBAL and (subject or (is_finite(token) and not is_finite(governor)) or _joined_by_contrast(tokens, index))
    return token.dep == "ccomp" and governor.lemma.lower() in reporting


def _joined_by_contrast(tokens: Tokens, index: int) -> bool:
    """Tell "did not leave but stayed" from "did not come and see": auxiliaries of its own make a second clause as well."""
    return any(token.head == index and token.dep in {"aux", "auxpass"} for token in tokens)


def _below(tokens: Tokens, head: int, left_alone: Collection[int], free: Collection[str]) -> set[int]:
    """Give a word and what hangs on it, without some parts and without clauses of some kinds."""
    found, waiting = {head}, [head]
    below: dict[int, list[int]] = {}
    for i, token in enumerate(tokens):
        if token.head != i:
            below.setdefault(token.head, []).append(i)
    while waiting:
        for i in below.get(waiting.pop(), ()):
            if i not in left_alone and tokens[i].dep not in free and not _is_outer_mark(tokens[i], head):
                found.add(i)
                waiting.append(i)
    return found


def _is_outer_mark(token: Token, head: int) -> bool:
    """Leave out the marks and conjunctions that join a clause to its neighbours."""
    return token.head == head and (token.pos == "PUNCT" or token.dep in {"cc", "mark"})
