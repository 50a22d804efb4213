"""Text of an article comes out of Markdown as the same text, and as no element."""

import re
from html import unescape as decoded

import markdown  # type: ignore[import-untyped] # the library ships no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from generator.model.record import Span
from generator.render.escape import escape, escaped, plain, plain_headings, unescaped
from tests.render.world import DOSSIER, HOSTILE

EXTENSIONS = [
    "attr_list",
    "md_in_html",
    "tables",
    "toc",
    "footnotes",
    "def_list",
    "abbr",
    "admonition",
    "sane_lists",
    "smarty",
    "nl2br",
    "pymdownx.superfences",
    "pymdownx.magiclink",
    "pymdownx.smartsymbols",
    "pymdownx.tilde",
    "pymdownx.caret",
    "pymdownx.mark",
    "pymdownx.keys",
    "pymdownx.critic",
    "pymdownx.emoji",
    "pymdownx.arithmatex",
    "pymdownx.tasklist",
    "pymdownx.details",
    "pymdownx.snippets",
]
"""Ours, and what a site is likely to switch on."""

MD = markdown.Markdown(extensions=EXTENSIONS)

TOKENS = st.sampled_from(
    [
        *"\\`*_{}[]()<>#+-!|~^=$:\"'&@/?.,;%019 \n\tab",
        *("www.", "http://", "<script>", "{{", "```", "1. ", "--", "...", "&lt;", "&#60;", "[^1]", "[^1]: x", "*[a]: b", "!!! note", "???"),
        *(
            "@user",
            "#1",
            "?1",
            "\x02amp\x03",
            "\x02wzxhzdk:0\x03",
            "{: #x }",
            "->",
            "(c)",
            "1/2",
            "1st",
            "x@y.de",
            "::: x",
            ":smile:",
            "    ",
        ),
        *('--8<-- "x"', "\n\n", "\u2028", "\x0b", "\x85"),
    ]
)
TEXT = st.lists(TOKENS, max_size=14).map("".join) | st.text(max_size=40)
PLACES = (
    ("{}", ""),
    ("x {} y", "xy"),
    ('<div class="a" markdown>\n\n<p markdown>{}</p>\n\n</div>', ""),
    ('<p class="a" title="{}">x</p>', "x"),
)


def shown(text: str) -> str:
    """What a browser shows: blanks folded, characters that HTML has no place for replaced."""
    replaced = re.sub(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]", "\ufffd", text)
    return re.sub(r"\s+", " ", replaced).strip()


@settings(deadline=None, derandomize=True, max_examples=100)
@given(TEXT)
@pytest.mark.parametrize("place", [place for place, _ in PLACES[:3]])
def test_text_stays_the_same_text_and_becomes_no_element(place: str, text: str) -> None:
    MD.reset()
    tree = html.document_fromstring(f"<body>{MD.convert(place.format(escape(text)))}</body>")
    assert shown(str(tree.xpath("string()"))) == shown(place.replace("{}", text) if place.startswith("x") else text)
    assert {element.tag for element in tree.iter()} <= {"html", "body", "div", "p"}


@settings(deadline=None, derandomize=True, max_examples=100)
@given(TEXT)
def test_text_stays_inside_a_quoted_attribute(text: str) -> None:
    MD.reset()
    tree = html.fromstring(f"<body>{MD.convert(PLACES[3][0].format(escape(text)))}</body>")
    (paragraph,) = tree.iter("p")
    assert shown(paragraph.get("title") or "") == shown(text)
    assert set(paragraph.attrib) == {"class", "title"}


@settings(deadline=None, derandomize=True, max_examples=100)
@given(TEXT)
def test_a_theme_that_decodes_and_prints_a_title_finds_nothing_to_run(text: str) -> None:
    title = plain(text)
    assert not set('<>"\n\r') & set(title)
    assert not set("<>") & set(decoded(title))


@settings(deadline=None, derandomize=True, max_examples=100)
@given(TEXT)
def test_a_heading_shows_up_harmless_in_the_table_of_contents(text: str) -> None:
    MD.reset()
    tree = html.document_fromstring(MD.convert(plain_headings(f"## x{escape(text)} {{: #x }}")))
    assert shown(str(tree.xpath("string(//h2[@id='x'])"))) == shown(f"x{text}")
    (entry,) = MD.toc_tokens
    assert not set("<>") & set(decoded(entry["name"]))


def test_words_stay_readable_in_the_exported_markdown() -> None:
    assert escape("NATO-style, yet open.") == "NATO-style, yet open."


def test_what_is_safe_already_is_not_escaped_again() -> None:
    assert escape(escape(HOSTILE)) == escape(HOSTILE)
    assert unescaped(escape("a <b> & *c*")) == "a <b> & *c*"


def test_every_text_of_a_record_is_escaped_and_nothing_else_changes() -> None:
    safe = escaped(DOSSIER)
    assert type(safe) is type(DOSSIER)
    assert "<" not in safe.title
    assert safe.sources[0].publisher == escape(DOSSIER.sources[0].publisher)
    assert safe.statements[0].certainty is DOSSIER.statements[0].certainty
    assert escaped((Span(1, 2), {"a": "<"}, None)) == (Span(1, 2), {"a": "&#60;"}, None)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("AT&T", "AT&T"),
        ('He said "no" <b>', "He said ”no” ‹b›"),
        ("&lt;script&gt;", "＆lt;script＆gt;"),
        ("&ltscript", "＆ltscript"),
        ("&#60;b", "＆#60;b"),
    ],
)
def test_a_title_keeps_its_look(title: str, expected: str) -> None:
    assert plain(title) == expected
