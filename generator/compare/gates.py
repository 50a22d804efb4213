"""What two sentences must agree in before they may count as one claim, however similar they sound.

Similarity measures topic, not truth: a sentence and its negation have a cosine of .97.
"""

from collections.abc import Iterable
from enum import StrEnum

from generator.compare.figures import comparable, same_figure, unlike
from generator.compare.folding import lemma_of, plain, plain_words
from generator.compare.number_pairs import differing_of_several
from generator.compare.passages import Passage
from generator.compare.quantities import Quantity
from generator.languages.comparison import ComparisonWords
from generator.model.reading import Certainty, DateMention, EntityKind, Precision, SentenceKind


class Gate(StrEnum):
    """In what they disagree."""

    QUESTION = "question"
    SUBJECT = "subject"
    NUMBER = "number"
    DATE = "date"
    MODALITY = "modality"
    POLARITY = "polarity"


_CLAIMED = frozenset({Certainty.STATED, Certainty.REPORTED})
# Each sentence with one of its own: two stories. Bodies and things have other names in other languages.
_TELLING = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.OTHER})
_TELLING_ACROSS = frozenset({EntityKind.PERSON})
FIGURES_OF_ONE_EVENT = 2
# Counts below this meet by chance.
TELLING = 50
# "strike" is in "airstrike"; shorter words are in others by chance.
COMPOUNDED = 5
# Code points from a hedge to the act it weakens: "may have to refuse".
MAX_TO_HEDGED = 20
ORDINAL = "ORDINAL"
"""Label of the entity tagger for "third" (OntoNotes)."""
_WHO_ACTS = frozenset({EntityKind.PERSON, EntityKind.STATE, EntityKind.ORGANISATION, EntityKind.GROUP})


def closed_gates(left: Passage, right: Passage, words: ComparisonWords) -> tuple[Gate, ...]:
    """List what keeps two sentences from being one claim; nothing where they may be.

    Args:
        left: One sentence.
        right: The other.
        words: Of the left sentence's language; opposites are looked for only in one language.
    """
    checks = (
        (Gate.QUESTION, same_act(left, right)),
        (Gate.SUBJECT, same_subject(left, right)),
        (Gate.NUMBER, not number_conflicts(left, right) and not _other_ordinals(left, right)),
        (Gate.DATE, not dates_conflict(left.dates, right.dates)),
        (Gate.MODALITY, same_certainty(left, right) and same_time(left, right) and same_stage(left, right, words)),
        (Gate.POLARITY, same_polarity(left, right, words)),
    )
    return tuple(gate for gate, is_open in checks if not is_open)


def same_act(left: Passage, right: Passage) -> bool:
    """Tell whether both ask or neither does."""
    return (left.reading.kind is SentenceKind.QUESTION) == (right.reading.kind is SentenceKind.QUESTION)


def same_subject(left: Passage, right: Passage) -> bool:
    """Tell whether both can be about the same actors.

    Not when each names a person, body or thing that the other does not, when the subject of neither is in the other, or when
    different people speak and no number or date ties what they say: one opinion is not another's.
    """
    if one_deed(left, right):
        return not _other_labels(left, right)
    one, two = dict(left.actors), dict(right.actors)
    telling = _TELLING if left.language == right.language else _TELLING_ACROSS
    only_left, only_right = _kinds_of_own(left, right), _kinds_of_own(right, left)
    if only_left & only_right & telling or _other_labels(left, right) or _other_places(left, right):
        return False
    if _other_speakers(left, right) and not shared_figures(left, right):
        return False
    if _other_heads(left, right) or (
        bool(left.defines) != bool(right.defines) and {left.defines, right.defines} & (left.names_as | right.names_as)
    ):
        return False
    first, second = left.subject, right.subject
    if left.subject_camp == right.subject_camp:
        return True
    return not (first and second and one[first] is two[second] in _WHO_ACTS and first not in two and second not in one)


def one_deed(left: Passage, right: Passage) -> bool:
    """Tell whether somebody does the same in both: the same kind of act, of the same camp."""
    return bool(set(left.acts) & set(right.acts))


def _other_heads(left: Passage, right: Passage) -> bool:
    """Tell whether both are about a thing named by a common noun, and neither names the other's: an introduction, a withdrawal."""
    return bool(left.head and right.head) and not _names(right, left.head) and not _names(left, right.head)


def _names(passage: Passage, noun: str) -> bool:
    return noun in passage.content or (
        len(noun) >= COMPOUNDED and any(noun in word or word in noun for word in passage.content if len(word) >= COMPOUNDED)
    )


def _other_labels(left: Passage, right: Passage) -> bool:
    """Tell whether both number one kind of thing, but different ones of it: Article 5 and Article 7."""
    return any(
        word == other
        and not {number for name, number in left.labels if name == word} & {number for name, number in right.labels if name == word}
        for word, _ in left.labels
        for other, _ in right.labels
    )


def _other_places(left: Passage, right: Passage) -> bool:
    """Tell whether each tells of a place and they of none in common: the primaries of two states. Across languages names differ."""
    one, two = ({actor for actor, kind in passage.actors if kind is EntityKind.PLACE} for passage in (left, right))
    return left.language == right.language and bool(one and two) and not one & two and not shared_figures(left, right)


def _other_ordinals(left: Passage, right: Passage) -> bool:
    """Tell whether each gives a place in an order, and they none in common: the third step and the fourth."""
    one, two = ({plain(token.text) for token in passage.reading.tokens if token.entity.endswith(ORDINAL)} for passage in (left, right))
    return bool(one and two) and not one & two


