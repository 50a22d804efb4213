"""What turns a claim round, and what puts it into the future."""

from itertools import pairwise

from generator.languages.certainty import CertaintyWords
from generator.model.record import Span
from generator.understand.words import VERBAL, Tokens, between_separators, find_phrases, is_finite

PERFECT_LENGTH = 2
"""Words of a perfect infinitive, which may stand before its modal: "geflohen sein soll"."""
INFINITIVES = frozenset({"acl", "relcl", "advcl"})
"""How a parser hangs the infinitive of a noun: "plans to leave"."""
FARTHEST_INFINITIVE = 12
"""Words after a verb or noun of plans among which its infinitive is looked for where there is no parser."""


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
            form in words.future_needs_infinitive and _has_infinitive(tokens, index) and not is_perfect_infinitive(tokens, index, words)
        )
        plan = (lemma in words.planning_verbs and token.pos in VERBAL) or (lemma in words.planning_nouns and token.pos == "NOUN")
        if (plan and _opens_infinitive(tokens, index)) or (token.pos == "AUX" and future):
            found.add(index)
    return tuple(sorted(found))


def is_perfect_infinitive(tokens: Tokens, index: int, words: CertaintyWords) -> bool:
    """Tell whether a modal governs a perfect infinitive, as in "soll ... geflohen sein", or at the clause's end "geflohen sein soll"."""
    start, end = between_separators(tokens, index)
    return any(
        "VerbForm=Part" in tokens[at].morph and tokens[at + 1].pos == "AUX" and tokens[at + 1].text.lower() in words.perfect_infinitives
        for at in range(max(start, index - PERFECT_LENGTH), end - 1)
    )


def _has_infinitive(tokens: Tokens, index: int) -> bool:
    """Tell whether a bare infinitive stands in the clause of an auxiliary: "wird am Montag beginnen".

    A tagger without a parser may take the infinitive at the clause's end for a finite plural of the same form.
    """
    start, end = between_separators(tokens, index)
    last = max((i for i in range(start, end) if tokens[i].pos != "PUNCT"), default=index)
    ends_so = last != index and tokens[last].pos == "VERB" and tokens[last].text.lower() == tokens[last].lemma.lower()
    # A list between commas may part the auxiliary from its infinitive; the next finite verb ends the search.
    end = next((i for i in range(index + 1, len(tokens)) if is_finite(tokens[i])), len(tokens))
    return ends_so or any(_is_bare_infinitive(tokens, i) for i in range(start, end) if i != index)


def _is_bare_infinitive(tokens: Tokens, index: int) -> bool:
    return "VerbForm=Inf" in tokens[index].morph and (index == 0 or tokens[index - 1].pos != "PART")


def _opens_infinitive(tokens: Tokens, index: int) -> bool:
    """Tell whether a verb or a noun of plans has an infinitive: "plans to leave", "a plan to leave", "Pläne, das Werk zu schließen"."""
    token = tokens[index]
    if token.head >= 0:
        return any(
            other.head == index
            and (
                other.dep in {"xcomp", "ccomp"} or (other.dep in INFINITIVES and any(low.head == at and low.tag == "TO" for low in tokens))
            )
            for at, other in enumerate(tokens)
        )
    after = tokens[index + 1 : index + 1 + FARTHEST_INFINITIVE]
    return any(one.pos == "PART" and "VerbForm=Inf" in other.morph for one, other in pairwise(after))
