"""Blanks, marks and letters that look alike do not keep words from being told."""

import pytest

from generator.model.shadow import repaired
from generator.model.source import BlockKind
from tests.read.reading import read, words


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2009", "\u3000", "\t", "  ", "\u200b \u200b"], ids=ascii)
def test_no_kind_of_blank_hides_furniture(blank: str) -> None:
    source = read(f"The council has approved the bridge.\nRead{blank}more: The ferry\nPhoto{blank}by Jane Doe")
    assert [block.kind for block in source.blocks] == [BlockKind.PARAGRAPH, BlockKind.BOILERPLATE, BlockKind.CREDIT]


@pytest.mark.parametrize("mark", ["'", "’", "‘", "`"], ids=ascii)
def test_no_kind_of_apostrophe_hides_furniture(mark: str) -> None:
    source = read(f"The council has approved the bridge.\nEditor{mark}s note: This was mended.\nDon{mark}t miss: The ferry")
    assert [block.kind for block in source.blocks[1:]] == [BlockKind.BOILERPLATE, BlockKind.BOILERPLATE]


@pytest.mark.parametrize("inside", ["\u00ad", "\u200b", "\u2060", "\ufeff"], ids=ascii)
def test_unseen_characters_are_read_over_and_cited(inside: str) -> None:
    source = read(f"The coun{inside}cil has approved the bridge.{inside} Work starts in May.")
    first, second = source.blocks[0].sentences
    assert repaired(source.shadow, first.span) == "The council has approved the bridge."
    assert words(source, first.span) == f"The coun{inside}cil has approved the bridge."
    assert repaired(source.shadow, second.span) == words(source, second.span) == "Work starts in May."


@pytest.mark.parametrize("blank", ["&nbsp;", "&nbsp; ", "\u00a0"], ids=ascii)
def test_a_blank_written_as_an_entity_belongs_to_no_sentence(blank: str) -> None:
    source = read(f"The bridge &amp; the road were approved.{blank}Work starts in May.")
    assert [words(source, sentence.span) for sentence in source.blocks[0].sentences] == [
        "The bridge &amp; the road were approved.",
        "Work starts in May.",
    ]


def test_stops_of_other_scripts_end_sentences() -> None:
    source = read("议会批准了这座桥。工程五月开始！费用是多少？还不知道。", "zh")
    assert [words(source, sentence.span) for sentence in source.blocks[0].sentences] == [
        "议会批准了这座桥。",
        "工程五月开始！",
        "费用是多少？",
        "还不知道。",
    ]
