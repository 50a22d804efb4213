"""What speaks to the reader: call-outs with a fact in them, tips, questions and calls."""

import re

from generator.model.source import BlockKind
from generator.read.drafts import Before, Draft, Found, Page, part, whole
from generator.read.lines import Line
from generator.read.lists import item_of
from generator.read.questions import answered
from generator.read.wording import asks_only, begins, ends, holds, is_one_of, longest, words

CALL_WORDS = 25
"""Words of the longest call to the reader ("Let us know in the comments ..."); longer lines that begin alike are text."""

_LABELLED = re.compile(r"(?P<label>[^:?!–—]{2,40}?)\s*[:?!–—]\s*(?=\S)")
_QUOTES = frozenset('"“”„»«')


def labelled(page: Page, at: int, _before: Before) -> Found | None:
    """Recognise call-outs ("Did you know? ...", kept as content, label apart) and tips (no content)."""
    line = page.lines[at]
    start = _start(line)
    found = _LABELLED.match(line.text, start)
    if found is None:
        return None
    label = found["label"].strip("*_ ")
    if is_one_of(label, page.words.tips):
        return Found(drafts=(Draft(kind=BlockKind.BOILERPLATE, span=part(line, start), line=line.number),), until=at + 1)
    if not begins(label, page.words.callouts) or len(words(label)) > 1 + len(longest(label, page.words.callouts).split()):
        return None
    span = part(line, found.start("label"), found.end("label"))
    return Found(drafts=(Draft(kind=BlockKind.CALLOUT, span=part(line, found.end()), line=line.number, label=span),), until=at + 1)


def engagement(page: Page, at: int, before: Before) -> Found | None:
    """Recognise questions and calls to the reader; not in quotations, among items, or as answers to a question."""
    line = page.lines[at]
    led_in = before.last is not None and before.last.kind in (BlockKind.LEAD_IN, BlockKind.QUESTION)
    replied = (page.interview or (before.heading is not None and before.heading.faq)) and answered(page, at)
    if led_in or replied or item_of(line) or _QUOTES & set(line.text):
        return None
    opens = begins(line.text, page.words.engagement)
    addressed = holds(line.text, page.words.reader)
    asks = asks_only(line.text) and (opens or (addressed and begins(line.text, page.words.question_words)))
    calls = opens and addressed and ends(line.text, "!.…") and len(words(line.text)) <= CALL_WORDS
    return Found(drafts=(whole(BlockKind.ENGAGEMENT, line),), until=at + 1) if asks or calls else None


def _start(line: Line) -> int:
    item = item_of(line)
    return item.at if item else 0
