"""Lines that are no content: credits, bylines, captions, share bars, teasers, leftovers of a prompt, rules."""

import re
from collections.abc import Iterator

from generator.languages.structure import StructureWords
from generator.model.record import Record
from generator.model.source import BlockKind
from generator.read.drafts import Before, Found, Page, whole
from generator.read.lines import Line
from generator.read.lists import item_of
from generator.read.signatures import is_agency, is_picture_credit, is_signature
from generator.read.wording import begins, holds, is_one_of, longest, words

CREDIT_WORDS = 30
BYLINE_WORDS = 10
CAPTION_WORDS = 60
BOILERPLATE_WORDS = 25
CONTACT_WORDS = 15
REMARK_WORDS = 80
SIGNATURE_WORDS = 4
"""Longer lines that begin alike ("Share prices fell ...", "By Monday the army ...") are text."""

_RULE = re.compile(r"[\W_]+")
_IN_BRACKETS = re.compile(r"(?:\((?P<round>[^()]{3,300})\)|\[(?P<square>[^\[\]]{3,300})\])\.?")
_LINK = re.compile(r"!\[[^\]]*\]\([^)]*\)|<!--.*?-->|\[[^\]]{1,80}\]\(https?://[^)]*\)|https?://\S+|@\w+\.?")
_SERVICES = (
    "facebook|twitter|x|whatsapp|linkedin|telegram|reddit|pinterest|e-?mail|instagram|flipboard|pocket|print|threads|mastodon|bluesky|xing"
)
_SHARING = re.compile(rf"(?:(?:{_SERVICES})\b[\s,|·•/–-]*){{2,20}}", re.IGNORECASE)
_ADDRESS = re.compile(rf"(?:{_SERVICES})\s*:\s*\S*@\S+", re.IGNORECASE)
_REACHED = re.compile(rf"(?<!\w)@\w|\w@\w|\b(?:{_SERVICES})\b", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*")
_DASHES = "–—―"


class Words(Record, frozen=True):
    """The words of a line without marker and brackets, and what is known of them."""

    text: str
    whole: str
    count: int
    bracketed: bool
    signed: bool
    """The line begins with a dash, as names of authors do."""


def furniture(page: Page, at: int, _before: Before) -> Found | None:
    """Recognise a line that is no content by the words it begins with, its length and its shape."""
    line = page.lines[at]
    kind = next(_kinds(page.words, page.months, line), None)
    return Found(drafts=(whole(kind, line),), until=at + 1) if kind else None


def is_rule(text: str) -> bool:
    """Say whether a line has no letter and no digit in it: "***"."""
    return _RULE.fullmatch(text) is not None


def was_prompted(known: StructureWords, text: str) -> bool:
    """Say whether a line is what a writing program left behind."""
    return len(words(text[:2000])) <= CAPTION_WORDS and holds(text, known.prompts)


def _kinds(known: StructureWords, months: tuple[str, ...], line: Line) -> Iterator[BlockKind]:
    """Give what the line may be, the surest first."""
    if any(shape.fullmatch(line.text) for shape in (_RULE, _LINK, _SHARING, _ADDRESS)):
        yield BlockKind.BOILERPLATE
    inside = _words(line)
    yield from _signed(known, months, inside)
    yield from _spoken(known, inside)
    yield from _labelled(known, inside)


def _signed(known: StructureWords, months: tuple[str, ...], inside: Words) -> Iterator[BlockKind]:
    """Give who wrote, or who made a picture."""
    if is_agency(inside.text, known.agencies) or (inside.bracketed and is_signature(inside.text, known, months)):
        yield BlockKind.CREDIT
    if inside.count <= CAPTION_WORDS and is_picture_credit(inside.whole, known.agencies):
        yield BlockKind.CAPTION


def _spoken(known: StructureWords, inside: Words) -> Iterator[BlockKind]:
    """Give what editors and authors say of the article and of themselves."""
    if inside.count <= REMARK_WORDS and _is_label(inside.text, known.remarks):
        yield BlockKind.BOILERPLATE
    if inside.count <= CONTACT_WORDS and begins(inside.text, known.contacts) and _REACHED.search(inside.text):
        yield BlockKind.BOILERPLATE


def _is_label(text: str, phrases: tuple[str, ...]) -> bool:
    """Tell "Correction: ...", "Read more: ..." and "This article has been updated ..." from "Correction of the index" and "Share prices fell"."""
    return begins(text, phrases) and (_colon(text, phrases) or len(longest(text, phrases).split()) > 1)


def _labelled(known: StructureWords, inside: Words) -> Iterator[BlockKind]:
    if was_prompted(known, inside.text):
        yield BlockKind.BOILERPLATE
    if inside.count <= CREDIT_WORDS and begins(inside.text, known.credits) and _credits(inside, known):
        yield BlockKind.CREDIT
    if inside.count <= CAPTION_WORDS and begins(inside.text, known.captions) and (inside.bracketed or _colon(inside.text, known.captions)):
        yield BlockKind.CAPTION
    if inside.count <= BYLINE_WORDS and begins(inside.text, known.bylines) and _names(inside.text.split()[1:], known):
        yield BlockKind.BYLINE
    if inside.signed and inside.count <= SIGNATURE_WORDS and _names(inside.text.split(), known):
        yield BlockKind.BYLINE
    if inside.count <= BYLINE_WORDS and begins(inside.text, known.published) and any(map(str.isdigit, inside.text)):
        yield BlockKind.DATELINE
    if inside.count <= BOILERPLATE_WORDS and (is_one_of(inside.text, known.boilerplate) or _is_label(inside.text, known.boilerplate)):
        yield BlockKind.BOILERPLATE


def _words(line: Line) -> Words:
    bracketed = _IN_BRACKETS.fullmatch(line.text)
    item = item_of(line)
    text = (bracketed["round"] or bracketed["square"]) if bracketed else line.text[item.at if item else 0 :]
    signed = line.text[0] in _DASHES
    return Words(text=text.lstrip(_DASHES), whole=line.text, count=len(words(text[:2000])), bracketed=bracketed is not None, signed=signed)


def _credits(inside: Words, known: StructureWords) -> bool:
    """Tell "Source: AP", "(Reporting by Jane Doe)" and "Photo by Jane Doe" from "Sources said ..."."""
    several = len(longest(inside.text, known.credits).split()) > 1
    return inside.bracketed or several or _colon(inside.text, known.credits) or _names(inside.text.split()[1:], known)


def _colon(text: str, phrases: tuple[str, ...]) -> bool:
    head, colon, _ = text[:120].partition(":")
    return bool(colon) and begins(head, phrases) and len(words(head)) <= 1 + len(longest(head, phrases).split())


def _names(parts: list[str], known: StructureWords) -> bool:
    """Say whether all words are names or join names: "Jane Doe and John Roe"; one name alone is not enough."""
    plain = [word.strip(",;.()") for word in parts]
    names = [word for word in plain if word and word not in known.joining]
    return len(plain) > 1 and bool(names) and all(_NAME.fullmatch(word) and word[0].isupper() for word in names)
