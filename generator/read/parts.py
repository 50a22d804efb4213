"""The articles that a file holds, each with its place, its metadata, its language and its drafts."""

from bisect import bisect_right
from collections.abc import Iterator

import msgspec

from generator.languages.cldr import calendar_names
from generator.languages.load import Languages, language_of
from generator.model.record import Record, Span
from generator.model.source import BlockKind
from generator.read.articles import beginnings
from generator.read.blocks import drafts_of, page_of
from generator.read.datelines import names_day
from generator.read.drafts import Draft, Page
from generator.read.frontmatter import front_matters
from generator.read.given import Given, given
from generator.read.language import detect
from generator.read.lines import trim


class Part(Record, frozen=True):
    """One article of a file."""

    span: Span
    about: Given
    language: str
    """Lower-case code."""
    page: Page
    drafts: tuple[Draft, ...]


def parts_of(text: str, path: str, sidecar: bytes | None, languages: Languages) -> tuple[tuple[Part, ...], tuple[Given, ...]]:
    """Give the articles of a file in order, none where it holds nothing but blanks, and all that is said of them.

    An article begins with the file, with front matter of its own, or where the text shows it (`articles.py`). The sidecar file is about the
    first; what it or the front matter says holds for the articles that follow without front matter, except for the title, and for the day
    where the article gives its own.
    """
    fronts = front_matters(text, path)
    fronts = tuple(front for front in fronts if trim(text, Span(front.start, front.end)) != Span(front.start, front.start)) or fronts[-1:]
    said = tuple(given(front, sidecar if number == 0 else None, path) for number, front in enumerate(fronts))
    spans = [trim(text, Span(front.start, front.end)) for front in fronts]
    parts = [part for span, about in zip(spans, said, strict=True) if span.start < span.end for part in _cut(text, span, about, languages)]
    return tuple(parts), said


def _cut(text: str, span: Span, about: Given, languages: Languages) -> Iterator[Part]:
    whole = _part(text, span, about, languages)
    places = beginnings(whole.page, whole.drafts, text)
    if not places:
        yield whole
        return
    starts = [line.span.start for line in whole.page.lines]
    edges = [starts[bisect_right(starts, whole.drafts[place].span.start) - 1] for place in places]
    yield _head(whole, text, places[0], edges[0])
    for start, end in zip(edges, (*edges[1:], span.end), strict=True):
        yield _later(_part(text, trim(text, Span(start, end)), _without(about, "title"), languages), text)


def _part(text: str, span: Span, about: Given, languages: Languages) -> Part:
    code = about.metadata.language or detect(text[span.start : span.end], languages)
    language = language_of(code, languages)
    page = page_of(text, span, language.structure, calendar_names(language.code), about.metadata.title)
    return Part(span=span, about=about, language=code, page=page, drafts=drafts_of(page))


def _head(whole: Part, text: str, place: int, edge: int) -> Part:
    """Keep what was read of the first article: its list of contents may be known by headings of those that follow."""
    lines = tuple(line for line in whole.page.lines if line.span.start < edge)
    return msgspec.structs.replace(
        whole,
        span=trim(text, Span(whole.span.start, edge)),
        page=msgspec.structs.replace(whole.page, lines=lines),
        drafts=whole.drafts[:place],
    )


def _later(part: Part, text: str) -> Part:
    """Leave out the file's day where the article has its own."""
    dated = (text[draft.span.start : draft.span.end] for draft in part.drafts if draft.kind is BlockKind.DATELINE)
    if not any(names_day(words, part.page.months) for words in dated):
        return part
    return msgspec.structs.replace(part, about=_without(part.about, "date"))


def _without(about: Given, name: str) -> Given:
    return msgspec.structs.replace(about, metadata=msgspec.structs.replace(about.metadata, **{name: ""}))
