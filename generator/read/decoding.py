"""Bytes to text, without touching a line end."""

import codecs

from generator.model.diagnostic import Diagnostic, Severity
from generator.model.record import Record
from generator.read.lines import EDGE

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


_WESTERN = frozenset("äöüßÄÖÜéèêëàâáçîïíôóòûùúñÉÀÇÑ“”„‘’‚–—…«»‹›€£§°½²·•™®©¡¿´\u00a0")
"""Letters and marks of German, French, Spanish and Italian. Where cp1252 gives no others, it is cp1252: charset-normalizer took English
texts with a few of them for cp775 or cp1250. Texts of other languages give others as well ("ì" and "ø" for Czech, "³" for Polish)."""


class Decoded(Record, frozen=True):
    """A file's text and how its bytes were read."""

    text: str
    encoding: str
    """Python's name of the encoding: "utf-8", "cp1252"."""
    note: str = ""
    """For the reader, where the encoding had to be recognised."""


def decode(data: bytes, path: str) -> tuple[Decoded | None, tuple[Diagnostic, ...]]:
    """Decode a file; None and an error where that cannot be done.

    A UTF-8 byte order mark stays in the text as U+FEFF, so that offsets agree with `Path.read_text(encoding="utf-8")`.
    """
    decoded = _marked(data) or _utf8(data) or _recognised(data)
    if not data.strip():
        return None, (empty(path),)
    if decoded is None:
        return None, (_problem(path, "undecodable-file", "the text cannot be decoded", "Save it as UTF-8."),)
    if "\0" in decoded.text:
        return None, (_problem(path, "binary-file", "the file holds NUL bytes and is no text", "Save the article as plain UTF-8 text."),)
    if not decoded.text.strip(EDGE):
        return None, (empty(path),)
    if decoded.note:
        hint = "If letters look wrong, save the file as UTF-8."
        note = Diagnostic(file=path, line=0, severity=Severity.NOTE, code="recognised-encoding", message=decoded.note, hint=hint)
        return decoded, (note,)
    return decoded, ()


def empty(path: str) -> Diagnostic:
    """Say that a file holds no article."""
    return _problem(path, "empty-file", "the file holds no article, nothing but blanks", "Delete it, or put the article in.")


def _marked(data: bytes) -> Decoded | None:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if not encoding:
        return None
    try:
        return Decoded(text=data.decode(encoding), encoding=encoding)
    except UnicodeDecodeError:
        return None


def _utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError:
        return None


def _recognised(data: bytes) -> Decoded | None:
    if data.count(b"\0") > 0:
        return None
    western = data.decode("cp1252", "replace")
    if all(character.isascii() or character in _WESTERN for character in western):
        return _named(western, "cp1252")
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        return None
    try:
        text = data.decode(best.encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    return _named(text, best.encoding)


def _named(text: str, encoding: str) -> Decoded:
    return Decoded(text=text, encoding=encoding, note=f"the text is not UTF-8 and was read as {encoding}")


def _problem(path: str, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(file=path, line=0, severity=Severity.ERROR, code=code, message=message, hint=hint)
