"""The pages of the five seeds, word for word. `make golden` accepts them as they are now; read the difference before you commit it."""

from pathlib import Path

import pytest

from generator.export import markdown_files
from generator.pipeline import Result

PAGES = Path(__file__).parent / "pages"


def test_the_pages_of_the_seeds_are_the_accepted_ones(seeds_result: Result, request: pytest.FixtureRequest) -> None:
    made = markdown_files(seeds_result)
    if request.config.getoption("--refresh-golden"):
        _accept(made)
    accepted = {path.relative_to(PAGES).as_posix(): path.read_text(encoding="utf-8") for path in PAGES.rglob("*") if path.is_file()}
    assert sorted(made) == sorted(accepted), "pages came or went; `make golden` accepts that"
    for name, text in sorted(made.items()):
        assert text.splitlines() == accepted[name].splitlines(), f"{name} has changed; `make golden` accepts that"


def _accept(made: dict[str, str]) -> None:
    for path in sorted(PAGES.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(PAGES).as_posix() not in made:
            path.unlink()
    for name, text in made.items():
        (PAGES / name).parent.mkdir(parents=True, exist_ok=True)
        (PAGES / name).write_text(text, encoding="utf-8", newline="\n")
