"""A page while it is written: hands out anchors and note numbers and remembers what was cited where."""

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from generator.model.briefing import Citation
from generator.model.record import Record
from generator.model.source import Source
from generator.render.catalogue import Catalogue
from generator.render.escape import escaped, unescaped
from generator.render.links import page_path, relative, slug, source_path
from generator.render.usage import Usage

CONTEXT = 140
"""Code points of context on each side of a quotation in its note: about two lines of a card, enough to recognise the place."""


class Note(Record, frozen=True):
    """A citation as a page shows it."""

    number: int
    anchor: str
    citation: Citation
    href: str
    """To the passage, as a Markdown link's target."""
    before: str
    """Words before the quotation, of the same block."""
    after: str


class Placed(Record, frozen=True):
    """A statement that stands on this page."""

    anchor: str
    notes: tuple[Note, ...]


class Book(Record, frozen=True):
    """What the pages of one dossier share."""

    folder: str
    """Of the dossier's pages, with a final `/`; empty for a site with one dossier."""
    pages: dict[str, str]
    """Title of each page by its name, in the order of the order file."""
    catalogue: Catalogue
    usage: Usage


class Sheet:
    """What templates know as `page`."""

    def __init__(self, name: str, path: str, title: str, book: Book) -> None:
        """Begin the page `name` of the order file at `path`."""
        self.name = name
        self.path = path
        self.title = title
        self.pages = book.pages
        self._book = book
        self._anchors: set[str] = set()
        self._notes: dict[tuple[str, int, int], Note] = {}

    @property
    def notes(self) -> tuple[Note, ...]:
        """All notes so far, by number."""
        return tuple(escaped(note) for note in self._notes.values())

    def anchor(self, wanted: str) -> Markup:
        """Give an anchor that no other place of this page has."""
        base = slug(wanted)
        number, name = 1, str(base)
        while name in self._anchors:
            number += 1
            name = f"{base}-{number}"
        self._anchors.add(name)
        return slug(name)

    def place(self, statement: Any, where: str = "") -> Placed:
        """Put a statement on the page: gives its anchor and its notes, and remembers the way back from each passage."""
        anchor = self.anchor(f"s-{unescaped(statement.id)}")
        return Placed(anchor=anchor, notes=self.cite(self._book.catalogue.citations_of(statement.id), anchor, where))

    def cite(self, citations: Iterable[Citation], anchor: str, where: str = "") -> tuple[Note, ...]:
        """Give the notes of some citations for a place of this page."""
        notes = []
        for citation in citations:
            self._book.usage.add(citation, self.path, anchor, where or self.title)
            key = (citation.source, citation.start, citation.end)
            if key not in self._notes:
                self._notes[key] = self._note(citation)
            notes.append(self._notes[key])
        return tuple(escaped(note) for note in dict.fromkeys(notes))

    def to(self, name: str, anchor: str = "") -> Markup:
        """Give the link to another page of the dossier; empty when the order file does not list it."""
        return relative(self.path, page_path(self._book.folder, str(name)), anchor) if name in self._book.pages else Markup("")

    def to_source(self, source: str, anchor: str = "") -> Markup:
        """Give the link to a source's page, or to a passage on it."""
        return relative(self.path, source_path(self._book.folder, source), anchor)

    def to_actor(self, actor: str) -> Markup:
        """Give the link to a stakeholder; empty when there is no such page."""
        return self.to("stakeholders", slug(actor))

    def to_page(self, path: str, anchor: str) -> Markup:
        """Give the link to a place of a page by its path."""
        return relative(self.path, path, anchor)

    def to_file(self, path: str) -> Markup:
        """Give the link to a file of the site."""
        return relative(self.path, path)

    def _note(self, citation: Citation) -> Note:
        number = len(self._notes) + 1
        before, after = _context(self._book.catalogue.article(citation.source), citation)
        href = self.to_source(citation.source, citation.passage)
        return Note(number=number, anchor=slug(f"note-{number}"), citation=citation, href=href, before=before, after=after)


def _context(source: Source, citation: Citation) -> tuple[str, str]:
    block = next((block for block in source.blocks if block.span.start <= citation.start and citation.end <= block.span.end), None)
    if block is None:
        return "", ""
    before = source.text[block.span.start : citation.start]
    after = source.text[citation.end : block.span.end]
    if len(before) > CONTEXT:
        before = "… " + before[-CONTEXT:].split(" ", 1)[-1]
    if len(after) > CONTEXT:
        after = after[:CONTEXT].rsplit(" ", 1)[0] + " …"
    return before, after
