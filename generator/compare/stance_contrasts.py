"""Two sources say the same thing, but one as a fact and one not, or one says it is so and one says it is not."""

from collections.abc import Sequence
from itertools import pairwise

from generator.compare.clauses import clause_words, modifies, other_names
from generator.compare.figures import same_figure
from generator.compare.folding import lemma_of, plain, plain_words
from generator.compare.found import Found, Side, contrast
from generator.compare.gates import TELLING, Gate, opposed, share_actor
from generator.compare.matter import Matter
from generator.compare.pairs import Pair
from generator.compare.passages import Passage
from generator.languages.load import Languages, language_of
from generator.model.evidence import ContrastKind
from generator.model.reading import SentenceKind
from generator.model.record import Span

MIN_STRENGTH = 0.3
FIGURE_SCORE = 0.4
# The verb, or the noun or adjective after a bare "is": "may have been a failure".
BEHIND = 2
_WEAKENED = frozenset({"VERB", "NOUN", "ADJ"})
_KINDS = {Gate.MODALITY: ContrastKind.MODALITY, Gate.POLARITY: ContrastKind.POLARITY}


def stance_contrasts(matter: Matter, pairs: Sequence[Pair], languages: Languages) -> list[Found]:
    """Find similar passages of one language that only differ in certainty or in polarity.

    Across languages the encoder finds the topic, and the moods of two languages do not match one to one; only one figure of one thing,
    which one side gives as a fact and the other fears or expects, says there that it is one matter.
    """
    found = _of_one_figure(matter, languages)
    for pair in pairs:
        left, right = matter.passages[pair.left], matter.passages[pair.right]
        if len(pair.closed) != 1 or pair.closed[0] not in _KINDS or not pair.alike or pair.strength < MIN_STRENGTH:
            continue
        if not _comparable(left, right, pair.closed[0], languages):
            continue
        if matter.may_disagree(left, right) and left.language == right.language:
            one, two = _words(left, right, pair.closed[0], languages)
            if (one or two) and matter.of_like_articles(left, right) and _of_one_verb(left, one, right, two):
                found.append(contrast(_KINDS[pair.closed[0]], Side(ref=left.ref, words=one), Side(ref=right.ref, words=two), pair.strength))
    return found


def _comparable(left: Passage, right: Passage, gate: Gate, languages: Languages) -> bool:
    """Tell whether a difference in certainty or polarity means anything between two sentences.

    Not in cells of tables; not where both are weakened, each by its word, or one is under a condition; and "not since May" says the same
    as "last in May".
    """
    if {left.reading.kind, right.reading.kind} != {SentenceKind.STATEMENT} or other_names(_names(left), _names(right)):
        return False
    if _only_describes(left, gate) or _only_describes(right, gate):
        return False
    # A plan and its outcome do not contradict.
    if left.reading.planned != right.reading.planned or _on_condition(left, languages) or _on_condition(right, languages):
        return False
    if gate is Gate.POLARITY:
        return not _until(left, languages) and not _until(right, languages)
    return not (left.reading.hedges and right.reading.hedges) and not _accuses(left, languages) and not _accuses(right, languages)


def _only_describes(passage: Passage, gate: Gate) -> bool:
    """Tell whether all that weakens or denies stands in clauses that describe a noun: "the shares not held by them"."""
    words = passage.reading.hedges if gate is Gate.MODALITY else passage.reading.negations
    tokens = passage.reading.tokens
    places = [index for index, token in enumerate(tokens) if any(span.start <= token.span.start < span.end for span in words)]
    return bool(places) and all(modifies(tokens, index) for index in places)


def _accuses(passage: Passage, languages: Languages) -> bool:
    """Tell whether a sentence tells of a charge, which is no fact and needs no "allegedly"."""
    return bool(passage.content & plain_words(language_of(passage.language, languages).comparison.accusations))


def _names(passage: Passage) -> frozenset[str]:
    return frozenset(lemma_of(token) for token in passage.reading.tokens if token.pos == "PROPN")


