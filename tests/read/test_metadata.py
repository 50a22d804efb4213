from generator.languages.load import load_languages
from generator.model.diagnostic import Diagnostic
from generator.model.source import Metadata, Source
from generator.read.article import read_article

LANGUAGES = load_languages()
TEXT = "The council has approved the bridge. Work starts in May."


def beside(sidecar: str, text: str = TEXT) -> tuple[Source, list[Diagnostic]]:
    """Read an article with a metadata file beside it."""
    sources, problems = read_article(text.encode(), "news/bridge.txt", sidecar.encode(), LANGUAGES)
    return sources[0], [problem for problem in problems if problem.code != "unknown-language"]


def complaint(sidecar: str) -> tuple[str, int, str, str]:
    """Give the one problem of a metadata file."""
    _, problems = beside(sidecar)
    assert len(problems) == 1
    return problems[0].file, problems[0].line, problems[0].message, problems[0].hint


def test_everything_can_be_said_beside_the_article() -> None:
    source, problems = beside(
        "title: 'Bridge: approved'\npublisher: Gazette\nauthor: Jane Doe\ndate: 2024-03-05\n"
        "url: https://news.example/bridge\nlanguage: en-GB\nlicence: CC BY 4.0\n"
    )
    assert problems == []
    assert source.language == "en"
    assert source.metadata == Metadata(
        title="Bridge: approved",
        publisher="Gazette",
        author="Jane Doe",
        date="2024-03-05",
        url="https://news.example/bridge",
        language="en",
        licence="CC BY 4.0",
    )


def test_nothing_need_be_said() -> None:
    for empty in ("", "title:\n", "# nothing\n", "title: ~\n"):
        source, problems = beside(empty)
        assert (source.metadata, problems) == (Metadata(), [])


def test_dates_as_exact_as_they_are_known() -> None:
    for given, date in {
        "2024": "2024",
        "2024-03": "2024-03",
        "2024-03-05T08:30:00Z": "2024-03-05",
        "'2024-03-05 08:30'": "2024-03-05",
    }.items():
        source, problems = beside(f"date: {given}")
        assert (source.metadata.date, problems) == (date, [])


def test_what_cannot_be_used_is_named_with_its_line() -> None:
    file = "news/bridge.yml"
    assert complaint("title: x\ndate: 2024-02-30")[:3] == (file, 2, 'date: "2024-02-30" cannot be used')
    assert complaint("date: 5.3.2024")[3] == "Write a day, month or year: 2024-03-05, 2024-03 or 2024."
    assert complaint("url: javascript:alert(1)")[2] == 'url: "javascript:alert(1)" cannot be used'
    assert complaint("url: http://[")[2] == 'url: "http://[" cannot be used'
    assert complaint("\npublsher: Gazette") == (file, 2, 'unknown key "publsher"', 'Did you mean "publisher"?')
    assert complaint("title: [a, b]")[2] == "title: a text is expected, not a list"
    assert complaint("language: Klingon!")[2] == 'language: "Klingon!" cannot be used'
    assert complaint("title: a\ntitle: b")[2] == '"title" is given twice; the first counts'
    assert complaint("title: 'a\nurl: b")[:2] == (file, 2)
    assert complaint("- a list")[2] == "the metadata is no mapping of keys to values"
    assert complaint("title: " + "[" * 5000)[2].startswith("broken YAML")


def test_a_problem_leaves_the_rest_as_it_is() -> None:
    source, problems = beside("title: Bridge\ndate: never\npublisher: Gazette")
    assert len(problems) == 1
    assert (source.metadata.title, source.metadata.date, source.metadata.publisher) == ("Bridge", "", "Gazette")


def test_front_matter_is_no_part_of_the_article() -> None:
    text = f"\ufeff---\ntitle: Bridge\n---\n\n{TEXT}\n"
    sources, problems = read_article(text.encode(), "bridge.txt", None, LANGUAGES)
    assert problems == ()
    source = sources[0]
    assert source.text == text
    assert source.metadata.title == "Bridge"
    assert source.text[source.span.start : source.span.end] == TEXT
    assert source.blocks[0].line == 5


def test_a_rule_is_no_front_matter() -> None:
    sources, problems = read_article(f"---\n{TEXT}\n---\n{TEXT}".encode(), "bridge.txt", None, LANGUAGES)
    assert problems == ()
    assert [block.kind for block in sources[0].blocks] == ["boilerplate", "paragraph", "boilerplate", "paragraph"]


def test_broken_front_matter_has_the_line_of_the_file() -> None:
    _, problems = read_article(f"---\ntitle: Bridge\nurl: ftp://x\n---\n{TEXT}".encode(), "bridge.txt", None, LANGUAGES)
    assert [(problem.file, problem.line) for problem in problems] == [("bridge.txt", 3)]


def test_the_file_beside_wins_and_says_so() -> None:
    source, problems = beside("title: New\npublisher: Gazette", f"---\ntitle: Old\ndate: 2024\n---\n{TEXT}")
    assert (source.metadata.title, source.metadata.publisher, source.metadata.date) == ("New", "Gazette", "2024")
    assert [problem.message for problem in problems] == ["title: the front matter of the article says otherwise"]


def test_a_metadata_file_in_another_encoding_is_named() -> None:
    _, problems = read_article(TEXT.encode(), "bridge.txt", "title: Brücke".encode("cp1252"), LANGUAGES)
    assert [(problem.file, problem.code) for problem in problems] == [("bridge.yml", "broken-metadata")]


def test_half_a_character_is_none() -> None:
    assert beside('title: "A \\ud800 bridge"')[0].metadata.title == "A ? bridge"
