"""Addresses inside the site: stable, relative, and never made of an article's words."""

import posixpath
import re

from markupsafe import Markup
from markupsafe import escape as html_escape

from generator.model.briefing import SourceId
from generator.render.escape import unescaped


def relative(origin: str, target: str, anchor: str = "") -> Markup:
    """Give the way from the page `origin` to `target` as MkDocs resolves it: between Markdown files, with `/`; it may be escaped."""
    path = posixpath.relpath(unescaped(target), posixpath.dirname(origin) or ".")
    return html_escape(f"{path}#{slug(anchor)}" if anchor else path)


def slug(identifier: str) -> Markup:
    """Turn an id, escaped or not, into an anchor or a file name: word characters and hyphens only."""
    return html_escape(re.sub(r"[^\w-]+", "-", unescaped(identifier), flags=re.ASCII).strip("-"))


def source_path(folder: str, source: SourceId) -> str:
    """Give the path of a source's page; "index" is taken by the list of sources, and `_` stands in no other id."""
    name = slug(source)
    return f"{folder}sources/{'index_' if name == 'index' else name}.md"


def page_path(folder: str, name: str) -> str:
    """Give the path of a page that an order file names; the list of sources stands above its sources."""
    return f"{folder}sources/index.md" if name == "sources" else f"{folder}{name}.md"


def web_address(url: str) -> str:
    """Give an address of the web unchanged, and nothing for any other scheme or an address that could end an attribute."""
    return url if re.fullmatch(r"https?://[^\s\"'<>`\\]+", url) else ""
