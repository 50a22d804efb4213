"""Render a briefing: every page in turn, every problem of every page together."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from babel import UnknownLocaleError
from jinja2 import Environment

from generator.languages.load import Languages
from generator.model.briefing import Briefing, Dossier
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.record import Record
from generator.model.source import Source
from generator.render.catalogue import Catalogue
from generator.render.environment import environment
from generator.render.escape import escaped, plain, plain_headings
from generator.render.front_matter import with_front_matter
from generator.render.label_files import LabelError, read_labels
from generator.render.labels import Labels
from generator.render.links import page_path, relative, slug, source_path
from generator.render.loader import Templates
from generator.render.page import Page
from generator.render.page_order import read_order
from generator.render.passages import paginate
from generator.render.problems import TEMPLATE_ERRORS, never_used, template_problem
from generator.render.sheet import Book, Sheet
from generator.render.usage import Usage
from generator.render.words import Words

TITLE_LENGTH = 60
"""Code points of a source's title in the navigation: about two lines of the side bar."""

LISTED = 30
"""Sources that the navigation lists: every page carries the whole navigation, so its size grows with the square of their number
(with 800 pages a flat one made each page 244 KB instead of 27)."""


class Listed(Record, frozen=True):
    """A dossier in the list of a site with several."""

    dossier: Dossier
    href: str


def render(
    briefing: Briefing, sources: Sequence[Source], templates: Path | None, languages: Languages
) -> tuple[tuple[Page, ...], tuple[Diagnostic, ...]]:
    """Render all pages.

    Args:
        briefing: Proven statements, in sections.
        sources: The articles the briefing cites.
        templates: An editor's folder of templates, or None.
        languages: What is known of each language; names a language in its own words.

    Returns:
        The pages in the order of the navigation, and what went wrong; with an error the pages are not complete.
    """
    return _Renderer(sources, templates, languages).render(briefing)


