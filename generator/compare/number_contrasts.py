"""Two sources give different numbers of one thing."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.compare.changes import DAILY, SLOW
from generator.compare.clauses import clause_names, clause_words, other_names
from generator.compare.figures import ROUNDING, comparable, same_figure, unlike
from generator.compare.folding import lemma_of, plain, plain_words
from generator.compare.found import Found, Side, contrast
from generator.compare.gates import TELLING, Gate, dates_conflict, same_subject, share_actor, tied
from generator.compare.matter import Matter
from generator.compare.number_pairs import MAX_RATIO, differing_of_several, of_more
from generator.compare.pairs import Pair
from generator.compare.passages import Passage
from generator.compare.quantities import Quantity
from generator.languages.load import Languages, language_of
from generator.model.evidence import ContrastKind
from generator.model.reading import DateMention, EntityKind, SentenceKind

# Of the weight of the shorter passage's words: less, and the number is of another event.
MIN_SHARED = 0.4
# Similar sentences, as a share of the way from the floor to equal wording.
MIN_STRENGTH = 0.1
# In the clauses of two numbers of different subjects: "profit" and "rise" are in many, "profit", "forecast" and "quarter" in few. Where
# both name one company, one word less will do.
MIN_COMMON_WORDS = 3
# Of the words in the clause of the number with fewer: below, one counts candidates on a ballot and the other candidates in a poll.
MIN_COVER = 0.4
# What any two articles about business measure; two counts of the dead are of one event far sooner.
ANYWHERE = frozenset({"percent", "dollar", "euro", "pound", "yen", "yuan", "rouble"})
_KIND, _KIND_WORDS = frozenset({"amod", "compound"}), frozenset({"ADJ", "NOUN"})
_BODIES = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION})


def number_contrasts(matter: Matter, pairs: Sequence[Pair], languages: Languages) -> list[Found]:
    """Find pairs of passages about one matter that each give one number of the same kind of thing, and not the same number."""
    found = []
    for left, right, score in _same_matter(matter, pairs):
        if not matter.may_disagree(left, right) or dates_conflict(left.dates, right.dates):
            continue
        if {left.reading.kind, right.reading.kind} != {SentenceKind.STATEMENT} or not (
            same_subject(left, right) and matter.of_one_story(left, right)
        ):
            continue
        numbers = _differing(left, right)
        if numbers is None or not _of_one_thing(matter, (left, numbers[0]), (right, numbers[1])):
            continue
        if (
            _is_sum(left, numbers[1])
            or _is_sum(right, numbers[0])
            or any(_moves(passage, number, languages) for passage, number in zip((left, right), numbers, strict=True))
        ):
            continue
        sides = Side(ref=left.ref, words=numbers[0].span), Side(ref=right.ref, words=numbers[1].span)
        found.append(contrast(ContrastKind.NUMBER, *sides, score, apart=DAILY if numbers[0].counted else SLOW))
    return found


def _same_matter(matter: Matter, pairs: Sequence[Pair]) -> Iterator[tuple[Passage, Passage, float]]:
    similar = {(pair.left, pair.right): pair.strength for pair in pairs if Gate.NUMBER in pair.closed and pair.strength >= MIN_STRENGTH}
    for (left, right), strength in similar.items():
        one, two = matter.passages[left], matter.passages[right]
        if one.reading.standalone and two.reading.standalone:
            yield one, two, strength
    figures = _with_one_figure(matter.passages) - similar.keys()
    for left, right in sorted(figures):
        yield matter.passages[left], matter.passages[right], MIN_SHARED
    for left, right in sorted(_of_one_kind(matter.passages) - similar.keys() - figures):
        one, two = matter.passages[left], matter.passages[right]
        if one.reading.standalone and two.reading.standalone and (shared := matter.shared(one, two)) >= MIN_SHARED:
            yield one, two, shared


def _of_one_kind(passages: Sequence[Passage]) -> set[tuple[int, int]]:
    """Pair the passages of one language that count or measure the same kind of thing."""
    alike: dict[tuple[str, str], set[int]] = {}
    for index, passage in enumerate(passages):
        for quantity in passage.quantities:
            kinds = {quantity.dimension or quantity.counted} - {""} or quantity.about
            for kind in kinds:
                alike.setdefault((passage.language, kind), set()).add(index)
    return {pair for group in alike.values() for pair in combinations(sorted(group), 2)}


def _with_one_figure(passages: Sequence[Passage]) -> set[tuple[int, int]]:
    """Pair the passages of one language that give the same exact number, and no small or round one."""
    by_number: dict[tuple[str, float], set[int]] = {}
    for index, passage in enumerate(passages):
        for quantity in passage.quantities:
            if quantity.low == quantity.high >= TELLING and quantity.low % TELLING:
                by_number.setdefault((passage.language, quantity.low), set()).add(index)
    return {pair for group in by_number.values() for pair in combinations(sorted(group), 2) if tied(*(passages[index] for index in pair))}


def _differing(left: Passage, right: Passage) -> tuple[Quantity, Quantity] | None:
    """Give the only two numbers of one kind, or else of one thing, in which the passages differ."""
    same = left.language == right.language
    both = [
        (one, two)
        for one in left.quantities
        for two in right.quantities
        if comparable(one, two, same_language=same) and not of_more(left, one) and not of_more(right, two)
    ]
    told_too = any(same_figure(one, other) for one, _ in both for other in right.quantities) or any(
        same_figure(other, two) for _, two in both for other in left.quantities
    )
    if len(both) == 1 and unlike(*both[0]) and not told_too:
        return both[0]
    return differing_of_several(left, right)


def _of_one_thing(matter: Matter, left: tuple[Passage, Quantity], right: tuple[Passage, Quantity]) -> bool:
    """Tell whether two numbers measure the same of the same: percentages and sums of money are in any two articles.

    What is around them says so: words of the clause in common, or one and the same subject.
    """
    (one, number), (two, other) = left, right
    far_apart = not number.counted and max(number.high, other.high) > MAX_RATIO * min(number.high, other.high)
    if far_apart or not matter.of_like_articles(one, two):
        return False
    agree = any(same_figure(first, second) for first in one.quantities for second in two.quantities)
    if one.language != two.language:
        return bool(number.counted) or one.subject_camp == two.subject_camp != ""
    names_differ = other_names(clause_names(one, number.span), clause_names(two, other.span))
    return not names_differ and _of_one_date(left, right) and _told_alike(left, right, agree=agree)


def _told_alike(left: tuple[Passage, Quantity], right: tuple[Passage, Quantity], *, agree: bool) -> bool:
    """Tell whether the words around two numbers of one language say that they are of one thing."""
    (one, number), (two, other) = left, right
    counted = {number.noun} & {other.noun}
    # Not what both count, which any two numbers of a kind share.
    ones, twos = clause_words(one, number.span) - counted, clause_words(two, other.span) - counted
    together = ones & twos
    enough = bool(together) and (agree or len(together) >= MIN_COVER * min(len(ones), len(twos)))
    # Sentences that name nothing in common are told alike of any two firms' loans.
    if not (agree or number.counted or share_actor(one, two) or len(together) >= MIN_COMMON_WORDS):
        return False
    # Sentences that agree in another number are of one thing, and may call it "single-class" and "all-economy".
    if not agree and any(_of_other_kind(one, two, noun) for noun in sorted(together)):
        return False
    same_actor = one.subject_camp == two.subject_camp != ""
    if number.dimension not in ANYWHERE or same_actor:
        return enough
    return enough and len(together) >= MIN_COMMON_WORDS - _share_body(one, two)


def _is_sum(passage: Passage, whole: Quantity) -> bool:
    """Tell whether a number of the other passage is what the numbers of this one add up to: parts and their whole."""
    parts = [number.stated for number in passage.quantities if number.dimension in {whole.dimension, ""}]
    return len(parts) > 1 and abs(sum(parts) - whole.stated) <= ROUNDING * whole.stated


def _moves(passage: Passage, number: Quantity, languages: Languages) -> bool:
    """Tell whether a number is another one each hour (a price), under a condition, in a range or "there", so that no two need agree."""
    words = language_of(passage.language, languages).comparison
    levels = plain_words(words.levels)
    on_condition = any(token.text.lower() in {*words.conditional, *words.between} for token in passage.reading.tokens)
    points = any(token.pos == "ADV" and token.text.lower() in words.pointing for token in passage.reading.tokens)
    return on_condition or points or bool(levels & {number.noun, *clause_words(passage, number.span)})


def _of_one_date(left: tuple[Passage, Quantity], right: tuple[Passage, Quantity]) -> bool:
    """Tell whether the dates nearest to two numbers can be one: a deficit in 1986 is not that in 1987, nor need "last month" be January."""
    one, two = (_nearest(passage.dates, number) for passage, number in (left, right))
    unknown = one and two and not (one[0].value and two[0].value) and one[0].as_written != two[0].as_written
    return not unknown and not dates_conflict(one, two)


def _nearest(dates: Sequence[DateMention], number: Quantity) -> list[DateMention]:
    return sorted(dates, key=lambda date: (abs(date.span.start - number.span.start), date.span))[:1]


def _of_other_kind(one: Passage, two: Passage, noun: str) -> bool:
    """Tell whether a noun in common is of two kinds: the dramatic and the documentary category."""
    kinds, others = _kinds(one, noun), _kinds(two, noun)
    return bool(kinds - others and others - kinds)


def _kinds(passage: Passage, noun: str) -> frozenset[str]:
    tokens = passage.reading.tokens
    return frozenset(
        lemma_of(token)
        for token in tokens
        if token.dep in _KIND and token.head >= 0 and plain(tokens[token.head].lemma) == noun and token.pos in _KIND_WORDS
    )


def _share_body(one: Passage, two: Passage) -> bool:
    """Tell whether both name one person or organisation; any two articles are about one country."""
    return any(actor in two.actors and actor[1] in _BODIES for actor in one.actors)
