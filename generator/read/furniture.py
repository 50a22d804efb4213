"""Lines that are no content: credits, bylines, captions, share bars, teasers, advice and questions to the reader, leftovers of a prompt."""

import re

from generator.model.source import BlockKind
from generator.read.drafts import Before, Draft, Found, Page, part, whole
from generator.read.lines import Line
from generator.read.lists import item_of
from generator.read.wording import begins, ends, holds, is_one_of, words

CREDIT_WORDS = 30
BYLINE_WORDS = 10
CAPTION_WORDS = 60
BOILERPLATE_WORDS = 25
"""Longer lines that begin alike ("Share prices fell ...", "By Monday the army ...") are text."""

_RULE = re.compile(r"[^\w\s]{3,}(?:\s*[^\w\s])*|(?:[*_=~.-]\s*){3,}|\W+")
_IN_BRACKETS = re.compile(r"[(\[](?P<text>[^()\[\]]{3,300})[)\]]")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)|<!--.*?-->|\[[^\]]{1,80}\]\(https?://[^)]*\)|https?://\S+")
_SHARING = re.compile(
    r"(?:(?:facebook|twitter|x|whatsapp|linkedin|telegram|reddit|pinterest|e-?mail|instagram|flipboard|pocket|print|threads|mastodon|bluesky|xing)\b[\s,|·•/–-]*){2,}",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?P<label>[^:?!–—]{2,40}?)\s*[:?!–—]\s*(?=\S)")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*")
_JOINING = frozenset(
    {"and", "und", "de", "da", "di", "du", "van", "von", "der", "den", "al", "el", "bin", "the", "for", "für", "in", "et", "y", "&"}
)


def furniture(page: Page, at: int, _before: Before) -> Found | None:
    """Recognise a line that is no content by the words it begins with, its length and its shape."""
    line = page.lines[at]
    kind = _kind(page, line)
    return Found(drafts=(whole(kind, line),), until=at + 1) if kind else None


def labelled(page: Page, at: int, _before: Before) -> Found | None:
    """Recognise call-outs ("Did you know? ...", kept as content, label apart) and tips (no content)."""
    line = page.lines[at]
    start = _words_start(line)
    found = _LABELLED.match(line.text, start)
    if found is None:
        return None
    label = found["label"].strip("*_ ")
    if is_one_of(label, page.words.tips):
        return Found(drafts=(Draft(kind=BlockKind.BOILERPLATE, span=part(line, start), line=line.number),), until=at + 1)
    if not begins(label, page.words.callouts) or len(words(label)) > max(map(len, map(str.split, page.words.callouts))) + 1:
        return None
    span = part(line, found.start("label"), found.end("label"))
    return Found(drafts=(Draft(kind=BlockKind.CALLOUT, span=part(line, found.end()), line=line.number, label=span),), until=at + 1)


def engagement(page: Page, at: int, before: Before) -> Found | None:
    """Recognise questions and calls to the reader: each sentence of the line is one, outside quotation marks and questions with answers."""
    line = page.lines[at]
    if (before.last and before.last.kind is BlockKind.LEAD_IN) or item_of(line) or any(mark in line.text for mark in '"“”„»«'):
        return None
    asks = line.text.endswith("?") and (begins(line.text, page.words.engagement) or holds(line.text, page.words.reader))
    asks = asks and "." not in line.text.rstrip("?").replace("U.S.", "")
    calls = (
        begins(line.text, page.words.engagement)
        and holds(line.text, page.words.reader)
        and ends(line.text, "!.…")
        and len(words(line.text)) <= BOILERPLATE_WORDS
    )
    if not asks and not calls:
        return None
    return Found(drafts=(whole(BlockKind.ENGAGEMENT, line),), until=at + 1)


def _kind(page: Page, line: Line) -> BlockKind | None:
    known = page.words
    bracketed = _IN_BRACKETS.fullmatch(line.text)
    text = bracketed["text"] if bracketed else line.text[_words_start(line) :]
    count = len(words(text[:2000]))
    if _RULE.fullmatch(line.text) or _PICTURE.fullmatch(line.text) or _SHARING.fullmatch(line.text):
        return BlockKind.BOILERPLATE
    if count <= CAPTION_WORDS and holds(text, known.prompts):
        return BlockKind.BOILERPLATE
    if count <= CREDIT_WORDS and begins(text, known.credits) and (bracketed or _credited(text, known.credits)):
        return BlockKind.CREDIT
    if count <= CAPTION_WORDS and begins(text, known.captions) and (bracketed or _has_colon(text, known.captions)):
        return BlockKind.CAPTION
    if count <= BYLINE_WORDS and begins(text, known.bylines) and _names(text):
        return BlockKind.BYLINE
    if count <= BYLINE_WORDS and begins(text, known.published) and any(map(str.isdigit, text)) and not ends(text, "."):
        return BlockKind.DATELINE
    return BlockKind.BOILERPLATE if _boiler(text, count, known.boilerplate) else None


def _boiler(text: str, count: int, phrases: tuple[str, ...]) -> bool:
    """Short lines that are or begin with a known phrase; a sentence that merely begins so has a final stop and goes on."""
    if is_one_of(text, phrases):
        return True
    if count > BOILERPLATE_WORDS or not begins(text, phrases):
        return False
    return _has_colon(text, phrases) or not ends(text, ".") or len(max((p for p in phrases if begins(text, (p,))), key=len).split()) > 1


def _credited(text: str, phrases: tuple[str, ...]) -> bool:
    """A credit has a colon, names, or several words of the phrase: "Source: AP", "Photo by Jane Doe", not "Sources said ..."."""
    longest = max((phrase for phrase in phrases if begins(text, (phrase,))), key=len)
    return _has_colon(text, phrases) or (len(longest.split()) > 1 and len(words(text)) <= CREDIT_WORDS) or _names(text)


def _has_colon(text: str, phrases: tuple[str, ...]) -> bool:
    head, colon, _ = text[:120].partition(":")
    return (
        bool(colon)
        and begins(head, phrases)
        and len(words(head)) <= 1 + max(len(phrase.split()) for phrase in phrases if begins(head, (phrase,)))
    )


def _names(text: str) -> bool:
    """Say whether all words after the first are names or join names: "By Jane Doe and John Roe"."""
    rest = [word.strip(",;.()") for word in text.split()[1:]]
    names = [word for word in rest if word and word not in _JOINING]
    return bool(names) and all(_NAME.fullmatch(word) and word[0].isupper() for word in names) and len(rest) > 1


def _words_start(line: Line) -> int:
    item = item_of(line)
    return item.at if item else 0
