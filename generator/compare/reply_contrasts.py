"""Two who speak one after the other in a source, which sets the second against the first."""

from collections.abc import Sequence

from generator.compare.clauses import words_behind
from generator.compare.cues import places_of
from generator.compare.folding import lemma_of, plain_words
from generator.compare.found import Found, Side, contrast
from generator.compare.handful import handful
from generator.compare.matter import Matter
from generator.compare.opposed_contrasts import MIN_SHARED, alike, of_one_camp
from generator.compare.passages import CONTENT, ROOT, Passage
from generator.compare.stances import PASSIVE, Stance, answering, named_in, stance_of
from generator.languages.load import Languages, language_of
from generator.languages.stances import StanceWords
from generator.model.evidence import Actor, ContrastKind
from generator.model.reading import AttributionKind, EntityKind, Reading, SentenceKind, Token
from generator.model.record import Ref, Span

# Sentences from what is said to what is said against it.
NEAR = 2
# Tokens at the beginning of a sentence in which a word stands that sets it against the one before: "Parliament, however,".
OPENING = 5
# Tokens within which something said before is pointed to.
TO_POINTED = 3
# Letters of a name with which a word for those of that name may begin: "Iran", "iranisch".
MIN_NAME = 4
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
    return handful(sorted(found, key=lambda one: (-one.score, one.contrast.left, one.contrast.right)), MOST)


def _tells(passage: Passage) -> bool:
    return passage.reading.kind is SentenceKind.STATEMENT and not passage.is_cell and "?" not in passage.text


_ACTING = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.STATE, EntityKind.GROUP})


class _Told:
    """Where sentences name actors, what they take sides with, and what is said in them."""

    def __init__(self, actors: Sequence[Actor], readings: Sequence[Reading], languages: Languages) -> None:
        self._named = named_in(actors, readings)
        self._stances: dict[Ref, Stance | None] = {}
        self._languages = languages
        self._said: dict[Ref, list[Span]] = {}
        self._sources: dict[Ref, list[Span]] = {}
        for reading in readings:
            for one in reading.attributions:
                if one.kind is not AttributionKind.CREDIT:
                    self._said.setdefault(Ref(reading.source, one.sentence), []).extend(one.content)
                    self._sources.setdefault(Ref(reading.source, one.sentence), []).extend([one.source] if one.source else [])

    def critics(self, passage: Passage) -> str:
        """Give the noun for those who are against something, where they alone speak in a sentence."""
        endings = tuple(sorted(plain_words(language_of(passage.language, self._languages).stances.opponents)))
        called = [
            next((lemma_of(token) for token in _inside(passage, span) if lemma_of(token).endswith(endings)), "")
            for span in self._sources.get(passage.ref, ())
        ]
        return called[0] if called and all(called) else ""

    def stance(self, passage: Passage) -> Stance | None:
        if passage.ref not in self._stances:  # asked of each sentence for all its neighbours
            language = language_of(passage.language, self._languages)
            self._stances[passage.ref] = stance_of(passage, language, self._named.get(passage.ref, ()))
        return self._stances[passage.ref]

    def holders(self, passage: Passage) -> frozenset[str]:
        if critics := self.critics(passage):
            return frozenset({critics})
        if self.holds(passage):
            stance = self.stance(passage)
            return stance.holders if stance else answering(passage)
        acting = [camp for (_, kind), camp in zip(passage.actors, passage.actor_camps, strict=True) if kind in _ACTING]
        return frozenset({passage.subject_camp} - {""}) or frozenset(acting if len(acting) == 1 else ())

    def holds(self, passage: Passage) -> bool:
        """Tell whether somebody says a sentence, or takes a side in it, and not only acts."""
        return bool(answering(passage)) or self.stance(passage) is not None

    def takes_up(self, passage: Passage, shared: frozenset[str]) -> bool:
        """Tell whether somebody says in a sentence something about what stands before it, or does not share that: "But Meyer doubted this"."""
        return (bool(shared) and self.holds(passage)) or (self.points_back(passage, 0) and bool(passage.reading.negations))

    def of_one_side(self, first: Passage, second: Passage) -> bool:
        """Tell whether both are for or both against something."""
        one, two = self.stance(first), self.stance(second)
        return one is not None and two is not None and one.favours == two.favours

    def points_back(self, passage: Passage, index: int) -> bool:
        """Tell whether one of the first words from a place on points to something said before: "Das", "this hope", "the accusations".

        The subject does not: "One of these groups rejected".
        """
        language = language_of(passage.language, self._languages)
        charges = plain_words(language.stances.charges)
        opening = passage.reading.tokens[index : index + TO_POINTED]
        pointing = [token for token in opening if token.text.lower() in language.reference.demonstratives or lemma_of(token) in charges]
        return any(index > 0 or not token.dep or PASSIVE & {token.dep, passage.reading.tokens[token.head].dep} for token in pointing)

    def replies(self, first: Passage, second: Passage, *, beside: bool) -> bool:
        """Tell whether the second turns down what the first says: it points back to it, or both are about two things at least."""
        words = language_of(second.language, self._languages).stances
        every = (*words.replies, *words.counters)
        if any(_speaks(first, reply) for reply in every):
            return False
        for reply in every:
            verb = _speaks(second, reply)
            if (
                verb
                and beside
                and (reply in words.counters or self.points_back(second, 0) or self.points_back(second, _place(second, verb)))
            ):
                return True
            if verb and reply in words.replies and _common_with(first, second, verb, words) >= MIN_SHARED:
                return True
        return False

    def word(self, passage: Passage) -> Span | None:
        """Give the word that takes a side or replies, or else the first verb of what is said."""
        words = language_of(passage.language, self._languages).stances
        reply = next((verb for each in (*words.replies, *words.counters) if (verb := _speaks(passage, each))), None)
        if stance := self.stance(passage):
            return stance.word
        if reply:
            return reply.span
        tokens, content = passage.reading.tokens, self._said.get(passage.ref, ())
        said = [token for token in tokens if any(span.start <= token.span.start < span.end for span in content)]
        verbs = [token.span for token in said or tokens if token.pos == "VERB"]
        full = [token.span for token in said if token.pos in CONTENT]
        return next(iter(verbs or full), None)


