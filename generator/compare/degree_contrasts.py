"""Two sources tell one act, and one goes further: "had agreed to allow" and "is willing to consider"."""

from collections.abc import Sequence

from generator.compare.canonical import faults
from generator.compare.degrees import degree
from generator.compare.found import Found, Side, contrast
from generator.compare.gates import Gate
from generator.compare.matter import Matter
from generator.compare.pairs import Pair
from generator.compare.passages import Passage
from generator.languages.load import Languages, language_of
from generator.model.evidence import ContrastKind
from generator.model.record import Record, Span

# Both are certainly about one act.
SCORE = 0.8


class Graded(Record, frozen=True):
    """A passage with the word that says how far its act goes."""

    passage: Passage
    degree: str
    words: Span


def degree_contrasts(matter: Matter, pairs: Sequence[Pair], languages: Languages) -> list[Found]:
    """Find for each act the two best wordings in one language of which one says that somebody agreed and one that he is willing.

    Args:
        matter: The passages.
        pairs: Similar passages with what keeps them apart.
        languages: Language files.
    """
    graded = {index: found for index, passage in enumerate(matter.passages) if (found := _graded(passage, languages))}
    best: dict[tuple[str, str], tuple[Graded, Graded]] = {}
    for pair in pairs:
        left, right = graded.get(pair.left), graded.get(pair.right)
        if not (left and right and pair.alike and {*pair.closed} <= {Gate.MODALITY} and _differ(left, right, matter)):
            continue
        for act in sorted({*left.passage.acts} & {*right.passage.acts}):
            best[act] = min(best.get(act, (left, right)), (left, right), key=_rank)
    sides = dict.fromkeys(tuple(Side(ref=one.passage.ref, words=one.words) for one in two) for two in best.values())
    return [contrast(ContrastKind.MODALITY, one, two, SCORE) for one, two in sides]


def _graded(passage: Passage, languages: Languages) -> Graded | None:
    found = degree(passage, language_of(passage.language, languages).comparison)
    return Graded(passage=passage, degree=found[0], words=found[1]) if found else None


def _differ(left: Graded, right: Graded, matter: Matter) -> bool:
    same_language = left.passage.language == right.passage.language
    return same_language and left.degree != right.degree and matter.may_disagree(left.passage, right.passage)


def _rank(two: tuple[Graded, Graded]) -> tuple[tuple[int, ...], tuple[int, int]]:
    """Sort by what both wordings lack, then by their places."""
    lacking = [faults(one.passage, one.passage.language) for one in two]
    return tuple(int(one) + int(other) for one, other in zip(*lacking, strict=True)), (two[0].passage.order, two[1].passage.order)
