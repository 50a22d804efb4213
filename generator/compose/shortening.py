"""Choose what a statement leaves out, so that the front of a briefing holds more of the matter.

Nothing is cut that says who says so, how sure it is, that it is not so, when, or how many: these words are protected here and again in
`verify`. Nothing is cut out of quotation marks, and when in doubt nothing at all.
"""

from dataclasses import dataclass

from generator.compose.aside import Aside, AsideKind, asides
from generator.compose.cues import has_cue
from generator.compose.parse import inside, meets
from generator.compose.passage import CONTENT, Passage, stem, stems, title_of
from generator.languages.protection import protected
from generator.model.reading import AttributionKind
from generator.model.record import Span

LEAST = 4
"""Words of a cut; a shorter one saves nothing over the mark in its place."""

KEPT = 8
"""Words that must be left: a stump says little."""

MOST = 2
"""Cuts in one sentence; with more of them it is a ruin."""

OPENERS = frozenset("(–—-$€£\"“„«'‘")
"""Marks with which what follows a cut may begin."""

QUOTES = ('"', "“", "”", "„", "‟", "«", "»", "''", "``")


@dataclass(frozen=True, slots=True)
class Spare:
    """What a sentence may be able to do without, whatever the reader has met; found once for each sentence."""

    opening: tuple[Span, ...]
    asides: tuple[Aside, ...]


def spare(passage: Passage) -> Spare:
    """Give what a sentence can do without, longest first; an apposition only where the reader knows all that it says."""
    found = [item for item in asides(passage) if _can_go(passage, item)]
    return Spare(_opening(passage), tuple(sorted(found, key=lambda item: (item.start - item.end, item.start))))


def cuts(passage: Passage, told: frozenset[str], known: Spare | None = None) -> tuple[Span, ...]:
    """Give what can be left out of a sentence, in order, in code points of the file.

    Args:
        passage: The sentence.
        told: Stems of the words that the reader has met already; an apposition is cut only if it says nothing else.
        known: What `spare` gave for the sentence, where it was asked before.
    """
    known = known or spare(passage)
    chosen: list[Aside] = []
    for item in known.asides:
        apart = all(item.end < other.start or other.end < item.start for other in chosen)
        enough = passage.words - sum(_words(passage, each) for each in (*chosen, item)) >= KEPT
        if apart and enough and len(chosen) < MOST and (item.kind is not AsideKind.APPOSITION or _told(passage, item, told)):
            chosen.append(item)
    return (*known.opening, *(_span(passage, item) for item in sorted(chosen, key=lambda item: item.start)))


def _opening(passage: Passage) -> tuple[Span, ...]:
    """Give the words at the start that only tie a sentence to the one before: "However,", "But".

    An adverb is such a word only with its comma ("Also known as"); a conjunction is one without ("But for the storm").
    """
    tokens, start = passage.reading.tokens, passage.sentence.span.start
    if any(part.start <= start < part.end for part in passage.quoted):
        return ()
    for phrase in passage.language.shortening.leaning:
        count = len(phrase.split())
        if len(tokens) <= count + 1 or [token.text.lower() for token in tokens[:count]] != phrase.split():
            continue
        after = tokens[count]
        if after.text == "," and any(char.isalnum() for char in tokens[count + 1].text):
            return (Span(start, tokens[count + 1].span.start),)
        if (
            count == 1
            and tokens[0].pos == "CCONJ"
            and after.text[:1].isalnum()
            and not has_cue(f"{tokens[0].text} {after.text}", passage.language.shortening.kept)
        ):
            return (Span(start, after.span.start),)
    return ()


def _span(passage: Passage, item: Aside) -> Span:
    tokens = passage.reading.tokens
    return Span(tokens[item.start].span.start, passage.sentence.span.end if item.end == len(tokens) else tokens[item.end - 1].span.end)


def _words(passage: Passage, item: Aside) -> int:
    return sum(any(char.isalnum() for char in token.text) for token in passage.reading.tokens[item.start : item.end])


def _can_go(passage: Passage, item: Aside) -> bool:
    span = _span(passage, item)
    text = passage.source.text[span.start : span.end]
    if _words(passage, item) < LEAST or protected(text, passage.language.protection) or any(mark in text for mark in QUOTES):
        return False
    after = passage.source.text[span.end : passage.sentence.span.end].lstrip()
    if after and not after[0].isalnum() and after[0] not in OPENERS:
        return False  # "[…] , as she did": the mark would part a comma from its word
    kept = has_cue(text, passage.language.shortening.kept)
    return not (kept or _dated_or_said(passage, span) or _titled(passage, item) or _is_missed(passage, item))


def _dated_or_said(passage: Passage, span: Span) -> bool:
    """Say whether a date stands in a span, or what ties words to a speaker, or words that were spoken."""
    if any(meets(span, date.span) for date in passage.dates):
        return True
    for said in passage.attributions:
        spoken = said.content if said.kind is AttributionKind.DIRECT else ()
        if (
            _names_all(span, said.source)
            or any(part and meets(span, part) for part in (said.cue, *spoken))
            or any(inside(part, span) for part in said.content)
        ):
            return True
    return any(meets(span, part) for part in (*passage.reading.hedges, *passage.reading.negations))


def _names_all(span: Span, source: Span | None) -> bool:
    """Say whether a speaker is named in a span, and not in front of it: "Ann Lee, a doctor" is named without the doctor."""
    return source is not None and meets(span, source) and not (source.start < span.start and span.end <= source.end + 1)


def _titled(passage: Passage, item: Aside) -> bool:
    """Say whether an aside holds what the title of its article speaks of, and the rest of the sentence does not."""
    tokens = passage.reading.tokens
    rest = {stem(token.text) for token in (*tokens[: item.start], *tokens[item.end :])}
    own = {stem(token.text) for token in tokens[item.start : item.end] if token.pos in CONTENT}
    return bool((own - rest) & stems(title_of(passage.source)))


def _is_missed(passage: Passage, item: Aside) -> bool:
    """Say whether a pronoun of what is left could stand for somebody in what is cut."""
    tokens = passage.reading.tokens
    names = any(token.pos == "PROPN" or token.tag == "NNS" for token in tokens[item.start : item.end])
    return names and any(token.tag in passage.language.shortening.pointing for token in tokens[item.end :])


def _told(passage: Passage, item: Aside, told: frozenset[str]) -> bool:
    words = (token for token in passage.reading.tokens[item.start : item.end] if token.pos in CONTENT)
    return {stem(token.text) for token in words} <= told
