"""A planned day that moves: articles give different dates for what is to come."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.compare.changes import DAILY
from generator.compare.clauses import clause_names, clause_words, other_names
from generator.compare.found import Found, Side, contrast
from generator.compare.gates import dates_conflict, share_actor
from generator.compare.matter import Matter
from generator.compare.passages import Passage
from generator.model.evidence import ContrastKind
from generator.model.reading import DateMention, SentenceKind

SCORE = 0.6
# Of the words around the date with fewer, and in number: "delivery" and "due".
MIN_COVER, MIN_COMMON = 0.4, 2


def plan_contrasts(matter: Matter) -> list[Found]:
    """Find pairs of sentences of one language that name one actor or thing and give it, in like words, different days to come."""
    planned = list(_planned(matter.passages, matter))
    found = []
    for (left, one), (right, two) in combinations(planned, 2):
        if left.language != right.language or not matter.may_disagree(left, right) or not dates_conflict([one], [two]):
            continue
        if share_actor(left, right) and _of_one_plan(left, one, right, two) and matter.of_like_articles(left, right):
            sides = Side(ref=left.ref, words=one.span), Side(ref=right.ref, words=two.span)
            found.append(contrast(ContrastKind.DATE, *sides, SCORE, apart=DAILY))
    return found


def _planned(passages: Sequence[Passage], matter: Matter) -> Iterator[tuple[Passage, DateMention]]:
    """Give the sentences on their own with one date, which lies after the publication of their article."""
    for passage in passages:
        published, dates = matter.dates[passage.ref.source], [date for date in passage.dates if date.value]
        is_plain = passage.reading.standalone and passage.reading.kind is SentenceKind.STATEMENT and not matter.repeats(passage)
        if is_plain and len(dates) == 1 and published and dates[0].value > published[: len(dates[0].value)]:
            yield passage, dates[0]


def _of_one_plan(left: Passage, one: DateMention, right: Passage, two: DateMention) -> bool:
    ones, twos = clause_words(left, one.span), clause_words(right, two.span)
    together = ones & twos
    of_one = left.head == right.head != "" or left.subject_camp == right.subject_camp != ""
    if not of_one or other_names(clause_names(left, one.span), clause_names(right, two.span)):
        return False
    return len(together) >= max(MIN_COMMON, MIN_COVER * min(len(ones), len(twos)))
