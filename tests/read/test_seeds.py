"""What is hard in the five articles that ship with the project, one by one."""

from pathlib import Path

import pytest

from generator.languages.load import load_languages
from generator.model.shadow import repaired
from generator.model.source import Block, BlockKind, Source
from generator.read.folder import read_folder

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def seeds() -> dict[str, Source]:
    sources, problems = read_folder(SEEDS, load_languages())
    assert [(problem.code, problem.file[:3], problem.line) for problem in problems] == [("several-articles", "002", 50)]
    return {source.id[:3] + source.id[20:]: source for source in sources}


def on(source: Source, line: int) -> list[Block]:
    return [block for block in source.blocks if block.line == line]


def kinds(source: Source, first: int, last: int) -> set[BlockKind]:
    return {block.kind for block in source.blocks if first <= block.line <= last}


def sentences(source: Source, line: int) -> list[str]:
    return [repaired(source.shadow, sentence.span) for block in on(source, line) for sentence in block.sentences]


def test_languages(seeds: dict[str, Source]) -> None:
    assert {number: source.language for number, source in seeds.items()} == {
        "000": "de",
        "001": "en",
        "002": "en",
        "002-2": "en",
        "003": "en",
        "004": "en",
    }


def test_every_german_sentence_has_its_english_translation(seeds: dict[str, Source]) -> None:
    source = seeds["000"]
    ids = [sentence.id for block in source.blocks for sentence in block.sentences]
    assert len(ids) == 12
    assert [translation.sentence for translation in source.translations] == ids
    assert {(translation.language, translation.by) for translation in source.translations} == {("en", "this project")}


def test_only_three_have_a_title(seeds: dict[str, Source]) -> None:
    assert [number for number, source in seeds.items() if source.blocks[0].kind is BlockKind.TITLE] == ["001", "002", "002-2"]
    assert seeds["004"].blocks[0].kind is BlockKind.CREDIT


def test_two_articles_in_one_file(seeds: dict[str, Source]) -> None:
    first, second = seeds["002"], seeds["002-2"]
    assert (first.blocks[-1].line, second.blocks[0].line, second.blocks[-1].line) == (49, 50, 83)
    assert repaired(second.shadow, second.blocks[0].span).startswith("Putin Agrees to allow")
    assert first.text == second.text


def test_tables_follow_lists_without_a_blank_line(seeds: dict[str, Source]) -> None:
    source = seeds["001"]
    assert kinds(source, 4, 7) == {BlockKind.ITEM}
    assert {block.lead_in for block in source.blocks if 4 <= block.line <= 7} == {on(source, 3)[0].number}
    assert [block.kind for block in on(source, 8)] == [BlockKind.TABLE_HEAD]
    assert on(source, 9) == []
    assert kinds(source, 10, 13) == {BlockKind.TABLE_ROW}
    assert {block.lead_in for block in source.blocks if 8 <= block.line <= 13} == {None}
    assert {block.lead_in for block in source.blocks if 20 <= block.line <= 24} == {on(source, 19)[0].number}
    forecast = on(source, 13)[0].cells[2]
    assert forecast.column is not None
    assert source.text[forecast.column.start : forecast.column.end] == "Anticipated Result"


def test_what_is_no_content(seeds: dict[str, Source]) -> None:
    source = seeds["002"]
    assert kinds(source, 2, 18) == {BlockKind.CONTENTS}
    assert [block.kind for block in on(source, 19)] == [BlockKind.DATELINE, BlockKind.PARAGRAPH]
    assert [block.kind for line in (35, 41, 48, 49) for block in on(source, line)] == [
        BlockKind.CALLOUT,
        BlockKind.BOILERPLATE,
        BlockKind.ENGAGEMENT,
        BlockKind.BOILERPLATE,
    ]


def test_headings_on_bare_lines(seeds: dict[str, Source]) -> None:
    found = {number: [block.line for block in source.blocks if block.kind is BlockKind.HEADING] for number, source in seeds.items()}
    assert found["002"] == [20, 23, 26, 36, 39, 42]
    assert found["002-2"] == [51, 53, 61, 68, 70, 73, 79]
    assert found["001"] == [14, 25, 36, 44]


def test_questions_with_answers_and_open_ones(seeds: dict[str, Source]) -> None:
    source = seeds["002"]
    for line in range(43, 48):
        asked, answer = on(source, line)
        assert (asked.kind, answer.kind, answer.question) == (BlockKind.QUESTION, BlockKind.ANSWER, asked.number)
    source = seeds["002-2"]
    assert kinds(source, 63, 66) == {BlockKind.QUESTION}
    assert {block.lead_in for block in source.blocks if 63 <= block.line <= 66} == {on(source, 62)[0].number}


def test_labels_on_bare_lines_keep_the_hedge_of_their_lead_in(seeds: dict[str, Source]) -> None:
    source = seeds["002-2"]
    for first, last, lead in ((55, 59, 54), (75, 78, 74), (81, 83, 80)):
        blocks = [block for block in source.blocks if first <= block.line <= last]
        assert {block.kind for block in blocks} == {BlockKind.ITEM}
        assert {block.lead_in for block in blocks} == {on(source, lead)[0].number}
        assert all(block.label for block in blocks)


def test_sentences_glued_by_missing_blanks(seeds: dict[str, Source]) -> None:
    source = seeds["002"]
    second = seeds["002-2"]
    assert [len(sentences(source, line)) for line in (22, 24, 40)] == [2, 2, 3]
    assert [len(sentences(second, line)) for line in (60, 67, 71)] == [2, 2, 4]
    assert sentences(second, 71)[3].startswith("NATO officials have remained")
    assert sentences(source, 37)[1].startswith("Witkoff expressed optimism, stating that “we are")


def test_damage_is_mended_in_the_reading_copy_only(seeds: dict[str, Source]) -> None:
    source, second = seeds["002"], seeds["002-2"]
    assert "allow the United States and" in sentences(source, 21)[0]
    assert "today, August 17, 2025, with claims" in sentences(second, 52)[0]
    assert "Donald Trump suggesting" in sentences(second, 52)[0]
    assert sentences(source, 31) == [
        "Steve Witkoff (U.S. Envoy)",
        "Russia agreed to consider Article 5-like security guarantees for Ukraine.",
    ]
    assert sentences(second, 71)[0] == "Initial reactions have been mixed."
    assert source.notes == ("article 1 of 2 found in this file", "13 missing blanks and 9 capitals repaired in the reading copy")
    assert second.notes == ("article 2 of 2 found in this file", "10 missing blanks and 7 capitals repaired in the reading copy")
    assert [number for number in seeds if seeds[number].notes] == ["002", "002-2"]
