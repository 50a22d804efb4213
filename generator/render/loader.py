"""Where templates come from: an editor's folder first, the shipped ones behind it."""

from collections.abc import Callable
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PrefixLoader

SHIPPED = Path(__file__).parents[1] / "templates"

SHIPPED_AS = "shipped"
"""Prefix under which an override can still reach the template it replaces: `{% extends "shipped/pages/faq.md" %}`."""


class _Tracking(FileSystemLoader):
    """Remembers which of its templates were asked for, so that a misspelt override is found."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.asked: set[str] = set()

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        found = super().get_source(environment, template)
        self.asked.add(template)
        return found


class Templates:
    """The templates of one rendering."""

    def __init__(self, folder: Path | None) -> None:
        """Use an editor's `folder` over the shipped templates."""
        self.folder = folder
        self._own = None if folder is None else _Tracking(folder)
        shipped = FileSystemLoader(SHIPPED)
        loaders: list[BaseLoader] = [shipped, PrefixLoader({SHIPPED_AS: shipped})]
        self.loader = ChoiceLoader([self._own, *loaders] if self._own else loaders)

    @property
    def shipped(self) -> tuple[str, ...]:
        """Names of all shipped templates and word files."""
        return tuple(FileSystemLoader(SHIPPED).list_templates())

    @property
    def own(self) -> tuple[str, ...]:
        """Names of the files in the editor's folder; those whose name starts with a dot are none."""
        names = [] if self._own is None else self._own.list_templates()
        return tuple(name for name in names if not any(part.startswith(".") for part in name.split("/")))

    @property
    def never_asked(self) -> tuple[str, ...]:
        """Files in the editor's folder that nothing has used."""
        return tuple(name for name in self.own if self._own is not None and name not in self._own.asked)

    def named(self, name: str) -> str:
        """Name the file of a template that could not be loaded as the user knows it."""
        return self.shown(str((self.folder if self.folder and name in self.own else SHIPPED) / name))

    def shown(self, filename: str) -> str:
        """Name a template's file as the user knows it."""
        path = Path(filename)
        if path.is_relative_to(SHIPPED):
            return f"generator/templates/{path.relative_to(SHIPPED).as_posix()}"
        return path.as_posix()
