"""Pairs of sentences that may be one claim, each with how alike they are and what keeps them apart."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log
from typing import NamedTuple

from generator.compare.crosslingual import CrossLingual
from generator.compare.deeds import same_deeds
from generator.compare.gates import Gate, closed_gates, share_actor, share_telling_figure, shared_figures, tied
from generator.compare.ngrams import DIGITS, similar_pairs
from generator.compare.passages import Passage
from generator.languages.load import Languages, language_of
from generator.model.reading import SentenceKind
from generator.model.record import Record

# Within a language two voices are added up: the cosine of the n-grams and the share of the content words, weighed by rarity, that
# both have (Jaccard). Of the 75 best pairs of different stories in six dossiers (three annotated topics, the seeds, two of news
# agencies; 870 sentences) 16 of 17 from .60 up said the same, of those below a fifth; the threshold was set on these same pairs. In
# 200 articles of another agency, which were not looked at before, about four of five claims so made were right. The weights are equal
# and not fitted. `tests/quality/claims.py` gives the average precision on three topics: n-grams .75, .69, .31, words .57, .50, .42, both
# .72, .68, .37, the sentence encoder .66, .73, .38: on these few pairs the sum ranks no better than the n-grams alone.
LEXICAL = 0.60
# Across languages, cosines of the encoder from which most pairs said the same: first for pairs of which each is the other's best match
# between their two sources, then for others. Best matches can do with less, because a sentence that sums a story up is a little like
# all others, and best for few.
CROSS_BEST, CROSS = 0.58, 0.80
# Best matches across languages stand out from their neighbours by this as well: of 33 over .58 in texts that do not translate
# each other it keeps 5 of the 8 that said the same or nearly so, and 3 of the 25 others, which the gates then stop.
MIN_MARGIN = 0.078
# Same as `LEXICAL`, for pairs inside one source, which repeats its words from sentence to sentence.
LEXICAL_INSIDE = 0.80
# Cosines of n-grams for table cells, labels and questions, which are short and made of the topic's own words.
FRAGMENT = 0.60
# A table's cell that names somebody is in every sentence about him.
FRAGMENT_OF_STATEMENT = 0.75
QUESTION = 0.70
# Sentences without a name or figure in common are of one dossier, and yet seldom of one event ("Two people were hospitalized").
UNTIED = 0.85
# A number or date in common lowers what is asked, twice at most: "300 shops in Oslo, 200 in Bergen".
FIGURE_BONUS = 0.06
MAX_FIGURES = 2
# Below these a pair is not even looked at for differences.
LEXICAL_FLOOR = 0.25
CROSS_FLOOR = 0.50
# Table cells and labels of one or two words say nothing of their own.
MIN_CONTENT = 3


class Pair(Record, frozen=True):
    """Two similar passages."""

    left: int
    """Index of the passage that comes first."""
    right: int
    strength: float
    """0 at the floor of the measure used, 1 for the same wording."""
    alike: bool
    """The wording is near enough for one claim."""
    closed: tuple[Gate, ...]
    """In what they disagree; empty where they may be one claim."""


class SharedWords:
    """The words of the passages, weighed by how few passages hold them."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Count in how many passages each word is."""
        self._words = {passage.ref: passage.content | passage.objects for passage in passages}
        count = Counter(word for words in self._words.values() for word in words)
        self._weight = {word: log((1 + len(passages)) / times) for word, times in count.items()}

    def share(self, left: Passage, right: Passage) -> float:
        """Give the weight of the words that both have, as a share of those that either has: 0 to 1."""
        one, two = self._words[left.ref], self._words[right.ref]
        return round(self._sum(one & two) / (self._sum(one | two) or 1.0), DIGITS)

    def _sum(self, words: frozenset[str]) -> float:
        return sum(self._weight[word] for word in sorted(words))


class Scored(NamedTuple):
    """Two passages with their cosine, and across languages with how much it stands out."""

    left: int
    right: int
    cosine: float
    margin: float = 1.0


