"""Segments and citations, put together piece by piece."""

from msgspec import UNSET

from generator.compose.citing import capital, cite, wording
from generator.model.briefing import Citation, Segment
from generator.model.record import Span
from generator.model.source import Source

PIECES = " – "
"""Between the pieces of an insertion: row head – column head."""


class Draft:
    """A statement in the making: every piece of it is cut out of one source."""

    def __init__(self, source: Source) -> None:
        """Start empty."""
        self._source = source
        self.citations: list[Citation] = []
        self.segments: list[Segment] = []

    def show(self, span: Span, passage: str) -> None:
        """Add a passage to the text, with a capital where its beginning was cut; blanks at its ends are no part of it."""
        trimmed = trim(self._source.text, span)
        if trimmed.start < trimmed.end:
            self.segments.append(Segment(cite=len(self.citations)))
            made = cite(self._source, trimmed, passage)
            self.citations.append(capital(made) if self.segments[:-1] == [Segment(cut=True)] else made)

    def insert(self, spans: tuple[tuple[Span, str], ...]) -> None:
        """Add words in brackets, proven by the passages they are taken from: (span, sentence id)."""
        proofs = [cite(self._source, trim(self._source.text, span), passage) for span, passage in spans]
        self.citations += proofs
        self.segments.append(Segment(insert=f"[{PIECES.join(wording(proof) for proof in proofs)}]"))

    def cut(self) -> None:
        """Show that something was left out."""
        self.segments.append(Segment(cut=True))

    @property
    def text(self) -> str:
        """The segments, joined by blanks."""
        return " ".join(self._piece(segment) for segment in self.segments)

    def _piece(self, segment: Segment) -> str:
        if segment.cite is not UNSET:
            return wording(self.citations[segment.cite])
        return "[…]" if segment.insert is UNSET else segment.insert


def trim(text: str, span: Span) -> Span:
    """Take blanks off both ends of a span."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(min(start, span.end), max(start, span.start + len(words.rstrip())))
