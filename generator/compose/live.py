"""The words of a sentence without its asides: brackets, relative clauses and appositions, by tags alone."""

from generator.compose.passage import Passage
from generator.model.reading import Token

FINITE = "VerbForm=Fin"

NOMINAL = frozenset({"NOUN", "PROPN"})

QUOTES = frozenset("\"“”„‟«»'‘’‚‹›")

LEAST, LONGEST = 2, 14
"""Tokens of an apposition between commas."""


def live(passage: Passage) -> tuple[int, ...]:
    """Give the indices of the tokens that are no aside, in order; the full stop at the end left out."""
    tokens = passage.reading.tokens
    kept = [index for index in _unbracketed(tokens) if tokens[index].text not in QUOTES]
    while kept and tokens[kept[-1]].pos == "PUNCT":
        kept.pop()
    kept = _one_side(tokens, kept)
    at = 0
    while at < len(kept):
        end = _aside_end(passage, kept, at)
        kept[at : end + 1] = [] if end > at else kept[at : end + 1]
        at += end <= at
    return tuple(kept)


def _one_side(tokens: tuple[Token, ...], kept: list[int]) -> list[int]:
    """Give the statement before a colon, or the one behind it where that is another statement."""
    colon = next((place for place, index in enumerate(kept) if tokens[index].text == ":"), -1)
    if colon < 0:
        return kept
    behind = kept[colon + 1 :]
    states = any(FINITE in tokens[index].morph for index in behind)
    return behind if states else kept[:colon]


def _unbracketed(tokens: tuple[Token, ...]) -> list[int]:
    depth, kept = 0, []
    for index, token in enumerate(tokens):
        depth += token.text in "(["
        if not depth:
            kept.append(index)
        depth -= token.text in ")]" and depth > 0
    return kept


def _aside_end(passage: Passage, kept: list[int], at: int) -> int:
    """Give the place of the comma that closes the aside which a comma opens, the last place where it closes the sentence; -1 for none."""
    tokens = passage.reading.tokens
    if tokens[kept[at]].text != "," or not at:
        return -1
    end = next((place for place in range(at + 1, len(kept)) if tokens[kept[place]].text == ","), len(kept))
    inner = [tokens[index] for index in kept[at + 1 : end]]
    if len(inner) < LEAST:
        return -1
    if is_relative(passage, inner):
        return min(end, len(kept) - 1)
    closed = end + 1 < len(kept)
    completes = (
        closed and inner[-1].tag in ("VVINF", "VVIZU") and FINITE in tokens[kept[end + 1]].morph and tokens[kept[at - 1]].pos in NOMINAL
    )
    if completes and not any(FINITE in token.morph for token in inner) and (inner[-1].tag == "VVIZU" or inner[-2].tag == "PTKZU"):
        return end  # "der Versuch, den Hafen zu schließen, scheiterte"
    listed = any(tokens[index].tag == "KON" for index in kept[at:])
    loose = closed and inner[0].pos in ("ADJ", "ADV", "ADP") and not listed
    if loose and not any(token.pos in ("VERB", "AUX", "SCONJ") for token in inner):
        return end  # "am 4. März, pünktlich zum Fest, in Kraft"
    follows = tokens[kept[end + 1]] if closed else None
    nominal = tokens[kept[at - 1]].pos in NOMINAL and inner[0].pos in ("DET", "NOUN", "ADJ", "PROPN") and inner[-1].pos in (*NOMINAL, "NUM")
    verbal = any(token.pos in ("VERB", "AUX", "SCONJ") for token in inner)
    resumes = follows is not None and FINITE in follows.morph
    return end if closed and nominal and (resumes or not listed) and not verbal and len(inner) <= LONGEST else -1


def is_relative(passage: Passage, inner: list[Token]) -> bool:
    """Say whether the words behind a comma are a relative clause: its pronoun first, or behind a preposition, and its verb last."""
    opens = inner[1] if inner[0].pos == "ADP" and len(inner) > 1 else inner[0]
    verbs = [token for token in inner if FINITE in token.morph]
    return opens.text.lower() in passage.language.fields.relatives and len(verbs) == 1 and inner[-1] is verbs[0]
