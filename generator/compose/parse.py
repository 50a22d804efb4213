"""What compose asks of a parse: where spans lie, what hangs on a word, who the subjects are."""

from collections import defaultdict
from collections.abc import Sequence

from generator.model.reading import SentenceReading, Token
from generator.model.record import Span


def inside(inner: Span, outer: Span) -> bool:
    """Say whether one span lies in another."""
    return outer.start <= inner.start and inner.end <= outer.end


def meets(left: Span, right: Span) -> bool:
    """Say whether two spans have a character in common."""
    return left.start < right.end and right.start < left.end


def is_parsed(tokens: Sequence[Token]) -> bool:
    """Say whether a sentence has a parse; in a language without one it has tags only."""
    return any(token.dep for token in tokens)


def subject_heads(reading: SentenceReading) -> tuple[Span, ...]:
    """Give the noun of each subject, by the parse; without one, the word before the first verb."""
    tokens = reading.tokens
    if is_parsed(tokens):
        heads = {index for index, token in enumerate(tokens) if token.dep in SUBJECTS}
        joined = {index for index, token in enumerate(tokens) if token.dep == "conj" and token.head in heads}
        return tuple(tokens[index].span for index in sorted(heads | joined))
    verb = next((index for index, token in enumerate(tokens) if token.pos in VERBAL), 0)
    return (tokens[verb - 1].span,) if verb else ()


def main_subject_heads(reading: SentenceReading) -> tuple[Span, ...]:
    """Give the noun of each subject of the main clause, or of one joined to it; without a parse, of any clause."""
    tokens = reading.tokens
    if not is_parsed(tokens):
        return subject_heads(reading)
    verbs = {index for index, token in enumerate(tokens) if token.dep == "ROOT"}
    verbs |= {index for index, token in enumerate(tokens) if token.dep in ("conj", "ccomp") and token.head in verbs and index < token.head}
    verbs |= {index for index, token in enumerate(tokens) if token.dep == "conj" and token.head in verbs}
    heads = {index for index, token in enumerate(tokens) if token.dep in SUBJECTS and token.head in verbs}
    joined = {index for index, token in enumerate(tokens) if token.dep == "conj" and token.head in heads}
    return tuple(tokens[index].span for index in sorted(heads | joined))


SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""Labels of those who act or are acted on, as spaCy's English pipelines give them."""

VERBAL = frozenset({"VERB", "AUX"})

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Penn tags of verbs that make a clause."""


def subtree(reading: SentenceReading, root: int) -> list[int]:
    """Give the indices of a token and of all that hangs on it, in order; a cycle in a broken parse ends the walk."""
    children: dict[int, list[int]] = defaultdict(list)
    for index, token in enumerate(reading.tokens):
        if token.head not in (index, -1):
            children[token.head].append(index)
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        index = waiting.pop()
        if index not in seen:
            seen.add(index)
            waiting += children[index]
    return sorted(seen)


def hangs_on_past(reading: SentenceReading, span: Span) -> bool:
    """Say whether the nearest verb above a word tells of the past: "Sunday" in "revealed Sunday that a talk is planned"; False without a parse."""
    tokens = reading.tokens
    index = next((index for index, token in enumerate(tokens) if inside(token.span, span)), -1)
    for _ in tokens:  # a tree has no longer way up
        if index < 0 or tokens[index].pos in VERBAL or tokens[index].head == index:
            break
        index = tokens[index].head
    return index >= 0 and "Tense=Past" in tokens[index].morph and "VerbForm=Fin" in tokens[index].morph


def main_text(reading: SentenceReading) -> str:
    """Give the words of a sentence without its relative clauses, which tell of somebody else; all of them without a parse."""
    aside = {inner for index, token in enumerate(reading.tokens) if token.dep == "relcl" for inner in subtree(reading, index)}
    return " ".join(token.text for index, token in enumerate(reading.tokens) if index not in aside)
