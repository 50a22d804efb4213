"""Reading the annotated data, which lies outside the project."""

import gzip
import json
from pathlib import Path
from typing import Any


class NoDataError(Exception):
    """A file or folder of data is not there."""

    def __init__(self, path: Path) -> None:
        """Say where it was looked for."""
        super().__init__(f"no data at {path}")


def rows(path: Path) -> list[dict[str, Any]]:
    """Read a file with one JSON object a line, packed with gzip where its name ends so.

    Raises:
        NoDataError: There is no such file.
    """
    if not path.is_file():
        raise NoDataError(path)
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in data.decode().split("\n") if line.strip()]


def places(folder: Path, pattern: str) -> list[Path]:
    """Give what matches a pattern below a folder, sorted.

    Raises:
        NoDataError: Nothing does.
    """
    found = sorted(folder.glob(pattern))
    if not found:
        raise NoDataError(folder / pattern)
    return found


def f1(hits: int, ours: int, gold: int) -> float:
    """Give the harmonic mean of precision and recall; 1 where nothing was to be found and nothing was."""
    return 2 * hits / (ours + gold) if ours + gold else 1.0


def share(part: int, whole: int) -> float:
    """Give a share; 1 of nothing."""
    return part / whole if whole else 1.0