def _until(passage: Passage, languages: Languages) -> bool:
    words = language_of(passage.language, languages).comparison.until
    return bool(passage.reading.negations) and any(token.text.lower() in words for token in passage.reading.tokens)


def _on_condition(passage: Passage, languages: Languages) -> bool:
    words = language_of(passage.language, languages).comparison.conditional
    return any(token.text.lower() in words for token in passage.reading.tokens)


def _of_one_figure(matter: Matter, languages: Languages) -> list[Found]:
    counting = [(passage, _fear(passage, languages)) for passage in matter.passages if passage.quantities and not matter.repeats(passage)]
    found = []
    for feared, fear in counting:
        for stated, other in counting:
            if fear is None or other is not None or stated.reading.hedges or not _may_be_one(matter, feared, stated):
                continue
            if number := _figure_of_both(feared, stated):
                found.append(
                    contrast(ContrastKind.MODALITY, Side(ref=feared.ref, words=fear), Side(ref=stated.ref, words=number), FIGURE_SCORE)
                )
                break
    return found


def _may_be_one(matter: Matter, feared: Passage, stated: Passage) -> bool:
    return matter.may_disagree(feared, stated) and share_actor(feared, stated) and matter.of_one_cast(feared, stated)


def _fear(passage: Passage, languages: Languages) -> Span | None:
    fears = plain_words(language_of(passage.language, languages).comparison.fears)
    return next((token.span for token in passage.reading.tokens if lemma_of(token) in fears), None)


def _figure_of_both(one: Passage, two: Passage) -> Span | None:
    """Give the place in the second passage of a number, no small one, of one thing that both count."""
    for number in one.quantities:
        for other in two.quantities:
            if number.counted and number.counted == other.counted and same_figure(number, other) and other.stated >= TELLING:
                return other.span
    return None


def _words(left: Passage, right: Passage, gate: Gate, languages: Languages) -> tuple[Span | None, Span | None]:
    """Give the hedges, negations or opposite words that make the difference."""
    if gate is Gate.MODALITY:
        return next(iter(left.reading.hedges), None), next(iter(right.reading.hedges), None)
    opposite = opposed(left, right, language_of(left.language, languages).comparison)
    if opposite:
        return _place(left, opposite[0]), _place(right, opposite[1])
    return next(iter(left.reading.negations), None), next(iter(right.reading.negations), None)


def _of_one_verb(left: Passage, one: Span | None, right: Passage, two: Span | None) -> bool:
    """Tell whether what one side weakens or denies is in the other: "could offer" is no doubt about "began talks".

    The same word on both sides is no difference.
    """
    if one and two and _lower(left, one) == _lower(right, two):
        return False
    return all(
        words is None or bool(clause_words(passage, words) & _told(other) & _right_behind(passage, words))
        for passage, words, other in ((left, one, right), (right, two, left))
    )


def _told(passage: Passage) -> frozenset[str]:
    """Give the words that carry meaning, without the infinitives, which say what is wanted: "to create jobs"."""
    tokens = passage.reading.tokens
    wanted = {lemma_of(token) for before, token in pairwise(tokens) if before.pos == "PART" and token.pos == "VERB"}
    return passage.content - wanted


def _lower(passage: Passage, words: Span) -> list[str]:
    return [plain(token.text) for token in passage.reading.tokens if words.start <= token.span.start < words.end]


def _right_behind(passage: Passage, words: Span) -> frozenset[str]:
    after = [token for token in passage.reading.tokens if token.span.start >= words.start and token.pos in _WEAKENED]
    verb_first = bool(after) and after[0].pos == "VERB"
    return frozenset(lemma_of(token) for token in after[: 1 if verb_first else BEHIND])


def _place(passage: Passage, lemma: str) -> Span | None:
    return next((token.span for token in passage.reading.tokens if lemma_of(token) == lemma), None)
