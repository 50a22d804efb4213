"""Merge persons: first those named in full, then bare surnames, each only where nobody else can be meant."""

import re
from collections.abc import Sequence

from generator.compare.clusters import Clusters
from generator.compare.folding import fold, plain, skeleton
from generator.compare.named import Named
from generator.compare.organisation_names import is_acronym
from generator.compare.person_names import FIRST_AND_LAST, name_words, same_full_name, same_surname
from generator.model.reading import EntityKind

_REGNAL = re.compile(r"[IVX]+")

FOREMOST = 3
"""Times as many namings as all others of the surname have together."""

Words = dict[int, tuple[str, ...]]
"""Index of an entity -> the words of its name."""


def merge_full_names(clusters: Clusters, named: Sequence[Named]) -> None:
    """Tie persons named in full; no group comes to hold two different full names."""
    words = _full_names(named)
    for group in _by_surname(words).values():
        for position, left in enumerate(group):
            for right in group[position + 1 :]:
                if clusters.root(left) != clusters.root(right) and _may_join(clusters, words, group, (left, right)):
                    clusters.union(left, right)


def _may_join(clusters: Clusters, words: Words, group: Sequence[int], pair: tuple[int, int]) -> bool:
    one, two = ([index for index in group if clusters.root(index) == clusters.root(member)] for member in pair)
    return all(same_full_name(words[left], words[right]) for left in one for right in two)


def _full_names(named: Sequence[Named]) -> Words:
    words = {index: name_words(one.name) for index, one in enumerate(named) if one.kind is EntityKind.PERSON}
    return {index: name for index, name in words.items() if len(name) >= FIRST_AND_LAST}


def _by_surname(words: Words) -> dict[str, list[int]]:
    """Gather those whose surnames can agree: by the consonants of the key."""
    groups: dict[str, list[int]] = {}
    for index, name in words.items():
        groups.setdefault(skeleton(fold(name[-1])), []).append(index)
    return groups


def merge_regnal_names(clusters: Clusters, named: Sequence[Named]) -> None:
    """Tie "Elizabeth" to "Elizabeth II", where the sources know one of that name only."""
    persons = [(index, one.name.split()) for index, one in enumerate(named) if one.kind is EntityKind.PERSON]
    rulers: dict[str, dict[str, int]] = {}
    for index, words in persons:
        if len(words) == FIRST_AND_LAST and _REGNAL.fullmatch(words[1].rstrip(".")):
            rulers.setdefault(plain(words[0]), {}).setdefault(words[1].rstrip("."), index)
    for index, words in persons:
        known = rulers.get(plain(words[0]), {})
        if len(words) == 1 and len(known) == 1:
            clusters.union(next(iter(known.values())), index)


def merge_bare_surnames(clusters: Clusters, named: Sequence[Named]) -> None:
    """Tie a bare surname to the one person who has it; where two have it, to the one whom the sources are about, or it stays on its own.

    A word that the tagger took for a thing follows when some text calls exactly one person so.
    """
    words = _full_names(named)
    groups = _by_surname(words)
    placed = {clusters.root(index) for index in words}
    for index, one in enumerate(named):
        bare = _bare_name(one)
        if not bare or clusters.root(index) in placed:
            continue
        keys = {skeleton(fold(form)) for form in (bare, *one.base_forms)}
        found = [other for key in sorted(keys) for other in groups.get(key, ()) if _may_be(one, bare, named[other], words[other])]
        meant = _foremost(clusters, named, found)
        if meant is not None:
            clusters.union(index, meant)


def _foremost(clusters: Clusters, named: Sequence[Named], found: Sequence[int]) -> int | None:
    """Give the only person, or the one whom several sources name in full and `FOREMOST` times as often as all others of the surname together."""
    members: dict[int, list[int]] = {}
    for other in found:
        members.setdefault(clusters.root(other), []).append(other)
    if len(members) <= 1:
        return found[0] if found else None
    uses = {root: sum(len(named[one].mentions) for one in group) for root, group in members.items()}
    first = max(members, key=lambda root: (uses[root], -members[root][0]))
    spread = len({named[one].source for one in members[first]})
    return members[first][0] if spread > 1 and uses[first] >= FOREMOST * (sum(uses.values()) - uses[first]) else None


def _bare_name(one: Named) -> str:
    if one.kind is EntityKind.PERSON:
        words = name_words(one.name)
        return words[0] if len(words) == 1 else ""
    thing = one.kind in {EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.OTHER}
    return one.name if thing and one.name.isalpha() and not is_acronym(one.name) else ""


def _may_be(one: Named, bare: str, other: Named, full: tuple[str, ...]) -> bool:
    if plain(bare) == plain(full[-1]):
        return one.kind is EntityKind.PERSON or any(plain(mention.form) == plain(one.name) for mention in other.mentions)
    if one.kind is not EntityKind.PERSON:
        return False
    owner = any(plain(form) == plain(full[-1]) for form in one.base_forms)
    return owner or (one.source != other.source and same_surname((bare,), full))
