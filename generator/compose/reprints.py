"""Find where other sources print a quotation too: repeated in the same words, or translated."""

from itertools import pairwise

from generator.compose.citing import cite
from generator.compose.material import Material
from generator.compose.passage import Passage
from generator.compose.quotation import MARKS, quotation, quoted_parts
from generator.model.briefing import Citation
from generator.model.reading import Attribution
from generator.model.record import Record, Span

STOPS = frozenset(".,;!?…")
"""What may stand between the words and the mark that closes them."""


class Reprinted(Record, frozen=True):
    """A quotation in another source, with its marks."""

    passage: Passage
    citations: tuple[Citation, ...]
    translated: bool


def reprints(passage: Passage, who: str, material: Material) -> tuple[Reprinted, ...]:
    """Give each other source that prints what `who` says in a passage, in the order of the claim's members.

    The claim ties the sentences; the speaker must be the same. A translation that leaves the speaker out is believed where the
    original has one and as many quotations stand in both sentences.
    """
    found: list[Reprinted] = []
    named = {use.source for use in material.actors[who].names}
    for other in _counterparts(passage, material):
        if other.ref.source not in named:
            continue
        translated = other.source.language != passage.source.language
        spans = [_marked(other.source.text, span) for span in _words_of(who, other, passage, material)]
        whole = [span for span in spans if span and (translated or _letters(_text(other, span)) in _letters(passage.source.text))]
        if whole:
            citations = tuple(cite(other.source, span, _sentence_at(span.start, other, material)) for span in whole)
            found.append(Reprinted(passage=other, citations=citations, translated=translated))
    return tuple(found)


def _counterparts(passage: Passage, material: Material) -> list[Passage]:
    """Give the other sentences that belong to a passage.

    In its own source these are those that repeat its words. In each other source it is the one of the claim; of several, those in the
    same places as the passage and its repetitions.
    """
    members: dict[str, list[Passage]] = {}
    for ref in passage.claim.members:
        if member := material.find(ref):
            members.setdefault(ref.source, []).append(member)
    for group in members.values():
        group.sort(key=lambda member: member.order)
    own = members.pop(passage.ref.source)
    places = [number for number, member in enumerate(own) if member.ref == passage.ref or repeats_words(member, passage)]
    found = [own[place] for place in places if own[place].ref != passage.ref]
    for group in members.values():
        found += [group[place] for place in places] if len(group) == len(own) else group if len(group) == 1 else []
    return found


def repeats_words(passage: Passage, other: Passage) -> bool:
    """Say whether all that a passage quotes stands in another one too."""
    parts = [span for item in passage.direct for span in quoted_parts(passage, item)]
    return bool(parts) and all(_letters(_text(passage, part)) in _letters(other.text) for part in parts)


def _words_of(who: str, other: Passage, passage: Passage, material: Material) -> list[Span]:
    """Give the stretches of a sentence, and of those that go on with it, that somebody says in quotation marks."""
    run = quotation(other, material)
    spoken = [(part, item) for part in run for item in part.direct]
    mine = [(part, item) for part, item in spoken if _is_by(who, part, item, material)]
    related = material.family(other.ref.source) == material.family(passage.ref.source)
    nameless = related and not any(item.speaker for _, item in spoken) and _count(other) == _count(passage)
    spans = sorted({span for part, item in (spoken if nameless else mine) for span in quoted_parts(part, item)})
    return _joined(other.source.text, spans)


def _sentence_at(offset: int, passage: Passage, material: Material) -> str:
    """Give the id of the sentence, of a passage and those that go on with it, in which an offset lies."""
    return next(part.ref.sentence for part in reversed(quotation(passage, material)) if part.sentence.span.start <= offset)


def _is_by(who: str, passage: Passage, item: Attribution, material: Material) -> bool:
    actor = material.actor(passage.ref.source, item.speaker)
    return actor is not None and actor.id == who


def _count(passage: Passage) -> int:
    return sum(len(quoted_parts(passage, item)) for item in passage.direct)


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """Join what stands in one pair of quotation marks."""
    if not spans:
        return []
    starts = [spans[0].start, *(two.start for one, two in pairwise(spans) if MARKS & set(text[one.end : two.start]))]
    ends = [*(one.end for one, two in pairwise(spans) if MARKS & set(text[one.end : two.start])), spans[-1].end]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]


def _marked(text: str, span: Span) -> Span | None:
    """Take the quotation marks around a stretch into it; nothing where it does not stand between two.

    What goes on in the next paragraph, where a new mark opens, is not closed before.
    """
    start = span.start if text[span.start] in MARKS else span.start - 1
    end = span.end
    while end < len(text) and text[end] in STOPS and text[end - 1] not in MARKS:
        end += 1
    if end == len(text) or text[end] not in MARKS or text[end - 1] in MARKS:
        closed = text[end - 1] in MARKS or text[end : end + 1] in ("", "\n", "\r")
    else:
        end, closed = end + 1, True
    return Span(start, end) if closed and start >= 0 and text[start] in MARKS else None


def _text(passage: Passage, span: Span) -> str:
    return passage.source.text[span.start : span.end]


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
