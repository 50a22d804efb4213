"""Several articles in one file."""

from pathlib import Path

from generator.model.source import BlockKind
from generator.read.article import read_article
from tests.cases import Case, each
from tests.read.reading import LANGUAGES, words

LONG = (
    "The council has approved the bridge over the river, the mayor said on Monday. It will cost ten million pounds and carry two lanes. "
    * 2
)
TWO = f"---\ntitle: Bridge approved\ndate: 2024-03-05\n---\n{LONG}\n---\ntitle: Mayor speaks\npublisher: Gazette\n---\n{LONG}\nShe left."
DATED = f"Bridge Approved After Ten Years\n{LONG}\n***\nMayor Defends the Bridge Again\nMarch 6, 2024\n{LONG}"


@each(Path(__file__).parent / "articles.txt")
def test_articles_in_one_file_are_told_apart(case: Case) -> None:
    sources, _ = read_article(case.given.encode(), "a.txt", f"language: {case.title[:2]}".encode(), LANGUAGES)
    starts = [(source.text.count("\n", 0, source.span.start) + 1, source.text[source.span.start :].split("\n")[0]) for source in sources]
    assert "\n".join(f"{line} {words.split(' - ')[0]}" for line, words in starts) == case.expected


def test_each_has_its_own_front_matter() -> None:
    sources, problems = read_article(TWO.encode(), "a.txt", None, LANGUAGES)
    assert [(source.metadata.title, source.metadata.publisher, source.metadata.date) for source in sources] == [
        ("Bridge approved", "", "2024-03-05"),
        ("Mayor speaks", "Gazette", ""),
    ]
    assert words(sources[1], sources[1].blocks[-1].span) == "She left."
    assert [(problem.code, problem.line) for problem in problems] == [("several-articles", 10)]


def test_a_wrong_value_in_the_second_front_matter_is_told_with_its_line() -> None:
    _, problems = read_article(TWO.replace("publisher: Gazette", "date: 2024-02-30").encode(), "a.txt", None, LANGUAGES)
    assert [(problem.code, problem.line) for problem in problems] == [("wrong-metadata", 8), ("several-articles", 10)]


def test_what_is_said_of_the_file_holds_for_all_but_the_title_and_an_own_day() -> None:
    about = b"title: Bridge Approved After Ten Years\npublisher: Gazette\ndate: 2024-03-05"
    sources, _ = read_article(DATED.encode(), "a.txt", about, LANGUAGES)
    assert [(source.metadata.title, source.metadata.publisher, source.metadata.date) for source in sources] == [
        ("Bridge Approved After Ten Years", "Gazette", "2024-03-05"),
        ("", "Gazette", ""),
    ]


def test_both_point_into_the_one_file() -> None:
    first, second = read_article(DATED.encode(), "en/a b.txt", None, LANGUAGES)[0]
    assert (first.id, second.id) == ("en-a-b", "en-a-b-2")
    assert (first.text, first.sha256, first.path) == (second.text, second.sha256, second.path)
    assert first.span.end <= second.span.start
    assert [(block.kind, block.line) for block in second.blocks[:3]] == [
        (BlockKind.TITLE, DATED.count("\n", 0, second.span.start) + 1),
        (BlockKind.DATELINE, DATED.count("\n", 0, second.span.start) + 2),
        (BlockKind.PARAGRAPH, DATED.count("\n", 0, second.span.start) + 3),
    ]
    assert [source.notes for source in (first, second)] == [("article 1 of 2 found in this file",), ("article 2 of 2 found in this file",)]


def test_a_translation_may_be_of_either_article() -> None:
    entries = "".join(f"      - {{original: '{text}', translation: x}}\n" for text in ("She spoke.", "He left.", "Gone."))
    about = f"translations:\n  de:\n    by: us\n    sentences:\n{entries}".encode()
    text = DATED.replace("\n***", " She spoke.\n***") + " He left."
    sources, problems = read_article(text.encode(), "a.txt", about, LANGUAGES)
    assert [len(source.translations) for source in sources] == [1, 1]
    assert [(problem.code, problem.line) for problem in problems] == [("changed-translation", 7), ("several-articles", 4)]
