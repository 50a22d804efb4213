"""Somebody denies what another says: "Iran denies the loss of a drone", "a ship has shot down an Iranian drone, according to the president"."""

from collections.abc import Sequence

from generator.compare.acts import Done
from generator.compare.clauses import modifies, words_behind
from generator.compare.folding import lemma_of, plain_words
from generator.compare.found import Found, Side, contrast
from generator.compare.matter import Matter
from generator.compare.passages import Passage
from generator.languages.comparison import ComparisonWords
from generator.languages.load import Languages, language_of
from generator.model.evidence import ContrastKind
from generator.model.reading import SentenceKind, Token
from generator.model.record import Span

SCORE = 0.55
SHARED_SCORE = 0.3
"""For all of what is denied."""
# Sentences between a claim and its denial in one article, where they have one word in common, and where only "the accusation" points back.
NEAR = 3
POINTING = 2
# Tokens behind the verb, where a parse says that what is denied stands there.
TO_DENIED = 16
# Of the weight of the words of what is denied. With 0.4 the claims found in 40 groups of articles were those that are denied.
MIN_SHARED = 0.4
# Two words are a thing, one is a subject; near by, one is enough.
MIN_WORDS = 2
_SAYING = frozenset({"NOUN", "VERB"})
PARTICIPLE, HAVE = "VBN", "have"


def denial_contrasts(matter: Matter, languages: Languages) -> list[Found]:
    """Find for each denial by somebody who is named the sentence that says what is denied, at best one of another source.

    Args:
        matter: The passages.
        languages: Language files.
    """
    found = []
    for passage in matter.passages:
        words = language_of(passage.language, languages).comparison
        denial = None if matter.repeats(passage) else _denial(passage, words)
        if denial is None:
            continue
        claimed = _claimed(passage, denial, matter, words)
        if claimed:
            share, other, place = claimed
            sides = Side(ref=passage.ref, words=denial.word), Side(ref=other.ref, words=place)
            found.append(contrast(ContrastKind.POLARITY, *sides, SCORE + SHARED_SCORE * share))
    return found


def _denial(passage: Passage, words: ComparisonWords) -> Done | None:
    """Give the first denial that a sentence tells, and not one that only describes somebody or is itself denied."""
    if passage.reading.kind is not SentenceKind.STATEMENT:
        return None
    tokens = passage.reading.tokens
    for deed in passage.deeds:
        index = next(place for place, token in enumerate(tokens) if token.span.start == deed.word.start)
        denies = deed.kind == "denial" or (deed.kind == "refusal" and _of_words(tokens, index, words))
        withheld = any(lemma_of(token) in plain_words(words.withheld) for token in tokens[index:])
        if denies and not withheld and tokens[index].pos == "VERB" and not modifies(tokens, index) and not _is_passive(tokens, index):
            return deed
    return None


def _of_words(tokens: Sequence[Token], index: int, words: ComparisonWords) -> bool:
    """Tell whether what is rejected is something said, "rejected the allegation", and no offer; without a parse, whether it is named."""
    nouns = [token for token in tokens if token.pos == "NOUN" and lemma_of(token) in plain_words(words.assertions)]
    return any(not token.dep or token.head == index for token in nouns)


def _is_passive(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a participle has no "have" of its own: "having been charged and denied bail"."""
    return tokens[index].tag == PARTICIPLE and not any(token.head == index and token.lemma == HAVE for token in tokens)


def _claimed(passage: Passage, denial: Done, matter: Matter, words: ComparisonWords) -> tuple[float, Passage, Span] | None:
    denied = _denied(passage, denial, words)
    best: tuple[tuple[float, bool, bool, int], Passage] | None = None
    for other in matter.passages:
        if not _may_claim(other, passage, denial, matter):
            continue
        share = matter.weight(denied & other.content) / (matter.weight(denied) or 1.0)
        if not _says_it(other, passage, denied, share, words):
            continue
        rank = (round(share, 3), matter.may_disagree(other, passage), bool(other.speakers), -abs(other.order - passage.order))
        if best is None or rank > best[0]:
            best = (rank, other)
    if best is None:
        return None
    rank, other = best
    return rank[0], other, _place(other, denied)


def _denied(passage: Passage, denial: Done, words: ComparisonWords) -> frozenset[str]:
    """Give the nouns and verbs of what is denied: those of the sentence that are neither the denial nor words for "accusation"."""
    without = plain_words(words.assertions) | plain_words(words.accusations)
    said = {lemma_of(token) for token in passage.reading.tokens if token.pos in _SAYING and token.span.start != denial.word.start}
    if any(token.dep for token in passage.reading.tokens):
        said &= words_behind(passage, denial.word, TO_DENIED)
    return (passage.common & said) - without


def _may_claim(other: Passage, passage: Passage, denial: Done, matter: Matter) -> bool:
    """Tell whether another may say what is denied: not the denier, and nobody who denies it too."""
    if other.language != passage.language or other.ref == passage.ref or other.reading.kind is not SentenceKind.STATEMENT:
        return False
    denier = passage.camps[0] if passage.camps else denial.doer
    if denier in other.camps or any(deed.kind in {"denial", "refusal"} for deed in other.deeds) or other.reading.negations:
        return False
    near = _near(other, passage)
    return (near or denier in other.actor_camps) and not matter.repeats(other) and matter.of_like_articles(other, passage)


def _near(other: Passage, passage: Passage) -> bool:
    return other.ref.source == passage.ref.source and abs(passage.order - other.order) <= NEAR


def _says_it(other: Passage, passage: Passage, denied: frozenset[str], share: float, words: ComparisonWords) -> bool:
    """Tell whether a sentence says what is denied: it has most of its words or, near by and told by somebody, what the denial points to."""
    told = bool(other.speakers or other.unnamed or plain_words(words.assertions) & other.content)
    points_back = not denied and bool(plain_words(words.assertions) & passage.content) and 0 < passage.order - other.order <= POINTING
    if _near(other, passage) and told and (denied & other.content or points_back):
        return True
    return share >= MIN_SHARED and len(denied & other.content) >= MIN_WORDS


def _place(passage: Passage, denied: frozenset[str]) -> Span:
    """Give the verb of a claim, or else its first word of what is denied."""
    tokens = passage.reading.tokens
    verbs: Sequence[Span] = [token.span for token in tokens if token.pos == "VERB" and lemma_of(token) in denied]
    shared = [token.span for token in tokens if lemma_of(token) in denied]
    told = [token.span for token in tokens if token.pos == "VERB"]
    spans = [*verbs, *shared, *(told[1:] if passage.speakers else ()), *told]  # the first verb of "Holt said it had leaked" only says
    return spans[0] if spans else tokens[0].span
