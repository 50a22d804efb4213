"""What stands beside a name and says what its bearer is: "special envoy" before it, "head of the agency" after it."""

from itertools import pairwise
from typing import NamedTuple

from generator.model.reading import EntityKind, Token
from generator.understand.lexicon import Lexicon
from generator.understand.trimming import HYPHENS, is_hyphen
from generator.understand.words import APOSTROPHES, POSSESSIVES, Tokens, is_finite

LONGEST_ROLE = 14
"""Words; a longer noun phrase beside a name is a description of events, not a role (read on the seeds and three news topics)."""

MODIFIER = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
NOMINAL = frozenset({"ADJ", "NOUN", "PROPN", "DET", "NUM", "PART", "X"})
CLOSING = frozenset({",", ".", ";", ":", ")", "!", "?", "–", "—", "“", "”", '"'})
OPENING = frozenset("\"“„«'‘‚")
"""Marks around a name: the website "Daily Owl"."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
JOINTS = frozenset("-/") | POSSESSIVES | APOSTROPHES
"""Marks and endings inside a noun phrase."""


class RoleSpan(NamedTuple):
    """A role in a sentence: tokens `start` to `end` (exclusive), and the kinds of bearer its noun allows."""

    start: int
    end: int
    kinds: frozenset[EntityKind]


def role_before(tokens: Tokens, start: int, stop: int, lexicon: Lexicon) -> RoleSpan | None:
    """Find the role that ends right before a name: "Russian President", "Secretary of State", "the prosecutor of Tehran,".

    Args:
        tokens: The sentence.
        start: Where the name begins.
        stop: Where the name ends, exclusive.
        lexicon: The language's words.

    Returns:
        The role without its article, or None.
    """
    end = start
    while end > 0 and (tokens[end - 1].text.lower() in lexicon.honorifics or tokens[end - 1].text in OPENING):
        end -= 1
    comma = end > 0 and tokens[end - 1].text == ","
    end -= comma
    head = _head_before(tokens, end, lexicon, full_name=stop - start > 1)
    if head is None:
        return None
    first = _first_modifier(tokens, head, lexicon)
    if comma and not _is_apposition(tokens, first, stop, lexicon):
        return None
    return RoleSpan(first, end, lexicon.descriptors(tokens[head])) if end - first <= LONGEST_ROLE else None


def role_after(tokens: Tokens, end: int, lexicon: Lexicon) -> RoleSpan | None:
    """Find the role that follows a name: ", head of the agency,", "(U.S. envoy)", "was the deputy commander".

    Args:
        tokens: The sentence.
        end: Where the name ends, exclusive.
        lexicon: The language's words.

    Returns:
        The role without its article, or None.
    """
    end = _after_home(tokens, end, lexicon)
    if end >= len(tokens):
        return None
    opening = tokens[end]
    copula = opening.lemma.lower() in lexicon.words.copulas and is_finite(opening)
    if opening.text not in {",", "("} and not copula:
        return None
    first = end + 1
    while first < len(tokens) and tokens[first].text.lower() in lexicon.articles:
        first += 1
    head = _head_after(tokens, first, lexicon)
    if head is None:
        return None
    last = _end_of_phrase(tokens, head + 1, lexicon)
    if not copula and tokens[head].dep in SUBJECTS and last < len(tokens) and is_finite(tokens[last]):
        return None  # "at the request of Johnson, the Queen suspended ..."
    kinds = lexicon.descriptors(tokens[head])
    closed = last == len(tokens) or tokens[last].text in CLOSING or is_finite(tokens[last]) or tokens[last].pos == "ADP" or copula
    ranked = (
        tokens[first].text.lower() in lexicon.quantifiers and tokens[first].pos != "PROPN" and not is_hyphen(tokens, first + 1)
    )  # "the first airline" to do something
    if not closed or ranked or last - first > LONGEST_ROLE or _titles_another(tokens, head, last):
        return None
    return RoleSpan(first, last, kinds)


def is_home(tokens: Tokens, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a name says where somebody comes from, "Ann Lee of Maine, the chairwoman": what follows is said of the other."""
    return start > 1 and tokens[start - 1].text.lower() in lexicon.words.origins and tokens[start - 2].pos == "PROPN"


def _after_home(tokens: Tokens, end: int, lexicon: Lexicon) -> int:
    """Go over "of Maine" behind "Ann Lee", where a comma follows."""
    index = end + 1
    if index >= len(tokens) or not is_home(tokens, index, lexicon):
        return end
    while index < len(tokens) and tokens[index].pos == "PROPN":
        index += 1
    return index if end + 1 < index < len(tokens) and tokens[index].text == "," else end


