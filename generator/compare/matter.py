"""Tell how much two passages are about the same matter, by the rare words they share."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

import msgspec

from generator.compare.gates import tied
from generator.compare.passages import Passage
from generator.compare.phrases import counterpart, phrase
from generator.model.evidence import Contrast, ContrastKind
from generator.model.reading import EntityKind
from generator.model.source import Source

# An article is about a few; with more, any two articles of a dossier meet.
MAIN_ACTORS = 3
# Any two of 200 mixed articles share .10 in the middle and .17 in one of ten pairs, any two of three topics and three stories of news
# agencies .13 to .30 in the middle; all contrasts kept there have .18 and more. Set on these same texts.
MIN_LIKENESS = 0.18
SMOOTHING = 0.1
"""Added to the weight of each word."""
WHOLE = frozenset({ContrastKind.ROLE, ContrastKind.DATE, ContrastKind.WORDING})


class Matter:
    """The passages of a dossier, the weight of their words, and which sources can disagree."""

    def __init__(self, sources: Sequence[Source], passages: Sequence[Passage], repeats: Mapping[str, str]) -> None:
        """Weigh each word by how few passages hold it.

        Args:
            sources: The articles.
            passages: Their passages.
            repeats: Copies and translations -> their originals; these do not contradict one another.
        """
        self.passages = passages
        self._by_ref = {passage.ref: passage for passage in passages}
        self.dates = {source.id: source.metadata.date for source in sources}
        self._root = {source.id: repeats.get(source.id, source.id) for source in sources}
        self._main = {source.id: _main_actors(source.id, passages) for source in sources}
        count = Counter(word for passage in passages for word in passage.content)
        self._weight = {word: log((1 + len(passages)) / (1 + times)) for word, times in count.items()}
        self._total = {passage.ref: self.weight(passage.content) for passage in passages}
        self._words = _words_of_sources(passages)
        self._likeness: dict[tuple[str, str], float] = {}

    def labelled(self, contrast: Contrast) -> Contrast:
        """Widen the differing words of both sides to phrases; titles, dates and quoted words are wholes already."""
        if contrast.kind in WHOLE:
            return contrast
        left, right = self._by_ref[contrast.left], self._by_ref[contrast.right]
        one = phrase(left, contrast.left_words) if contrast.left_words else None
        two = phrase(right, contrast.right_words) if contrast.right_words else None
        return msgspec.structs.replace(
            contrast,
            left_words=one or (counterpart(left, right, two) if two else None),
            right_words=two or (counterpart(right, left, one) if one else None),
        )

    def repeats(self, passage: Passage) -> bool:
        """Tell whether a passage stands in a copy or translation."""
        return self._root[passage.ref.source] != passage.ref.source

    def may_disagree(self, left: Passage, right: Passage) -> bool:
        """Tell whether two passages stand in different sources of which neither repeats the other."""
        return self._root[left.ref.source] != self._root[right.ref.source]

    def of_one_story(self, left: Passage, right: Passage) -> bool:
        """Tell whether both name an actor in common or, where one names nobody, are from articles about the same actors."""
        if left.actors and right.actors:
            return tied(left, right)
        return self.of_one_cast(left, right)

    def of_one_cast(self, left: Passage, right: Passage) -> bool:
        """Tell whether the articles of two passages are about the same actors."""
        return bool(self._main[left.ref.source] & self._main[right.ref.source])

    def of_like_articles(self, left: Passage, right: Passage) -> bool:
        """Tell whether the articles of two passages tell of one matter: by the weight of the words they share, and by actors.

        Across languages words say nothing; there it is the actors.
        """
        if left.language != right.language:
            return self.of_one_cast(left, right)
        one, two = left.ref.source, right.ref.source
        strangers = self._main[one] and self._main[two] and not self._main[one] & self._main[two]
        return not strangers and self.likeness(one, two) >= MIN_LIKENESS

    def likeness(self, one: str, two: str) -> float:
        """Give the weight of the words two articles share, as a share of the lighter one's: 0 to 1."""
        if (one, two) not in self._likeness:
            words, others = self._words[one], self._words[two]
            shared = self._rarity(words & others) / (min(self._rarity(words), self._rarity(others)) or 1.0)
            self._likeness[one, two] = round(shared, 3)
        return self._likeness[one, two]

    def _rarity(self, words: frozenset[str]) -> float:
        # Never 0: in two articles of a sentence each, the words of both are all there is.
        return sum(self._weight[word] + SMOOTHING for word in sorted(words))

    def shared(self, left: Passage, right: Passage) -> float:
        """Give the weight of the content words two passages of one language share, as a share of the shorter one's: 0 to 1.

        Names and units alone ("Airbus", "years") are no matter; without a common word it is 0.
        """
        if not left.common & right.common:
            return 0.0
        return self.weight(left.content & right.content) / (min(self._total[left.ref], self._total[right.ref]) or 1.0)

    def weight(self, words: frozenset[str]) -> float:
        """Give the weight of some words: the rarer in the dossier, the more."""
        return sum(self._weight[word] for word in sorted(words))


def _words_of_sources(passages: Sequence[Passage]) -> Mapping[str, frozenset[str]]:
    words: dict[str, set[str]] = {}
    for passage in passages:
        words.setdefault(passage.ref.source, set()).update(passage.content)
    return {source: frozenset(held) for source, held in words.items()}


def _main_actors(source: str, passages: Sequence[Passage]) -> frozenset[str]:
    count = Counter(
        actor for passage in passages if passage.ref.source == source for actor, kind in passage.actors if kind is not EntityKind.GROUP
    )
    return frozenset(actor for actor, _ in sorted(count.items(), key=lambda one: (-one[1], one[0]))[:MAIN_ACTORS])
