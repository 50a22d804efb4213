"""What an article without full stops, or of nothing but quotation marks, costs and gives."""

from collections.abc import Callable
from sys import setprofile
from types import FrameType

import pytest

from generator.model.reading import Reading, SentenceKind
from generator.understand.documents import LONGEST_SENTENCE
from generator.understand.reading import understand
from tests.understand.articles import article, language

CLAUSE = "the council of the town said on Monday that the bridge would be closed, "
QUOTED = "“We will build the bridge,” she said."
MOST = 6
"""Four times the text may take so many times the calls; where every sentence looks at every other, it takes sixteen."""


def calls(text: str) -> int:
    """Count the calls of functions of our own that understanding a text takes: work, not seconds."""
    source, words = article(text), language("en")
    count = 0

    def note(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event == "call" and "understand" in frame.f_code.co_filename

    setprofile(note)
    try:
        understand(source, words)
    finally:
        setprofile(None)
    return count


def sentences(number: int) -> str:
    return " / ".join([QUOTED] * number)


def paragraphs(number: int) -> str:
    return "\n".join(["The council of the town said on Monday that the bridge would be closed."] * number)


def marks(number: int) -> str:
    return '"a" ' * (10 * number)


def opened(number: int) -> str:
    return "‘a ‹b „c " * (10 * number)


def inside(number: int) -> str:
    return '"a, "b ' * (10 * number)


def clauses(number: int) -> str:
    return CLAUSE * number


@pytest.mark.parametrize("text", [sentences, paragraphs, marks, opened, inside, clauses])
def test_work_grows_with_length(text: Callable[[int], str]) -> None:
    assert calls(text(160)) < MOST * calls(text(40))


def test_endless_sentence_is_read_in_part_and_states_nothing() -> None:
    text = CLAUSE * 100 + "and so on."
    (sentence,) = _read(text).sentences
    assert sentence.kind is SentenceKind.FRAGMENT
    assert LONGEST_SENTENCE - len(CLAUSE) < sentence.tokens[-1].span.end <= LONGEST_SENTENCE
    assert all(text[token.span.start : token.span.end] == token.text for token in sentence.tokens)


def test_sentence_below_the_limit_is_read_whole() -> None:
    text = CLAUSE * 20 + "and the road too."
    (sentence,) = _read(text).sentences
    assert (sentence.kind, sentence.tokens[-1].text) == (SentenceKind.STATEMENT, ".")


def _read(text: str) -> Reading:
    return understand(article(text), language("en"))
