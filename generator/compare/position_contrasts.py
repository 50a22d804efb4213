"""Two speakers take opposite sides: one welcomes what the other condemns."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import product

from generator.compare.folding import plain
from generator.compare.found import Found, Side, contrast
from generator.compare.matter import Matter
from generator.compare.passages import Passage
from generator.languages.load import Languages, language_of
from generator.model.evidence import ContrastKind
from generator.model.reading import Certainty, SentenceKind, Token
from generator.model.record import Record

# The nouns that most sentences of a dossier hold name what it is about ("strike", "attack"): who judges, judges that.
MAIN_NOUNS = 6
# Positions stand behind differences of fact, and a few of them show the dispute.
SCORE = 0.3
ATTRIBUTE = "amod"
"""Label of a word before a noun: in "a criticised meeting" nobody criticises."""
MAX_POSITIONS = 6


class Position(Record, frozen=True):
    """A sentence in which somebody takes sides."""

    passage: Passage
    word: Token
    """That by which."""
    about: frozenset[str]
    """Its other nouns."""


def position_contrasts(matter: Matter, languages: Languages) -> list[Found]:
    """Find pairs of sentences of one language in which different speakers judge one matter in opposite ways.

    Both may stand in one source. A sentence with words of both sides, with a negation or a hedge takes none that could be read safely.
    """
    main = _main_nouns(matter.passages)
    opposite = _opposite([passage for passage in matter.passages if not matter.repeats(passage)], languages)
    found: list[Found] = []
    taken: set[tuple[str, ...]] = set()
    for one, two in sorted(opposite, key=lambda pair: (-_shared(*pair), pair[0].passage.order, pair[1].passage.order)):
        left, right = one.passage, two.passage
        new = left.speakers not in taken or right.speakers not in taken
        if new and len(found) < MAX_POSITIONS and _two_camps(left, right) and _of_one_matter(one, two, main[left.language], matter):
            taken |= {left.speakers, right.speakers}
            sides = Side(ref=left.ref, words=one.word.span), Side(ref=right.ref, words=two.word.span)
            found.append(contrast(ContrastKind.POLARITY, *sides, SCORE + _shared(one, two) / 100))
    return found


def _two_camps(left: Passage, right: Passage) -> bool:
    """Tell whether nobody speaks in both, nor is whom the other's speaker speaks for: "the spokesman said the ministry was"."""
    return not set(left.speakers) & {*right.speakers, right.subject} and left.subject not in right.speakers


def _of_one_matter(one: Position, two: Position, main: frozenset[str], matter: Matter) -> bool:
    together = one.about & two.about or (one.about & main and two.about & main)
    return bool(together) and matter.of_one_cast(one.passage, two.passage) and matter.of_like_articles(one.passage, two.passage)


def _shared(one: Position, two: Position) -> int:
    return len(one.about & two.about)


def _opposite(passages: Sequence[Passage], languages: Languages) -> list[tuple[Position, Position]]:
    sides: dict[tuple[str, bool], list[Position]] = {}
    for passage in passages:
        if position := _position(passage, languages):
            sides.setdefault((passage.language, position[0]), []).append(position[1])
    return [pair for language, is_for in sides if is_for for pair in product(sides[language, True], sides.get((language, False), []))]


def _position(passage: Passage, languages: Languages) -> tuple[bool, Position] | None:
    """Give the side a sentence takes, for (true) or against, and the position."""
    words = language_of(passage.language, languages).comparison
    approving, disapproving = (_said(passage, lemmas) for lemmas in (words.approval, words.disapproval))
    asks = passage.reading.kind is SentenceKind.QUESTION or "?" in passage.text
    unsure = asks or passage.reading.negations or passage.reading.certainty is Certainty.HEDGED
    if not passage.speakers or unsure or bool(approving) == bool(disapproving):
        return None
    said = approving or disapproving
    nouns = frozenset(plain(token.lemma) for token in passage.reading.tokens if token.pos == "NOUN" and token not in said)
    return bool(approving), Position(passage=passage, word=said[0], about=nouns)


def _said(passage: Passage, lemmas: Sequence[str]) -> list[Token]:
    return [
        token
        for token in passage.reading.tokens
        if (token.lemma.casefold() in lemmas or token.text.casefold() in lemmas) and not (token.pos == "VERB" and token.dep == ATTRIBUTE)
    ]


def _main_nouns(passages: Sequence[Passage]) -> Mapping[str, frozenset[str]]:
    counts: dict[str, Counter[str]] = {}
    for passage in passages:
        nouns = {plain(token.lemma) for token in passage.reading.tokens if token.pos == "NOUN"}
        counts.setdefault(passage.language, Counter()).update(nouns)
    ranked = {language: sorted(count.items(), key=lambda one: (-one[1], one[0])) for language, count in counts.items()}
    return {language: frozenset(noun for noun, _ in nouns[:MAIN_NOUNS]) for language, nouns in ranked.items()}
