"""Recognise one actor under its names in two languages: by where translations name it."""

from collections.abc import Iterable, Sequence
from itertools import product

from generator.compare.actors import Place
from generator.compare.encoder import Encode
from generator.compare.ngrams import DIGITS
from generator.compare.passages import Passage
from generator.model.evidence import Actor
from generator.model.reading import EntityKind

# Names that stand for one another in a sentence and its translation: at .70 all 19 such pairs of two topics were one body, place or
# group ("Customers", "Kunden"); below, "Baghdad International Airport" and "Baghdad" begin.
MIN_COSINE = 0.70
# Persons keep their names and states have codes; both are merged by these.
_TRANSLATED = frozenset({EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.PLACE, EntityKind.MEDIUM, EntityKind.OTHER})


def translated_names(
    passages: Sequence[Passage], aligned: Iterable[tuple[int, int]], actors: Sequence[Actor], encode: Encode
) -> list[tuple[Place, Place]]:
    """Find actors of one kind of which a sentence names one and its translation the other, with names that mean the same.

    Args:
        passages: All passages of the dossier.
        aligned: Indices of sentences and their translations.
        actors: The actors that the names alone could tell apart.
        encode: Gives a unit vector for each name.

    Returns:
        Pairs of entities that are one actor, each by its place, in the order of the passages.
    """
    by_id = {actor.id: actor for actor in actors}
    rivals = [_unmatched(passages[left], passages[right]) for left, right in sorted(aligned)]
    forms = {actor.id: sorted({actor.name, *(name.form for name in actor.names)}) for actor in actors}
    names = sorted({form for pairs in rivals for pair in pairs for actor in pair for form in forms[actor]})
    vectors = dict(zip(names, encode(names), strict=True)) if names else {}
    found: dict[tuple[Place, Place], None] = {}
    for pairs in rivals:
        cosines = {
            (left, right): max(_cosine(vectors[one], vectors[two]) for one in forms[left] for two in forms[right]) for left, right in pairs
        }
        for (left, right), cosine in cosines.items():
            others = [value for pair, value in cosines.items() if left in pair or right in pair]
            if cosine >= MIN_COSINE and cosine == max(others):
                found[by_id[left].entities[0], by_id[right].entities[0]] = None
    return list(found)


def _unmatched(left: Passage, right: Passage) -> list[tuple[str, str]]:
    """Pair the actors of one kind that only one of two sentences names."""
    one, two = dict(left.actors), dict(right.actors)
    return [
        (here, there)
        for here, there in product(one, two)
        if here not in two and there not in one and one[here] is two[there] and one[here] in _TRANSLATED
    ]


def _cosine(left: Sequence[float], right: Sequence[float]) -> float:
    return round(sum(one * two for one, two in zip(left, right, strict=True)), DIGITS)
