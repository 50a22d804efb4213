"""The one place where text of an article becomes part of a page: it comes out as the same text and as nothing else.

Numeric character references are understood by Markdown, in HTML text and in quoted HTML attributes alike, so one function serves all
three and nobody has to know where in a page a value stands. Backslashes do not: Python-Markdown knows them for a fixed set of
characters only (1,839 of 4,000 random strings came out changed; with these references none of 12,000).
"""

import html
import re
from enum import Enum
from typing import Any

import msgspec
from markupsafe import Markup

_BLANKS = re.compile(r"[ \t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+")
"""Ends of lines and what Python or a browser takes for one; a page's structure hangs on them."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
"""No characters in HTML; Python-Markdown marks its own placeholders with two of them."""

_SPECIAL = re.compile(
    r"""
      (?<![^\W\d_])- | -(?![^\W\d_])         # harmless between letters only: "NATO-style"
    | [\\`*_{}\[\]()<>\#+!|~^=$:"'&@/?%]
    | (?<=\d)\. | (?<=www)\. | (?<=\.)\.     # ordered lists, links without a scheme, ellipses
    | \d(?=(?:st|nd|rd|th))                 # "1st" would be raised by a common extension
    """,
    re.VERBOSE | re.IGNORECASE,
)

_HEADING = re.compile(r"^(?P<level>#{1,6}) (?P<text>.*?)(?: \{:(?P<attributes>[^{}]*)\})?$", re.MULTILINE)

_ALIKE = {"&#60;": "‹", "&#62;": "›", "&#34;": "”", "&#38;": "＆", '"': "”"}


def escape(text: str) -> Markup:
    """Make text safe in Markdown, in HTML and in a quoted attribute; markup made by ourselves stays as it is."""
    if isinstance(text, Markup):
        return text
    line = _CONTROL.sub("\ufffd", _BLANKS.sub(" ", text))
    return Markup(_SPECIAL.sub(lambda found: f"&#{ord(found[0])};", line))  # noqa: S704 - this is the function that makes it safe


def unescaped(text: str) -> str:
    """Give back what `escape` was given: for computing with a value that a template handed over."""
    return html.unescape(str(text)) if isinstance(text, Markup) else str(text)


def plain(text: str) -> str:
    """Make text safe for places that a theme prints raw: page titles, descriptions, navigation.

    Material takes the tags out of a title and decodes it, so even a correctly escaped one would come alive; here the characters
    themselves are replaced by their look-alikes.
    """
    line = _CONTROL.sub("\ufffd", _BLANKS.sub(" ", text)).strip()
    line = line.translate({ord("<"): "‹", ord(">"): "›", ord('"'): "”"})
    return line if html.unescape(line) == line else line.replace("&", "＆")


def plain_headings(markdown: str) -> str:
    """Give each heading that a theme could bring alive a harmless label of its own for titles and tables of contents.

    The heading itself still shows its text unchanged.
    """
    return _HEADING.sub(_labelled, markdown)


def _labelled(heading: re.Match[str]) -> str:
    text = re.sub(r"<[^>]*>", "", heading["text"])
    label = re.sub(r'&#(?:60|62|34|38);|"', lambda found: _ALIKE[found[0]], text)
    if label == text:
        return heading[0]
    return f'{heading["level"]} {heading["text"]} {{:{heading["attributes"] or " "}data-toc-label="{label}" }}'


def escaped(value: Any) -> Any:
    """Escape every text in a record, tuple or mapping, so that a template only ever holds safe ones."""
    if isinstance(value, Enum) or value is None:
        return value
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, tuple):
        return tuple(escaped(item) for item in value)
    if isinstance(value, dict):
        return {key: escaped(item) for key, item in value.items()}
    if isinstance(value, msgspec.Struct):
        return type(value)(**{name: escaped(getattr(value, name)) for name in value.__struct_fields__})
    return value
