"""Two people of one surname: whom a bare "Smith" means at each place."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from generator.understand.register import Named

SETTLED = 2
"""Bare surnames before the second bearer comes in; one may be chance."""


FOREMOST = 3
"""Times as many full namings as all others of the surname together: then the text is about that one, before it introduces anybody."""


class Place(NamedTuple):
    """A naming: tokens `start` to `end` (exclusive) of a sentence stand for a bearer."""

    sentence: int
    start: int
    end: int
    named: Named


def resolved(places: Sequence[Place]) -> list[Place]:
    """Decide for every shared surname who is meant.

    As long as one bearer only has been named in full, it is that one. It stays so where the text has called that bearer by the surname `SETTLED` times before, as
    news do with the person they are about, and where it names the other one in full but once ("her husband, Bill Clinton"). Elsewhere it is the one whom the text
    names in full `FOREMOST` times as often as all others, or the surname stands for itself: nobody is guessed.

    Args:
        places: All namings of the article, in the order of the text.

    Returns:
        The same, with the bearer of each.
    """
    full = Counter(place.named.key for place in places if not place.named.rivals)
    introduced: dict[str, None] = {}
    settled: dict[tuple[str, ...], list[str]] = {}
    found = []
    for place in places:
        named = place.named
        if not named.rivals:
            introduced[named.key] = None
            found.append(place)
            continue
        known = [key for key in named.rivals if key in introduced]
        before = settled.setdefault(named.rivals, [])
        stays = len(before) >= SETTLED or (bool(before) and all(full[key] == 1 for key in known if key != before[0]))
        key = known[0] if len(known) == 1 else before[0] if stays else _foremost(named.rivals, full)
        if len(known) == 1:
            before.append(key)
        found.append(place._replace(named=replace(named, key=key or named.key.rpartition(" ")[2])))
    return found


def _foremost(rivals: Sequence[str], full: Counter[str]) -> str:
    first = max(rivals, key=lambda key: full[key])
    others = sum(full[key] for key in rivals if key != first)
    return first if full[first] >= FOREMOST * max(1, others) else ""
