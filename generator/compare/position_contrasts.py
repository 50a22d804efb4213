"""Two speakers take opposite sides: one welcomes what the other condemns."""

from collections.abc import Sequence
from itertools import product

from generator.compare.clauses import clause_words, names_behind, other_names, words_behind
from generator.compare.folding import plain
from generator.compare.found import Found, Side, contrast
from generator.compare.matter import Matter
from generator.compare.passages import Passage
from generator.languages.load import Languages, language_of
from generator.model.evidence import ContrastKind
from generator.model.reading import Certainty, SentenceKind, Token
from generator.model.record import Record

# Positions stand behind differences of fact, and a few of them show the dispute.
SCORE = 0.3
ATTRIBUTE = "amod"
"""Label of a word before a noun: in "a criticised meeting" and "the illegal traders" nobody takes sides."""
_ATTRIBUTED = frozenset({"VERB", "ADJ"})
MAX_POSITIONS = 6
# "Condemned the Government for its 'frankly shambolic' handling of the measure".
TO_JUDGED = 16
# "Defending champion": who defends something defends "the" thing.
_NAMED = frozenset({"NOUN", "NUM", "ADJ"})


class Position(Record, frozen=True):
    """A sentence in which somebody takes sides."""

    passage: Passage
    word: Token
    """That by which."""
    about: frozenset[str]
    """The other nouns of its clause."""


def position_contrasts(matter: Matter, languages: Languages) -> list[Found]:
    """Find pairs of sentences of one language in which different speakers judge one matter in opposite ways.

    Both may stand in one source. A sentence with words of both sides, with a negation or a hedge takes none that could be read safely.
    """
    opposite = _opposite([passage for passage in matter.passages if not matter.repeats(passage)], languages)
    found: list[Found] = []
    taken: set[tuple[str, ...]] = set()
    for one, two in sorted(opposite, key=lambda pair: (-_shared(*pair), pair[0].passage.order, pair[1].passage.order)):
        left, right = one.passage, two.passage
        new = left.speakers not in taken or right.speakers not in taken
        if new and len(found) < MAX_POSITIONS and _two_camps(left, right) and _of_one_matter(one, two, matter):
            taken |= {left.speakers, right.speakers}
            sides = Side(ref=left.ref, words=one.word.span), Side(ref=right.ref, words=two.word.span)
            found.append(contrast(ContrastKind.POLARITY, *sides, SCORE + _shared(one, two) / 100))
    return found


def _two_camps(left: Passage, right: Passage) -> bool:
    """Tell whether nobody speaks in both, nor is whom the other's speaker speaks for: "the spokesman said the ministry was"."""
    if set(left.camps) & {*right.camps, *right.actor_camps[:1]} or set(left.actor_camps[:1]) & set(right.camps):
        return False
    return not set(left.speakers) & {*right.speakers, right.subject} and left.subject not in right.speakers


def _of_one_matter(one: Position, two: Position, matter: Matter) -> bool:
    if not one.about & two.about or other_names(names_behind(one.passage, one.word.span), names_behind(two.passage, two.word.span)):
        return False
    return matter.of_one_cast(one.passage, two.passage) and matter.of_like_articles(one.passage, two.passage)


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
    # What is welcomed stands behind the verb; what is called a disgrace, before or behind.
    judged = said[0]
    near = words_behind(passage, judged.span, TO_JUDGED) if judged.pos == "VERB" else clause_words(passage, judged.span)
    nouns = frozenset(plain(token.lemma) for token in passage.reading.tokens if token.pos == "NOUN" and token not in said) & near
    return bool(approving), Position(passage=passage, word=said[0], about=nouns)


def _said(passage: Passage, lemmas: Sequence[str]) -> list[Token]:
    tokens = passage.reading.tokens
    return [
        token
        for index, token in enumerate(tokens)
        if (token.lemma.lower() in lemmas or token.text.lower() in lemmas)
        and not (token.pos in _ATTRIBUTED and token.dep == ATTRIBUTE)
        and not (token.tag == "VBG" and index + 1 < len(tokens) and tokens[index + 1].pos in _NAMED)
    ]
