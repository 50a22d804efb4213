from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.cache import Cache, key_of
from generator.model.record import Span


class Maker:
    """Makes spans of words and remembers which it had to make."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self.made: list[str] = []

    def __call__(self, missing: Sequence[int]) -> list[Span]:
        self.made += [self.words[position] for position in missing]
        return [Span(0, len(self.words[position])) for position in missing]


def ask(folder: Path | None, *words: str) -> tuple[tuple[Span, ...], list[str]]:
    maker = Maker(words)
    return Cache(folder).all(Span, [key_of("span", word) for word in words], maker), maker.made


def test_what_was_made_once_is_not_made_again(tmp_path: Path) -> None:
    assert ask(tmp_path, "one", "three") == ((Span(0, 3), Span(0, 5)), ["one", "three"])
    assert ask(tmp_path, "three", "eleven", "one") == ((Span(0, 5), Span(0, 6), Span(0, 3)), ["eleven"])


def test_without_a_folder_nothing_is_kept() -> None:
    assert ask(None, "one")[1] == ["one"]
    assert ask(None, "one")[1] == ["one"]


def test_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    ask(tmp_path, "one")
    (kept,) = tmp_path.rglob("*.json")
    kept.write_text('{"start": 0, "e', encoding="utf-8")
    assert ask(tmp_path, "one") == ((Span(0, 3),), ["one"])
    assert ask(tmp_path, "one")[1] == []


def test_keys_do_not_run_together() -> None:
    assert key_of("ab", "c") != key_of("a", "bc") != key_of("abc")
    assert key_of("a") == key_of("a")


@pytest.mark.parametrize("where", ["file", "dangling"])
def test_where_nothing_can_be_kept_the_work_is_done_all_the_same(tmp_path: Path, where: str) -> None:
    folder = tmp_path / "cache"
    if where == "file":
        folder.write_text("", encoding="utf-8")
    else:
        folder.symlink_to(tmp_path / "nowhere")
    kept = Cache(folder)
    assert kept.all(Span, [key_of("one")], lambda _: [Span(0, 3)]) == (Span(0, 3),)
    assert kept.problem
