"""Find the noun phrases that may label a sentence, and how much their place in it is worth."""

from collections.abc import Collection, Iterator, Sequence

from generator.compose.parse import is_parsed
from generator.model.reading import Token

LEAST_LETTERS = 9
"""Letters of a single noun that says enough alone, since it is a compound: "Abstimmungsverhalten"; in English none does."""

PLACES = {"dobj": 1.0, "nsubjpass": 0.9, "attr": 0.6, "nsubj": 0.5, "pobj": 0.4, "oprd": 0.4}
"""What a phrase's place in its clause adds: news tells what is done, and to what, behind the verb."""

DEEP, LETTERS = 0.4, 0.2
"""What each clause or phrase above takes off, and what a long word of a text without a parse adds."""

MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod", "poss", "case", "quantmod", "punct"})
ASIDE = frozenset({"relcl", "advcl", "appos", "parataxis"})
CLAUSES = frozenset({"ccomp", "xcomp", "pcomp", "conj", "acl"})
THINGS = frozenset({"ORG", "FAC", "EVENT", "LAW", "WORK_OF_ART", "PRODUCT", "LOC"})
"""Entities of which the name tells what a point is about."""

NAMED = frozenset({"GPE", "PERSON", "ORG"})


def label_phrases(tokens: Sequence[Token], links: Collection[str] = ()) -> Iterator[tuple[Sequence[Token], float]]:
    """Yield the noun phrases of a sentence with the worth of their place: by its parse, or without one by its tags.

    Args:
        tokens: The words of the sentence.
        links: Words of a language without a parse that tie a noun to the one before ("der", "für").
    """
    if is_parsed(tokens):
        yield from _parsed(tokens)
    else:
        yield from _tagged(tokens)
        yield from _linked(tokens, links)


