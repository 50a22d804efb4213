"""Text that was made to hurt: nothing raises, and nothing takes longer than its length explains."""

import time

import pytest

from tests.read.reading import read

SIZE = 20_000
SECONDS = 6.0
"""The slowest takes one second on two shared cores; a rule that goes back over the text takes minutes."""

UNITS = [
    "a",
    "word ",
    "He said so. ",
    "1. ",
    "- ",
    ". ",
    '"',
    "a,",
    "|",
    "a|b",
    "A: ",
    "What? ",
    "(",
    "\u200bx\u00ad",
    "שלום. ",
    "😀👩‍👩‍👧 ",
    "这是。",
    "\x01\x07x",
    "MÃ¼ller â€œ ",
    "Paris, ",
    "PARIS (AP) - ",
    "January ",
    "1.",
    "http://",
    "a-",
    "a@",
    "united states ",
    "Steve witkoff Steve Witkoff. ",
    "[1]",
    "&amp;",
    "A heading\n",
    "What is it?\n",
    "Source: AP\n",
    "- item\n",
    "Label: text\n",
    "a | b\n",
    "These include:\n",
    "\r",
    "x\u2028",
]


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_time_grows_with_length_only(unit: str) -> None:
    started = time.process_time()
    source = read("Text. " + unit * (SIZE // len(unit)))
    assert source.blocks
    assert time.process_time() - started < SECONDS


def test_front_matter_that_never_ends() -> None:
    assert read("---\ntitle: x\n" + "a\n" * SIZE).metadata.title == ""


def test_lone_surrogates_are_an_encoding_error_not_a_crash() -> None:
    assert read("Text \ud800 here. And more of it.").blocks