def candidate_pairs(
    passages: Sequence[Passage], across: CrossLingual, aligned: frozenset[tuple[int, int]], languages: Languages
) -> tuple[Pair, ...]:
    """Find all similar pairs, within a language by n-grams and across languages by the encoder, in the order of the passages.

    Args:
        passages: All passages of the dossier.
        across: Similarity between languages.
        aligned: Pairs of an original's sentences and their translations. Where these seem to differ in who speaks, how sure they
            are or what they deny, it is our reading of one language that errs; only another number keeps them apart.
        languages: Language files.
    """
    similar = [*_within(passages), *(Scored(*match) for match in across.pairs(CROSS_FLOOR))]
    known = {(one.left, one.right) for one in similar}
    deeds = [Scored(left, right, 0.0, 0.0) for left, right in same_deeds(passages) if (left, right) not in known]
    scored = sorted([*similar, *deeds])
    best = _best_matches(passages, scored)
    deed_pairs = frozenset(same_deeds(passages))
    words = SharedWords(passages)
    pairs = []
    for left, right, cosine, margin in scored:
        one, two = passages[left], passages[right]
        if not _says_enough(one, two):
            continue
        closed = closed_gates(one, two, language_of(one.language, languages).comparison)
        translated = (left, right) in aligned
        mutual = max(best.get((left, two.ref.source), 0), best.get((right, one.ref.source), 0)) <= cosine and margin >= MIN_MARGIN
        pairs.append(
            Pair(
                left=left,
                right=right,
                strength=max(0.0, _strength(cosine, CROSS_FLOOR if one.language != two.language else LEXICAL_FLOOR)),
                alike=translated or (left, right) in deed_pairs or _alike(one, two, cosine, words, mutual=mutual),
                closed=tuple(gate for gate in closed if gate is Gate.NUMBER or not translated),
            )
        )
    return tuple(pairs)


def _within(passages: Sequence[Passage]) -> list[Scored]:
    by_language: dict[str, list[int]] = {}
    for index, passage in enumerate(passages):
        by_language.setdefault(passage.language, []).append(index)
    return [
        Scored(indices[left], indices[right], cosine)
        for indices in by_language.values()
        for left, right, cosine in similar_pairs([passages[index].said for index in indices], LEXICAL_FLOOR)
    ]


def _best_matches(passages: Sequence[Passage], scored: Sequence[Scored]) -> Mapping[tuple[int, str], float]:
    """Give the highest cosine of each passage with any whole statement of each source."""
    best: dict[tuple[int, str], float] = {}
    for left, right, cosine, _ in scored:
        if any(passages[index].reading.kind is not SentenceKind.STATEMENT for index in (left, right)):
            continue
        for one, two in ((left, right), (right, left)):
            key = (one, passages[two].ref.source)
            best[key] = max(best.get(key, 0.0), cosine)
    return best


def _alike(left: Passage, right: Passage, cosine: float, words: SharedWords, *, mutual: bool) -> bool:
    """Tell whether two passages are near enough in wording to be one claim."""
    kinds = {left.reading.kind, right.reading.kind}
    if left.language != right.language:
        return cosine >= (CROSS if SentenceKind.FRAGMENT in kinds else _across(left, right, mutual=mutual))
    if SentenceKind.FRAGMENT in kinds:
        # "ARGENTINA CORN", "ARGENTINA SOYBEANS": of few words one on either side is another row.
        differ = left.content - right.content and right.content - left.content
        return cosine >= (FRAGMENT if len(kinds) == 1 and not differ else FRAGMENT_OF_STATEMENT)
    if SentenceKind.QUESTION in kinds:
        return cosine >= QUESTION
    return cosine + words.share(left, right) >= _within_language(left, right, mutual=mutual)


def _across(left: Passage, right: Passage, *, mutual: bool) -> float:
    if SentenceKind.QUESTION in {left.reading.kind, right.reading.kind}:
        return QUESTION
    if not tied(left, right):
        return CROSS
    if share_telling_figure(left, right) and (mutual or share_actor(left, right)):
        return CROSS_FLOOR
    return (CROSS_BEST if mutual else CROSS) - FIGURE_BONUS * min(MAX_FIGURES, shared_figures(left, right))


def _within_language(left: Passage, right: Passage, *, mutual: bool) -> float:
    if left.ref.source == right.ref.source:
        return LEXICAL_INSIDE
    if not tied(left, right):
        return UNTIED
    if share_telling_figure(left, right) and (mutual or share_actor(left, right)):
        return LEXICAL_FLOOR
    return LEXICAL - FIGURE_BONUS * min(MAX_FIGURES, shared_figures(left, right))


def _strength(cosine: float, floor: float) -> float:
    return round((cosine - floor) / (1 - floor), 3)


def _says_enough(left: Passage, right: Passage) -> bool:
    return all(
        len(passage.content) >= MIN_CONTENT or (passage.reading.kind is not SentenceKind.FRAGMENT and left.text == right.text)
        for passage in (left, right)
    )
