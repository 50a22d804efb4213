"""Find listed phrases in the words of a sentence: the longest first, in time linear in the sentence."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from generator.model.reading import Token
from generator.understand.pipelines import spacy_pipeline

Value = TypeVar("Value")


class Found(NamedTuple, Generic[Value]):
    """A phrase in a sentence: tokens `start` to `end` (exclusive)."""

    start: int
    end: int
    value: Value


class Phrases(Generic[Value]):
    """Phrases by their first word, each with a value."""

    def __init__(self, phrases: Iterable[tuple[tuple[str, ...], Value]], genitive: str = "") -> None:
        """Take phrases as tuples of words; where two are the same, the first counts."""
        self._genitive = genitive
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        known: set[tuple[str, ...]] = set()
        for words, value in phrases:
            if words and words not in known:
                known.add(words)
                self._by_first.setdefault(words[0], []).append((words, value))
        for same_start in self._by_first.values():
            same_start.sort(key=lambda phrase: -len(phrase[0]))

    def entries(self) -> Iterator[tuple[tuple[str, ...], Value]]:
        """Give all phrases with their values."""
        for same_start in self._by_first.values():
            yield from same_start

    def find(self, tokens: tuple[Token, ...]) -> Iterator[Found[Value]]:
        """Go through a sentence once and give the phrases that do not overlap, from left to right."""
        words = [token.text for token in tokens]
        index = 0
        while index < len(words):
            found = self.at(words, index)
            if found:
                yield found
            index = found.end if found else index + 1

    def at(self, words: list[str], index: int) -> Found[Value] | None:
        """Give the longest phrase that begins at a word; none begins past the last one."""
        if index >= len(words):
            return None
        for candidates in self._candidates(words[index]):
            for phrase, value in candidates:
                end = index + len(phrase)
                if self._same(phrase, words[index:end]):
                    return Found(index, end, value)
        return None

    def _candidates(self, word: str) -> Iterator[list[tuple[tuple[str, ...], Value]]]:
        yield self._by_first.get(word, [])
        if self._genitive and word.endswith(self._genitive):
            yield [one for one in self._by_first.get(word.removesuffix(self._genitive), []) if len(one[0]) == 1]

    def _same(self, phrase: tuple[str, ...], words: list[str]) -> bool:
        if len(phrase) != len(words) or list(phrase[:-1]) != words[:-1]:
            return False
        return words[-1] == phrase[-1] or (bool(self._genitive) and words[-1] == phrase[-1] + self._genitive)


@cache
def words_of(phrases: tuple[str, ...], package: str, code: str) -> tuple[tuple[str, ...], ...]:
    """Split listed phrases as the language's pipeline splits a text, so that both agree on "U.S." and "Asia-Pacific"."""
    pipeline = spacy_pipeline(package, code)
    return tuple(tuple(word.text for word in pipeline.make_doc(phrase)) for phrase in phrases)