class _Renderer:
    """One rendering: the environment, and the problems met so far."""

    def __init__(self, sources: Sequence[Source], templates: Path | None, languages: Languages) -> None:
        self._sources = sources
        self._templates = Templates(templates)
        self._languages = languages
        self._environment: Environment = environment(self._templates)
        self._problems: dict[Diagnostic, None] = {}

    def render(self, briefing: Briefing) -> tuple[tuple[Page, ...], tuple[Diagnostic, ...]]:
        order = self._order()
        several = len(briefing.dossiers) > 1
        pages: list[Page] = [*self._home(briefing)] if several else []
        for dossier in briefing.dossiers:
            pages += self._dossier(dossier, order, f"{slug(dossier.id)}/" if several else "")
        problems = tuple(self._problems)
        if not any(problem.severity is Severity.ERROR for problem in problems):
            problems += never_used(self._templates)
        return tuple(pages), problems

    def _order(self) -> tuple[str, ...]:
        try:
            text, filename, _ = self._templates.loader.get_source(self._environment, "order.txt")
        except UnicodeDecodeError as error:
            problem = template_problem(error, self._templates, self._templates.named("order.txt"))
            self._problems[problem] = None
            return ()
        names = {*self._templates.shipped, *self._templates.own}
        known = {name[len("pages/") : -len(".md")] for name in names if name.startswith("pages/") and name.endswith(".md")}
        order, problems = read_order(text, frozenset(known - {"source", "home"}), self._templates.shown(filename or "order.txt"))
        self._problems |= dict.fromkeys(problems)
        return order

    def _home(self, briefing: Briefing) -> Iterator[Page]:
        labels = self._labels(briefing.dossiers[0].language)
        if labels is None:
            return
        listed = tuple(Listed(dossier=dossier, href=relative("index.md", f"{slug(dossier.id)}/index.md")) for dossier in briefing.dossiers)
        content = self._page(
            "pages/home.md", {"dossiers": escaped(listed), "labels": labels, "words": Words(labels.locale, self._languages)}
        )
        title = plain(labels.pages["home"])
        yield Page(
            path="index.md", content=with_front_matter(content, title, _language(labels), ""), title=title, language=_language(labels)
        )

    def _dossier(self, dossier: Dossier, order: tuple[str, ...], folder: str) -> Iterator[Page]:
        labels = self._labels(dossier.language)
        if labels is None:
            return
        usage = Usage()
        own = [source for source in self._sources if source.id in {entry.id for entry in dossier.sources}]
        book = Book(
            folder=folder,
            pages={name: labels.pages.get(name, name.replace("-", " ").capitalize()) for name in order},
            catalogue=Catalogue(dossier, own, usage),
            usage=usage,
        )
        shared = {"dossier": escaped(dossier), "find": book.catalogue, "labels": labels, "words": Words(labels.locale, self._languages)}
        # The list of sources counts what the other pages use, so it is rendered after them, though it need not stand after them.
        late = sorted(order, key=lambda name: name == "sources")
        made = {name: self._section(dossier, name, book, shared) for name in late}
        for name in order:
            yield made[name]
            if name == "sources":
                yield from (self._source(dossier, number, book, shared) for number in range(len(dossier.sources)))
        if "sources" not in order:
            yield from (self._source(dossier, number, book, shared) for number in range(len(dossier.sources)))

    def _section(self, dossier: Dossier, name: str, book: Book, shared: dict[str, Any]) -> Page:
        title = book.pages[name]
        path = page_path(book.folder, name)
        sheet = Sheet(name, path, title, book)
        content = self._page(f"pages/{name}.md", {**shared, "page": sheet})
        shown = dossier.title if name == "index" else title
        description = f"{dossier.title}. {title}." if name != "index" else dossier.title
        return Page(
            path=path,
            content=with_front_matter(content, shown, dossier.language, description, alone=not book.folder and name != "sources"),
            title=plain(title),
            language=dossier.language,
            date=dossier.cut_off,
            section=plain(_shortened(dossier.title)) if name == "index" and book.folder else plain(title) if name == "sources" else "",
        )

    def _source(self, dossier: Dossier, at: int, book: Book, shared: dict[str, Any]) -> Page:
        entry = dossier.sources[at]
        path = source_path(book.folder, entry.id)
        groups = paginate(book.catalogue.article(entry.id), book.usage.of(entry.id))
        title = f"{at + 1}. {_shortened(entry.title or entry.path)}"
        sheet = Sheet("source", path, title, book)
        content = self._page("pages/source.md", {**shared, "page": sheet, "entry": escaped(entry), "groups": escaped(groups)})
        return Page(
            path=path,
            content=with_front_matter(content, title, dossier.language, f"{dossier.title}. {entry.publisher or entry.path}"),
            title=plain(title),
            language=dossier.language,
            date=entry.date or dossier.cut_off,
            edit=entry.path,
            listed=len(dossier.sources) <= LISTED and not book.folder,
        )

    def _page(self, template: str, context: dict[str, Any]) -> str:
        """Render one template and the notes of what it cites; a problem leaves the page empty."""
        try:
            content = self._environment.get_template(template).render(context)
            sheet = context.get("page")
            if sheet is not None and sheet.notes:
                content += "\n" + self._environment.get_template("partials/notes.md").render(context)
        except TEMPLATE_ERRORS as error:
            self._problems[template_problem(error, self._templates, template)] = None
            return ""
        return plain_headings(content)

    def _labels(self, language: str) -> Labels | None:
        try:
            labels = read_labels(language, self._environment, self._templates)
            Words(labels.locale, self._languages)
        except LabelError as error:
            problem = Diagnostic(file=error.file, line=0, severity=Severity.ERROR, code="bad-labels", message=str(error))
        except (UnknownLocaleError, ValueError) as error:
            problem = Diagnostic(
                file=self._templates.named(f"labels/{language}.toml"),
                line=0,
                severity=Severity.ERROR,
                code="bad-labels",
                message=str(error),
            )
        else:
            return labels
        self._problems[problem] = None
        return None


def _language(labels: Labels) -> str:
    return labels.locale.split("_")[0]


def _shortened(title: str) -> str:
    return title if len(title) <= TITLE_LENGTH else title[:TITLE_LENGTH].rsplit(" ", 1)[0] + " …"
