"""Who is for something and who is against it, sentence by sentence, and what about."""

from collections.abc import Mapping, Sequence

from generator.compare.cues import INFINITIVES, MAX_GAP, Cue, far_denied, find_cues, on_condition, side_of
from generator.compare.folding import lemma_of, plain, plain_words
from generator.compare.passages import CONTENT, Passage
from generator.languages.language import Language
from generator.languages.stances import StanceWords
from generator.model.evidence import Actor
from generator.model.reading import EntityKind, Reading, SentenceKind, Token
from generator.model.record import Record, Ref, Span

# Tokens to either side in which stands what somebody is for or against.
REACH = 14
# Letters of an initial or a particle.
MIN_LETTERS = 3
SUBJECTS = ("nsubj", "csubj")
PASSIVE = frozenset({"nsubjpass", "auxpass"})
AGENT, OBJECT = "agent", "pobj"
CHAINED = frozenset({"xcomp", "conj", "aux", "ccomp"})
"""Labels of a verb that has the subject of the one above it."""
CONJUNCT = "conj"
_NOUNS = frozenset({"NOUN", "PROPN"})

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
    cues = find_cues(passage, words, words.accusing if accusing else ())
    favours = side_of(cues)
    if (
        favours is None
        or far_denied(passage, cues[0].start)
        or on_condition(passage.reading.tokens, cues[0].start, language.comparison.conditional)
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


def _doers(passage: Passage, cue: Cue, language: Language, named: Sequence[tuple[Span, str]]) -> frozenset[str]:
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
    passage: Passage, cue: Cue, words: StanceWords, named: Sequence[tuple[Span, str]], camps: Mapping[str, str]
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


def _around(passage: Passage, cues: Sequence[Cue], words: StanceWords) -> list[Token]:
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
