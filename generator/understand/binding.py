"""What keeps a pronoun or a title from meaning a name: its place in the parse (principle C), or words that make it another's."""

from collections.abc import Sequence

from generator.model.reading import Entity, EntityKind, Mention, Token
from generator.understand.lexicon import Lexicon
from generator.understand.pointers import Pointer, Pointers
from generator.understand.prominence import SUBJECTS
from generator.understand.words import Tokens

PREDICATES = frozenset({"attr", "oprd"})
"""How a parser hangs what somebody is or becomes."""
MOST_MODIFIERS = 3
"""Words between the article and the noun of a title."""
QUOTES = frozenset({"``", "''"})
CLAUSES = frozenset({"advcl", "relcl", "acl", "pcomp"})
"""Clauses whose subject a pronoun of the main clause may take up: "When Lee came, he said"."""


def names_no_other(title: Tokens, entity: Entity) -> bool:
    """Tell "the Supreme Court" from "the Monti government" and "the strongest party": what describes a body must stand in its name."""
    name = entity.name.lower()
    return all(token.text.lower() in name for token in title if token.pos in {"PROPN", "ADJ"})


def bears_no_name(tokens: Tokens, index: int) -> bool:
    """Tell whether a title is a predicate ("becomes the nominee") or goes on to a name ("the member and deputy chair, Anna Roth")."""
    joined = [token.pos for token in tokens[index + 1 : index + 3]]
    return tokens[index].dep in PREDICATES or (joined[:1] == ["CCONJ"] and joined[1:] in (["ADJ"], ["NOUN"]))


def is_governed(mention: Mention, tokens: Tokens, index: int) -> bool:
    """Tell whether a name hangs on the verb of a pronoun without a clause of its own between: it is somebody else's (Chomsky's principle C).

    "In an interview with Lee, she said" and "Lee, he added, will win" speak of two people, "When Lee came, he said" may speak of one.
    """
    at = next((i for i, token in enumerate(tokens) if mention.span.start <= token.span.start < mention.span.end), -1)
    # "Lee scolded him: "It is wrong," she said" hangs the first clause on the last, and it is no part of the words.
    quoted = any(token.tag in QUOTES for token in tokens[at + 1 : index])
    if at < 0 or tokens[index].dep not in SUBJECTS or quoted:
        return False
    for _ in tokens:  # a tree has no longer way up
        if at == tokens[index].head:
            return True
        if tokens[at].head in {at, -1} or tokens[at].dep in CLAUSES:
            return False
        at = tokens[at].head
    return False


def is_head(word: str, role: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is the noun of a role: "envoy" in "special envoy for Iran"; compounds by their end."""
    words = role.lower().split()
    cut = next((index for index, one in enumerate(words) if index and one in lexicon.of), len(words))
    head = words[cut - 1] if words else ""
    if head != word and head.startswith(lexicon.language.reference.other_offices):
        return False  # "Vizepräsident"
    return head == word or (lexicon.words.compounding and head.endswith(word) and bool(word))


def names_person(noun: Token, lexicon: Lexicon) -> bool:
    """Tell whether a noun is known for a person where its ending does not show it: in German more nouns than women's end in "in"."""
    return not lexicon.words.compounding or EntityKind.PERSON in lexicon.descriptors(noun)


def is_role(title: Tokens, role: str, lexicon: Lexicon) -> bool:
    """Tell whether a title repeats a role: its noun is the role's noun, its other words stand in the role, and it is the same office."""
    words = role.lower().split()
    said = [token.text.lower() for token in title]
    other = any(word not in said and word in lexicon.language.reference.other_offices for word in words)
    return not other and is_head(title[-1].lemma.lower(), role, lexicon) and all(word in words for word in said[:-1])


def speaks_of_another(tokens: Sequence[Token], sex: Pointer, pointers: Pointers, lexicon: Lexicon) -> bool:
    """Tell whether a common noun for a man or a woman is a subject before a pronoun: "told that my mum had left and that she"."""
    nouns = [token for token in tokens if token.pos == "NOUN" and token.dep in {*SUBJECTS, ""} and names_person(token, lexicon)]
    return any(pointers.gender(token.text) is sex for token in nouns)


def article_before(tokens: Tokens, index: int, pointers: Pointers) -> int:
    """Give the place of the definite article before a noun and its adjectives, or the noun's own where there is none."""
    for at in range(index - 1, max(-1, index - 1 - MOST_MODIFIERS), -1):
        if tokens[at].text.lower() in pointers.definite:
            return at
        if tokens[at].pos not in {"ADJ", "NOUN", "PROPN"}:
            break
    return index
