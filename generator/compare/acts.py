"""What somebody does, by kind: "Putin agreed", "Moscow showed its willingness" and "Russland hat seine Bereitschaft erklärt" are one."""

from collections.abc import Sequence

from generator.compare.camps import Camps
from generator.compare.folding import lemma_of, plain
from generator.languages.comparison import ComparisonWords
from generator.model.evidence import Actor
from generator.model.reading import SentenceReading, Token
from generator.model.record import Record, Span

SUBJECT, PASSIVE, AGENT, OBJECT = "nsubj", "nsubjpass", "agent", "pobj"
OFFER = "offer"
"""The act of which one camp does many, so that it makes no two sentences one."""
OWNER = "poss"
"""Label of a noun in the genitive."""
# Code points from a negation to the word it denies: "would not even consider".
MAX_TO_DENIED = 12
DENIED = {"consent": "refusal", "consideration": "refusal", "approval": "refusal", "admission": "denial", "refusal": "consent"}
"""What somebody does who does not do the act; other acts denied are none."""
HANGING = ("advcl", "VBG")
"""Label and tag of a verb whose subject the parse cannot be trusted with: "cancelled the order after they refused, demanding"."""
PARTED, PARTICLE = frozenset({"VVFIN", "VVIMP"}), "PTKVZ"
FINITE = frozenset({"VVFIN", "VAFIN", "VMFIN"})
"""Tags of verbs whose particle may stand apart, of the particle, and of the verbs that begin another clause (STTS)."""
CLAUSE = frozenset({"VERB", "AUX"})
# From "willingness" over "signal" to "suggest": more steps leave the clause.
MAX_STEPS = 3

Act = tuple[str, str]
"""Kind of act and camp of the one who does it."""


class Done(Record, frozen=True):
    """An act in a sentence."""

    kind: str
    doer: str
    """Camp."""
    word: Span
    """Of the verb or noun."""


def find_acts(
    sentence: SentenceReading, named: Sequence[tuple[Span, Actor]], frame: Sequence[Span], camps: Camps, words: ComparisonWords
) -> tuple[Done, ...]:
    """List the acts of a sentence whose doer is named in it.

    A noun that has an owner or is itself the subject ("Putin's willingness represents a shift", "they welcome Putin's
    willingness") presupposes its act and says something else.

    Args:
        sentence: With or without a parse; without one, the doer is who is named first with no preposition before the name.
        named: Actors with their places, in the order of the text.
        frame: The words that only say who tells it.
        camps: Who speaks for whom.
        words: The kinds of acts in the sentence's language.
    """
    kinds = {plain(word): kind for kind, forms in words.acts.items() for word in forms}
    tokens = sentence.tokens
    parsed = any(token.dep for token in tokens)
    inside = [(span, actor) for span, actor in named if not any(one.start <= span.start < one.end for one in frame)]
    found = []
    for index, token in enumerate(tokens):
        kind = kinds.get(_whole_verb(tokens, index)) or kinds.get(plain(token.text))
        if not kind:
            continue
        if any(0 <= token.span.start - negation.end <= MAX_TO_DENIED for negation in sentence.negations):
            kind = DENIED.get(kind)
        if not kind:
            continue
        doer = _parsed_doer(tokens, index, named) if parsed else _first_doer(tokens, inside)
        if doer:
            found.append(Done(kind=kind, doer=camps.get(doer.id, doer.id), word=token.span))
    return tuple(found)


def _whole_verb(tokens: Sequence[Token], index: int) -> str:
    """Give the lemma of a word, a verb with the particle that stands apart from it: "weist die Vorschläge zurück"."""
    if tokens[index].tag not in PARTED:
        return lemma_of(tokens[index])
    for token in tokens[index + 1 :]:
        if token.tag == PARTICLE:
            return plain(token.text) + lemma_of(tokens[index])
        if token.tag in FINITE:
            break
    return lemma_of(tokens[index])


def _parsed_doer(tokens: Sequence[Token], index: int, named: Sequence[tuple[Span, Actor]]) -> Actor | None:
    """Climb from the act's word to the nearest verb that has a named subject."""
    if any(token.head == index and token.dep == OWNER and _actor_at(token, named) for token in tokens):
        return None
    for _ in range(MAX_STEPS + 1):
        if (tokens[index].dep, tokens[index].tag) == HANGING or (tokens[index].pos not in CLAUSE and tokens[index].dep.startswith(SUBJECT)):
            return None
        below = {token.dep: position for position, token in enumerate(tokens) if token.head == index and position != index}
        if PASSIVE in below or AGENT in below:
            return _under(tokens, below.get(AGENT, -1), named)
        if SUBJECT in below:
            return _actor_at(tokens[below[SUBJECT]], named) or _under(tokens, below[SUBJECT], named)
        if tokens[index].head in {index, -1}:
            return None
        index = tokens[index].head
    return None


def _first_doer(tokens: Sequence[Token], named: Sequence[tuple[Span, Actor]]) -> Actor | None:
    for span, actor in named:
        before = [token for token in tokens if token.span.end <= span.start and token.pos not in {"DET", "ADJ"}]
        if not before or before[-1].pos != "ADP":
            return actor
    return None


def _under(tokens: Sequence[Token], index: int, named: Sequence[tuple[Span, Actor]]) -> Actor | None:
    """Give the actor that a preposition ties to a word: "by the ministry", "representatives from Iran"."""
    for position, token in enumerate(tokens):
        if token.dep == OBJECT and index in {token.head, tokens[token.head].head} and position != index:
            return _actor_at(token, named)
    return None


def _actor_at(token: Token, named: Sequence[tuple[Span, Actor]]) -> Actor | None:
    return next((actor for span, actor in named if span.start <= token.span.start < span.end), None)
