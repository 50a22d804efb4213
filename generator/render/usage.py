"""Where each passage is used: the way back from a source to the briefing."""

from collections import defaultdict

from generator.model.briefing import Citation
from generator.model.record import Record, Span
from generator.render.escape import escape


class Use(Record, frozen=True):
    """A place on a page that rests on a passage."""

    passage: str
    """Anchor on the source's page."""
    span: Span
    page: str
    """Path of the page."""
    anchor: str
    """Of the place on that page."""
    where: str
    """Heading of the section, as shown."""


class Usage:
    """Collects uses while pages are rendered, in the order in which they are met."""

    def __init__(self) -> None:
        """Start with nothing used."""
        self._uses: dict[str, list[Use]] = defaultdict(list)

    def add(self, citation: Citation, page: str, anchor: str, where: str) -> None:
        """Note that a place rests on a citation; said twice of one place, it counts once."""
        use = Use(passage=citation.passage, span=Span(citation.start, citation.end), page=page, anchor=anchor, where=where)
        uses = self._uses[escape(citation.source)]
        if use not in uses:
            uses.append(use)

    def of(self, source: str) -> tuple[Use, ...]:
        """Give all uses of a source's passages so far; its id may be escaped or not."""
        return tuple(self._uses.get(escape(source), ()))
