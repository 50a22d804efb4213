"""What the measures share: their command line, the annotated data, which lies outside the project, and the reading of a text."""

import argparse
import gzip
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generator.languages.load import Languages, language_of
from generator.model.reading import Reading
from generator.model.source import Source
from generator.read.article import read_article
from generator.understand.reading import understand


class NoDataError(Exception):
    """A file or folder of data is not there."""

    def __init__(self, path: Path) -> None:
        """Say where it was looked for."""
        super().__init__(f"no data at {path}")


def command_line(said: str | None, **numbers: int) -> argparse.ArgumentParser:
    """Make a command line of the folder of data and of options that are numbers.

    Args:
        said: What its help says: the docstring of the measure.
        numbers: The options with what holds where they are not given.
    """
    options = argparse.ArgumentParser(description=said, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    for name, default in numbers.items():
        options.add_argument(f"--{name}", type=int, default=default)
    return options


def script(main: Callable[[], None]) -> None:
    """Run a measure by itself; data that is not there ends it with a plain word."""
    try:
        main()
    except NoDataError as error:
        sys.exit(str(error))


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


def sources_of(text: str, code: str, languages: Languages) -> tuple[Source, ...]:
    """Take a text of a known language apart, as a file that says its language."""
    sources, _ = read_article(text.encode(), "article.txt", f"language: {code}".encode(), languages)
    return sources


def readings_of(text: str, code: str, languages: Languages) -> list[tuple[Source, Reading]]:
    """Read a text of a known language, as a file that says its language."""
    return [(source, understand(source, language_of(source.language, languages))) for source in sources_of(text, code, languages)]


def f1(hits: int, ours: int, gold: int) -> float:
    """Give the harmonic mean of precision and recall; 1 where nothing was to be found and nothing was."""
    return 2 * hits / (ours + gold) if ours + gold else 1.0


def share(part: int, whole: int) -> float:
    """Give a share; 1 of nothing."""
    return part / whole if whole else 1.0


def scores(hits: int, ours: int, gold: int) -> str:
    """Write precision, recall and their mean."""
    return f"precision {share(hits, ours):.3f}  recall {share(hits, gold):.3f}  F1 {f1(hits, ours, gold):.4f}"
