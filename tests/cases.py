"""Fixtures that a non-programmer can add: a text file of cases, each a title, an input and what is expected.

    missing blank after a full stop
.
It ended.She left.
.
It ended. She left.
.
"""

from pathlib import Path
from typing import NamedTuple

import pytest


class Case(NamedTuple):
    """One block of a fixture file."""

    title: str
    given: str
    expected: str


def cases(path: Path) -> list[Case]:
    """Read all cases of a fixture file; a malformed block fails with its line."""
    found: list[Case] = []
    parts: list[list[str]] = [[]]
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line != ".":
            parts[-1].append(line)
            continue
        parts.append([])
        if len(parts) == 4:
            title, given, expected = ("\n".join(part) for part in parts[:3])
            assert title.strip(), f"{path.name}:{number}: a case has no title"
            found.append(Case(title.strip(), given, expected))
            parts = [[]]
    assert len(parts) == 1, f"{path.name}: the last case has no end"
    assert not "".join(parts[0]).strip(), f"{path.name}: text after the last case"
    assert found, f"{path.name}: no case"
    return found


def each(path: Path) -> pytest.MarkDecorator:
    """Parametrize a test over the cases of a file: `@each(HERE / "blocks.txt")`, argument `case`."""
    return pytest.mark.parametrize("case", [pytest.param(case, id=case.title) for case in cases(path)])
