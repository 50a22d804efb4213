"""The order of pages as MkDocs takes it: the briefing first, an author's own pages after it."""

import posixpath
from collections.abc import Sequence
from typing import Any

from generator.render.page import Page


def navigation(pages: Sequence[Page], written: Sequence[Any] | None) -> list[Any]:
    """Build the `nav` of a site.

    Args:
        pages: Rendered pages, in order.
        written: The author's own `nav`, or None. Where it names a rendered page itself, it is taken as it is.
    """
    own = list(written or ())
    if {page.path for page in pages} & _paths(own):
        return own
    made: list[Any] = []
    sections: dict[str, list[Any]] = {"": made}
    for page in pages:
        if not page.listed:
            continue
        folder = posixpath.dirname(page.path)
        if page.section and folder not in sections:
            sections[folder] = []
            sections[_above(folder, sections)].append({page.section: sections[folder]})
        sections[_known(folder, sections)].append({page.title: page.path})
    return made + own


def _known(folder: str, sections: dict[str, list[Any]]) -> str:
    """Give the folder itself, or the nearest one above it that has a section."""
    return folder if folder in sections else _above(folder, sections)


def _above(folder: str, sections: dict[str, list[Any]]) -> str:
    return _known(posixpath.dirname(folder), sections)


def _paths(nav: Any) -> set[str]:
    if isinstance(nav, str):
        return {nav}
    items = nav.values() if isinstance(nav, dict) else nav
    return {path for item in items for path in _paths(item)}
