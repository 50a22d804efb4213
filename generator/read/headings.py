"""Title and headings on bare lines, told from paragraphs by their shape and by what follows."""

import re
from itertools import takewhile

from generator.model.source import BlockKind
from generator.read.drafts import Before, Draft, Found, Page, part, whole
from generator.read.lines import Line
from generator.read.lists import introduces, item_of
from generator.read.wording import STOPS, ends, fold, holds, words

HEADING_WORDS = 16
HEADING_LENGTH = 120
TITLE_WORDS = 28
TITLE_LENGTH = 220
"""Longest of 25,000 headlines in English and German news collections, with the few beyond them left out."""

CAPITAL_WORDS = 8
CAPITAL_LETTERS = 6
"""Words and letters of a line in capitals that is a heading ("FULL TEXT."), not a shout or an abbreviation."""

STACKED = 3
"""More bare short lines one after the other are verse, results or a list, not headings."""

TITLE_CASE = 0.7
"""Share of capitalised words from which a line with a final stop is still a title."""

LETTERS = 0.6
"""Share of letters among letters and digits: "Net 7,585,000 vs 6,346,000" is no heading."""

_DASHES = "-–—"
_EXCLAIMED = ('!"', "!”", "!“", "!»", "!«")
"""Ends of speech; a headline may end in the mark alone."""

_QUOTES = frozenset('"“„»«')
_INNER_STOP = re.compile(rf"(?<![A-Z.])[{re.escape(STOPS)}][\"'”’»)]*\s")
_LONG_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")
_MARKDOWN = re.compile(r"#{1,6}\s+(?=\S)")
_BOLD = re.compile(r"(\*\*|__)(?P<text>[^*_\n]{2,120})\1:?")


def title(page: Page, at: int, before: Before) -> Found | None:
    """Recognise the article's title: the first line, credits and dates aside, if it looks like one and text follows."""
    line = page.lines[at]
    if before.opened or at + 1 >= len(page.lines):
        return None
    found = _marked(line)
    if found is not None:
        return Found(drafts=(_draft(page, BlockKind.TITLE, line, found),), until=at + 1)
    if page.title and fold(line.text).rstrip(STOPS) == fold(page.title).rstrip(STOPS):
        return Found(drafts=(whole(BlockKind.TITLE, line),), until=at + 1)
    if (
        _bare(line.text, TITLE_WORDS, TITLE_LENGTH)
        and not _goes_on(page, line, page.lines[at + 1].text)
        and (not ends(line.text, STOPS) or _title_like(page, at))
        and (page.lines[at + 1].number != line.number or _INNER_STOP.search(line.text) is None)
    ):
        return Found(drafts=(whole(BlockKind.TITLE, line),), until=at + 1)
    return None


def heading(page: Page, at: int, before: Before) -> Found | None:
    """Recognise a heading: a mark of Markdown, or a short line without final stop over text that is longer."""
    line = page.lines[at]
    last = at + 1 >= len(page.lines)
    found = _marked(line) or ((0, len(line.text)) if not last and _capitals(line.text) else None)
    if found is not None:
        return Found(drafts=(_draft(page, BlockKind.HEADING, line, found),), until=at + 1)
    if last or not bare_heading(line):
        return None
    near = reversed(page.lines[max(0, at - STACKED) : at])
    above = list(takewhile(lambda line: line.number > before.floor and bare_heading(line), near))
    stack = list(takewhile(bare_heading, page.lines[at + 1 : at + 1 + STACKED]))
    below = at + 1 + len(stack)
    titled = page.words.title_case and _title_case(line.text)
    if len(above) + len(stack) >= STACKED or below >= len(page.lines) or (_among_fragments(page, at, before) and not titled):
        return None
    if introduces(page, below) or _heads(page, line, page.lines[below].text):
        return Found(drafts=(_draft(page, BlockKind.HEADING, line, (0, len(line.text))),), until=at + 1)
    return None


