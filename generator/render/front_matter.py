"""The YAML head of a page, written by a YAML library and never by a template."""

import yaml

from generator.render.escape import plain


def with_front_matter(markdown: str, title: str, language: str, description: str, *, alone: bool = False) -> str:
    """Put the head before a page; title and description become safe to be printed raw.

    Args:
        markdown: The page without a head.
        title: Of the page.
        language: Code of the page's own words.
        description: For search engines and previews.
        alone: The page has no neighbours in its part of the navigation, so that a side bar would list nothing but itself.
    """
    head = {"title": plain(title), "description": plain(description), "language": language, "hide": ["navigation"] if alone else []}
    dumped = yaml.safe_dump({key: value for key, value in head.items() if value}, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{dumped}---\n\n{markdown.strip()}\n"
