"""Promise 1, second half: what is left out of a sentence is shown as left out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from generator.model.briefing import Citation, Segment, Statement
from generator.model.diagnostic import Diagnostic
from generator.model.record import Record, Span
from generator.model.source import Source
from generator.verify.proof import Proof, cited, excerpt


def check_cuts(statement: Statement, proof: Proof) -> Iterator[Diagnostic]:
    """Yield every place where words of a sentence are missing without `[…]`."""
    for citation, gap in gaps(statement, proof):
        if not gap.marked:
            words = excerpt(proof.sources[citation.source].text[gap.span.start : gap.span.end])
            yield proof.error("hidden-cut", f'statement "{statement.id}" leaves out "{words}" without showing […]', citation)


class Gap(Record, frozen=True):
    """Words of a sentence that a statement does not show."""

    span: Span
    marked: bool
    """Whether `[…]` stands in their place."""


def gaps(statement: Statement, proof: Proof) -> Iterator[tuple[Citation, Gap]]:
    """Yield the missing stretches of the sentences that a statement shows in part, with the citation beside each."""
    shown = [(citation, segment) for segment in statement.segments if (citation := cited(statement, segment))]
    for index, (citation, segment) in enumerate(shown):
        source = proof.sources.get(citation.source)
        if source is None:
            continue
        before = shown[index - 1][0] if index and shown[index - 1][0].source == citation.source else None
        after = shown[index + 1][0] if index + 1 < len(shown) and shown[index + 1][0].source == citation.source else None
        start = max(_opening(source, citation.start, proof), before.end if before and before.end <= citation.start else 0)
        if _words(source, start, citation.start):
            yield citation, Gap(span=Span(start, citation.start), marked=_cut_beside(statement, segment, -1))
        end = _closing(source, citation.end, proof)
        if _words(source, citation.end, end) and not (after and citation.end <= after.start < end):
            yield citation, Gap(span=Span(citation.end, end), marked=_cut_beside(statement, segment, 1))


def _opening(source: Source, offset: int, proof: Proof) -> int:
    """Give the nearest place at or before `offset` where a passage may start without a cut: a sentence, a label."""
    starts, _ = proof.borders(source)
    index = bisect_right(starts, offset) - 1
    return starts[index] if index >= 0 else source.span.start


def _closing(source: Source, offset: int, proof: Proof) -> int:
    """Give the nearest end of a sentence at or after `offset`."""
    _, ends = proof.borders(source)
    index = bisect_left(ends, offset)
    return ends[index] if index < len(ends) else source.span.end


def _words(source: Source, start: int, end: int) -> bool:
    return any(char.isalnum() for char in source.text[start:end])


def _cut_beside(statement: Statement, segment: Segment, step: int) -> bool:
    """Say whether `[…]` stands directly before (-1) or after (1) a segment, insertions passed over."""
    ordered = list(statement.segments) if step > 0 else list(reversed(statement.segments))
    following = ordered[ordered.index(segment) + 1 :]
    return next((other.cut is True for other in following if not isinstance(other.insert, str)), False)


def in_order(statement: Statement) -> bool:
    """Say whether the passages of each source stand in the order of its text, so that no sense is made by turning them round."""
    shown = [citation for segment in statement.segments if (citation := cited(statement, segment))]
    return all(a.source != b.source or a.end <= b.start for a, b in pairwise(shown))
