"""Fold the spellings that one name takes when it is carried from one script or language into another."""

import re
import unicodedata
from functools import cache

from generator.model.reading import Token

# Letters that NFKD does not take apart.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d", "ə": "e"})

# In order: longer groups first. English, German and French write the same foreign sound with the groups of one line
# (romanization tables of BGN/PCGN, DIN 1460, and the press spellings of Duden): щ/ш/ж/с/з, ч/х/ق/к, в/ф, غ, ذ, ث.
_CONSONANTS = (
    ("dsch|dzh|zh|sch|sh|ts|tz|z", "s"),
    ("tsch|tch|kh|ch|ck|q|c", "k"),
    ("x", "ks"),
    ("ph|w|f", "v"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
)
_GROUPS = re.compile("|".join(f"(?:{pattern})" for pattern in ("tsch|tch", *(pattern for pattern, _ in _CONSONANTS))))
_SOUND = {group: sound for pattern, sound in _CONSONANTS for group in pattern.split("|")}

_ARABIC_ARTICLE = re.compile(r"\b(?:al|el|ad|an|ar|as|at|az|ash|asch)[-‑’']")
_INNER_H = re.compile(r"(?<=[^\W\d_])h")
_VOWELS = re.compile(r"[aeiouyj]+")
_VOWEL_CLASS = {"a": "a", "e": "a", "i": "i", "y": "i", "j": "i", "o": "o", "u": "o"}
_NO_VOWELS = str.maketrans(dict.fromkeys("aio", "*"))
_DOUBLE = re.compile(r"([^\W\d_])\1+")
_NOT_WORD = re.compile(r"[^\w\s]|_")


@cache
def plain(text: str) -> str:
    """Give a text in lower case without accents: the spelling that a keyboard could make of it."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


@cache
def plain_words(words: tuple[str, ...]) -> frozenset[str]:
    """Give the words of a language file as `plain` gives those of a text."""
    return frozenset(map(plain, words))


def lemma_of(token: Token) -> str:
    """Give the lemma of a word, or the word itself where no tagger knows it, as `plain` gives it."""
    return plain(token.lemma or token.text)


@cache
def fold(word: str) -> str:
    """Fold a word to a key that its transliterations share: "Zelenskyy", "Selenskyj" -> "salanski".

    Consonant groups fall together as above, `h` inside a word and doubled letters go, a run of vowels becomes the class of its
    first one (a/e, i/y/j, o/u). In the manner of Kölner Phonetik and Soundex, but for transliteration rather than for
    one language's homophones. Coarse on purpose ("Scholz" and "Schulz" fall together): a key is a reason to compare two
    names, never to merge them.
    """
    text = _NOT_WORD.sub("", _ARABIC_ARTICLE.sub("", plain(word)))
    text = _GROUPS.sub(lambda match: _SOUND[match.group()], text)
    text = _INNER_H.sub("", text)
    text = _VOWELS.sub(lambda match: _VOWEL_CLASS[match.group()[0]], text)
    return _DOUBLE.sub(r"\1", text)


def one_vowel_apart(left: str, right: str) -> bool:
    """Tell whether two keys of one length differ in a single vowel: Hezbollah, Hisbollah; Gorbachev, Gorbatschow."""
    if len(left) != len(right):
        return False
    differing = [pair for pair in zip(left, right, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and set(differing[0]) <= {"a", "i", "o"}


def skeleton(key: str) -> str:
    """Give a key with its vowels blotted out: equal for all keys that are one vowel apart."""
    return key.translate(_NO_VOWELS)
