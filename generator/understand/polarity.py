"""What turns a claim round, and what puts it into the future."""

from itertools import pairwise

from generator.languages.certainty import CertaintyWords
from generator.model.record import Span
from generator.understand.words import SEPARATORS, VERBAL, Tokens, find_phrases


def negations(tokens: Tokens, words: CertaintyWords) -> tuple[Span, ...]:
    """Give the words that negate: "not", "yet to", and verbs such as "refuse"."""
    found = [place for place in find_phrases(tokens, (*words.negations, *words.no_negations)) if not _is_phrase(tokens, place, words)]
    taken = {i for start, end in found for i in range(start, end)}
    verbs = [
        (i, i + 1)
        for i, token in enumerate(tokens)
        if token.pos == "VERB" and token.lemma.lower() in words.negative_verbs and _negates(tokens, i)
    ]
    together = [*found, *(verb for verb in verbs if verb[0] not in taken)]
    return tuple(Span(tokens[start].span.start, tokens[end - 1].span.end) for start, end in sorted(together))


def _is_phrase(tokens: Tokens, place: tuple[int, int], words: CertaintyWords) -> bool:
    return " ".join(token.text.lower() for token in tokens[slice(*place)]) in words.no_negations


def _negates(tokens: Tokens, index: int) -> bool:
    """Tell "declined to comment" from "declining prices": something must be refused; without a parser it is taken for granted."""
    if tokens[index].head < 0:
        return True
    below = [i for i, token in enumerate(tokens) if token.head == index]
    return any(
        tokens[i].dep in {"xcomp", "ccomp", "dobj", "nsubjpass"} or any(token.head == i and token.dep == "pcomp" for token in tokens)
        for i in below
    )


def plans(tokens: Tokens, words: CertaintyWords) -> tuple[int, ...]:
    """Give the indices of the words that speak of what is to come."""
    found = {start for start, _ in find_phrases(tokens, words.planned)}
    found |= {start for start, end in find_phrases(tokens, words.planned_infinitive) if end < len(tokens) and tokens[end].pos in VERBAL}
    for index, token in enumerate(tokens):
        form, lemma = token.text.lower(), token.lemma.lower()
        future = form in words.future or (
            form in words.future_needs_infinitive and _has_infinitive(tokens, index) and not is_perfect_infinitive(tokens, index)
        )
        plan = lemma in words.planning_verbs and token.pos in VERBAL and _opens_infinitive(tokens, index)
        if plan or (token.pos == "AUX" and future):
            found.add(index)
    return tuple(sorted(found))


def is_perfect_infinitive(tokens: Tokens, index: int) -> bool:
    """Tell whether a modal governs a perfect infinitive, as in "soll ... geflohen sein"."""
    after = tokens[index + 1 :]
    return any("VerbForm=Part" in one.morph and other.pos == "AUX" and "VerbForm=Inf" in other.morph for one, other in pairwise(after))


def _has_infinitive(tokens: Tokens, index: int) -> bool:
    """Tell whether a bare infinitive stands in the clause of an auxiliary: "wird am Montag beginnen"."""
    start = next((i + 1 for i in range(index - 1, -1, -1) if tokens[i].text in SEPARATORS), 0)
    end = next((i for i in range(index + 1, len(tokens)) if tokens[i].text in SEPARATORS), len(tokens))
    return any("VerbForm=Inf" in tokens[i].morph and (i == 0 or tokens[i - 1].pos != "PART") for i in range(start, end) if i != index)


def _opens_infinitive(tokens: Tokens, index: int) -> bool:
    """Tell whether a verb of plans has an infinitive: "plans to leave"."""
    token = tokens[index]
    if token.head >= 0:
        return any(other.head == index and other.dep in {"xcomp", "ccomp"} for other in tokens)
    return any("VerbForm=Inf" in other.morph for other in tokens[index + 1 :])
