"""The navigation: the briefing's pages first, in order, the author's own after them."""

from generator.render.navigation import navigation
from generator.render.page import Page


def page(path: str, title: str, section: str = "", *, listed: bool = True) -> Page:
    """Make a page of which only its place matters."""
    return Page(path=path, content="", title=title, language="en", section=section, listed=listed)


PAGES = (
    page("index.md", "Overview"),
    page("sources/index.md", "Sources", "Sources"),
    page("sources/a.md", "1. A"),
    page("sources/b.md", "2. B", listed=False),
    page("about.md", "About"),
)


def test_pages_of_a_folder_stand_under_its_section_and_own_pages_at_the_end() -> None:
    assert navigation(PAGES, [{"Help": "help.md"}]) == [
        {"Overview": "index.md"},
        {"Sources": [{"Sources": "sources/index.md"}, {"1. A": "sources/a.md"}]},
        {"About": "about.md"},
        {"Help": "help.md"},
    ]


def test_folders_inside_folders() -> None:
    pages = (page("index.md", "Briefings"), page("x/index.md", "Overview", "Topic"), page("x/sources/index.md", "Sources", "Sources"))
    assert navigation(pages, None) == [
        {"Briefings": "index.md"},
        {"Topic": [{"Overview": "x/index.md"}, {"Sources": [{"Sources": "x/sources/index.md"}]}]},
    ]


def test_an_author_who_names_a_rendered_page_arranges_all_of_it() -> None:
    own = [{"Start": [{"Facts": "about.md"}]}, "index.md"]
    assert navigation(PAGES, own) == own
