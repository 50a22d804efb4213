"""Ids of sources: slugs of their paths, so that they do not move when other files come or go."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

import msgspec
from slugify import slugify

from generator.model.source import Source

_DIGITS = 6
"""Hex digits of the path's hash that tell two files of one slug apart."""


def source_id(path: str, number: int = 1) -> str:
    """Give the slug of a path without its extension; folders count: "en/04_news.txt" is "en-04-news", its second article "en-04-news-2"."""
    slug = str(slugify(str(PurePosixPath(path).with_suffix("")))) or f"article-{_hash(path)}"
    return slug if number == 1 else f"{slug}-{number}"


def distinct(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Add a hash of the path to ids that several files would share."""
    shared = Counter(source.id for source in sources)
    return tuple(
        source if shared[source.id] == 1 else msgspec.structs.replace(source, id=f"{source.id}-{_hash(source.path)}") for source in sources
    )


def _hash(path: str) -> str:
    return hashlib.sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:_DIGITS]