def _capitals(text: str) -> bool:
    """Say whether a short line is all in capitals; a stop at its end does not matter then, nor what follows."""
    letters = sum(map(str.isalpha, text))
    return text.isupper() and text[0].isalpha() and letters >= CAPITAL_LETTERS and _bare(text.rstrip(".:"), CAPITAL_WORDS, HEADING_LENGTH)


def bare_heading(line: Line) -> bool:
    """Say whether a line has the shape of a heading; a question may be one as well, unless somebody asks it in quotation marks."""
    if not _bare(line.text, HEADING_WORDS, HEADING_LENGTH) or ends(line.text, ".!…,;:") or item_of(line) is not None:
        return False
    quoted = line.text[0] in _QUOTES or (line.text.endswith("?") and bool(_QUOTES & set(line.text)))
    return not quoted and _INNER_STOP.search(line.text) is None


def headline(text: str) -> bool:
    """Say whether a line has the shape of a headline: no longer than one, and without final stop."""
    return _bare(text, TITLE_WORDS, TITLE_LENGTH) and not ends(text, ".…") and text[-1] not in _DASHES and not text.endswith(_EXCLAIMED)


def level(text: str) -> int:
    """Give the level of a heading of Markdown, 0 for other lines."""
    found = _MARKDOWN.match(text)
    return found.group().count("#") if found else 0


def _bare(text: str, most: int, length: int) -> bool:
    if len(text) > length or text.endswith((",", ";", ":")) or "|" in text:
        return False
    inside = words(text)
    first = next((letter for letter in text if letter.isalnum()), "")
    letters = sum(map(str.isalpha, text))
    return 0 < len(inside) <= most and bool(first) and not first.islower() and letters >= LETTERS * sum(map(str.isalnum, text))


def _title_like(page: Page, at: int) -> bool:
    """Say whether a first line that ends like a sentence is a title all the same."""
    text = page.lines[at].text
    return (
        _INNER_STOP.search(text) is None
        and ((page.words.title_case and _title_case(text)) or text.endswith(("?", "!")))
        and page.lines[at + 1].gap
    )


def _title_case(text: str) -> bool:
    inside = [found.group() for found in _LONG_WORD.finditer(text)]
    return bool(inside) and sum(word[0].isupper() for word in inside) >= TITLE_CASE * len(inside)


def _heads(page: Page, line: Line, below: str) -> bool:
    """Say whether a line may stand over the text below: in title case over any sentence, else over a longer one that does not go on with it."""
    if page.words.title_case and _title_case(line.text):
        return len(below) > len(line.text) or ends(below, STOPS)
    return len(below) > len(line.text) and not _goes_on(page, line, below)


def _goes_on(page: Page, line: Line, below: str) -> bool:
    """Say whether a line below that starts in lower case is the rest of a broken one, not damaged text under a line in title case."""
    return below[0].islower() and not (page.words.title_case and _title_case(line.text))


def _among_fragments(page: Page, at: int, before: Before) -> bool:
    """Say whether the line right above is text without an end: results, verse, addresses."""
    return (
        before.last is not None
        and before.last.kind is BlockKind.PARAGRAPH
        and not page.lines[at].gap
        and not ends(page.lines[at - 1].text, STOPS + ":")
    )


def _marked(line: Line) -> tuple[int, int] | None:
    """Give where the words of a Markdown heading or of a wholly bold line begin and end."""
    if found := _MARKDOWN.match(line.text):
        return found.end(), len(line.text.rstrip("# ")) if len(line.text.rstrip("# ")) > found.end() else len(line.text)
    if found := _BOLD.fullmatch(line.text):
        return found.span("text")
    return None


def _draft(page: Page, kind: BlockKind, line: Line, inside: tuple[int, int]) -> Draft:
    faq = kind is BlockKind.HEADING and holds(line.text, page.words.faq)
    return Draft(kind=kind, span=part(line, *inside), line=line.number, faq=faq)
