"""Join the sentences of one quotation, so that no quotation is shown half."""

from generator.compose.material import Material
from generator.compose.passage import Passage
from generator.model.reading import Attribution
from generator.model.record import Span

MARKS = frozenset('"“”„‟«»')

BETWEEN = MARKS | frozenset("'‘’‚‛`‹›")
"""What stands between two quotations: also single marks, and two apostrophes in place of a mark."""

MOST_WORDS = 80
"""Words of a quotation that is shown in one piece; what goes on longer is a document, of which the beginning is shown."""


def quotation(passage: Passage, material: Material) -> tuple[Passage, ...]:
    """Give the sentences over which the quotation that ends a passage goes on, the passage itself first."""
    run = [passage]
    words = passage.words
    while (following := material.following(run[-1])) and _goes_on(run[-1], following):
        words += following.words
        if words > MOST_WORDS:
            break
        run.append(following)
    return tuple(run)


def quoted_parts(passage: Passage, item: Attribution) -> tuple[Span, ...]:
    """Give the parts of what is said that stand in a sentence."""
    whole = passage.sentence.span
    parts = (Span(max(part.start, whole.start), min(part.end, whole.end)) for part in item.content)
    return tuple(part for part in parts if part.start < part.end)


def starts_inside(passage: Passage, material: Material) -> bool:
    """Say whether a passage only goes on with a quotation that an earlier sentence begins."""
    before = material.previous(passage)
    return before is not None and _goes_on(before, passage)


def _goes_on(passage: Passage, following: Passage) -> bool:
    """Say whether no quotation mark stands between what the two sentences quote."""
    if not passage.quoted or not following.quoted:
        return False
    end, start = max(span.end for span in passage.quoted), min(span.start for span in following.quoted)
    return end <= start and not BETWEEN & set(passage.source.text[end:start])
