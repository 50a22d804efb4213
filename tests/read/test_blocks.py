from pathlib import Path

from tests.cases import Case, each
from tests.read.reading import lines, read, words


@each(Path(__file__).parent / "blocks.txt")
def test_each_line_is_given_one_function(case: Case) -> None:
    assert lines(read(case.given, language=case.title[:2])) == case.expected


def test_blocks_know_their_heading() -> None:
    source = read("Bridge Approved\nThe council has approved it.\nCosts of It\nIt costs ten million pounds.")
    assert [block.heading for block in source.blocks] == [None, 1, 1, 3]


def test_cells_know_their_row_and_column() -> None:
    source = read("Group | Effect\n---|---\nDrivers | ten minutes | more\n| | two minutes")
    row = source.blocks[1]
    assert [words(source, sentence.span) for sentence in row.sentences] == ["Drivers", "ten minutes", "more"]
    heads = [(cell.row and words(source, cell.row), cell.column and words(source, cell.column)) for cell in row.cells]
    assert heads == [(None, "Group"), ("Drivers", "Effect"), ("Drivers", None)]
    assert [cell.sentence for cell in row.cells] == [sentence.id for sentence in row.sentences]


def test_only_citable_blocks_have_sentences() -> None:
    source = read("Bridge Approved\nBy Jane Doe\nThe council has approved it. Work starts.\nRead more: ten years of talks")
    assert [(block.kind, len(block.sentences)) for block in source.blocks] == [
        ("title", 0),
        ("byline", 0),
        ("paragraph", 2),
        ("boilerplate", 0),
    ]
    assert [sentence.id for sentence in source.blocks[2].sentences] == ["p3s1", "p3s2"]


def test_line_ends_of_all_kinds_count_alike() -> None:
    for end in ("\n", "\r\n", "\r"):
        source = read(end.join(["Bridge Approved", "", "The council has approved it.", "Work starts in May."]))
        assert [block.line for block in source.blocks] == [1, 3, 4]
        assert words(source, source.blocks[2].span) == "Work starts in May."


def test_the_title_of_the_metadata_is_known_in_the_text() -> None:
    plain = "The council has approved the bridge.\nWork starts in May."
    assert read(plain).blocks[0].kind == "paragraph"
    assert read(f"---\ntitle: The council has approved the bridge\n---\n{plain}").blocks[0].kind == "title"


def test_a_language_without_a_file_is_read_by_its_typography() -> None:
    source = read("Le pont est approuvé\nLe conseil a approuvé le pont. Les travaux commencent en mai.\n- un pont\n- deux routes", "fr")
    assert source.language == "fr"
    assert [block.kind for block in source.blocks] == ["title", "paragraph", "item", "item"]
    assert len(source.blocks[1].sentences) == 2
