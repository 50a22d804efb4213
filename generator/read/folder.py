"""All articles below a folder."""

import os
from collections.abc import Iterator
from pathlib import Path

from generator.languages.load import Languages
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.source import Source
from generator.read.article import read_article
from generator.read.identity import distinct

ARTICLES = (".txt", ".md")
SIDECARS = (".yml", ".yaml")
QUIET = (".json",)
"""Files of other programs that are passed over without a word."""


def read_folder(folder: Path, languages: Languages) -> tuple[tuple[Source, ...], tuple[Diagnostic, ...]]:
    """Read every article below a folder, sorted by path.

    Files that cannot be read or used are diagnostics; all others are read all the same. Hidden files and folders are passed over.

    Args:
        folder: Where the articles lie.
        languages: All language files.
    """
    paths, problems = _files(folder)
    known = set(paths)
    sources: list[Source] = []
    for path in paths:
        if Path(path).suffix.lower() not in ARTICLES:
            problems += _other(path, known)
            continue
        beside = [name for suffix in SIDECARS if (name := str(Path(path).with_suffix(suffix).as_posix())) in known]
        try:
            sidecar = (folder / beside[0]).read_bytes() if beside else None
            found, wrong = read_article((folder / path).read_bytes(), path, sidecar, languages)
        except OSError as error:
            problems.append(_problem(path, Severity.ERROR, "unreadable-file", f"the file cannot be read: {error.strerror}"))
            continue
        sources += found
        problems += wrong
    return distinct(sources), tuple(problems)


def _files(folder: Path) -> tuple[list[str], list[Diagnostic]]:
    """Give the paths of all files that lie in the folder, relative to it, and what was left out."""
    root = folder.resolve()
    paths: list[str] = []
    problems: list[Diagnostic] = []
    for place in _walk(folder, problems):
        path = place.relative_to(folder).as_posix()
        if path.encode("utf-8", "replace") != path.encode("utf-8", "surrogatepass"):
            problems.append(_nameless(path))
        elif place.is_symlink() and (place.is_dir() or not place.resolve().is_relative_to(root)):
            hint = "Copy the articles into the folder."
            problems.append(
                _problem(path, Severity.WARNING, "skipped-link", "links to folders or out of the folder are not followed", hint)
            )
        elif place.exists() and not (place.is_file() or place.is_dir()):  # a pipe would be waited for without end
            problems.append(_problem(path, Severity.WARNING, "skipped-file", "pipes, sockets and devices are no articles: skipped"))
        elif place.is_symlink() and not place.exists():
            problems.append(_problem(path, Severity.ERROR, "unreadable-file", "the link leads to no file", "Mend or delete it."))
        elif place.is_dir():
            problems += _named_like_article(path)
        else:
            paths.append(path)
    return sorted(paths), problems


def _named_like_article(path: str) -> list[Diagnostic]:
    """Say of a folder "x.txt" that it is none: it may have been meant as one."""
    if Path(path).suffix.lower() not in ARTICLES:
        return []
    return [
        _problem(path, Severity.WARNING, "skipped-file", "this is a folder, no article; the files in it are read", "Give it another name.")
    ]


def _walk(folder: Path, problems: list[Diagnostic]) -> Iterator[Path]:
    def note(error: OSError) -> None:
        path = Path(error.filename).relative_to(folder).as_posix()
        problems.append(_problem(path, Severity.ERROR, "unreadable-folder", f"the folder cannot be read: {error.strerror}"))

    for base, folders, files in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(base, name) for name in sorted((*folders, *files)) if not name.startswith("."))


def _other(path: str, known: set[str]) -> list[Diagnostic]:
    """Say what becomes of a file that is no article."""
    suffix = Path(path).suffix.lower()
    if suffix in QUIET:
        return []
    if suffix not in SIDECARS:
        return [_problem(path, Severity.NOTE, "skipped-file", "only .txt and .md files are articles: skipped")]
    if any(Path(path).with_suffix(article).as_posix() in known for article in ARTICLES):
        return []
    return [
        _problem(
            path,
            Severity.WARNING,
            "lonely-metadata",
            "there is no article beside this metadata file",
            "Name both files alike, or delete this one.",
        )
    ]


def _nameless(path: str) -> Diagnostic:
    shown = path.encode("utf-8", "replace").decode()
    return _problem(shown, Severity.ERROR, "unreadable-file", "the file's name is no UTF-8", "Give it another name.")


def _problem(path: str, severity: Severity, code: str, message: str, hint: str = "") -> Diagnostic:
    return Diagnostic(file=path, line=0, severity=severity, code=code, message=message, hint=hint)
