"""Merge acronyms with the names they stand for."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from generator.compare.clusters import Clusters
from generator.compare.named import Named
from generator.compare.organisation_names import initials_of, is_acronym, letters_of
from generator.model.reading import EntityKind
from generator.model.record import Span

# Two letters fit the initials of too many names; then only a source that spells both counts, or CLDR.
MIN_INITIALS = 3
# Between a name and its acronym: " (".
MAX_GAP = 2


def merge_acronyms(clusters: Clusters, named: Sequence[Named], texts: Mapping[str, str]) -> None:
    """Tie an acronym to the name that its source writes beside it in brackets, or any source shortens so, or with its initials.

    Where several names have the initials, those of its own kind count: DNC is the Democratic National Committee, not the Convention.
    """
    things = [index for index, one in enumerate(named) if one.kind not in {EntityKind.PERSON, EntityKind.STATE}]
    longs = [index for index in things if " " in named[index].name]
    beside, fitting = _by_source(named, longs), _by_initials(named, longs)
    known = _by_form(named, longs)
    inside = [_ever_bracketed(texts[one.source], one) for one in named]
    for short in (index for index in things if " " not in named[index].name):
        one = named[short]
        near = [long for long in beside.get(one.source, ()) if inside[short] or inside[long]]
        together = [long for long in near if spelled_together(texts[one.source], named[long], one)]
        fits = fitting.get(letters_of(one.name), []) if is_acronym(one.name) and len(letters_of(one.name)) >= MIN_INITIALS else []
        alike = [long for long in fits if named[long].kind is one.kind]
        for candidates in (together, known.get(one.name, []), alike, fits):
            if _one(clusters, candidates):
                clusters.union(short, candidates[0])
                break


def _one(clusters: Clusters, candidates: Iterable[int]) -> bool:
    return len({clusters.root(index) for index in candidates}) == 1


def _by_source(named: Sequence[Named], longs: Iterable[int]) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for index in longs:
        groups.setdefault(named[index].source, []).append(index)
    return groups


def _by_form(named: Sequence[Named], longs: Iterable[int]) -> dict[str, list[int]]:
    """Give the names that some source abbreviates: "SIA" stands for Singapore Airlines wherever it stands, "Tottenham" for Tottenham Hotspur."""
    groups: dict[str, list[int]] = {}
    for index in longs:
        for form in sorted({mention.form for mention in named[index].mentions}):
            if is_acronym(form) or named[index].kind is EntityKind.ORGANISATION:
                groups.setdefault(form, []).append(index)
    return groups


def _by_initials(named: Sequence[Named], longs: Iterable[int]) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for index in longs:
        for letters in sorted(initials_of(named[index].name)):
            groups.setdefault(letters, []).append(index)
    return groups


def spelled_together(text: str, long: Named, short: Named) -> bool:
    """Tell whether a text writes one right after the other, in brackets: "Popular Mobilization Forces (PMF)"."""
    places = sorted([(mention.span, 0) for mention in long.mentions] + [(mention.span, 1) for mention in short.mentions])
    return any(one[1] != two[1] and _bracketed(text, one[0], two[0]) for one, two in pairwise(places))


def _ever_bracketed(text: str, one: Named) -> bool:
    """Tell whether a name ever stands in brackets of its own, which most never do."""
    return any(
        text[mention.span.end : mention.span.end + 1] == ")" and "(" in text[max(0, mention.span.start - MAX_GAP) : mention.span.start]
        for mention in one.mentions
    )


def _bracketed(text: str, first: Span, second: Span) -> bool:
    gap = text[first.end : second.start]
    return len(gap) <= MAX_GAP and gap.strip() == "(" and text[second.end : second.end + 1] == ")"
