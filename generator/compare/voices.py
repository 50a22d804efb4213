"""Count the independent voices behind a claim."""

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from generator.compare.clusters import Clusters
from generator.compare.copies import same_wording
from generator.compare.folding import plain
from generator.compare.passages import Passage
from generator.model.evidence import Actor
from generator.model.reading import Reading
from generator.model.source import Source

MARKS = '"“”„«»'
_BRACKETS = re.compile(r"\s*\([^)]*\)")


class Voices:
    """Which sources speak with one voice: copies, translations, and articles of one publisher."""

    def __init__(
        self, sources: Sequence[Source], copies: Mapping[str, str], translations: Mapping[str, str], titles: Mapping[str, frozenset[str]]
    ) -> None:
        """Tie each copy and translation to its original and the articles of one publisher to each other.

        Args:
            sources: The articles.
            copies: Copy -> original.
            translations: Translation -> original.
            titles: Actor id -> last words of all that the actor is called: "envoy".
        """
        self._titles = titles
        clusters = Clusters(len(sources))
        number = {source.id: index for index, source in enumerate(sources)}
        for repeated in (copies, translations):
            for repeat, original in repeated.items():
                clusters.union(number[repeat], number[original])
        publishers: dict[str, int] = {}
        for index, source in enumerate(sources):
            if name := _publisher(source):
                clusters.union(publishers.setdefault(name, index), index)
        self._voice = {source: clusters.root(index) for source, index in number.items()}

    def count(self, members: Sequence[Passage]) -> int:
        """Count the voices that say a claim: sources, less those that repeat one another or rest on the same people.

        A source that says it in its own voice at least once counts as itself; one that only passes on what somebody said
        counts as that somebody, together with all others who pass on the same. A state and those who speak for it are one. A long
        sentence that stands in two articles word for word was taken from one text, however different the articles are otherwise.
        """
        rests_on: dict[int, set[str] | None] = {}
        everybody = {camp for member in members for camp in member.camps}
        for member in members:
            voice = self._voice[member.ref.source]
            # Words in quotation marks are nobody's own; where this sentence names no speaker, another that prints them does.
            quoted = everybody if _is_quoted(member) and not member.camps else set()
            people = {*member.camps, *member.credits, *self._described(member, members), *quoted}
            known = rests_on.get(voice, set())
            rests_on[voice] = None if known is None or not people else known | people
        one_text = {
            frozenset({self._voice[one.ref.source], self._voice[two.ref.source]})
            for one, two in combinations(members, 2)
            if same_wording(one.text, two.text)
        }
        voices = sorted(rests_on)
        clusters = Clusters(len(voices))
        for index, voice in enumerate(voices):
            for other in range(index):
                same_people = (rests_on[voice] or set()) & (rests_on[voices[other]] or set())
                if same_people or {voice, voices[other]} in one_text:
                    clusters.union(index, other)
        return len(list(clusters.groups()))

    def _described(self, member: Passage, members: Sequence[Passage]) -> set[str]:
        """Give the camps of those among the claim's speakers whom a member may mean by a title alone: "a former envoy"."""
        return {
            camp
            for other in members
            for speaker, camp in zip(other.speakers, other.camps, strict=True)
            if self._titles.get(speaker, frozenset()) & {one.title for one in member.unnamed}
        }


def _is_quoted(member: Passage) -> bool:
    """Tell whether a sentence holds words in quotation marks, or the beginning or end of such."""
    return bool(member.quotes) or any(mark in member.text for mark in MARKS)


def titles_of(actors: Sequence[Actor], readings: Sequence[Reading]) -> dict[str, frozenset[str]]:
    """Give for each actor the last words of the roles that the sources give it."""
    roles = {(reading.source, entity.id): entity.roles for reading in readings for entity in reading.entities}
    return {
        actor.id: frozenset(plain(role.text.split()[-1]) for place in actor.entities for role in roles[place] if role.text.split())
        for actor in actors
    }


def _publisher(source: Source) -> str:
    """Give the publisher's name without the edition in brackets: "Wikinews (de)" is Wikinews."""
    return plain(_BRACKETS.sub("", source.metadata.publisher)).strip()
