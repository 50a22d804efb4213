"""Somebody does one thing according to one passage and the opposite according to another: agrees and refuses, denies and admits."""

from collections.abc import Iterator
from itertools import combinations

from generator.compare.acts import OFFER, Done
from generator.compare.changes import DAILY
from generator.compare.clauses import words_behind
from generator.compare.folding import lemma_of, plain_words
from generator.compare.found import Found, Side, contrast
from generator.compare.gates import MAX_TO_HEDGED
from generator.compare.matter import Matter
from generator.compare.passages import Passage
from generator.languages.load import Languages, language_of
from generator.model.evidence import ContrastKind
from generator.model.reading import SentenceKind

REFUSAL = "refusal"
OPPOSITE = frozenset(
    {("consent", "refusal"), ("admission", "denial"), ("demand", "refusal"), ("boycott", "vote"), ("pledge", "refusal"), (OFFER, REFUSAL)}
)
# Who answers a demand, or takes part in a vote or not, is told near it; the answer after the demand.
NEAR = 8
SCORE = 0.5
# "Denied the new accusation".
TO_OBJECT = 4
# "Accept the credit guarantees": one word in common is in any two articles about credits.
MIN_OBJECTS = 2
OBJECT_SCORE = 0.05
"""For each word both are about."""


def act_contrasts(matter: Matter, languages: Languages) -> list[Found]:
    """Find pairs of passages of one language with opposite acts about one matter; both may stand in one source.

    One camp denies and admits, or consents and refuses; one demands of another who refuses; some vote and others boycott the vote.
    """
    found: dict[tuple[object, ...], Found] = {}
    for left, right in combinations([passage for passage in matter.passages if _tells(passage, matter)], 2):
        if left.language != right.language:
            continue
        for one, two in _opposite(left, right, languages):
            if matter.of_like_articles(left, right) and _of_one_matter(matter, (left, one), (right, two), languages):
                score = SCORE + OBJECT_SCORE * len(left.objects & right.objects)
                sides = Side(ref=left.ref, words=one.word), Side(ref=right.ref, words=two.word)
                same = one.doer == two.doer
                made = contrast(ContrastKind.POLARITY, *sides, min(score, 1.0), apart=DAILY if same else None)
                # One offer is told in many sentences, and so is its refusal.
                key = (*sorted((one.doer, two.doer)), OFFER) if OFFER in {one.kind, two.kind} else (left.ref, right.ref)
                found[key] = max(found.get(key, made), made, key=_clearness)
                break
    return list(found.values())


def _clearness(one: Found) -> tuple[bool, float]:
    """Sort the differences of one offer: those of two sources first, of these the surer ones."""
    return one.contrast.left.source != one.contrast.right.source, one.score


def _tells(passage: Passage, matter: Matter) -> bool:
    return bool(passage.deeds) and passage.reading.kind is SentenceKind.STATEMENT and not matter.repeats(passage)


def _hedged(passage: Passage, deed: Done, languages: Languages) -> bool:
    """Tell whether an act is weakened, or is only that somebody says nothing: "declined to comment"."""
    after = [lemma_of(token) for token in passage.reading.tokens if token.span.start >= deed.word.end][:TO_OBJECT]
    if deed.kind == "refusal" and {*after} & plain_words(language_of(passage.language, languages).comparison.statements):
        return True
    return any(0 <= deed.word.start - hedge.end <= MAX_TO_HEDGED for hedge in passage.reading.hedges)


def _opposite(left: Passage, right: Passage, languages: Languages) -> Iterator[tuple[Done, Done]]:
    for one in left.deeds:
        for two in right.deeds:
            if tuple(sorted((one.kind, two.kind))) in OPPOSITE and not _hedged(left, one, languages) and not _hedged(right, two, languages):
                yield one, two


def _of_one_matter(matter: Matter, left: tuple[Passage, Done], right: tuple[Passage, Done], languages: Languages) -> bool:
    (one, done), (two, other) = left, right
    if {done.kind, other.kind} == {OFFER, REFUSAL}:
        return matter.of_one_cast(one, two) and _offer_rejected((one, done), (two, other), languages)
    near = one.ref.source == two.ref.source and abs(one.order - two.order) <= NEAR
    if {done.kind, other.kind} == {"admission", "denial"}:
        return done.doer == other.doer and (_of_one_object(left, right) or (near and _of_the_accusation(left, right, languages)))
    if done.doer == other.doer:
        others = (set(one.actor_camps) & set(two.actor_camps)) - {done.doer}
        return {done.kind, other.kind} != {"demand", "refusal"} and bool(others) and _of_one_object(left, right)
    if {done.kind, other.kind} == {"demand", "refusal"}:
        (asking, _), (refusing, refused) = (left, right) if done.kind == "demand" else (right, left)
        return (
            refused.doer in asking.actor_camps
            and matter.of_one_cast(asking, refusing)
            and ((near and asking.order <= refusing.order and _answers(refusing, refused, languages)) or _of_one_object(left, right))
        )
    return near and "boycott" in {done.kind, other.kind}


def _offer_rejected(left: tuple[Passage, Done], right: tuple[Passage, Done], languages: Languages) -> bool:
    """Tell whether one offers to another, who rejects the offer of the first; each is named beside the other."""
    (offering, offer), (refusing, refused) = (left, right) if left[1].kind == OFFER else (right, left)
    offered = plain_words(language_of(refusing.language, languages).comparison.offers)
    # Where the verb stands last what is rejected stands before it.
    near = words_behind(refusing, refused.word) if any(token.dep for token in refusing.reading.tokens) else refusing.content
    offers = any(token.pos == "VERB" for token in offering.reading.tokens if token.span.start == offer.word.start)
    # "The price of the firm offers a chance": with a parse it is known who does it.
    if any(token.dep for token in offering.reading.tokens):
        offers = offers and offer.doer in {offering.subject_camp, *offering.camps}
    named = refused.doer in offering.actor_camps and offer.doer in refusing.actor_camps
    return offers and named and offer.doer != refused.doer and bool(offered & near)


def _answers(refusing: Passage, refused: Done, languages: Languages) -> bool:
    """Tell whether what is refused is called a demand: "refused to meet the demands"."""
    asked = plain_words(language_of(refusing.language, languages).comparison.acts.get("demand", ()))
    return bool(asked & words_behind(refusing, refused.word))


def _of_the_accusation(left: tuple[Passage, Done], right: tuple[Passage, Done], languages: Languages) -> bool:
    """Tell whether what is denied or admitted is only pointed to: "denied the accusation"."""
    for passage, done in (left, right):
        words = plain_words(language_of(passage.language, languages).comparison.accusations)
        behind = [token for token in passage.reading.tokens if token.span.start >= done.word.end][:TO_OBJECT]
        if done.kind == "denial" and any(lemma_of(token) in words for token in behind):
            return True
    return False


def _of_one_object(left: tuple[Passage, Done], right: tuple[Passage, Done]) -> bool:
    """Tell whether what is done is done to one thing: what stands behind both acts has most words in common."""
    (one, done), (two, other) = left, right
    ones, twos = words_behind(one, done.word) & one.objects, words_behind(two, other.word) & two.objects
    return len(ones & twos) >= min(MIN_OBJECTS, len(ones), len(twos)) > 0
