"""Who goes on speaking: "he added", "the MP told the paper", after somebody's words were given.

News that quotes somebody keeps to the speaker until another is named; a pronoun or a new title as the subject of a reporting verb means the
one who spoke last. See O'Keefe, Pareti, Curran, Koprinska and Honnibal (2012), "A Sequence Labelling Approach to Quote Attribution".
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from generator.languages.language import Language
from generator.model.reading import Attribution, AttributionKind, Entity, EntityKind, Mention, Token
from generator.model.record import Span
from generator.understand.lexicon import lexicon_of
from generator.understand.parsed import Parsed
from generator.understand.pointers import Pointer, Pointers
from generator.understand.sexes import by_role

PRONOUN_REACH = 6
"""Sentences; one who spoke earlier is hardly meant by "he" (read on three news topics)."""
TITLE_REACH = 2
"""Sentences; a title nobody was given yet follows close on the name."""


class Spoken(NamedTuple):
    """One who spoke, and in which sentence the words end."""

    speaker: str
    sentence: int


def going_on_speaking(
    found: Sequence[Attribution], parsed: Sequence[Parsed], language: Language, mentions: Sequence[Mention], entities: Sequence[Entity]
) -> list[Attribution]:
    """Give attributions whose source is a pronoun or a bare title the speaker who spoke last, where nobody else was named in between.

    Args:
        found: Attributions in the order of the text; their speakers stay where they are known.
        parsed: The article's sentences.
        language: The article's language file.
        mentions: Where entities are named or meant.
        entities: The article's entities.

    Returns:
        All of them, in the same order.
    """
    listener = _Listener(parsed, language, mentions, {entity.id: entity for entity in entities})
    number = {one.sentence.id: i for i, one in enumerate(parsed)}
    quoted = {one.source for one in found if one.kind is AttributionKind.DIRECT}
    since: dict[Span, int] = {}
    until: dict[Span, int] = {}
    for one in found:
        if one.source is not None:
            since[one.source] = min(since.get(one.source, len(number)), number[one.sentence])
            until[one.source] = max(until.get(one.source, 0), number[one.sentence])
    by_source: dict[Span, str] = {}
    for one in sorted((one for one in found if one.source is not None), key=lambda one: (one.source or Span(0, 0), one.sentence)):
        if one.source is not None and not by_source.get(one.source):
            by_source[one.source] = listener.hears(
                one.source, one.speaker, (since[one.source], until[one.source]), quoted=one.source in quoted
            )
    return [
        one if one.speaker or one.source is None else msgspec.structs.replace(one, speaker=by_source.get(one.source, "")) for one in found
    ]


class _Listener:
    """Goes through the speakers of an article once."""

    def __init__(self, parsed: Sequence[Parsed], language: Language, mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> None:
        pointers, lexicon = Pointers(language.reference), lexicon_of(language, language.code)
        self._words = language
        self._entities = entities
        self._tokens = [token for one in parsed for token in one.tokens]
        self._starts = [token.span.start for token in self._tokens]
        self._sentences = [one.sentence.span.start for one in parsed]
        self._ends = [one.sentence.span.end for one in parsed]
        self._first: dict[str, int] = {}
        for token in self._tokens:
            self._first.setdefault(token.lemma.lower(), token.span.start)
        people = [one for one in mentions if not one.inferred and entities[one.entity].kind is EntityKind.PERSON]
        self._named = sorted((one.span.start, one.entity) for one in people)
        self._sexes = {entity.id: sex for entity in entities.values() if (sex := by_role(entity, pointers, lexicon)) is not None}
        for mention in mentions:
            if mention.inferred and (sex := self._sex(mention.form)) is not None:
                self._sexes.setdefault(mention.entity, sex)
        self._last: Spoken | None = None
        self._since = 0

    def hears(self, source: Span, speaker: str, said: tuple[int, int], *, quoted: bool) -> str:
        """Take the next source and give its speaker.

        Args:
            source: The words that name the speaker.
            speaker: Whom they name, where that is known.
            said: Numbers of the sentences where what is said begins and ends.
            quoted: It is said in quotation marks; a title beside other reports may be somebody the article tells of.
        """
        inside = self._tokens[bisect_left(self._starts, source.start) : bisect_left(self._starts, source.end)]
        if not inside:
            return speaker
        sentence = bisect_left(self._sentences, source.start + 1) - 1
        speaker = speaker or self._goes_on(inside, min(sentence, said[0]), quoted=quoted)
        if speaker and (self._entities[speaker].kind is EntityKind.PERSON or self._names_person(inside)):
            last = max(sentence, said[1])
            self._last, self._since = Spoken(speaker, last), self._ends[last]  # whom they speak of, or to, is nobody who speaks
        elif not speaker and self._names_person(inside):
            self._last = None  # somebody new, whom nothing names
        return speaker

    def _goes_on(self, source: Sequence[Token], sentence: int, *, quoted: bool) -> str:
        sex = self._sex(source[0].text) if len(source) == 1 else None
        if self._last is None or self._interrupted(source[0].span.start, sex):
            return ""
        if sex is not None and sentence - self._last.sentence <= PRONOUN_REACH and not self._is_plural(source[0]):
            known = self._sexes.setdefault(self._last.speaker, sex)
            return self._last.speaker if known is sex else ""
        fits = quoted and sentence - self._last.sentence <= TITLE_REACH and self._is_new_title(source)
        return self._last.speaker if fits else ""

    def _interrupted(self, until: int, sex: Pointer | None) -> bool:
        """Tell whether another person was named since somebody spoke, whom a pronoun of that sex may mean."""
        first = bisect_left(self._named, (self._since, ""))
        stop = bisect_left(self._named, (until, ""))
        others = [entity for _, entity in self._named[first:stop] if self._last is not None and entity != self._last.speaker]
        return any(sex is None or self._sexes.get(entity, sex) is sex for entity in others)

    def _is_new_title(self, source: Sequence[Token]) -> bool:
        """Tell whether a source is a person's title after a definite article, which the article has not used before."""
        head = self._head(source)
        article = source[0].text.lower() in self._words.reference.definite
        fresh = self._first.get(head.lemma.lower(), 0) >= source[0].span.start
        return article and len(source) > 1 and fresh and head.tag != "NNS" and self._is_title(head)

    def _head(self, source: Sequence[Token]) -> Token:
        """Give the noun before which nothing but adjectives stands: the coach in "der deutsche Trainer des Vereins"; in English it is the last."""
        if not self._words.names.nouns_capitalised:
            return source[-1]
        return next((token for token in source if token.pos == "NOUN"), source[-1])

    def _is_title(self, token: Token) -> bool:
        known = self._words.names.descriptors.person
        word = token.lemma.lower()
        ends = self._words.names.compounding and any(word.endswith(title) for title in known)
        return word in known or ends

    def _names_person(self, source: Sequence[Token]) -> bool:
        """Tell whether a source is one person: a pronoun, or a title with what belongs to it."""
        return any(self._is_title(token) and token.tag != "NNS" for token in source) or self._sex(source[0].text) is not None

    def _is_plural(self, pronoun: Token) -> bool:
        """Tell "sie" for several from "sie" for a woman by the verb beside it."""
        endings = self._words.reference.plural_verb_endings
        at = bisect_left(self._starts, pronoun.span.start)
        near = [token for token in (*self._tokens[at + 1 : at + 2], *self._tokens[max(0, at - 1) : at]) if token.pos in {"VERB", "AUX"}]
        return (
            bool(endings) and (not near or near[0].text.lower().endswith(endings)) and pronoun.text.lower() in self._words.reference.plural
        )

    def _sex(self, word: str) -> Pointer | None:
        words = self._words.reference
        if word.lower() in words.masculine and word.lower() not in words.possessives:
            return Pointer.MAN
        return Pointer.WOMAN if word.lower() in words.feminine and word.lower() not in words.possessives else None
