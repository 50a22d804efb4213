"""Questions on lines of their own with their answers below, and interviews."""

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.model.record import Span
from generator.model.source import BlockKind
from generator.read.drafts import Before, Draft, Found, Page, part, whole
from generator.read.lines import Line
from generator.read.lists import item_drafts, item_of, label_of, span_text, text_kind
from generator.read.wording import asks_only, ends, fold

PAIRS = 2
SHARE = 0.2
"""Questions on bare lines that the text goes on to answer, their number and their share of all lines, from which an article is an
interview or a list of questions; columns with a rhetorical question now and then have below .05."""

QUESTION_LENGTH = 250

_INITIAL = re.compile(r"(?P<label>[^\W\d_a-zß-ÿ])\.\s+(?=\S)")


def questions(page: Page, at: int, before: Before) -> Found | None:
    """Recognise "Q: ..." and "A: ...", questions under a heading such as "FAQ", and question lines that alternate with text."""
    line = page.lines[at]
    marked = _marked(page, line, before)
    if marked is not None:
        return Found(drafts=(marked,), until=at + 1)
    if not _in_faq(line, before) and not (page.interview and _asks(line)):
        return _answer(page, at, before)
    drafts = tuple(item_drafts(line, 0, labelled=False, listed=False))
    if drafts[0].kind is BlockKind.QUESTION:
        return Found(drafts=drafts, until=at + 1)
    return _answer(page, at, before)


def _marked(page: Page, line: Line, before: Before) -> Draft | None:
    label = label_of(line) or _initial(line, before)
    if label is None:
        return None
    name = fold(span_text(line, label[0]))
    kinds = {BlockKind.QUESTION: page.words.question_labels, BlockKind.ANSWER: page.words.answer_labels}
    kind = next((kind for kind, labels in kinds.items() if name in labels), None)
    return Draft(kind=kind, span=label[1], line=line.number, label=label[0]) if kind else None


def _initial(line: Line, before: Before) -> tuple[Span, Span] | None:
    """Cut "Q." from a question, and "A." from the text below one."""
    found = _INITIAL.match(line.text)
    if found is None or not (line.text.endswith("?") or (before.last is not None and before.last.kind is BlockKind.QUESTION)):
        return None
    return part(line, 0, found.end("label")), part(line, found.end())


def _answer(page: Page, at: int, before: Before) -> Found | None:
    """The text right below a question that stands on a line of its own; in an interview all text up to the next question."""
    line = page.lines[at]
    if before.last is None or before.last.line == line.number or item_of(line) or not _awaits(page, before.last):
        return None
    if text_kind(page, at) is BlockKind.LEAD_IN or _asks(line):
        return None
    return Found(drafts=(whole(BlockKind.ANSWER, line),), until=at + 1)


def _awaits(page: Page, last: Draft) -> bool:
    if last.kind is BlockKind.QUESTION:
        return not last.follows
    return last.kind is BlockKind.ANSWER and page.interview


def _in_faq(line: Line, before: Before) -> bool:
    if "?" not in line.text[:QUESTION_LENGTH] or item_of(line):
        return False
    return before.heading is not None and before.heading.faq


def _replies(line: Line) -> bool:
    return not _asks(line) and ends(line.text, ".!…")


def _asks(line: Line) -> bool:
    return len(line.text) <= QUESTION_LENGTH and line.text.endswith("?") and asks_only(line.text) and item_of(line) is None


def answered(page: Page, at: int) -> bool:
    """Say whether text stands below a question, no further question."""
    return at + 1 < len(page.lines) and _replies(page.lines[at + 1])


def is_interview(lines: Sequence[Line]) -> bool:
    """Say whether questions on bare lines alternate with text."""
    count = sum(_asks(line) and _replies(after) for line, after in pairwise(lines))
    return count >= max(PAIRS, SHARE * len(lines))