def names_of(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield the names of several words that an entity tagger takes for a body, a place or an event, and for no person."""
    start = 0
    while start < len(tokens):
        end = start + 1
        while end < len(tokens) and tokens[end].entity == f"I-{tokens[start].entity[2:]}":
            end += 1
        name = tokens[start:end]
        while name and (name[0].pos == "DET" or name[0].text.islower()):
            name = name[1:]
        if tokens[start].entity[:2] == "B-" and tokens[start].entity[2:] in THINGS and len(name) > 1 and name[-1].pos == "PROPN":
            yield name
        start = end


def head_of(phrase: Sequence[Token]) -> Token:
    """Give the noun that a phrase is about: the one before its preposition or its deed, else the last."""
    end = next((index for index, token in enumerate(phrase) if index and _opens_tail(token)), len(phrase))
    return phrase[end - 1]


def _opens_tail(token: Token) -> bool:
    """Say whether a word ties the rest of a phrase to its noun: a preposition, "to", or without a parse an article or a preposition."""
    return token.dep == "prep" or token.tag == "TO" or (not token.dep and token.pos in ("DET", "ADP"))


def _parsed(tokens: Sequence[Token]) -> Iterator[tuple[Sequence[Token], float]]:
    """Yield the noun phrases in the places of a clause, with their worth; and with the phrase behind them."""
    for index, token in enumerate(tokens):
        depth = _depth(tokens, index) if token.pos in ("NOUN", "PROPN") and token.dep in PLACES else -1
        if depth >= 0:
            start = _start(tokens, index)
            if start > index:
                continue
            place = PLACES[token.dep] - DEEP * depth
            if start < index or _is_whole_noun(tokens, index):
                yield tokens[start : index + 1], place
            for end in (_with_phrase(tokens, index), _with_deed(tokens, index)):
                if end > index:
                    yield tokens[start : end + 1], place


def _start(tokens: Sequence[Token], head: int) -> int:
    """Give where the words before a noun begin that belong to it, articles and pronouns left out."""
    start = head
    while start and tokens[start - 1].dep in MODIFIERS and start - 2 <= tokens[start - 1].head <= head:
        start -= 1
    while start < head and (tokens[start].pos in ("DET", "PRON", "PUNCT", "PART") or tokens[start].dep == "case"):
        start += 1
    if start and tokens[start - 1].text == "-":
        return head + 1  # "mail-in voting"
    if head - start > 1 and tokens[start].entity[2:] in NAMED and tokens[start].dep == "compound" and tokens[start + 1].dep != "case":
        start += not tokens[start + 1].entity.startswith("I-")  # "offered Ukraine security guarantees": whom, not which
    return start


def _with_phrase(tokens: Sequence[Token], head: int) -> int:
    """Give the end of the prepositional phrase right behind a noun ("of the islands"); the noun's own place where there is none."""
    after = head + 1
    if after >= len(tokens) or tokens[after].dep != "prep" or tokens[after].head != head:
        return head
    ends = [index for index, token in enumerate(tokens) if token.head == after and token.dep == "pobj" and token.pos in ("NOUN", "PROPN")]
    if len(ends) != 1 or any(not after <= tokens[index].head <= ends[0] for index in range(after + 1, ends[0])):
        return head
    after = ends[0] + 1
    joined = after < len(tokens) and tokens[after].dep in ("cc", "case", "punct") and tokens[after].text not in (".", ",")
    joined |= any(token.head == ends[0] and token.dep == "conj" for token in tokens)
    return head if joined else ends[0]


def _is_whole_noun(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a noun says by itself what is meant: "the strike", no "fares", no "group of", no "her background", and part of no longer name."""
    owned = any(token.head == index and (token.dep == "poss" or token.pos == "PRON") for token in tokens)
    goes_on = index + 1 < len(tokens) and tokens[index + 1].head == index and tokens[index + 1].dep in ("prep", "acl", "case")
    meant = any(token.head == index and token.dep == "det" for token in tokens)
    return meant and not owned and not goes_on and not (index and tokens[index - 1].pos == "PROPN")


def _with_deed(tokens: Sequence[Token], head: int) -> int:
    """Give the end of the deed right behind a noun ("to expel foreign troops"); the noun's own place where there is none."""
    after = head + 1
    deed = tokens[after].head if after < len(tokens) and tokens[after].tag == "TO" else -1
    if deed != after + 1 or tokens[deed].head != head or tokens[deed].tag != "VB":
        return head
    things = [index for index, token in enumerate(tokens) if token.head == deed and token.dep == "dobj" and token.pos in ("NOUN", "PROPN")]
    if len(things) != 1 or any(not deed <= tokens[index].head <= things[0] for index in range(deed + 1, things[0])):
        return head
    end = things[0] + 1
    joined = (end < len(tokens) and tokens[end].dep in ("cc", "case", "prt")) or tokens[deed + 1].pos == "PRON"
    joined |= any(token.pos == "PRON" and token.head == end for token in tokens)  # "to put the past behind them"
    return head if joined else things[0]


def _depth(tokens: Sequence[Token], index: int) -> int:
    """Give how many clauses and phrases lie between a word and the main verb; less than 0 inside an aside."""
    depth = 0
    for _ in tokens:
        token = tokens[index]
        if token.dep in ASIDE:
            return -1
        depth += token.dep in CLAUSES or token.dep in ("prep", "agent")
        if token.head in (index, -1):
            break
        index = token.head
    return depth


def _tagged(tokens: Sequence[Token]) -> Iterator[tuple[Sequence[Token], float]]:
    """Yield the runs of nouns and names of a text without a parse, in their plain form: what stands there inflected is no label."""
    start = 0
    while start < len(tokens):
        end = start
        while end < len(tokens) and tokens[end].pos in ("NOUN", "PROPN"):
            end += 1
        plain = all(token.pos == "PROPN" or token.text == token.lemma for token in tokens[start:end])
        if end > start and plain and _is_whole(tokens, start, end):
            letters = sum(len(token.text) for token in tokens[start:end])
            yield tokens[start:end], PLACES["nsubj"] + LETTERS * min(1.0, letters / (2 * LEAST_LETTERS))
        start = max(end, start + 1)


def _linked(tokens: Sequence[Token], links: Collection[str]) -> Iterator[tuple[Sequence[Token], float]]:
    """Yield a noun with the one that hangs on it: "Einführung der neuen Rechtschreibung"; the first in its plain form."""
    for start, token in enumerate(tokens):
        link = start + 1
        plain = token.pos == "NOUN" and token.text == token.lemma
        if not plain or link >= len(tokens) or tokens[link].text not in links:
            continue
        end = link + 1
        while end < len(tokens) and tokens[end].pos in ("ADJ", "DET"):
            end += 1
        if end < len(tokens) and tokens[end].pos in ("NOUN", "PROPN") and _is_whole(tokens, start, end + 1) and not _is_joined(tokens, end):
            yield tokens[start : end + 1], PLACES["nsubj"]


def _is_joined(tokens: Sequence[Token], end: int) -> bool:
    """Say whether an "and", or another noun's link, goes on behind a word: "der Länder und Gemeinden"."""
    return end + 1 < len(tokens) and tokens[end + 1].pos == "CCONJ"


def _is_whole(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Say whether a run of nouns is no part of a longer name, number or list: "Luft- und Raumfahrt", "4 Millionen Euro", "Diehl/Thales"."""
    before, after = tokens[start - 1] if start else None, tokens[end] if end < len(tokens) else None
    joined = before is not None and (before.pos in ("NUM", "CCONJ") or before.text in ("/", "-"))
    goes_on = after is not None and (after.text in ("/", "-", "&") or after.text[:1].isupper() or after.text[:1].isdigit())
    return not joined and not goes_on
