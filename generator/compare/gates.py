"""What two sentences must agree in before they may count as one claim, however similar they sound.

Similarity measures topic, not truth: a sentence and its negation have a cosine of .97.
"""

from collections.abc import Iterable
from enum import StrEnum

from generator.compare.folding import plain
from generator.compare.passages import Passage
from generator.compare.quantities import Quantity, compatible
from generator.languages.comparison import ComparisonWords
from generator.model.reading import Certainty, DateMention, EntityKind, SentenceKind


class Gate(StrEnum):
    """In what they disagree."""

    QUESTION = "question"
    SUBJECT = "subject"
    NUMBER = "number"
    DATE = "date"
    MODALITY = "modality"
    POLARITY = "polarity"


_CLAIMED = frozenset({Certainty.STATED, Certainty.REPORTED})
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
        (Gate.NUMBER, not number_conflicts(left, right)),
        (Gate.DATE, not dates_conflict(left.dates, right.dates)),
        (Gate.MODALITY, same_modality(left, right)),
        (Gate.POLARITY, same_polarity(left, right, words)),
    )
    return tuple(gate for gate, is_open in checks if not is_open)


def same_act(left: Passage, right: Passage) -> bool:
    """Tell whether both ask or neither does."""
    return (left.reading.kind is SentenceKind.QUESTION) == (right.reading.kind is SentenceKind.QUESTION)


def same_subject(left: Passage, right: Passage) -> bool:
    """Tell whether both can be about the same actors.

    Not when each names a person whom the other does not, when the first actor of either is missing from the other, or when
    different people speak and no number or date ties what they say: one opinion is not another's.
    """
    one, two = dict(left.actors), dict(right.actors)
    only_left = {actor for actor, kind in one.items() if kind is EntityKind.PERSON and actor not in two}
    only_right = {actor for actor, kind in two.items() if kind is EntityKind.PERSON and actor not in one}
    if only_left - set(left.speakers) and only_right - set(right.speakers):
        return False
    if left.speakers and right.speakers and not set(left.speakers) & set(right.speakers) and not _share_a_figure(left, right):
        return False
    first, second = _subject(left), _subject(right)
    return not (first and second and first[1] is second[1] and first[0] not in two and second[0] not in one)


def _subject(passage: Passage) -> tuple[str, EntityKind] | None:
    return next((actor for actor in passage.actors if actor[1] in _WHO_ACTS and actor[0] not in passage.speakers), None)


def _share_a_figure(left: Passage, right: Passage) -> bool:
    return any(compatible(one, two) for one in left.quantities for two in right.quantities)


def number_conflicts(left: Passage, right: Passage) -> bool:
    """Tell whether each gives a number that the other does not have. A number more on one side only is a detail."""
    return bool(_without_match(left.quantities, right.quantities) and _without_match(right.quantities, left.quantities))


def _without_match(quantities: Iterable[Quantity], others: tuple[Quantity, ...]) -> list[Quantity]:
    return [one for one in quantities if not any(one.dimension == other.dimension and compatible(one, other) for other in others)]


def dates_conflict(left: Iterable[DateMention], right: Iterable[DateMention]) -> bool:
    """Tell whether both give dates that are known and no date of one can be a date of the other."""
    one, two = ([date.value for date in dates if date.value] for dates in (left, right))
    return bool(one and two) and not any(first.startswith(second) or second.startswith(first) for first in one for second in two)


def same_modality(left: Passage, right: Passage) -> bool:
    """Tell whether both are claimed, both weakened or both denied, and both of what is or of what is to come."""
    one, two = left.reading, right.reading
    return (one.certainty in _CLAIMED, one.certainty is Certainty.DENIED, one.planned) == (
        two.certainty in _CLAIMED,
        two.certainty is Certainty.DENIED,
        two.planned,
    )


def same_polarity(left: Passage, right: Passage, words: ComparisonWords) -> bool:
    """Tell whether both affirm or both negate, and neither says the opposite word of the other."""
    return bool(left.reading.negations) == bool(right.reading.negations) and not opposed(left, right, words)


def opposed(left: Passage, right: Passage, words: ComparisonWords) -> tuple[str, str] | None:
    """Give the opposite lemmas by which two sentences of one language differ."""
    if left.language != right.language:
        return None
    only_left, only_right = left.content - right.content, right.content - left.content
    for group, opposite in words.opposites:
        for here, there in ((group, opposite), (opposite, group)):
            here_said, there_said = frozenset(map(plain, here)), frozenset(map(plain, there))
            one, two = sorted(only_left & here_said), sorted(only_right & there_said)
            if one and two and not left.content & there_said and not right.content & here_said:
                return one[0], two[0]
    return None
