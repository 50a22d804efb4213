"""Decide whether two names can be one person's."""

import re

from generator.compare.folding import fold, one_vowel_apart, plain

# A bare surname in another spelling is only trusted when its key is long: "Scholz" and "Schulz" share "sols",
# "Soleimani" and "Suleimani" share "solamani".
MIN_BARE_KEY = 5
# Same for keys that are one vowel apart, which short names are by chance ("Marin", "Moran").
MIN_NEAR_KEY = 7
# "Tom" is short for "Thomas", but "Paul" is not short for "Paula".
MIN_NICKNAME = 3
MIN_NICKNAME_GAP = 2
FIRST_AND_LAST = 2

_WORD = re.compile(r"[^\s]+")


def name_words(name: str) -> tuple[str, ...]:
    """Split a person's name into its capitalised words; particles ("von der", "bin") carry no identity and go."""
    words = [word.strip('.,;:()"“”„') for word in _WORD.findall(name)]
    capital = tuple(word for word in words if word and (not word[0].islower() or "-" in word))
    return capital or tuple(word for word in words if word)


def same_surname(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tell whether the last words agree, by letters or by a key long enough to trust."""
    one, two = left[-1], right[-1]
    if plain(one) == plain(two):
        return True
    key, other = fold(one), fold(two)
    if key == other:
        return len(key) >= MIN_BARE_KEY or (len(left) > 1 and len(right) > 1)
    return min(len(left), len(right)) > 1 and len(key) >= MIN_NEAR_KEY and one_vowel_apart(key, other)


def same_first_name(left: str, right: str) -> bool:
    """Tell whether two first names are one: equal by key, an initial, or a short form."""
    one, two = sorted((fold(left), fold(right)), key=len)
    if one == two:
        return True
    if len(one) == 1:
        return plain(left)[0] == plain(right)[0]
    return len(one) >= MIN_NICKNAME and two.startswith(one) and len(two) - len(one) >= MIN_NICKNAME_GAP


def same_full_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tell whether two names with first name and surname are one person's.

    The surnames agree and so do the first names, or all words of the shorter stand in the longer in the same order
    ("Ali Khamenei", "Sayyid Ali Hosseini Khamenei"). Middle names that begin with other letters make two people of "George H. W." and "George W. Bush".
    """
    if min(len(left), len(right)) < FIRST_AND_LAST or not same_surname(left, right):
        return False
    if plain(left[0]) == plain(right[0]) and not _same_middle(left[1:-1], right[1:-1]):
        return False
    return same_first_name(left[0], right[0]) or _in_order(*sorted((left, right), key=len))


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    keys = iter(fold(word) for word in long)
    return all(fold(word) in keys for word in short)


def _same_middle(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tell whether the middle names that both have begin with the same letters, where one gives initials."""
    pairs = list(zip(left, right, strict=False))
    initials = any(len(word) == 1 for pair in pairs for word in pair)
    return not initials or all(plain(one)[:1] == plain(two)[:1] for one, two in pairs)
