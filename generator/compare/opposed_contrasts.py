"""Opposed views: one holds, wants or does the opposite of what another does, about one matter."""

from collections import Counter
from collections.abc import Sequence
from itertools import product
from math import log

from generator.compare.found import Found, Side, contrast
from generator.compare.handful import handful
from generator.compare.matter import Matter
from generator.compare.stances import Stance, named_in, stance_of
from generator.languages.load import Languages, language_of
from generator.model.evidence import Actor, ContrastKind
from generator.model.reading import Reading

# Matters: an analyst reads a handful of them.
MOST = 3
# Letters at the beginning that two words of one stem have in common, and their share of the shorter word: "prorogue", "prorogation".
MIN_STEM, STEM_SHARE = 6, 0.75
# Words both are about; of two that only judge, by other measures and in other articles, more.
MIN_SHARED, MIN_JUDGED = 2, 3
SCORE = 0.42


def opposed_contrasts(matter: Matter, actors: Sequence[Actor], readings: Sequence[Reading], languages: Languages) -> list[Found]:
    """Find pairs of sentences of one language by different holders, one for and one against one matter; the most central matters first.

    Args:
        matter: The passages.
        actors: The dossier's actors.
        readings: Where sources name them.
        languages: Language files.
    """
    named = named_in(actors, readings)
    stances = [
        stance
        for passage in matter.passages
        if not matter.repeats(passage)
        for stance in [stance_of(passage, language_of(passage.language, languages), named.get(passage.ref, ()))]
        if stance
    ]
    told = Counter(word for passage in matter.passages for word in passage.content)
    pairs = []
    for one, two in product([s for s in stances if s.favours], [s for s in stances if not s.favours]):
        if (
            one.passage.language != two.passage.language
            or not _two_camps(one, two)
            or not matter.of_like_articles(one.passage, two.passage)
        ):
            continue
        shared, actors_shared = _shared(one, two), _actors(one, two)
        least = _least(one, two, languages)
        if len(shared) + len(actors_shared) >= least and (shared or len(actors_shared) >= MIN_SHARED):
            pairs.append((sum(log(1 + told[word]) for word in sorted(shared)) + len(actors_shared), one, two))
    pairs.sort(key=lambda pair: (-round(pair[0], 3), pair[1].passage.order, pair[2].passage.order))
    return handful((_found(*pair) for pair in pairs), MOST)


def _found(weight: float, one: Stance, two: Stance) -> Found:
    sides = Side(ref=one.passage.ref, words=one.word), Side(ref=two.passage.ref, words=two.word)
    return contrast(ContrastKind.POLARITY, *sides, SCORE + weight / 100)


def _two_camps(one: Stance, two: Stance) -> bool:
    return not of_one_camp(one.holders, two.holders)


def of_one_camp(one: frozenset[str], two: frozenset[str]) -> bool:
    """Tell whether some holder may be one of others: the same camp, or "the fund" and a fund's name."""
    parts = [{part for holder in holders for part in (holder, *holder.split("-"))} for holders in (one, two)]
    return bool(one & parts[1] or two & parts[0])


def _least(one: Stance, two: Stance, languages: Languages) -> int:
    """Give how many words both must be about; two judgements by one measure need no more than what is judged."""
    if _of_one_scale(one, two, languages):
        return 1
    beside = one.passage.ref.source == two.passage.ref.source
    return MIN_SHARED if one.acts or two.acts or beside else MIN_JUDGED


def _of_one_scale(one: Stance, two: Stance, languages: Languages) -> bool:
    """Tell whether both judge by one measure: "legal" and "unlawful"."""
    scales = language_of(one.passage.language, languages).stances.scales
    return any(one.cues & {*scale} and two.cues & {*scale} for scale in scales)


def _shared(one: Stance, two: Stance) -> frozenset[str]:
    """Give the words that both are about, of which one side at most may have read as an actor's name."""
    holders = one.holders | two.holders
    return frozenset(
        word
        for words, others in ((one.about, two.about | two.names), (one.names, two.about))
        for word in words - holders
        if any(alike(word, other) for other in others - holders)
    )


def _actors(one: Stance, two: Stance) -> frozenset[str]:
    """Give the camps besides the holders that both name."""
    return (frozenset(one.passage.actor_camps) & frozenset(two.passage.actor_camps)) - one.holders - two.holders


def alike(one: str, two: str) -> bool:
    """Tell whether two lemmas are one word or share a stem: "prorogue", "prorogation"."""
    if one == two:
        return True
    common = next((index for index, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    return common >= max(MIN_STEM, STEM_SHARE * min(len(one), len(two)))
