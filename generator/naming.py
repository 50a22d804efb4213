"""Ids of dossiers: slugs of their folders, so that they do not move when other folders come or go."""

import hashlib
from collections import Counter
from collections.abc import Sequence

from slugify import slugify

TOP = "briefing"
"""Id of the dossier whose articles lie in no folder of their own."""

_DIGITS = 6
"""Hex digits of the folder's hash that tell two folders of one slug apart."""


def dossier_ids(folders: Sequence[str]) -> tuple[str, ...]:
    """Give an id for each folder (a path with `/`, empty for the top one); "a/b", "a b" and "a-b" are told apart by a hash."""
    slugs = [str(slugify(folder)) or (f"folder-{_hash(folder)}" if folder else TOP) for folder in folders]
    shared = Counter(slugs)
    return tuple(
        slug if shared[slug] == 1 or not folder else f"{slug}-{_hash(folder)}" for folder, slug in zip(folders, slugs, strict=True)
    )


def _hash(folder: str) -> str:
    return hashlib.sha256(folder.encode()).hexdigest()[:_DIGITS]
