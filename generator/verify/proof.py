"""What all checks of a dossier share: the sources by id, and how a finding is written down."""

from collections.abc import Iterator, Sequence

from generator.languages.language import Language
from generator.languages.load import Languages, language_of
from generator.model.briefing import Citation, Segment, Statement
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.record import Span
from generator.model.source import Source
from generator.verify.wording import contains

EXCERPT = 60
"""Code points of a passage that a message quotes: enough to find it, short enough for one line."""


class Proof:
    """The sources a dossier is proven against."""

    def __init__(self, sources: Sequence[Source], languages: Languages) -> None:
        """Take the sources as `read` gave them; their texts are the only authority."""
        self.sources = {source.id: source for source in sources}
        self._languages = languages
        self._borders: dict[str, tuple[list[int], list[int]]] = {}

    def language(self, source: Source) -> Language:
        """Give what is known of the source's language."""
        return language_of(source.language, self._languages)

    def borders(self, source: Source) -> tuple[list[int], list[int]]:
        """Give the offsets at which a passage may start without a cut (a sentence, a label), and those at which sentences end; in order."""
        if source.id not in self._borders:
            starts = sorted({place.start for place in _places(source)})
            ends = sorted({sentence.span.end for block in source.blocks for sentence in block.sentences})
            self._borders[source.id] = starts, ends
        return self._borders[source.id]

    def hold(self, words: str) -> bool:
        """Say whether some words stand in any of the sources."""
        return any(holds(source, words) for source in self.sources.values())

    def error(self, code: str, message: str, citation: Citation | None = None) -> Diagnostic:
        """Write down a failure, at the place in the article that is concerned."""
        source = self.sources.get(citation.source) if citation else None
        return Diagnostic(
            file=source.path if source else "",
            line=line_of(source, citation.start) if source and citation else 0,
            severity=Severity.ERROR,
            code=code,
            message=message,
        )


def _places(source: Source) -> Iterator[Span]:
    for block in source.blocks:
        yield block.span
        yield from (sentence.span for sentence in block.sentences)
        if block.label:
            yield block.label


def holds(source: Source, words: str) -> bool:
    """Say whether some words stand in a source, as written or repaired."""
    return contains(source.text, words) or contains(source.shadow.text, words)


def line_of(source: Source, offset: int) -> int:
    r"""Give the 1-based line of an offset; `\n`, `\r\n` and a lone `\r` end a line."""
    before = source.text[: max(0, min(offset, len(source.text)))]
    return 1 + before.count("\n") + before.count("\r") - before.count("\r\n")


def shown(citation: Citation) -> str:
    """Give the wording of a citation as it stands on the page."""
    return citation.repaired if isinstance(citation.repaired, str) else citation.quote


def cited(statement: Statement, segment: Segment) -> Citation | None:
    """Give the citation a segment shows; None for an insertion, a cut, or an index that does not exist."""
    if isinstance(segment.cite, int) and segment.cite < len(statement.citations):
        return statement.citations[segment.cite]
    return None


def excerpt(text: str) -> str:
    """Shorten a passage for a message."""
    folded = " ".join(text.split())
    return folded if len(folded) <= EXCERPT else folded[: EXCERPT - 1] + "…"
