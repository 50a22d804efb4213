import codecs

import pytest

from generator.languages.load import load_languages
from generator.read.article import read_article
from generator.read.decoding import decode

LANGUAGES = load_languages()
GERMAN = "Der Rat hat die neue Brücke über den Fluss genehmigt. Die Bürger hören es gern, und die Händler freuen sich. "


def codes(data: bytes) -> list[str]:
    return [problem.code for problem in decode(data, "a.txt")[1]]


def test_a_byte_order_mark_stays_in_the_text() -> None:
    decoded, problems = decode(codecs.BOM_UTF8 + GERMAN.encode(), "a.txt")
    assert decoded is not None
    assert (decoded.text, decoded.encoding, problems) == ("\ufeff" + GERMAN, "utf-8", ())


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_marked_encodings_are_read(encoding: str) -> None:
    decoded, problems = decode(GERMAN.encode(encoding), "a.txt")
    assert decoded is not None
    assert (decoded.text, problems) == (GERMAN, ())


def test_another_encoding_is_recognised_and_named() -> None:
    sources, problems = read_article((GERMAN * 3).encode("cp1252"), "a.txt", b"language: de", LANGUAGES)
    assert sources[0].text == GERMAN * 3
    assert [problem.code for problem in problems] == ["recognised-encoding"]
    assert sources[0].encoding == "cp1252"
    assert "cp1252" in problems[0].message
    assert sources[0].notes[0] == problems[0].message


def test_an_encoding_of_another_alphabet_is_recognised() -> None:
    russian = "Совет одобрил строительство нового моста через реку. Работы начнутся в мае, сообщил мэр города в понедельник. " * 3
    decoded, _ = decode(russian.encode("cp1251"), "a.txt")
    assert decoded is not None
    assert decoded.text == russian


def test_line_ends_are_left_alone() -> None:
    decoded, _ = decode(b"a\r\nb\rc\n", "a.txt")
    assert decoded is not None
    assert decoded.text == "a\r\nb\rc\n"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", "\ufeff\u00a0\n".encode(), b"---\ntitle: x\n---\n\n"])
def test_a_file_without_article_is_told(data: bytes) -> None:
    sources, problems = read_article(data, "a.txt", None, LANGUAGES)
    assert sources == ()
    assert [(problem.file, problem.code, problem.severity) for problem in problems] == [("a.txt", "empty-file", "error")]


def test_what_is_no_text_is_told() -> None:
    assert codes(b"GIF89a\x00\x01\x00") == ["binary-file"]
    assert codes(codecs.BOM_UTF16_LE + b"\x00") == ["undecodable-file"]
    assert codes(bytes(range(128, 256)) * 3 + b"\xff\xfe\x81\x8d") in (["undecodable-file"], ["recognised-encoding"])