def _titles_another(tokens: Tokens, head: int, last: int) -> bool:
    """Tell "X, president of Y" from a list, "X, President Z and ...", where the noun is the title of a name after it."""
    return any(
        (token.pos == "PROPN" and not token.entity.endswith(("-ORG", "-GPE", "-LOC", "-FAC")) and before.pos == "NOUN")
        or (token.entity == "B-PERSON" and before.pos in {"NOUN", "PROPN"})
        for before, token in pairwise(tokens[head:last])
    )


def _head_before(tokens: Tokens, end: int, lexicon: Lexicon, *, full_name: bool) -> int | None:
    """Find the noun of the role: the last word before the name, or the one before "of ...", as "Minister der Partei" before a full name."""
    if end == 0 or tokens[end - 1].pos not in {"NOUN", "PROPN"}:
        return None
    direct = end - 1 if _describes(tokens[end - 1], lexicon) else None
    if direct is not None and (not full_name or EntityKind.PERSON in lexicon.descriptors(tokens[direct])):
        return direct
    index = end - 1
    while index > 0 and end - index < LONGEST_ROLE and tokens[index].pos in NOMINAL | {"ADP"}:
        if tokens[index].text.lower() in lexicon.of and index < end - 1 and _describes(tokens[index - 1], lexicon):
            return index - 1
        index -= 1
    return direct


def _first_modifier(tokens: Tokens, head: int, lexicon: Lexicon) -> int:
    first = head
    while first > 0 and _modifies(tokens, first - 1, lexicon):
        first -= 1
    while first < head and (
        tokens[first].text in JOINTS
        or (tokens[first].text.lower() in lexicon.quantifiers and tokens[first].pos != "PROPN")  # not the "New" of "New York"
        or tokens[first].pos in {"CCONJ", "PART"}
    ):
        first += 1
    return first


def _modifies(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    token = tokens[index]
    if token.text.lower() in lexicon.modifiers or (token.text in JOINTS and (token.text not in HYPHENS or is_hyphen(tokens, index))):
        return True
    if token.text.lower() in lexicon.calendar:
        return False
    if token.text.lower() in lexicon.of and index > 0:
        return tokens[index - 1].pos == tokens[index + 1].pos == "PROPN" and not lexicon.words.nouns_capitalised
    if token.pos == "CCONJ":
        return index > 0 and _describes(tokens[index - 1], lexicon)
    if lexicon.words.nouns_capitalised:
        return token.pos == "ADJ"
    return token.pos in MODIFIER


def _is_apposition(tokens: Tokens, first: int, stop: int, lexicon: Lexicon) -> bool:
    """Tell "the prosecutor, Ali Mehr, said" from "after meeting the prosecutor, Mehr said": a mark closes the name as well, or the role opens the sentence."""
    has_article = first > 0 and (tokens[first - 1].text.lower() in lexicon.articles or tokens[first - 1].pos in {"DET", "PRON"})
    opens = first - has_article == 0
    closed = stop == len(tokens) or tokens[stop].text in CLOSING
    return opens or (closed and (has_article or is_finite(tokens[first - 1])))


def _head_after(tokens: Tokens, first: int, lexicon: Lexicon) -> int | None:
    index, head = first, None
    while index < len(tokens) and index - first < LONGEST_ROLE:
        token = tokens[index]
        if _describes(token, lexicon):
            head = index
        elif not (token.pos in MODIFIER or token.text.lower() in lexicon.modifiers or token.text in JOINTS):
            break
        index += 1
    return head


def _end_of_phrase(tokens: Tokens, index: int, lexicon: Lexicon) -> int:
    """Go on through "of Iran's Quds Force" to the end of the noun phrase."""
    start = index
    while index < len(tokens):
        token = tokens[index]
        inside = token.pos in NOMINAL or token.text in JOINTS or token.text.lower() in lexicon.of
        joined = token.pos == "CCONJ" and index + 1 < len(tokens) and tokens[index + 1].pos in NOMINAL
        if not (inside or joined) or is_finite(token):
            break
        index += 1
    while tokens[index - 1].pos in {"ADP", "DET", "CCONJ"} or tokens[index - 1].text.lower() in lexicon.of:
        index -= 1
    if tokens[index - 1].text in POSSESSIVES | APOSTROPHES:  # "producer of the world's most ...": what is owned is cut off
        index = next((at for at in range(index - 1, start, -1) if tokens[at].text.lower() in lexicon.of), start)
    return index


def _describes(token: Token, lexicon: Lexicon) -> bool:
    return token.pos in {"NOUN", "PROPN"} and token.tag not in PLURAL_TAGS and bool(lexicon.descriptors(token))
