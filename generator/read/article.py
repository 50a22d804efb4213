"""One file to the article in it."""

import hashlib
from collections.abc import Iterator, Sequence

from generator.languages.language import Language
from generator.languages.load import Languages, language_of
from generator.model.diagnostic import Diagnostic
from generator.model.record import Span
from generator.model.shadow import Shadow, to_original, to_shadow
from generator.model.source import CITABLE, BlockKind, Source
from generator.read.blocks import blocks_of, drafts_of, page_of
from generator.read.calendar import calendar_names
from generator.read.decoding import decode, empty
from generator.read.drafts import Draft
from generator.read.frontmatter import front_matter
from generator.read.given import given
from generator.read.identity import source_id
from generator.read.language import check, detect
from generator.read.lines import trim
from generator.read.repair import note, repair, repair_starts
from generator.read.sentences import split
from generator.read.wording import STOPS, ends
from generator.read.wrap import joins

_PROSE = CITABLE - {BlockKind.TABLE_ROW}
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ANSWER})


def read_article(data: bytes, path: str, sidecar: bytes | None, languages: Languages) -> tuple[tuple[Source, ...], tuple[Diagnostic, ...]]:
    """Read one file; without a source where it cannot be used.

    Args:
        data: The file's bytes.
        path: Relative to the folder of articles, with `/`.
        sidecar: The bytes of the metadata file beside it, if there is one.
        languages: All language files.
    """
    decoded, problems = decode(data, path)
    if decoded is None:
        return (), problems
    text = decoded.text
    front = front_matter(text, path)
    about = given(front, sidecar, path)
    span = trim(text, Span(front.start, len(text)))
    problems = (*problems, *about.problems)
    if span.start == span.end:
        return (), (*problems, empty(path))
    code = about.metadata.language or detect(text[span.start : span.end], languages)
    language = language_of(code, languages)
    page = page_of(text, span, language.structure, calendar_names(language.code), about.metadata.title)
    drafts = drafts_of(page)
    prose = [draft.span for draft in drafts if draft.kind in _PROSE and ends(text[draft.span.start : draft.span.end], STOPS)]
    mended = repair(text, span, language, prose, joins(text, page.lines))
    cut = [sentences_of(draft, text, mended.shadow, language) for draft in drafts]
    mended = repair_starts(mended, list(_starts(drafts, cut, text, mended.shadow)), language)
    blocks = blocks_of(drafts, cut)
    translations, changed = about.translations(text, blocks)
    source = Source(
        id=source_id(path),
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        language=code,
        text=text,
        span=span,
        metadata=about.metadata,
        blocks=blocks,
        shadow=mended.shadow,
        translations=translations,
        notes=tuple(filter(None, (decoded.note, note(mended)))),
    )
    return (source,), (*problems, *check(code, path, languages), *changed)


def sentences_of(draft: Draft, text: str, shadow: Shadow, language: Language) -> tuple[Span, ...]:
    """Give the sentences of a block in the original: cells for a table row, none where nothing may be cited."""
    if draft.kind not in CITABLE:
        return ()
    if draft.kind is BlockKind.TABLE_ROW:
        return tuple(cell.span for cell in draft.cells)
    inside = to_shadow(shadow, draft.span)
    pieces = split(shadow.text[inside.start : inside.end], language)
    spans = (to_original(shadow, Span(inside.start + piece.start, inside.start + piece.end)) for piece in pieces)
    return tuple(span for span in (trim(text, span) for span in spans) if span.start < span.end)


def _starts(drafts: Sequence[Draft], cut: Sequence[tuple[Span, ...]], text: str, shadow: Shadow) -> Iterator[int]:
    """Give where sentences begin in the shadow text.

    Items and cells may be phrases, and a line after an unfinished one may go on with it: their first words are left alone.
    """
    finished = True
    for draft, spans in zip(drafts, cut, strict=True):
        skipped = len(spans) if draft.kind is BlockKind.TABLE_ROW else int(draft.kind is BlockKind.ITEM or not finished)
        yield from (to_shadow(shadow, span).start for span in spans[skipped:])
        finished = draft.kind not in _RUNNING or ends(text[draft.span.start : draft.span.end], STOPS + ":")
