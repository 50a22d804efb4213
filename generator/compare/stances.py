"""Who is for something and who is against it, sentence by sentence, and what about."""

from collections.abc import Mapping, Sequence
from itertools import takewhile

import msgspec

from generator.compare.folding import lemma_of, plain, plain_words
from generator.compare.passages import CONTENT, Passage
from generator.languages.language import Language
from generator.languages.stances import StanceWords
from generator.model.evidence import Actor
from generator.model.reading import EntityKind, Reading, SentenceKind, Token
from generator.model.record import Record, Ref, Span

# Tokens between the words of a phrase: "voted repeatedly against", "sprach sich gestern gegen".
MAX_GAP, MAX_GAP_UNPARSED = 3, 6
# Tokens from a negation to what it denies; an article denies only the noun behind it.
MAX_TO_DENIED, MAX_TO_NOUN = 5, 2
# Tokens to either side in which stands what somebody is for or against.
REACH = 14
# Tokens from a cue to the one it governs: "thinks it right that all withdraw".
GOVERNED = 12
# Tokens from a verb to its object.
TO_CHARGE = 4
# Letters of an initial or a particle.
MIN_LETTERS = 3
SUBJECTS = ("nsubj", "csubj")
PASSIVE = frozenset({"nsubjpass", "auxpass"})
AGENT, OBJECT = "agent", "pobj"
CHAINED = frozenset({"xcomp", "conj", "aux", "ccomp"})
"""Labels of a verb that has the subject of the one above it."""
CONJUNCT = "conj"
INFINITIVES = frozenset({"VVIZU", "VVINF"})
CLOSING = INFINITIVES | {"PTKVZ"}
"""Tags (STTS) of what stands at the end of its clause: "weist ... zurück", "bei dem Termin zu bleiben"."""
MARK, CONJUNCTION = "mark", "KOUS"
"""Label, and tag (STTS) where there is no parse, of the word that opens a clause."""
# From "illegal" to "made": more steps leave the clause.
MAX_DEPTH = 2
ATTRIBUTE, PREDICATES = "amod", frozenset({"attr", "oprd"})
BEFORE_NOUN = "ADJA"
"""Tag (STTS) of an adjective before its noun, where there is no parse."""
_JUDGING = frozenset({"NOUN", "ADJ", "ADV"})
_VERBS = frozenset({"VERB"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_FULL = frozenset({"NOUN", "PROPN", "VERB", "ADP"})
_STOPS = frozenset({",", ";", ":", ".", "–", "—"})

Named = Mapping[Ref, Sequence[tuple[Span, str]]]
"""Sentence -> the places where it names or points to actors, with their ids, in the order of the text."""


class Stance(Record, frozen=True):
    """A sentence in which somebody is for or against something."""

    passage: Passage
    favours: bool
    word: Span
    """By which he shows it."""
    cues: frozenset[str]
    """The same as the language file has it, with all others of the sentence."""
    acts: bool
    """That is a verb of which he is the subject."""
    holders: frozenset[str]
    """Camps of those who may be meant by "he", or what they are called."""
    about: frozenset[str]
    """Lemmas of the words around it, without the names of actors."""
    names: frozenset[str]
    """Those in the names of actors."""


class _Cue(Record, frozen=True):
    places: tuple[int, ...]
    """Indices of its tokens."""
    favours: bool
    acts: bool
    """A verb, whose subject is the holder."""
    denies: bool = False
    """It makes the other side of a word against behind it."""
    phrase: str = ""
    """As the language file has it."""

    @property
    def start(self) -> int:
        return self.places[0]

    @property
    def end(self) -> int:
        return self.places[-1]


def named_in(actors: Sequence[Actor], readings: Sequence[Reading]) -> Named:
    """List where sentences name actors.

    Args:
        actors: The dossier's actors.
        readings: Of its sources.
    """
    by_entity = {place: actor.id for actor in actors for place in actor.entities}
    named: dict[Ref, list[tuple[Span, str]]] = {}
    for reading in readings:
        for mention in sorted(reading.mentions, key=lambda one: one.span):
            if (reading.source, mention.entity) in by_entity:
                named.setdefault(Ref(reading.source, mention.sentence), []).append(
                    (mention.span, by_entity[reading.source, mention.entity])
                )
    return named


def stance_of(passage: Passage, language: Language, named: Sequence[tuple[Span, str]], *, accusing: bool = False) -> Stance | None:
    """Give the side a sentence takes; nothing where it takes none, or both in a way that cannot be told apart.

    Args:
        passage: The sentence.
        language: Its language.
        named: Where it names actors.
        accusing: Whether to count what is said against others, too.
    """
    words = language.stances
    if passage.reading.kind is not SentenceKind.STATEMENT or passage.is_cell or "?" in passage.text:
        return None
    cues = _cues(passage, words, words.accusing if accusing else ())
    favours = _side(cues)
    if (
        favours is None
        or _far_denied(passage, cues[0].start)
        or _on_condition(passage.reading.tokens, cues[0].start, language.comparison.conditional)
    ):
        return None
    cue = cues[0]
    holders = (frozenset() if cue.acts else answering(passage)) or _doers(passage, cue, language, named)
    if not holders:
        return None
    tokens = passage.reading.tokens
    together = cue.end - cue.start <= MAX_GAP
    span = Span(tokens[cue.start].span.start, tokens[cue.end if together else cue.start].span.end)
    near = _around(passage, cues, words)
    return Stance(
        passage=passage,
        favours=favours,
        word=span,
        cues=frozenset(cue.phrase for cue in cues),
        acts=cue.acts,
        holders=holders,
        about=frozenset(lemma_of(token) for token in near if not _inside(token, named)),
        names=frozenset(lemma_of(token) for token in near if _inside(token, named)),
    )


def _inside(token: Token, named: Sequence[tuple[Span, str]]) -> bool:
    return any(span.start <= token.span.start < span.end for span, _ in named)


def answering(passage: Passage) -> frozenset[str]:
    """Give who answers for a sentence: camps, and what those are called who are not named."""
    return frozenset(passage.camps) | {one.title for one in passage.unnamed}


def _on_condition(tokens: Sequence[Token], index: int, words: tuple[str, ...]) -> bool:
    """Tell whether a word stands in a clause under a condition: "if it were made illegal"."""
    for _ in range(MAX_DEPTH):
        if any(token.head == index and token.dep == MARK and token.text.lower() in words for token in tokens):
            return True
        index = tokens[index].head if tokens[index].head >= 0 else index
    clause = takewhile(lambda token: token.text not in _STOPS, reversed(tokens[:index]))
    return not tokens[index].dep and any(token.tag == CONJUNCTION and token.text.lower() in words for token in clause)


def _cues(passage: Passage, words: StanceWords, accusing: Sequence[str]) -> list[_Cue]:
    tokens = passage.reading.tokens
    lists = (
        (words.favour, True, True, _VERBS),
        ((*words.against, *accusing), False, True, _VERBS),
        (words.good, True, False, _JUDGING),
        (words.bad, False, False, _JUDGING),
        (words.helps, True, False, _VERBS),
        (words.harms, False, False, _VERBS),
    )
    found = [
        _Cue(places=places, favours=favours != denied(passage, places[0]), acts=acts, phrase=phrase)
        for phrases, favours, acts, kinds in lists
        for phrase in phrases
        for places in places_of(tokens, phrase)
        if " " in phrase or _tells(tokens, places[0], kinds)
    ]
    found += [
        _Cue(places=places, favours=False, acts=" " not in phrase, denies=True, phrase=phrase)
        for phrase in words.denying
        for places in places_of(tokens, phrase)
    ]
    turned_down = [cue for cue in found if cue.acts and not cue.favours and _turns_down(tokens, cue, words)]
    found = [msgspec.structs.replace(cue, favours=True) if cue in turned_down else cue for cue in found]
    found.sort(key=lambda cue: (cue.start, -cue.end))
    return [cue for index, cue in enumerate(found) if not any(other.end >= cue.start for other in found[:index])]


def _turns_down(tokens: Sequence[Token], cue: _Cue, words: StanceWords) -> bool:
    """Tell whether a verb's object is what is said against somebody: "rejected the criticism"."""
    charges = plain_words(words.charges)
    near = tokens[max(0, cue.start - TO_CHARGE) : cue.end + 1 + TO_CHARGE]
    return any(lemma_of(token) in charges for token in near if not token.dep or token.span.start > tokens[cue.end].span.start)


def places_of(tokens: Sequence[Token], phrase: str) -> list[tuple[int, ...]]:
    """List where a phrase of lemmas stands among tokens, each time as the indices of its words."""
    parts = plain(phrase).split()
    found = []
    for start, token in enumerate(tokens):
        places = [start] if _is(token, parts[0]) else []
        for part in parts[1:]:
            following = _next(tokens, places[-1], part) if places else -1
            places = [*places, following] if following >= 0 else []
        if places:
            found.append(tuple(places))
    return found


def _next(tokens: Sequence[Token], after: int, part: str) -> int:
    """Give the index of a lemma not far behind a token: across adverbs and pronouns or, where there is no parse, across a few words."""
    parsed = bool(tokens[after].dep)
    near = after + 2 + (MAX_GAP if parsed else MAX_GAP_UNPARSED)
    for index in range(after + 1, len(tokens)):
        if _is(tokens[index], part) and (index < near or tokens[index].tag in CLOSING):
            return index
        if tokens[index].text in _STOPS or (parsed and tokens[index].pos in _FULL):
            break
    return -1


def _is(token: Token, part: str) -> bool:
    return part in {lemma_of(token), plain(token.text)}


def _tells(tokens: Sequence[Token], index: int, kinds: frozenset[str]) -> bool:
    """Tell whether a word judges: not one that only describes a noun ("the illegal traders"), unless that is what something is called."""
    token = tokens[index]
    if token.tag == BEFORE_NOUN or (token.dep == ATTRIBUTE and tokens[token.head].dep not in PREDICATES):
        return False
    return token.pos in kinds


def denied(passage: Passage, index: int) -> bool:
    """Tell whether a negation before a word denies it."""
    tokens = passage.reading.tokens
    places = {negation.start for negation in passage.reading.negations}
    for before in range(max(0, index - MAX_TO_DENIED), index):
        if tokens[before].span.start in places:
            return tokens[before].pos != "DET" or index - before <= MAX_TO_NOUN
    return False


def _far_denied(passage: Passage, index: int) -> bool:
    """Tell whether a negation stands before a word, too far to tell whether it denies it: "Nor has he any plans to denounce it"."""
    tokens = passage.reading.tokens
    places = {negation.start for negation in passage.reading.negations}
    return any(token.span.start in places and token.pos != "DET" for token in tokens[: max(0, index - MAX_TO_DENIED)])


def _side(cues: Sequence[_Cue]) -> bool | None:
    """Give the side that the cues of a sentence take together; of two, the first governs the second: "thinks it right to withdraw"."""
    if not cues:
        return None
    first, *others = cues
    governs = bool(others) and others[0].start - first.end <= GOVERNED
    if first.denies:
        return True if governs and not others[0].favours else None
    if len({cue.favours for cue in cues}) == 1:
        return first.favours
    return False if governs and len(others) == 1 else None


def _doers(passage: Passage, cue: _Cue, language: Language, named: Sequence[tuple[Span, str]]) -> frozenset[str]:
    """Give the camp of the verb's subject; of a pronoun's or an unknown one's sentence, those who answer for it."""
    tokens = passage.reading.tokens
    camps = dict(zip((actor for actor, _ in passage.actors), passage.actor_camps, strict=True))
    if not any(token.dep for token in tokens):
        return _doers_unparsed(passage, cue, language.stances, named, camps)
    subject = _subject(tokens, cue.start)
    if subject is None:
        return frozenset()
    token = tokens[subject]
    actor = next((actor for span, actor in named if span.start <= token.span.start < span.end), "")
    if actor:
        return frozenset({camps.get(actor, actor)})
    if token.pos == "PRON":
        return frozenset() if token.text.lower() in language.reference.plural else answering(passage)
    body = lemma_of(token) in plain_words(language.names.heads.organisation) or plain(token.text) in plain_words(language.names.groups)
    return frozenset({lemma_of(token)}) if token.pos in _NOUNS and body else frozenset()


def _subject(tokens: Sequence[Token], index: int) -> int | None:
    """Climb from a verb to the nearest subject; of a passive, to who does it."""
    for _ in range(len(tokens)):
        below = {token.dep: place for place, token in enumerate(tokens) if token.head == index and place != index}
        if PASSIVE & below.keys():
            return next((place for place, token in enumerate(tokens) if token.dep == OBJECT and token.head == below.get(AGENT)), None)
        if subject := [place for label, place in below.items() if label.startswith(SUBJECTS)]:
            return subject[0]
        if tokens[index].dep not in CHAINED:
            break
        index = tokens[index].head
    return None


def _doers_unparsed(
    passage: Passage, cue: _Cue, words: StanceWords, named: Sequence[tuple[Span, str]], camps: Mapping[str, str]
) -> frozenset[str]:
    """Give who is named right behind the verb where no name stands first ("Die Entscheidung lobte Meyer"), or else who speaks or acts."""
    tokens = passage.reading.tokens
    passive = plain_words(words.passive)
    if any(lemma_of(token) in passive for token in tokens) and tokens[cue.start].tag.endswith("PP"):
        return frozenset()
    first = next((token for token in tokens if token.pos in _NOUNS), None)
    behind = tokens[cue.end + 1].span.start if cue.end + 1 < len(tokens) else -1
    names = [(span, camps.get(actor, actor)) for span, actor in named]
    after = [camp for span, camp in names if span.start <= behind < span.end]
    if first and after and not any(span.start <= first.span.start < span.end for span, _ in names):
        return frozenset(after[:1])
    infinitive = tokens[cue.end].tag in INFINITIVES
    if (known := answering(passage)) or infinitive:
        return frozenset() if infinitive and passage.told_behind else known
    if passage.subject_camp:
        return frozenset({passage.subject_camp})
    people = [camp for (_, kind), camp in zip(passage.actors, passage.actor_camps, strict=True) if kind is EntityKind.PERSON]
    only = people or list(passage.actor_camps)
    return frozenset(only) if len(only) == 1 else frozenset()


def _around(passage: Passage, cues: Sequence[_Cue], words: StanceWords) -> list[Token]:
    """Give the words that carry meaning behind a verb of a parsed sentence, and else those to both sides."""
    tokens = passage.reading.tokens
    inside = {index for cue in cues for index in cue.places}
    broad = plain_words(words.broad)
    behind_only = cues[0].acts and bool(tokens[cues[0].start].dep)
    first, last = cues[0].start if behind_only else max(0, cues[0].start - REACH), cues[-1].end + REACH
    verbs = [index for index, token in enumerate(tokens) if token.dep == CONJUNCT and token.head == cues[0].start and token.pos == "VERB"]
    if behind_only and verbs:
        last = min(last, verbs[0] - 1)
    return [
        token
        for index, token in enumerate(tokens[first : last + 1], first)
        if index not in inside and token.pos in CONTENT and len(token.text) >= MIN_LETTERS and lemma_of(token) not in broad
    ]
