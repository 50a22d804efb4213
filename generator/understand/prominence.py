"""How much a name stands in the foreground of its sentence: what the next sentence's pronoun is likely to mean."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.model.reading import Mention, Token
from generator.understand.lexicon import Lexicon
from generator.understand.words import Tokens, is_finite

ACTIVE_SUBJECT = "nsubj"
SUBJECTS = frozenset({ACTIVE_SUBJECT, "nsubjpass"})

NAME_PARTS = frozenset({"compound", "appos", "flat", "nmod"})
"""Labels between the words of a name, and between a title and the name after it."""

NO_SUBJECT, SUBJECT, MAIN_SUBJECT = range(3)
"""How prominent a mention is: the subject of the main clause is what the next sentence goes on about."""


class Candidate(NamedTuple):
    """A mention that a later word may stand for."""

    mention: Mention
    prominence: int
    quotation: int
    """Where the quotation that holds it begins; -1 outside of quotations."""


def prominence(mention: Mention, tokens: Tokens, lexicon: Lexicon) -> int:
    """Tell how prominent a mention is in its sentence; without a parser only a name beside the finite verb is a subject."""
    inside = [index for index, token in enumerate(tokens) if mention.span.start <= token.span.start < mention.span.end]
    if any(tokens[index].dep for index in inside):
        return max(_parsed(tokens, index) for index in inside)
    following = tokens[inside[-1] + 1 : inside[-1] + 2] if inside else ()
    before = tokens[inside[0] - 1 : inside[0]] if inside else ()
    if before and before[0].text.lower() in lexicon.language.reference.definite:
        return NO_SUBJECT  # a thing: where this is decided by words alone, persons have no article
    start = _title_start(tokens, inside[0]) if inside else 0
    if inside and _hangs_on_preposition(tokens, start):
        return NO_SUBJECT
    leads = (bool(following) and is_finite(following[0])) or (start > 0 and _reports(tokens[start - 1], tokens, lexicon))
    opens = bool(inside) and all(token.pos in {"NOUN", "PROPN", "ADJ", "DET", "X", "PUNCT"} for token in tokens[: inside[0]])
    return MAIN_SUBJECT if leads or opens else NO_SUBJECT


def _title_start(tokens: Tokens, name: int) -> int:
    """Give the place of the title right before a name, or the name's own: "Ministerin" in "sagte Ministerin Anna Roth"."""
    at = name
    while at and tokens[at - 1].pos == "NOUN":
        at -= 1
    return at


def _reports(verb: Token, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Tell whether a verb reports, with the particle that may stand apart from it: "teilte ... mit"."""
    lemma = verb.lemma.lower()
    return verb.pos == "VERB" and (lemma in lexicon.reporting or any(token.text.lower() + lemma in lexicon.reporting for token in tokens))


def _hangs_on_preposition(tokens: Tokens, start: int) -> bool:
    """Tell "in allen Ländern wollen" from "die Länder wollen": back over articles, adjectives and figures."""
    at = start - 1
    while at >= 0 and tokens[at].pos in {"DET", "ADJ", "NUM", "PRON"}:
        at -= 1
    return at >= 0 and tokens[at].pos == "ADP"


def _parsed(tokens: Tokens, index: int) -> int:
    for _ in tokens:  # a tree has no longer way up
        if tokens[index].dep not in NAME_PARTS:
            break
        index = tokens[index].head
    token = tokens[index]
    if token.dep not in SUBJECTS:
        return NO_SUBJECT
    if any(other.head == index and other.dep == "conj" for other in tokens):
        return NO_SUBJECT  # one of several, whom no single pronoun takes up
    verb = tokens[token.head]
    return MAIN_SUBJECT if verb.head == token.head else SUBJECT


def verb_of(tokens: Tokens, index: int) -> Token | None:
    """Give the verb a pronoun is the subject of; without a parser, the finite verb beside it."""
    token = tokens[index]
    if token.dep:
        return tokens[token.head] if token.dep in SUBJECTS else None
    return next((near for near in (*tokens[index + 1 : index + 2], *tokens[max(0, index - 1) : index]) if is_finite(near)), None)


def _has_article(tokens: Tokens, index: int) -> bool:
    """Tell a title, "the Foreign Secretary", from a name."""
    return any(other.head == index and other.dep == "det" for other in tokens)


def strangers(tokens: Tokens, named: Sequence[Mention]) -> list[int]:
    """Give the places of names that are no actor's of the article: he or she might be meant by the next pronoun."""
    known = {place for mention in named for place in range(mention.span.start, mention.span.end)}
    return [
        token.span.start
        for index, token in enumerate(tokens)
        if token.span.start not in known
        and token.pos == "PROPN"
        and (token.entity.endswith("-PERSON") or (token.dep in SUBJECTS and not _has_article(tokens, index)))
    ]
