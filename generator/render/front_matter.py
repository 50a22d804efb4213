"""The YAML head of a page, written by a YAML library and never by a template."""

import yaml

from generator.render.escape import plain


def with_front_matter(markdown: str, title: str, language: str, description: str) -> str:
    """Put the head before a page; title and description are safe to be printed raw."""
    head = {"title": plain(title), "description": plain(description), "language": language}
    dumped = yaml.safe_dump({key: value for key, value in head.items() if value}, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{dumped}---\n\n{markdown.strip()}\n"
