"""Two who speak one after the other in a source, which sets the second against the first."""

from collections.abc import Sequence

from generator.compare.folding import lemma_of, plain_words
from generator.compare.found import Found, Side, contrast
from generator.compare.matter import Matter
from generator.compare.opposed_contrasts import alike
from generator.compare.passages import Passage
from generator.compare.stances import Stance, answering, named_in, places_of, stance_of
from generator.languages.load import Languages, language_of
from generator.languages.stances import StanceWords
from generator.model.evidence import Actor, ContrastKind
from generator.model.reading import AttributionKind, Reading, SentenceKind, Token
from generator.model.record import Ref, Span

# Sentences from what is said to what is said against it.
NEAR = 2
# Tokens at the beginning of a sentence in which a word stands that sets it against the one before: "Parliament, however,".
OPENING = 5
MOST = 3
SCORE = 0.5
CRITICS_SCORE = 0.55


def reply_contrasts(matter: Matter, actors: Sequence[Actor], readings: Sequence[Reading], languages: Languages) -> list[Found]:
    """Find pairs of sentences, near one another in one source, of different holders of which one speaks against the other.

    The source shows it by a word that turns ("however"), by a verb of reply ("countered"), or by calling one of them
    the other's critics.

    Args:
        matter: The passages.
        actors: The dossier's actors.
        readings: Where sources name them.
        languages: Language files.
    """
    told = _Told(actors, readings, languages)
    passages = [passage for passage in matter.passages if not matter.repeats(passage) and _tells(passage)]
    found = []
    for index, first in enumerate(passages):
        for second in passages[index + 1 : index + 1 + NEAR]:
            if second.ref.source == first.ref.source and second.order - first.order <= NEAR:
                one = _against(first, second, told, language_of(first.language, languages).stances)
                found += [one] if one else []
    return sorted(found, key=lambda one: (-one.score, one.contrast.left, one.contrast.right))[:MOST]


def _tells(passage: Passage) -> bool:
    return passage.reading.kind is SentenceKind.STATEMENT and not passage.is_cell and "?" not in passage.text


class _Told:
    """Where sentences name actors, what they take sides with, and what is said in them."""

    def __init__(self, actors: Sequence[Actor], readings: Sequence[Reading], languages: Languages) -> None:
        self._named = named_in(actors, readings)
        self._languages = languages
        self._said: dict[Ref, list[Span]] = {}
        for reading in readings:
            for one in reading.attributions:
                if one.kind is not AttributionKind.CREDIT:
                    self._said.setdefault(Ref(reading.source, one.sentence), []).extend(one.content)

    def stance(self, passage: Passage) -> Stance | None:
        return stance_of(passage, language_of(passage.language, self._languages), self._named.get(passage.ref, ()))

    def holders(self, passage: Passage) -> frozenset[str]:
        critics = _critics(passage, language_of(passage.language, self._languages).stances)
        if critics:
            return frozenset({lemma_of(critics)})
        stance = self.stance(passage)
        return stance.holders if stance else answering(passage)

    def word(self, passage: Passage) -> Span | None:
        """Give the word that takes a side, or else the first verb of what is said."""
        stance = self.stance(passage)
        if stance:
            return stance.word
        verbs = [token.span for token in passage.reading.tokens if token.pos == "VERB"]
        said = [verb for verb in verbs if any(span.start <= verb.start < span.end for span in self._said.get(passage.ref, ()))]
        return next(iter(said or verbs), None)


def _against(first: Passage, second: Passage, told: _Told, words: StanceWords) -> Found | None:
    one, two = told.holders(first), told.holders(second)
    if not one or not two or one & two:
        return None
    if _criticised(first, second, words) or _criticised(second, first, words):
        return _found(first, second, CRITICS_SCORE, told)
    shared = _shared(first, second, one | two, words)
    turned = second.order - first.order == 1 and _turns(second, words) and bool(shared)
    replied = _replies(second, words) and bool(shared or one & {*second.actor_camps})
    if not turned and not replied:
        return None
    return _found(first, second, SCORE + len(shared) / 100, told)


def _critics(passage: Passage, words: StanceWords) -> Token | None:
    """Give the noun for those who are against something and speak in a sentence."""
    if not answering(passage):
        return None
    endings = tuple(sorted(plain_words(words.opponents)))
    opening = passage.reading.tokens[: OPENING + 1]
    return next((token for token in opening if token.pos in {"NOUN", "PROPN"} and lemma_of(token).endswith(endings)), None)


def _criticised(critics: Passage, other: Passage, words: StanceWords) -> bool:
    """Tell whether one sentence gives the words of critics of somebody, and another what he says himself."""
    return bool(_critics(critics, words)) and bool({*other.camps} & {*critics.actor_camps})


def _turns(passage: Passage, words: StanceWords) -> bool:
    opening = passage.reading.tokens[:OPENING]
    return any(places_of(opening, turn) for turn in words.turns)


def _replies(passage: Passage, words: StanceWords) -> bool:
    return any(_verbs(passage, start) for reply in words.replies for start, _ in places_of(passage.reading.tokens, reply))


def _verbs(passage: Passage, index: int) -> bool:
    return passage.reading.tokens[index].pos == "VERB"


def _shared(first: Passage, second: Passage, holders: frozenset[str], words: StanceWords) -> frozenset[str]:
    broad = plain_words(words.broad) | holders
    others = second.common - broad
    return frozenset(word for word in first.common - broad if any(alike(word, other) for other in others))


def _found(first: Passage, second: Passage, score: float, told: _Told) -> Found:
    sides = Side(ref=first.ref, words=told.word(first)), Side(ref=second.ref, words=told.word(second))
    return contrast(ContrastKind.POLARITY, *sides, score)
