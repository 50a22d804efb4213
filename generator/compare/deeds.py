"""Sentences that tell one deed in other words: the same camp does the same kind of thing to the same."""

from collections.abc import Sequence
from itertools import combinations

from generator.compare.passages import Passage
from generator.model.reading import EntityKind, SentenceKind

# A deed is known by who does what, to whom, and about what. Without two more things in common ("Russia agreed to talks with
# Ukraine", "Russia agreed to spare Ukraine's ports") it may be another deed of the same pair.
MIN_COMMON = 2


def same_deeds(passages: Sequence[Passage]) -> list[tuple[int, int]]:
    """List the pairs of passages that tell one deed, in order.

    Besides the deed they name one more actor in common and, in one language, a word besides names and the deed's own; in
    two languages, two more actors.
    """
    by_act: dict[tuple[str, str], list[int]] = {}
    for index, passage in enumerate(passages):
        if passage.reading.kind is SentenceKind.STATEMENT:
            for act in passage.acts:
                by_act.setdefault(act, []).append(index)
    pairs = {
        (left, right)
        for act, group in by_act.items()
        for left, right in combinations(group, 2)
        if _of_one(passages[left], passages[right], act[1])
    }
    return sorted(pairs)


def _of_one(left: Passage, right: Passage, doer: str) -> bool:
    others = _others(left, doer) & _others(right, doer)
    if not others:
        return False
    common = left.objects & right.objects if left.language == right.language else frozenset()
    return len(others) + len(common) >= MIN_COMMON


def _others(passage: Passage, doer: str) -> set[str]:
    camps = dict(zip((actor for actor, _ in passage.actors), passage.actor_camps, strict=True))
    return {camps[actor] for actor, kind in passage.actors if kind is not EntityKind.GROUP} - {doer, *passage.camps}
