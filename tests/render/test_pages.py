"""What the pages of a briefing hold."""

import re
from typing import Any

import markdown  # type: ignore[import-untyped] # the library ships no types
import msgspec
import pytest
from lxml import html

from generator.model.briefing import Briefing, Coverage
from generator.render.page import Page
from generator.render.site import render
from tests.render.world import BRIEFING, DOSSIER, LANGUAGES, SOURCES, STATEMENTS

Element = Any
"""The stubs of lxml know no element that can be searched."""


def tree(page: Page) -> Element:
    """Convert a page as a site would."""
    body = page.content.split("---\n", 2)[2]
    return html.fromstring(f"<body>{markdown.markdown(body, extensions=['attr_list', 'md_in_html', 'tables', 'toc'])}</body>")


PAGES = {page.path: page for page in render(BRIEFING, SOURCES, None, LANGUAGES)[0]}
TREES = {path: tree(page) for path, page in PAGES.items()}


def text(element: Element) -> str:
    """Text as shown."""
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def statement(path: str, anchor: str) -> Element:
    """Find a statement by its anchor."""
    return TREES[path].get_element_by_id(anchor)


def test_the_pages_stand_in_order_with_the_sources_under_their_list() -> None:
    assert list(PAGES) == [
        "index.md",
        "background.md",
        "stakeholders.md",
        "agreed-and-disputed.md",
        "coverage.md",
        "open-questions.md",
        "faq.md",
        "sources/index.md",
        "sources/gazette.md",
        "sources/echo.md",
        "sources/kurier.md",
        "about.md",
    ]
    assert PAGES["sources/echo.md"].edit == "town/echo.txt"
    assert PAGES["index.md"].date == "2031-02-01"


@pytest.mark.parametrize("path", PAGES)
def test_no_page_holds_an_element_or_target_of_an_article(path: str) -> None:
    assert not set(TREES[path].xpath("//script | //img | //iframe | //style"))
    assert not [link for link in TREES[path].xpath("//@href") if link.startswith(("javascript", "data"))]
    assert "{{" not in PAGES[path].content.split("---\n", 2)[2]


@pytest.mark.parametrize("path", PAGES)
def test_each_id_is_given_once(path: str) -> None:
    ids = TREES[path].xpath("//@id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", PAGES)
def test_each_number_leads_straight_to_a_passage_that_is_marked_and_leads_back(path: str) -> None:
    for number in TREES[path].xpath("//a[@class='cite']"):
        target, anchor = number.get("href").split("#")
        source = TREES[target.removeprefix("../")]
        passage = source.get_element_by_id(anchor)
        assert "cited" in passage.get("class")
        places = number.xpath("ancestor::*[@id]/@id | preceding::h2[1]/@id")
        back = source.xpath("//p[@class='used-in']//a/@href")
        assert {f"../{path}#{place}" for place in places} & set(back)


def test_each_note_shows_the_untouched_passage_its_source_and_its_language() -> None:
    for number in TREES["index.md"].xpath("//a[@class='cite']"):
        note = TREES["index.md"].get_element_by_id(number.get("data-note"))
        quoted = text(note.xpath(".//span[@class='quoted']")[0])
        assert any(re.sub(r"\s+", " ", citation.quote) == quoted for item in STATEMENTS for citation in item.citations)
    german = [note for note in TREES["index.md"].xpath("//li[@class='note']") if "German" in text(note)]
    assert [note.xpath(".//blockquote/@lang") for note in german] == [["de"]]


def test_a_statement_shows_its_cuts_and_insertions() -> None:
    shown = text(statement("index.md", "s-echo-p2s1").xpath(".//p[@class='wording']")[0])
    assert shown.startswith("[Ada Brandt] Mayor Brandt said the work would take two years, according to Harbour Wire. […]")


def test_the_line_under_a_statement_says_who_how_sure_and_on_whose_word() -> None:
    line = text(statement("index.md", "s-gazette-p2s2-2").xpath(".//p[@class='labels']")[0])
    assert line == "Ada Brandt · reported · 2 of 3 sources, one speaker"
    via = text(statement("stakeholders.md", "s-echo-p2s1").xpath(".//p[@class='labels']")[0])
    assert via == "Ada Brandt · reported · one source only · reported via Harbour Wire"


def test_a_german_statement_is_marked_and_its_translation_signed() -> None:
    german = statement("index.md", "s-kurier-p1s2")
    assert german.xpath(".//p[@class='wording']/@lang") == ["de"]
    translation = german.xpath(".//p[@class='translation']")[0]
    assert translation.get("lang") == "en"
    assert text(translation).endswith("Editorial translation, not part of the source: the editors")


def test_a_section_without_evidence_says_what_was_looked_for() -> None:
    assert "No passage was found that says what follows from it." in text(TREES["index.md"])
    empty = msgspec.structs.replace(
        DOSSIER,
        key_points=(),
        background=(),
        timeline=(),
        stakeholders=(),
        agreements=(),
        disagreements=(),
        open_questions=(),
        faq=(),
        coverage=Coverage(),
    )
    pages, problems = render(Briefing(dossiers=(empty,)), SOURCES, None, LANGUAGES)
    assert not problems
    said = {page.path: len(tree(page).xpath("//p[@class='empty']")) for page in pages}
    expected = {
        "index.md": 2,
        "background.md": 2,
        "stakeholders.md": 1,
        "agreed-and-disputed.md": 2,
        "coverage.md": 3,
        "open-questions.md": 1,
        "faq.md": 1,
    }
    assert {path: number for path, number in said.items() if number} == expected


