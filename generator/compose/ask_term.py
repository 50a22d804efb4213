"""Questions for terms and names that an aside explains: "prorogation — a suspension —", "a hard exit, meaning that ...", "known as X"."""

import re
from collections.abc import Iterator

from generator.compose.parse import inside, subtree
from generator.compose.passage import Passage
from generator.compose.wording import asked, render
from generator.model.reading import EntityKind

DASHES = frozenset({"—", "–", "("})
"""Marks that open an aside about the noun before them."""

LEFT = frozenset({"det", "amod", "compound", "nmod", "punct", "nummod"})
"""What belongs to a term before its noun."""

OFTEN = 2
"""Times a common noun stands in its article before it is a term of the matter, and not any thing that is described."""

LEAST_ASIDE = 2
"""Tokens of an aside that explains: "a suspension"."""


def terms(passage: Passage, kinds: dict[str, EntityKind]) -> Iterator[str]:
    """Yield "What is X?" where the article says in its own words what X is; `kinds` are the kinds of the reading's entities by id."""
    for index, token in enumerate(passage.reading.tokens):
        if any(inside(token.span, part) for item in passage.spoken for part in item.content):
            continue
        name = _explained(passage, index) or _meant(passage, index) or _named(passage, index)
        if name and not _is_person(passage, name, kinds):
            yield _what_is(passage, name)


def offices(passage: Passage, kinds: dict[str, EntityKind]) -> Iterator[str]:
    """Yield "Who is X?" for "X — mayor of Tartu —" and "X, mayor of Tartu", with no article before the office."""
    words, tokens, names = passage.language.questions, passage.reading.tokens, passage.language.names
    humans = {word.lower() for word in (*names.humans, *names.offices, *names.descriptors.person, *names.heads.person)}
    for index, token in enumerate(tokens):
        tree = subtree(passage.reading, index) if token.dep == "appos" else []
        office = len(tree) > LEAST_ASIDE and token.lemma.lower() in humans and token.tag in ("NN", "NNP")
        alone = index + 1 < len(tokens) and tokens[index + 1].pos != "PROPN"  # "Ann Lee, performance artist Joe Moor and others"
        name = _whole(passage, token.head) if office and alone else []
        opens = bool(name) and tree[0] == name[-1] + 2 and (tokens[tree[0] - 1].text in DASHES or tokens[tree[0] - 1].text == ",")
        if opens and _is_person(passage, name, kinds) and not any(tokens[each].pos in ("VERB", "AUX") for each in tree):
            yield asked(words.who, words.copulas[0], render(passage, name))


def _explained(passage: Passage, index: int) -> list[int]:
    """Give the term before a dash or bracket behind which a noun with an indefinite article stands, or before a comma if it is bare."""
    tokens, words = passage.reading.tokens, passage.language.questions
    if index == 0 or index + LEAST_ASIDE >= len(tokens) or tokens[index - 1].pos not in ("NOUN", "PROPN"):
        return []
    if tokens[index + 1].text.lower() not in words.articles[1:]:
        return []
    term = _chunk(passage, index - 1)
    head = tokens[index + 1].head
    aside = head > index and tokens[head].pos in ("NOUN", "PROPN") and tokens[head].dep == "appos"
    bare = len(term) == 1 and tokens[index - 1].tag == "NN"
    if tokens[index].text in DASHES:
        return term if head > index and tokens[head].pos == "NOUN" and tokens[head].dep in ("appos", "dep", "npadvmod") else []
    return term if tokens[index].text == "," and aside and bare and tokens[head].head == index - 1 else []


def _meant(passage: Passage, index: int) -> list[int]:
    """Give the term in "a hard exit, meaning that ...": it has more words than a noun, so that it is no mere event."""
    tokens, words = passage.reading.tokens, passage.language.questions
    token = tokens[index]
    clause = any(other.head == index and other.dep in ("ccomp", "dobj") for other in tokens)
    before = index > 1 and tokens[index - 1].text == "," and tokens[index - 2].pos in ("NOUN", "PROPN")
    if token.lemma not in words.meaning or token.tag != "VBG" or not clause or not before:
        return []
    term = _chunk(passage, index - 2)
    article = tokens[term[0]].text.lower()
    return term if article in words.articles[1:] and len(term) > 1 + LEAST_ASIDE - 1 else []


def _named(passage: Passage, index: int) -> list[int]:
    """Give the name in "the withdrawal, known as X" and "which has been termed X"."""
    tokens, words = passage.reading.tokens, passage.language.questions
    token = tokens[index]
    if token.lemma not in (*words.naming, *words.terming) or token.tag != "VBN" or token.dep not in ("acl", "relcl", "advcl"):
        return []
    start = index + 1
    while start < len(tokens) and tokens[start].text.lower() in (*words.manner, *words.receiving, *words.articles[:1]):
        start += 1
    plain = token.lemma in words.naming or start > index + 1
    end = start
    while end < len(tokens) and tokens[end].pos == "PROPN":
        end += 1
    whole = end < len(tokens) and tokens[end].pos != "NOUN" and tokens[end].tag not in ("HYPH", "POS")
    article = [start - 1] if start > index + 1 and tokens[start - 1].text.lower() in words.articles[:1] else []
    return [*article, *range(start, end)] if end > start and whole and (plain or token.dep == "relcl") else []


def _chunk(passage: Passage, noun: int) -> list[int]:
    """Give a noun with what belongs to it on its left."""
    tree = subtree(passage.reading, noun)
    tokens = passage.reading.tokens
    start = noun
    while start - 1 in tree and (tokens[start - 1].head != noun or tokens[start - 1].dep in LEFT):
        start -= 1
    return list(range(start, noun + 1))


def _whole(passage: Passage, noun: int) -> list[int]:
    """Give the tokens of the name that a token belongs to; none where it belongs to no name."""
    tokens = passage.reading.tokens
    mention = next((item for item in passage.mentions if inside(tokens[noun].span, item.span) and not item.inferred), None)
    return [index for index, token in enumerate(tokens) if inside(token.span, mention.span)] if mention else []


def _is_person(passage: Passage, name: list[int], kinds: dict[str, EntityKind]) -> bool:
    span = passage.reading.tokens[name[-1]].span
    found = [kinds.get(mention.entity) for mention in passage.mentions if inside(span, mention.span)]
    return EntityKind.PERSON in found


def _what_is(passage: Passage, name: list[int]) -> str:
    """Give the question; a common noun must be a term of the article, and loses its article where the article uses it without."""
    words, tokens = passage.language.questions, passage.reading.tokens
    led = tokens[name[0]].pos == "DET" and len(name) > 1
    bare = render(passage, name[1:] if led else name)
    folded = passage.source.text.casefold()
    proper = all(tokens[index].pos == "PROPN" for index in (name[1:] if led else name))
    pointing = not proper and (tokens[name[0]].text.lower() in words.pointing or tokens[name[0]].tag == "PRP$")
    many = tokens[name[-1]].tag in ("NNS", "NNPS")
    if pointing or many or (not proper and len(re.findall(rf"\b{re.escape(bare.casefold())}\b", folded)) < OFTEN):
        return ""
    links = "|".join(words.linking)
    uncounted = re.search(rf"\b(?:{links}) {re.escape(bare.casefold())}\b", folded) is not None
    article = render(passage, name[:1]).lower() if led and (proper or not uncounted) else ""
    return asked(words.what, words.copulas[0], article, bare)
