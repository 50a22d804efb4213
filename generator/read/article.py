"""One file to the article in it."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from generator.languages.language import Language
from generator.languages.load import Languages, language_of
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.record import Record, Span
from generator.model.shadow import Shadow, to_original, to_shadow
from generator.model.source import CITABLE, BlockKind, Source
from generator.read.blocks import blocks_of
from generator.read.decoding import Decoded, decode, empty
from generator.read.drafts import Draft
from generator.read.identity import source_id
from generator.read.language import check
from generator.read.lines import line_at, trim
from generator.read.parts import Part, parts_of
from generator.read.repair import Evidence, note, repair, repair_starts
from generator.read.sentences import split
from generator.read.wording import STOPS, ends
from generator.read.wrap import joins

_PROSE = CITABLE - {BlockKind.TABLE_ROW}
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ANSWER})


class File(Record, frozen=True):
    """What all articles of a file share."""

    path: str
    sha256: str
    decoded: Decoded
    articles: int


def read_article(data: bytes, path: str, sidecar: bytes | None, languages: Languages) -> tuple[tuple[Source, ...], tuple[Diagnostic, ...]]:
    """Read one file; several sources where it holds several articles, none where it cannot be used.

    Args:
        data: The file's bytes.
        path: Relative to the folder of articles, with `/`.
        sidecar: The bytes of the metadata file beside it, if there is one.
        languages: All language files.
    """
    decoded, problems = decode(data, path)
    if decoded is None:
        return (), problems
    parts, said = parts_of(decoded.text, path, sidecar, languages)
    problems = (*problems, *(problem for about in said for problem in about.problems))
    if not parts:
        return (), (*problems, empty(path))
    file = File(path=path, sha256=hashlib.sha256(data).hexdigest(), decoded=decoded, articles=len(parts))
    sources = tuple(_source(file, number, part, _evidence(decoded.text, part, parts), languages) for number, part in enumerate(parts, 1))
    sources, changed = _translated(sources, parts)
    codes = dict.fromkeys(part.language for part in parts)
    unknown = (problem for code in codes for problem in check(code, path, languages))
    return sources, (*problems, *unknown, *changed, *_several(sources))


def _source(file: File, number: int, part: Part, evidence: Evidence, languages: Languages) -> Source:
    text = file.decoded.text
    language = language_of(part.language, languages)
    mended = repair(text, part.span, language, evidence, joins(text, part.page.lines))
    cut = [_sentences_of(draft, text, mended.shadow, language) for draft in part.drafts]
    mended = repair_starts(mended, list(_starts(part.drafts, cut, text, mended.shadow)), language)
    return Source(
        id=source_id(file.path, number),
        path=file.path,
        sha256=file.sha256,
        encoding=file.decoded.encoding,
        language=part.language,
        text=text,
        span=part.span,
        metadata=part.about.metadata,
        blocks=blocks_of(part.drafts, cut),
        shadow=mended.shadow,
        notes=tuple(filter(None, (file.decoded.note, _place(number, file.articles), note(mended)))),
    )


def _evidence(text: str, part: Part, parts: Sequence[Part]) -> Evidence:
    alike = [other for other in parts if other.language == part.language]
    blocks = (draft.span for other in alike for draft in other.drafts if draft.kind in _PROSE)
    prose = tuple(span for span in blocks if ends(text[span.start : span.end], STOPS))
    return Evidence(span=Span(alike[0].span.start, alike[-1].span.end), prose=prose)


def _place(number: int, articles: int) -> str:
    return f"article {number} of {articles} found in this file" if articles > 1 else ""


def _several(sources: Sequence[Source]) -> Iterator[Diagnostic]:
    """Say where a further article was found."""
    hint = "Put each article into a file of its own to give it its own metadata."
    for number, source in enumerate(sources[1:], 2):
        yield Diagnostic(
            file=source.path,
            line=line_at(source.text, source.span.start),
            severity=Severity.NOTE,
            code="several-articles",
            message=f"article {number} of {len(sources)} in this file begins here",
            hint=hint,
        )


def _translated(sources: Sequence[Source], parts: Sequence[Part]) -> tuple[tuple[Source, ...], tuple[Diagnostic, ...]]:
    """Tie translations to sentences; one that is told of the file has changed only where no article of it has the sentence."""
    results = [part.about.translations(source.text, source.blocks) for source, part in zip(sources, parts, strict=True)]
    missing = Counter((problem.file, problem.line) for _, problems in results for problem in problems)
    asked = Counter((place.file, place.before + entry.line) for part in parts for place, found in part.about.entries for entry in found)
    changed = {
        key: problem for _, problems in results for problem in problems if missing[key := (problem.file, problem.line)] == asked[key]
    }
    tied = (msgspec.structs.replace(source, translations=found) for source, (found, _) in zip(sources, results, strict=True))
    return tuple(tied), tuple(changed.values())


def _sentences_of(draft: Draft, text: str, shadow: Shadow, language: Language) -> tuple[Span, ...]:
    """Give the sentences of a block in the original: cells for a table row, none where nothing may be cited."""
    if draft.kind not in CITABLE:
        return ()
    if draft.kind is BlockKind.TABLE_ROW:
        return tuple(cell.span for cell in draft.cells)
    inside = to_shadow(shadow, draft.span)
    pieces = split(shadow.text[inside.start : inside.end], language)
    words = (trim(shadow.text, Span(inside.start + piece.start, inside.start + piece.end)) for piece in pieces)
    spans = (to_original(shadow, span) for span in words)
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