def _kinds_of_own(passage: Passage, other: Passage) -> set[EntityKind]:
    """Give the kinds of the actors that a sentence names, without its speakers, and the other does not."""
    known = {actor for actor, _ in other.actors}
    return {kind for actor, kind in passage.actors if actor not in known and actor not in passage.speakers}


def tied(left: Passage, right: Passage) -> bool:
    """Tell whether two sentences name one actor, place or thing in common, or give one figure."""
    return share_actor(left, right) or shared_figures(left, right) > 0


def share_actor(left: Passage, right: Passage) -> bool:
    """Tell whether two sentences name one person, body, state, place or thing in common."""
    one, two = ({actor for actor, kind in passage.actors if kind is not EntityKind.GROUP} for passage in (left, right))
    return bool(one & two)


def _other_speakers(left: Passage, right: Passage) -> bool:
    """Tell whether two of a kind speak, of two camps; a state and its president are not of a kind and may say the same thing together."""
    kinds = dict((*left.actors, *right.actors))
    one, two = ({kinds.get(speaker) for speaker in passage.speakers} for passage in (left, right))
    return bool(one & two) and not set(left.camps) & set(right.camps)


def shared_figures(left: Passage, right: Passage) -> int:
    """Count the numbers and days of one sentence that the other gives too; a month or a year is no figure of one event."""
    numbers = sum(any(same_figure(one, two) for two in right.quantities) for one in left.quantities)
    dates = {date.value for date in left.dates if date.precision is Precision.DAY and date.value}
    return numbers + len(dates & {date.value for date in right.dates})


def share_telling_figure(left: Passage, right: Passage) -> bool:
    """Tell whether both count or measure the same kind of thing with the same number, and no small one."""
    same = left.language == right.language
    return any(
        same_figure(one, two) and one.low >= TELLING and (comparable(one, two, same_language=same) or not same)
        for one in left.quantities
        for two in right.quantities
        if not one.dimension
    )


def number_conflicts(left: Passage, right: Passage) -> bool:
    """Tell whether each gives a number that the other does not have. A number more on one side only is a detail."""
    if _without_match(left.quantities, right.quantities) and _without_match(right.quantities, left.quantities):
        return True
    return differing_of_several(left, right) is not None


def _without_match(quantities: Iterable[Quantity], others: tuple[Quantity, ...]) -> list[Quantity]:
    return [one for one in quantities if not any(one.dimension == other.dimension and not unlike(one, other) for other in others)]


def dates_conflict(left: Iterable[DateMention], right: Iterable[DateMention]) -> bool:
    """Tell whether both give dates that are known and no date of one can be a date of the other."""
    one, two = ([date.value for date in dates if date.value] for dates in (left, right))
    return bool(one and two) and not any(first.startswith(second) or second.startswith(first) for first in one for second in two)


def same_certainty(left: Passage, right: Passage) -> bool:
    """Tell whether both are claimed, both weakened or both denied.

    What somebody says that somebody does may be told as agreed or as being willing: that is the teller's choice of a word. But that he
    "might reject" is no "rejected".
    """
    one, two = left.reading.certainty, right.reading.certainty
    if one_deed(left, right) and _is_told(left) and _is_told(right) and _weakens_act(left) == _weakens_act(right):
        return Certainty.DENIED not in {one, two}
    return one is two or (one in _CLAIMED and two in _CLAIMED)


def _weakens_act(passage: Passage) -> bool:
    """Tell whether a hedge stands right before what somebody does: "might reject"."""
    return any(0 <= deed.word.start - hedge.end <= MAX_TO_HEDGED for deed in passage.deeds for hedge in passage.reading.hedges)


def _is_told(passage: Passage) -> bool:
    return bool(passage.speakers or passage.unnamed)


def same_time(left: Passage, right: Passage) -> bool:
    """Tell whether both are of what is or of what is to come, unless several figures in common show that it is one event."""
    return left.reading.planned == right.reading.planned or shared_figures(left, right) >= FIGURES_OF_ONE_EVENT


def same_stage(left: Passage, right: Passage, words: ComparisonWords) -> bool:
    """Tell whether both speak of what is meant or feared, or both of what is done: not "threatened to sue" and "sued"."""
    if left.language != right.language or one_deed(left, right) or shared_figures(left, right) >= FIGURES_OF_ONE_EVENT:
        return True
    intent = plain_words(words.intent) | plain_words(words.fears)
    return bool(left.content & intent) == bool(right.content & intent)


def same_polarity(left: Passage, right: Passage, words: ComparisonWords) -> bool:
    """Tell whether both affirm or both negate, and neither says the opposite word of the other."""
    return _denies(left, words) == _denies(right, words) and not opposed(left, right, words)


def _denies(passage: Passage, words: ComparisonWords) -> bool:
    """Tell whether a sentence negates, also by a word that has its negation in it: "unable"; words of another language are not known."""
    negative = plain_words(words.negative)
    return bool(passage.reading.negations) or any(lemma_of(token) in negative for token in passage.reading.tokens)


def opposed(left: Passage, right: Passage, words: ComparisonWords) -> tuple[str, str] | None:
    """Give the opposite lemmas by which two sentences of one language differ."""
    if left.language != right.language:
        return None
    only_left, only_right = left.content - right.content, right.content - left.content
    for group, opposite in words.opposites:
        for here, there in ((group, opposite), (opposite, group)):
            here_said, there_said = plain_words(here), plain_words(there)
            one, two = sorted(only_left & here_said), sorted(only_right & there_said)
            if one and two and not left.content & there_said and not right.content & here_said:
                return one[0], two[0]
    return None