def test_what_changed_stands_apart_from_what_is_disputed() -> None:
    assert not TREES["agreed-and-disputed.md"].xpath("//h2[@id='changed']")
    changed = msgspec.structs.replace(DOSSIER, disagreements=(msgspec.structs.replace(DOSSIER.disagreements[0], change=True),))
    pages, problems = render(Briefing(dossiers=(changed,)), SOURCES, None, LANGUAGES)
    assert not problems
    page = next(tree(page) for page in pages if page.path == "agreed-and-disputed.md")
    assert text(page.xpath("//h2[@id='changed']")[0]) == "How it changed"
    assert len(page.xpath("//h2[@id='disputed']/following::p[@class='empty'][following::h2[@id='changed']]")) == 1
    assert len(page.xpath("//h2[@id='changed']/following::div[@class='side']")) == 2


def test_the_day_up_to_which_the_sources_reach_is_on_every_page_of_the_briefing() -> None:
    for path in ("index.md", "background.md", "stakeholders.md", "agreed-and-disputed.md", "open-questions.md", "faq.md", "about.md"):
        assert "Sources up to 1 February 2031" in text(TREES[path])


def test_the_timeline_is_a_list_with_machine_readable_dates() -> None:
    items = TREES["background.md"].xpath("//ol[@class='timeline']/li")
    assert [item.xpath(".//time/@datetime") for item in items] == [["1931"], ["2031-03-03"], []]
    assert "planned" in items[1].get("class")
    assert "Date not known" in text(items[2])
    assert "as written: Sunday" in text(items[2])


def test_the_matrix_counts_what_each_source_gives_of_each_stakeholder() -> None:
    rows = TREES["stakeholders.md"].xpath("//table[@class='matrix']/tbody/tr")
    assert [text(cell.xpath("descendant-or-self::*[not(@aria-hidden)][last()]")[0]) for cell in rows[0]] == [
        "Ada Brandt",
        *["1 statement"] * 3,
    ]


def test_an_open_question_is_not_said_twice() -> None:
    page = TREES["open-questions.md"]
    shown = [text(part) for part in page.xpath("//h2 | //p[@class='wording' or @class='labels']")]
    assert sum("When will the bridge open again?" in part for part in shown) == 1
    assert "Asked in source 1" in " ".join(shown)


def test_a_source_page_shows_every_character_of_every_block_with_its_address() -> None:
    for source in SOURCES:
        page = TREES[f"sources/{source.id}.md"]
        for block in source.blocks:
            words = source.text[block.span.start : block.span.end].replace("|", " ")
            assert re.sub(r"\s+", " ", words).strip().replace(" ", "") in text(page).replace(" ", "")
            assert page.get_element_by_id(f"p{block.number}") is not None
            for sentence in block.sentences:
                quote = source.text[sentence.span.start : sentence.span.end]
                assert text(page.get_element_by_id(sentence.id)) == re.sub(r"\s+", " ", quote)


def test_a_source_page_sets_furniture_apart_and_shows_lists_and_tables_as_such() -> None:
    page = TREES["sources/gazette.md"]
    assert [text(block)[2:] for block in page.xpath("//div[contains(@class, 'furniture')]")] == ["Subscribe to our newsletter!"]
    assert len(page.xpath("//ul[@class='block-list']/li")) == 2
    assert [[text(cell) for cell in row] for row in page.xpath("//table/tr")] == [
        ["Part", "Cost", "Year"],
        ["Ramp", "4 million", "2031"],
        ["Deck", "", "2032"],
    ]


def test_an_address_becomes_a_link_only_where_it_is_one_of_the_web() -> None:
    assert TREES["sources/gazette.md"].xpath("//dl//a/@href") == ["https://gazette.example/bridge?a=1&b=2"]
    assert not TREES["sources/echo.md"].xpath("//dl//a/@href")
    assert "javascript:alert(5)" in text(TREES["sources/echo.md"])


def test_several_dossiers_get_a_front_page_and_a_folder_each() -> None:
    german = msgspec.structs.replace(DOSSIER, id="bruecke", language="de", cut_off="")
    pages, problems = render(Briefing(dossiers=(DOSSIER, german)), SOURCES, None, LANGUAGES)
    assert not problems
    paths = [page.path for page in pages]
    assert paths[0] == "index.md"
    assert {"bridge/index.md", "bridge/sources/gazette.md", "bruecke/index.md"} <= set(paths)
    front = tree(pages[0])
    assert front.xpath("//p[@class='source-title']/a/@href") == ["bridge/index.md", "bruecke/index.md"]
    assert "Das Wichtigste" in next(page.content for page in pages if page.path == "bruecke/index.md")


def test_the_same_briefing_gives_the_same_bytes() -> None:
    assert render(BRIEFING, SOURCES, None, LANGUAGES) == render(BRIEFING, tuple(reversed(SOURCES)), None, LANGUAGES)


def test_each_mark_of_the_matrix_of_claims_leads_to_its_passage() -> None:
    (row,) = TREES["coverage.md"].xpath("//table//tbody/tr")
    assert text(row.xpath("./th")[0]) == "The city will close the old bridge on 3 March 2031."
    assert [cell.xpath("./a/@href") for cell in row.xpath("./td")] == [["sources/gazette.md#p2s1"], [], ["sources/kurier.md#p1s1"]]


def test_several_voices_are_not_called_one_speaker() -> None:
    said = next(item for item in DOSSIER.statements if item.supported_by.speakers == ("ada-brandt",))
    support = msgspec.structs.replace(said.supported_by, independent=2)
    changed = [msgspec.structs.replace(item, supported_by=support) if item is said else item for item in DOSSIER.statements]
    pages, _ = render(Briefing(dossiers=(msgspec.structs.replace(DOSSIER, statements=tuple(changed)),)), SOURCES, None, LANGUAGES)
    shown = next(page for page in pages if page.path == "stakeholders.md")
    assert "one speaker" not in text(tree(shown))
