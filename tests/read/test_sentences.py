from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.read.sentences import split
from tests.cases import Case, each
from tests.read.reading import LANGUAGES, read, words


@each(Path(__file__).parent / "sentences.txt")
def test_sentences_are_told_apart(case: Case) -> None:
    source = read(case.given, language=case.title[:2])
    found = [words(source, sentence.span) for block in source.blocks for sentence in block.sentences]
    assert found == case.expected.split("\n")


@settings(deadline=None, derandomize=True, max_examples=60)
@given(
    st.lists(
        st.sampled_from(["Mr. ", "He left. ", "“Yes.” ", "U.S. ", "The ", "3. ", ". ", "… ", "[1] ", "'' ", "war am 3. Mai", "?", "!", " "])
    )
)
def test_the_pieces_are_the_whole_text(parts: list[str]) -> None:
    text = "".join(parts)
    for code in ("en", "de", "und"):
        spans = split(text, LANGUAGES[code])
        assert "".join(text[span.start : span.end] for span in spans) == text
        assert all(span.start < span.end for span in spans)
