from pathlib import Path

from generator.model.shadow import repaired
from tests.cases import Case, each
from tests.read.reading import read


@each(Path(__file__).parent / "repair.txt")
def test_the_reading_copy_is_mended(case: Case) -> None:
    source = read(case.given, language=case.title[:2])
    assert source.shadow.text == case.expected
    assert source.text == case.given


def test_what_nobody_sees_is_left_out() -> None:
    source = read("\ufeffThe plan\u00a0was ready\u00ad\u200b. It\tfailed.")
    assert source.shadow.text == "\ufeffThe plan was ready. It failed."
    assert source.span.start == 1


def test_a_sentence_is_repaired_without_the_blank_put_in_before_it() -> None:
    source = read("The plan failed.She left,too.")
    assert [repaired(source.shadow, sentence.span) for sentence in source.blocks[0].sentences] == ["The plan failed.", "She left, too."]


def test_readers_are_told() -> None:
    assert read("The plan failed.She left,too. They met in russia.").notes == (
        "2 missing blanks and 1 capital repaired in the reading copy",
    )
    assert read("MÃ¼ller came.He left.").notes == ("1 missing blank and 1 wrongly decoded passage repaired in the reading copy",)
    assert read("The plan failed. She left, too.").notes == ()


def test_composed_letters_are_no_news_for_readers() -> None:
    source = read("Mu\u0308ller came.", "de")
    assert source.shadow.text == "Müller came."
    assert source.notes == ()


def test_front_matter_is_not_mended() -> None:
    source = read("---\ntitle: a,b.Cd\n---\nThe plan failed.She left.")
    assert source.shadow.text == "---\ntitle: a,b.Cd\n---\nThe plan failed. She left."
