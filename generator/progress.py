"""Show what is going on: a line that rewrites itself on a terminal, one line a step elsewhere."""

import sys
from types import TracebackType
from typing import Self

WIDTH = 60
"""Columns that are overwritten on a terminal."""


class Progress:
    """A display on standard error; nothing of it is left on a terminal at the end."""

    def __init__(self) -> None:
        """Look whether a terminal shows it."""
        self._stream = sys.stderr
        self._moving = self._stream.isatty()
        self._last = ""

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Wipe the line."""
        if self._moving:
            self._write("\r" + " " * WIDTH + "\r")

    def report(self, step: str, done: int, total: int) -> None:
        """Say that `done` of `total` parts of a step are finished."""
        if self._moving:
            self._write(f"\r{f'{step} {done}/{total}' if total > 1 else step:{WIDTH}}")
        elif step != self._last:
            self._write(f"{step}: {total} articles\n" if total > 1 else f"{step}\n")
        self._last = step

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
