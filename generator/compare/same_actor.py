"""Merge the entities of all readings: which of them are one person, state or organisation."""

from collections.abc import Mapping, Sequence

from generator.compare.acronyms import merge_acronyms
from generator.compare.clusters import Clusters
from generator.compare.folding import fold, one_vowel_apart, plain, skeleton
from generator.compare.named import Named
from generator.compare.organisation_names import body_codes, is_acronym, with_country_codes
from generator.compare.person_names import MIN_BARE_KEY, MIN_NEAR_KEY
from generator.compare.same_person import merge_bare_surnames, merge_full_names, merge_regnal_names
from generator.model.reading import EntityKind

PLACES = frozenset({EntityKind.STATE, EntityKind.PLACE})
# Taggers confuse these with one another more than with persons and places.
THINGS = frozenset({EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.MEDIUM, EntityKind.OTHER})


def same_actors(
    named: Sequence[Named], texts: Mapping[str, str], same: Sequence[tuple[tuple[str, str], tuple[str, str]]] = ()
) -> list[list[int]]:
    """Group the entities that are one actor; each index of `named` is in exactly one group.

    Args:
        named: Entities of all readings, in the order of the sources.
        texts: Source id -> its text.
        same: Entities, by source and entity id, that are known to be one actor.
    """
    clusters = Clusters(len(named))
    _merge_by_key(clusters, _codes(named))
    _merge_by_key(clusters, [one.office for one in named])
    _merge_bare_offices(clusters, named)
    forms = _state_forms(named)
    _merge_by_key(clusters, [_written_key(one, forms) for one in named])
    _merge_governments(clusters, named)
    _merge_cases(clusters, named)
    _merge_spellings(clusters, named)
    merge_full_names(clusters, named)
    merge_regnal_names(clusters, named)
    merge_acronyms(clusters, named, texts)
    merge_bare_surnames(clusters, named)
    index = {(one.source, one.entity): number for number, one in enumerate(named)}
    for left, right in same:
        clusters.union(index[left], index[right])
    return list(clusters.groups())


def _merge_by_key(clusters: Clusters, keys: Sequence[str]) -> None:
    first: dict[str, int] = {}
    for index, key in enumerate(keys):
        if key:
            clusters.union(first.setdefault(key, index), index)


def _merge_bare_offices(clusters: Clusters, named: Sequence[Named]) -> None:
    """Tie "the Supreme Court" to that of the one state whose court the sources name."""
    owners: dict[str, dict[str, int]] = {}
    for index, one in enumerate(named):
        if one.office:
            owners.setdefault(one.office.partition(" ")[2], {}).setdefault(one.office, index)
    for index, one in enumerate(named):
        known = owners.get(one.bare_office, {})
        if one.bare_office and not one.office and len(known) == 1:
            clusters.union(next(iter(known.values())), index)


def _codes(named: Sequence[Named]) -> list[str]:
    """Key states by their country code and bodies by CLDR's; other entities have none."""
    bodies = body_codes({one.language for one in named})
    states = {plain(one.name): one.country for one in reversed(named) if one.country and one.kind is EntityKind.STATE}
    return [one.country or states.get(plain(one.name), "") if one.kind in PLACES else bodies.get(plain(one.name), "") for one in named]


def _state_forms(named: Sequence[Named]) -> dict[str, str]:
    return {
        plain(form): one.country
        for one in reversed(named)
        if one.country and one.kind is EntityKind.STATE
        for form in (one.name, *(mention.form for mention in one.mentions))
    }


def _written_key(one: Named, forms: Mapping[str, str]) -> str:
    """Key a name by what is written. One-word names of different kinds stay apart: Washington, Ford, Amazon."""
    if one.kind in PLACES:
        return f"place:{plain(one.bare)}"
    bare = one.bare if one.stem == one.name else one.stem
    name = with_country_codes(bare, forms) if one.kind in THINGS else plain(one.name)
    return name if " " in name else f"{'thing' if one.kind in THINGS else 'person'}:{name}"


def _merge_governments(clusters: Clusters, named: Sequence[Named]) -> None:
    """Tie "the government" that an article leaves without a state to the one state that others call so too."""
    states = {one.country: index for index, one in reversed(list(enumerate(named))) if one.country and one.is_government}
    if len(states) == 1:
        for index, one in enumerate(named):
            if one.is_government and one.kind is EntityKind.ORGANISATION:
                clusters.union(next(iter(states.values())), index)


def _merge_cases(clusters: Clusters, named: Sequence[Named]) -> None:
    """Tie a name with the ending of its case to the name without it, where that one exists: "Soleimanis"."""
    by_name = {(one.kind, plain(one.name)): index for index, one in reversed(list(enumerate(named)))}
    for index, one in enumerate(named):
        for form in one.base_forms:
            other = by_name.get((one.kind, plain(form)))
            if other is not None:
                clusters.union(other, index)


def _merge_spellings(clusters: Clusters, named: Sequence[Named]) -> None:
    """Tie transliterations of things and places: Hezbollah, Hisbollah."""
    alike: dict[str, list[int]] = {}
    for index, one in enumerate(named):
        if one.kind is not EntityKind.PERSON and not is_acronym(one.name):
            alike.setdefault(skeleton(_key(one)), []).append(index)
    for group in alike.values():
        for position, left in enumerate(group):
            for right in group[position + 1 :]:
                if _same_spelling(named[left], named[right]):
                    clusters.union(left, right)


def _key(one: Named) -> str:
    return " ".join(fold(word) for word in one.bare.split())


def _same_spelling(left: Named, right: Named) -> bool:
    """Compare by key. One source does not spell one name in two ways, so there two spellings are two names."""
    if left.source == right.source or not any(left.kind in kinds and right.kind in kinds for kinds in (PLACES, THINGS)):
        return False
    if left.country != right.country and left.country and right.country:
        return False
    one, two = _key(left), _key(right)
    return (one == two and len(one) >= MIN_BARE_KEY) or (len(one) >= MIN_NEAR_KEY and one_vowel_apart(one, two))
