"""Gather sentences that say the same into claims."""

from collections.abc import Iterable, Sequence

from generator.compare.canonical import canonical_first
from generator.compare.clusters import Clusters
from generator.compare.pairs import Pair
from generator.compare.passages import Passage
from generator.compare.voices import Voices
from generator.model.evidence import Claim
from generator.model.record import statement_id

# Two groups join when at least this share of the sentences across are similar, so that a chain of neighbours does not drift
# from one claim to another.
MIN_LINKS = 0.5


def group_passages(size: int, pairs: Sequence[Pair], aligned: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Partition the passages into claims: the most similar pairs first, each only where no gate closes between the groups.

    Between single and complete linkage: no pair across two groups may disagree, and half of them must be similar.

    Args:
        size: Number of passages in the dossier.
        pairs: Similar pairs, with their closed gates.
        aligned: Sentences and their translations; what is like the one is like the other.
    """
    clusters = Clusters(size)
    members = {index: [index] for index in range(size)}
    linked = _linked(pairs, aligned)
    apart = {(pair.left, pair.right) for pair in pairs if pair.closed}
    for pair in sorted(pairs, key=lambda one: (-one.strength, one.left, one.right)):
        left, right = clusters.root(pair.left), clusters.root(pair.right)
        if pair.closed or not pair.alike or left == right:
            continue
        across = [(min(one, two), max(one, two)) for one in members[left] for two in members[right]]
        if any(link in apart for link in across) or sum(link in linked for link in across) < MIN_LINKS * len(across):
            continue
        clusters.union(left, right)
        members[clusters.root(left)] = members[left] + members[right]
    return list(clusters.groups())


def _linked(pairs: Sequence[Pair], aligned: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    partners: dict[int, list[int]] = {}
    for one, two in aligned:
        partners.setdefault(one, [one]).append(two)
        partners.setdefault(two, [two]).append(one)
    return {
        (min(one, two), max(one, two))
        for pair in pairs
        if pair.alike and not pair.closed
        for one in partners.get(pair.left, [pair.left])
        for two in partners.get(pair.right, [pair.right])
    }


def build_claims(passages: Sequence[Passage], groups: Sequence[Sequence[int]], voices: Voices, language: str) -> tuple[Claim, ...]:
    """Make a claim of each group, in the order of their first sentences.

    Args:
        passages: All passages of the dossier.
        groups: A partition of their indices.
        voices: Who is independent of whom.
        language: Of the briefing.
    """
    return tuple(_claim([passages[index] for index in group], voices, language) for group in groups)


def _claim(group: Sequence[Passage], voices: Voices, language: str) -> Claim:
    members = canonical_first(group, language)
    best = members[0].ref
    return Claim(
        id=statement_id(best),
        canonical=best,
        members=tuple(member.ref for member in members),
        sources=tuple(dict.fromkeys(member.ref.source for member in group)),
        independent=voices.count(group),
        speakers=tuple(dict.fromkeys(speaker for member in group for speaker in member.speakers)),
    )
