"""Cut a citation out of a source."""

from msgspec import UNSET
from msgspec.structs import replace

from generator.model.briefing import Citation
from generator.model.record import Span
from generator.model.shadow import repaired
from generator.model.source import Source


def cite(source: Source, span: Span, passage: str) -> Citation:
    """Cut `span` (code points of the file) out of a source; `passage` is the id of the sentence it belongs to."""
    quote = source.text[span.start : span.end]
    mended = repaired(source.shadow, span)
    return Citation(
        source=source.id,
        start=span.start,
        end=span.end,
        quote=quote,
        line=line_of(source.text, span.start),
        passage=passage,
        repaired=UNSET if mended == quote else mended,
    )


def capital(citation: Citation) -> Citation:
    """Show a citation with a capital in front."""
    words = wording(citation)
    shown = words[:1].upper() + words[1:]
    return citation if shown == words else replace(citation, repaired=shown)


def wording(citation: Citation) -> str:
    """Give the words of a citation as they stand on the page."""
    return citation.quote if citation.repaired is UNSET else citation.repaired


def line_of(text: str, offset: int) -> int:
    r"""Give the 1-based line of an offset; `\n`, `\r\n` and a lone `\r` end a line."""
    before = text[:offset]
    return 1 + before.count("\n") + before.count("\r") - before.count("\r\n")
