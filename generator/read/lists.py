"""Lists: items with a marker, and "Label: text" on bare lines after a lead-in; questions among them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.model.record import Record, Span
from generator.model.source import BlockKind
from generator.read.drafts import Before, Draft, Found, Page, part
from generator.read.lines import Line
from generator.read.wording import asks_only, ends, words

_BULLET = re.compile(r"(?:[-*+•‣▪■●◦○∙·–—►▶✓✔→]\s+|[•‣▪■●◦►▶✓✔]\s*)(?=\S)")
_BULLETS = "•‣▪■●◦►▶"
_NUMBER = re.compile(r"(?:\((?P<a>\d{1,3})\)|(?P<b>\d{1,3})[.)]|(?P<c>[a-z])\))\s+(?=\S)")
_LABEL = re.compile(r"(?P<label>[^\W\d_][^:.!?|\n]{0,70}?)\s*(?P<mark>:)(?:\*\*)?\s+(?=\S)")
MARKERS = 2
"""Markers that may stand before one item: "- 1. "."""

_FEWEST_LABELS = 2
"""Lines of a list of labels: one alone may be a sentence with a colon."""

_LABEL_WORDS = 8
"""More words before a colon are a clause ("He said in a statement on Monday that ...:"), not a label."""

_QUESTION = re.compile(r"(?P<question>[^?\n]{8,300}\?)[\"”’»]?\s+(?=[\"“„»‘]?\w)")
_ANSWER_WORDS = 3
_QUOTES = frozenset('"“„”»«')


class Item(Record, frozen=True):
    """A line of a list, its marker cut off."""

    line: Line
    at: int
    """Where in the line the words begin (code points)."""
    number: str = ""


def marked_list(page: Page, at: int, before: Before) -> Found | None:
    """Recognise a run of lines with markers; a single number needs a neighbour or a lead-in, since "2. Weltkrieg" may begin a sentence."""
    first = item_of(page.lines[at])
    if first is None:
        return None
    items = list(_run(page, at))
    lonely = len(items) == 1 and first.number
    if lonely and not (before.last and before.last.kind in (BlockKind.LEAD_IN, BlockKind.ITEM)):
        return None
    pieces = [piece for item in items for piece in _pieces(item)]
    labelled = _labelled([piece.text[start:] for piece, start in pieces])
    drafts = [draft for piece, start in pieces for draft in item_drafts(piece, start, labelled=labelled)]
    return Found(drafts=tuple(drafts), until=at + len(items))


def labelled_list(page: Page, at: int, before: Before) -> Found | None:
    """Recognise "Label: text" on bare lines, two at least, right after a lead-in."""
    if before.last is None or before.last.kind is not BlockKind.LEAD_IN:
        return None
    until = at
    while until < len(page.lines) and _LABEL.match(page.lines[until].text) and _is_label(page.lines[until].text):
        until += 1
    if until - at < _FEWEST_LABELS:
        return None
    return Found(drafts=tuple(draft for line in page.lines[at:until] for draft in item_drafts(line, 0, labelled=True)), until=until)


def introduces(page: Page, at: int) -> bool:
    """Say whether a list, a labelled list or a table begins at a line."""
    if at >= len(page.lines):
        return False
    text = page.lines[at].text
    following = page.lines[at + 1].text if at + 1 < len(page.lines) else ""
    return item_of(page.lines[at]) is not None or text.count("|") > 0 or (_is_label(text) and _is_label(following))


def text_kind(page: Page, at: int) -> BlockKind:
    """Say whether a line of text is a paragraph or leads in what follows."""
    return BlockKind.LEAD_IN if ends(page.lines[at].text, ":") and introduces(page, at + 1) else BlockKind.PARAGRAPH


def item_of(line: Line) -> Item | None:
    """Cut the marker from a line; several of them ("- 1. ") go together. None where there is none."""
    at, number = 0, ""
    for _ in range(MARKERS):
        found = _BULLET.match(line.text, at) or _NUMBER.match(line.text, at)
        if found is None:
            break
        groups = found.groupdict()
        number = number or next((value for value in groups.values() if value), "")
        at = found.end()
    return Item(line=line, at=at, number=number) if at else None


def item_drafts(line: Line, at: int, *, labelled: bool, listed: bool = True) -> Iterator[Draft]:
    """Make an item, a question, or a question with its answer of one line."""
    label = _LABEL.match(line.text, at) if labelled else None
    start = label.end() if label else at
    span = part(line, label.start("label"), label.end("label")) if label else None
    asked = _QUESTION.match(line.text, start)
    if asked and len(words(line.text[asked.end() : asked.end() + 200])) >= _ANSWER_WORDS and not asks_only(line.text[start:]):
        yield Draft(kind=BlockKind.QUESTION, span=part(line, start, asked.end()), line=line.number, label=span, follows=listed)
        yield Draft(kind=BlockKind.ANSWER, span=part(line, asked.end()), line=line.number)
        return
    kind = BlockKind.QUESTION if asks_only(line.text[start:]) else BlockKind.ITEM
    yield Draft(kind=kind, span=part(line, start), line=line.number, label=span, follows=listed)


def label_of(line: Line) -> tuple[Span, Span] | None:
    """Give label and text of a line "Label: text"; None where there is no label."""
    found = _LABEL.match(line.text)
    if found is None or not _is_label(line.text):
        return None
    return part(line, found.start("label"), found.end("label")), part(line, found.end())


def _run(page: Page, at: int) -> Iterator[Item]:
    for line in page.lines[at:]:
        item = item_of(line)
        if item is None:
            return
        yield item


def _pieces(item: Item) -> Iterator[tuple[Line, int]]:
    """Cut a line that holds several items, each with the bullet that the line begins with; give each with the start of its words."""
    text = item.line.text
    places = [found.start() for found in re.finditer(rf"(?<=\s){re.escape(text[0])}(?=\s)", text)] if text[0] in _BULLETS else []
    for start, end in pairwise((0, *places, len(text))):
        span = part(item.line, start, end)
        piece = Line(number=item.line.number, span=span, text=span_text(item.line, span), gap=item.line.gap)
        cut = item_of(piece)
        if cut is not None:
            yield piece, cut.at


def _labelled(texts: list[str]) -> bool:
    """Say whether the items of a list have labels: most of them, so that a colon inside one item is left alone."""
    return sum(map(_is_label, texts)) * 2 > max(len(texts), 2)


def _is_label(text: str) -> bool:
    """Tell a label from a speaker before his words, which must stay with them."""
    found = _LABEL.match(text)
    if found is None or not found["label"][0].isupper() or len(words(found["label"])) > _LABEL_WORDS:
        return False
    return not _QUOTES & {*found["label"], text[found.end()]}


def span_text(line: Line, span: Span) -> str:
    """Give the characters of a span that lies in a line."""
    return line.text[span.start - line.span.start : span.end - line.span.start]
