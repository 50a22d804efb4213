"""Two sources date one event differently."""

from collections.abc import Sequence

from generator.compare.changes import SLOW
from generator.compare.clauses import clause_names, other_names
from generator.compare.found import Found, Side, contrast
from generator.compare.gates import Gate, share_actor
from generator.compare.matter import Matter
from generator.compare.pairs import Pair
from generator.compare.passages import Passage
from generator.model.evidence import ContrastKind
from generator.model.reading import DateMention

# Sentences of one shape about two events ("was sanctioned in 2007", "in 2011") are similar too, so this is high.
MIN_STRENGTH = 0.3


def date_contrasts(matter: Matter, pairs: Sequence[Pair]) -> list[Found]:
    """Find similar passages that agree in everything but the one date each gives."""
    found = []
    for pair in pairs:
        left, right = matter.passages[pair.left], matter.passages[pair.right]
        if pair.closed != (Gate.DATE,) or not pair.alike or pair.strength < MIN_STRENGTH or not matter.may_disagree(left, right):
            continue
        one, two = _only_date(left), _only_date(right)
        if (
            one
            and two
            and _share_name(left, one, right, two)
            and matter.of_like_articles(left, right)
            and not _of_two_days(left, one, right, two)
        ):
            found.append(
                contrast(
                    ContrastKind.DATE, Side(ref=left.ref, words=one.span), Side(ref=right.ref, words=two.span), pair.strength, apart=SLOW
                )
            )
    return found


def _share_name(left: Passage, one: DateMention, right: Passage, two: DateMention) -> bool:
    return share_actor(left, right) or bool(clause_names(left, one.span) & clause_names(right, two.span))


def _of_two_days(left: Passage, one: DateMention, right: Passage, two: DateMention) -> bool:
    """Tell whether two days are of two events: each is told as the day of its own report ("today"), or the clauses name others."""
    return (one.relative and two.relative) or other_names(clause_names(left, one.span), clause_names(right, two.span))


def _only_date(passage: Passage) -> DateMention | None:
    return passage.dates[0] if len(passage.dates) == 1 else None
