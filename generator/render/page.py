"""What rendering gives: a page as a value, with nothing written anywhere yet."""

from generator.model.record import Record


class Page(Record, frozen=True):
    """A Markdown page of the site."""

    path: str
    """Relative to the site's documents, with `/`: "sources/000-539c5ee527cd5390.md"."""
    content: str
    """Markdown with YAML front matter."""
    title: str
    """Safe to be printed raw by a theme."""
    language: str
    """Of the page's own words; passages in another language say so themselves."""
    date: str = ""
    """ISO day of the latest dated source behind it; empty when none is dated."""
    edit: str = ""
    """For a source's page: the article's path, relative to the folder of articles."""
    section: str = ""
    """For the first page of a folder: what the folder is called in the navigation, safe to be printed raw."""
    listed: bool = True
    """Whether the navigation shows it."""
