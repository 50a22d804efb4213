"""The MkDocs plugin: short hooks that guard and delegate. The only file that imports mkdocs."""

import os
import time
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from generator.diagnostics import as_text
from generator.export import to_json
from generator.model.diagnostic import Diagnostic, Severity
from generator.options import Options
from generator.pipeline import Result, run
from generator.render.finish import finish
from generator.render.navigation import navigation
from generator.render.page import Page
from generator.summary import summary
from generator.writing import write_file

PACKAGE = Path(__file__).parent
THEME = PACKAGE / "theme"
STYLES = ("assets/briefing/page.css", "assets/briefing/statement.css", "assets/briefing/source.css", "assets/briefing/print.css")
SCRIPTS = ("assets/briefing/cards.js", "assets/briefing/arrival.js")
DATA = "briefing.json"


class BriefingConfig(Config):  # type: ignore[no-untyped-call] # MkDocs leaves __init_subclass__ untyped
    """The plugin's section of `mkdocs.yml`; paths are relative to that file."""

    enabled = option.Type(bool, default=True)
    """Turn off to build the hand-written pages only."""

    seeds = option.Dir(exists=True, default="seeds")
    """The folder of articles."""

    templates = option.Dir(default="templates")
    """Your templates, which replace the shipped ones one by one; the folder need not be there."""

    decisions = option.File(default="editorial.yml")
    """Your decisions: what to pin, hide and rename; the file need not be there."""

    languages = option.Optional(option.Dir(exists=True))
    """A folder of further language files."""

    cache = option.Dir(default=".cache/briefing")
    """Where work is kept between builds."""

    workers = option.Optional(option.Type(int))
    """Processes that read articles side by side; all processors of the machine where it is not given."""


class BriefingPlugin(BasePlugin[BriefingConfig]):  # type: ignore[no-untyped-call] # as above
    """Adds the pages of all briefings to a site."""

    def __init__(self) -> None:
        """Start with no pages."""
        self._pages: dict[str, Page] = {}
        self._started = 0.0
        self._result: Result | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep the instance between rebuilds; MkDocs asks for this hook to do so."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Watch what pages are made of, and add our style sheets and scripts to the theme."""
        if not self.config.enabled:
            return config
        self._pages = {}
        self._started = time.perf_counter()
        watched = (self.config.seeds, self.config.templates, self.config.decisions, self.config.languages, PACKAGE / "templates", THEME)
        config.watch.extend(str(path) for path in watched if path is not None and Path(path).exists())
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        config.extra_css[:0] = STYLES
        config.extra_javascript.extend(SCRIPTS)
        return config

    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Make the pages and add them as files. Priority: 100 (run early, so that other plugins see them)."""
        if not self.config.enabled:
            return files
        self._result = result = run(self._options())
        _report(result.diagnostics)
        for page in result.pages:
            self._add(page, files, config)
        files.append(self._file(DATA, to_json(result.briefing), config))
        config.nav = navigation(_shown(result, files), config.nav or _others(files, {page.path for page in result.pages}))
        return files

    def on_pre_page(self, page: MkDocsPage, **_: Any) -> MkDocsPage:
        """Date a page by its sources, not by the day of the build."""
        made = self._pages.get(page.file.src_uri)
        if made is not None and len(made.date) == len("2025-08-17"):
            page.update_date = made.date
        return page

    def on_post_page(self, output: str, *, page: MkDocsPage, **_: Any) -> str:
        """Set the language of a briefing's pages and mend the theme's HTML."""
        if not self.config.enabled:
            return output
        made = self._pages.get(page.file.src_uri)
        return finish(output, made.language if made else "")

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Say what was done."""
        if self._result is not None:
            for line in summary(self._result, seconds=time.perf_counter() - self._started, site=Path(os.path.relpath(config.site_dir))):
                log.info(line)

    def _options(self) -> Options:
        folder = {
            name: self.config[name] and Path(os.path.relpath(self.config[name]))
            for name in ("seeds", "templates", "decisions", "languages", "cache")
        }
        for name in ("templates", "decisions"):
            folder[name] = folder[name] if folder[name].exists() else None
        return Options(workers=self.config.workers or os.cpu_count() or 1, **folder)

    def _add(self, page: Page, files: Files, config: MkDocsConfig) -> None:
        file = self._file(page.path, page.content, config, listed=page.listed)
        # also under another name: `budget.md` and the briefing `budget/index.md` are one address
        if any(file.dest_uri == other.dest_uri for other in files):
            _report((_taken(page),))
            return
        if page.edit:
            file.edit_uri = Path(os.path.relpath(Path(self.config.seeds) / page.edit, config.docs_dir)).as_posix()
        files.append(file)
        self._pages[page.path] = page

    def _file(self, path: str, content: str, config: MkDocsConfig, *, listed: bool = True) -> File:
        """Keep the content in the cache: other plugins need a file on disk, and an unchanged one wakes no watcher.

        Raises:
            PluginError: The folder cannot be written.
        """
        kept = Path(self.config.cache).resolve() / "pages" / path
        try:
            write_file(kept, content)
        except OSError as error:
            message = (
                f"The briefing cannot be built: {self.config.cache} cannot be written ({error.strerror}); name another folder as `cache`"
            )
            raise PluginError(message) from error
        inclusion = InclusionLevel.UNDEFINED if listed else InclusionLevel.NOT_IN_NAV
        return File.generated(config, path, abs_src_path=str(kept), inclusion=inclusion)


log = get_plugin_logger("briefing")


def _report(diagnostics: tuple[Diagnostic, ...]) -> None:
    """Hand everything to MkDocs, so that `--strict` counts it; all errors stop the build together.

    Raises:
        PluginError: There is at least one error.
    """
    say = {Severity.WARNING: log.warning, Severity.NOTE: log.info}
    for diagnostic in diagnostics:
        if diagnostic.severity in say:
            say[diagnostic.severity](as_text(diagnostic))
    errors = [as_text(diagnostic) for diagnostic in diagnostics if diagnostic.severity is Severity.ERROR]
    if errors:
        raise PluginError("\n".join(["The briefing cannot be built:", *errors]))


def _taken(page: Page) -> Diagnostic:
    return Diagnostic(
        file=page.path,
        line=0,
        severity=Severity.WARNING,
        code="page-taken",
        message="another page has the address of this page of the briefing and is shown instead of it",
        hint="give it another name, or the folder of articles, or take the page out of order.txt",
    )


def _shown(result: Result, files: Files) -> list[Page]:
    return [page for page in result.pages if files.get_file_from_path(page.path) is not None]


def _others(files: Files, made: set[str]) -> list[str]:
    """Give an author's own pages where `mkdocs.yml` has no `nav`."""
    return [file.src_uri for file in files.documentation_pages() if file.src_uri not in made]
