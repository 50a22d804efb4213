"""People known by a common noun: "European leaders", "NATO officials", "Ukrainians", "Experten"."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.reading import EntityKind
from generator.understand.lexicon import Lexicon
from generator.understand.trimming import HYPHENS, touches
from generator.understand.words import Tokens

LONGEST_MODIFIER = 3
"""Words before the noun; what stands further to the left belongs to another phrase."""

PLURAL_TAGS = frozenset({"NNS", "NNPS"})


class GroupSpan(NamedTuple):
    """Tokens `start` to `end` (exclusive) of a sentence."""

    start: int
    end: int


def groups(tokens: Tokens, lexicon: Lexicon) -> Iterator[GroupSpan]:
    """Find the groups of people in a sentence, each with the words that say which.

    Args:
        tokens: The sentence.
        lexicon: The language's words.

    Yields:
        Stretches without article and quantifier. A noun that could be anybody ("nations") counts only with such words.
    """
    for index, token in enumerate(tokens):
        if _is_group(tokens, index, lexicon) and not _in_compound(tokens, index):
            start = _start(tokens, index, lexicon)
            if token.text.lower() in lexicon.weak_groups:
                start = next((at for at in range(start, index) if _says_which(tokens, at, lexicon)), index)
                if start == index:
                    continue
            yield GroupSpan(start, index + 1)


def _says_which(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    return (
        tokens[index].pos == "PROPN"
        or lexicon.nationality(tokens[index], tokens[index - 1] if index else None) is not None
        or lexicon.nationality(tokens[index]) is not None
    )


def _is_group(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    token = tokens[index]
    if token.text in lexicon.peoples:
        return token.text[0].isupper() and not _has_singular_article(tokens, index, lexicon)
    if token.pos not in {"NOUN", "PROPN"}:
        return False
    if lexicon.words.nouns_capitalised:
        return lexicon.is_group_noun(token) and not _has_singular_article(tokens, index, lexicon)
    return token.tag in PLURAL_TAGS and (lexicon.is_group_noun(token) or EntityKind.PERSON in lexicon.descriptors(token))


def _in_compound(tokens: Tokens, index: int) -> bool:
    """Tell "the airlines industry" from "the airlines": a plural before another noun is only its modifier."""
    return tokens[index].dep == "compound" and tokens[index].head > index


def _has_singular_article(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell "der Arbeitgeber" and "Minister Shapps" from "Arbeitgeber": a form that is also singular counts only where nothing says so."""
    if index + 1 < len(tokens) and tokens[index + 1].pos == "PROPN":
        return True
    before = tokens[index - 1] if index else None
    if before is not None and before.pos in {"ADJ", "NOUN"} and index > 1:
        before = tokens[index - 2]
    if before is None:
        return False
    if tokens[index - 1].pos == "ADJ" and tokens[index - 1].text.endswith(lexicon.words.singular_endings):
        return True
    same_form = tokens[index].lemma.casefold() == tokens[index].text.casefold()
    return before.text.lower() in lexicon.singular_words or (same_form and before.text.lower() in lexicon.words.either_number)


def _start(tokens: Tokens, index: int, lexicon: Lexicon) -> int:
    start = index
    while start > 0 and index - start < LONGEST_MODIFIER and _modifies(tokens, start - 1, lexicon):
        start -= 1
    while start < index and (not tokens[start].text[0].isalnum() or _is_tail(tokens, start)):
        start += 1
    return start


def _is_tail(tokens: Tokens, index: int) -> bool:
    """Tell whether a word is the rest of a hyphened one that was cut: "time" in "full-time"."""
    return index > 0 and tokens[index - 1].text in HYPHENS and touches(tokens, index)


def _modifies(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    token = tokens[index]
    if token.text.lower() in lexicon.quantifiers:
        return False
    if token.text == "-":
        return True
    if lexicon.words.nouns_capitalised:
        return token.pos == "ADJ"
    return token.pos in {"ADJ", "PROPN"} or (token.pos == "NOUN" and token.dep in {"compound", ""})
