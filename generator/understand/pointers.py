"""The words of a language that point back, ready for looking up."""

from enum import StrEnum

from generator.languages.reference import ReferenceWords
from generator.model.reading import Token
from generator.understand.phrases import Phrases

PRONOMINAL = frozenset({"PRON", "DET", "X"})


class Pointer(StrEnum):
    """What a pronoun can stand for."""

    MAN = "man"
    WOMAN = "woman"
    THING = "thing"
    SEVERAL = "several"


class Pointers:
    """Look-ups over section `[reference]` of one language."""

    def __init__(self, words: ReferenceWords) -> None:
        """Prepare the lists of a language file."""
        self.words = words
        self.possessives = frozenset(words.possessives)
        self.first_person = frozenset(words.first_person)
        self.demonstratives = frozenset(words.demonstratives)
        self.opening_demonstratives = frozenset(words.opening_demonstratives)
        self.no_antecedent = frozenset(words.no_antecedent)
        self.times = frozenset(words.times)
        self.definite = frozenset(words.definite)
        self.unique = frozenset(words.unique)
        self.expletives = frozenset(words.expletives)
        self.adverbs = frozenset(words.adverbs)
        self.complementizers = frozenset(words.complementizers)
        self._masculine_names = frozenset(words.masculine_names)
        self._feminine_names = frozenset(words.feminine_names)
        self._pronouns = {
            Pointer.MAN: frozenset(words.masculine),
            Pointer.WOMAN: frozenset(words.feminine),
            Pointer.THING: frozenset(words.neuter),
            Pointer.SEVERAL: frozenset(words.plural),
        }
        self.phrases = Phrases((tuple(phrase.split()), True) for phrase in words.phrases)
        self.openings = Phrases((tuple(phrase.split()), True) for phrase in words.openings)

    def pronoun(self, token: Token) -> frozenset[Pointer]:
        """Give what a word can stand for, if it is a personal or possessive pronoun: German "sie" is a woman or several."""
        lower = token.text.lower()
        return frozenset(kind for kind, words in self._pronouns.items() if lower in words) if token.pos in PRONOMINAL else frozenset()

    def gender(self, word: str) -> Pointer | None:
        """Tell from an honorific or a role whether its bearer is a man or a woman; None where the word leaves it open."""
        lower = word.lower()
        if lower in self.words.masculine_words:
            return Pointer.MAN
        ending = self.words.feminine_ending
        if lower in self.words.feminine_words or (ending and lower.endswith(ending)):
            return Pointer.WOMAN
        return None

    def gender_of_name(self, name: str) -> Pointer | None:
        """Tell from the first name of a full name whether its bearer is a man or a woman; None for names of one word and unknown ones."""
        first, _, rest = name.lower().partition(" ")
        if not rest:
            return None
        return Pointer.MAN if first in self._masculine_names else Pointer.WOMAN if first in self._feminine_names else None