def _against(first: Passage, second: Passage, told: _Told, words: StanceWords) -> Found | None:
    one, two = told.holders(first), told.holders(second)
    if not one or not two or of_one_camp(one, two):
        return None
    if _criticised(first, second, told) or _criticised(second, first, told):
        return _found(first, second, CRITICS_SCORE, told)
    if told.of_one_side(first, second):
        return None
    shared = _shared(first, second, one | two, words)
    # "Brexit" is a matter; that both name a person is none.
    shared |= {actor for actor, kind in first.actors if kind is EntityKind.OTHER and (actor, kind) in second.actors}
    beside = second.order - first.order == 1
    goes_on = of_one_camp(answering(first), answering(second))
    turned = beside and not goes_on and _turns(second, words) and told.holds(first) and told.takes_up(second, shared)
    if turned or told.replies(first, second, beside=beside):
        return _found(first, second, SCORE + len(shared) / 100, told)
    return None


def _inside(passage: Passage, span: Span) -> list[Token]:
    return [token for token in passage.reading.tokens if span.start <= token.span.start < span.end]


def _criticised(critics: Passage, other: Passage, told: _Told) -> bool:
    """Tell whether one sentence gives the words of critics of somebody, and another what he says himself."""
    named = {actor for actor, kind in critics.actors if kind is not EntityKind.STATE}
    return bool(told.critics(critics)) and not told.critics(other) and bool(named & {*other.speakers})


def _turns(passage: Passage, words: StanceWords) -> bool:
    """Tell whether a sentence begins with a word that turns: "But", "Parliament, however,"; in German such a word may also stand behind the verb."""
    tokens = passage.reading.tokens[:OPENING]
    return any(
        start == 0 or not tokens[start].dep or tokens[start - 1].text == ","
        for turn in words.turns
        for start, *_ in places_of(tokens, turn)
    )


def _common_with(first: Passage, second: Passage, verb: Token, words: StanceWords) -> int:
    """Count what the second turns down and the first is about: words, actors, and whether the first names who turns it down."""
    near = words_behind(second, verb.span) if verb.dep else second.common | second.objects
    others = first.common - plain_words(words.broad)
    shared = {word for word in near if any(alike(word, other) for other in others)}
    who = second.camps or (second.subject_camp,)
    is_named = any(len(camp) >= MIN_NAME and word.startswith(camp) for camp in who for word in first.content)
    return len(shared) + len({*first.actor_camps} & {*second.actor_camps} - {*who}) + is_named


def _place(passage: Passage, verb: Token) -> int:
    return passage.reading.tokens.index(verb) + 1


def _speaks(passage: Passage, reply: str) -> Token | None:
    """Give the verb of a reply where it is what the sentence says, or says by the way of speaking."""
    tokens = passage.reading.tokens
    for start, *_ in places_of(tokens, reply):
        token = tokens[start]
        main = token.dep == ROOT or (token.dep == "conj" and tokens[token.head].dep == ROOT)
        if token.pos == "VERB" and (main or not token.dep):
            return token
    return None


def _shared(first: Passage, second: Passage, holders: frozenset[str], words: StanceWords) -> frozenset[str]:
    broad = plain_words(words.broad) | holders
    others = second.common - broad
    return frozenset(word for word in first.common - broad if any(alike(word, other) for other in others))


def _found(first: Passage, second: Passage, score: float, told: _Told) -> Found:
    sides = Side(ref=first.ref, words=told.word(first)), Side(ref=second.ref, words=told.word(second))
    return contrast(ContrastKind.POLARITY, *sides, score)
