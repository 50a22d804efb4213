"""Promise 6: the same input gives the same bytes, and only changed input is worked on again."""

import shutil
from pathlib import Path

import pytest

from generator.export import markdown_files
from generator.options import Options
from generator.pipeline import Result, run
from generator.workers import WORTH_A_PROCESS
from tests.conftest import SEEDS


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The seeds in another folder, written in another order."""
    folder = tmp_path / "elsewhere" / "articles"
    folder.mkdir(parents=True)
    for path in sorted(SEEDS.iterdir(), reverse=True):
        shutil.copyfile(path, folder / path.name)
    return folder


def test_the_seeds_give_no_error_and_no_warning(seeds_result: Result) -> None:
    assert [item for item in seeds_result.diagnostics if item.severity != "note"] == []


def test_another_folder_gives_the_same_bytes(seeds_result: Result, copy: Path) -> None:
    again = run(Options(seeds=copy))
    assert again.analysed == len(again.sources)
    assert markdown_files(again) == markdown_files(seeds_result)


def test_unchanged_articles_are_not_analysed_again(seeds_result: Result, seeds_cache: Path) -> None:
    again = run(Options(seeds=SEEDS, cache=seeds_cache))
    assert (seeds_result.analysed, again.analysed) == (len(seeds_result.sources), 0)
    assert markdown_files(again) == markdown_files(seeds_result)


def test_only_the_changed_article_is_analysed_again(seeds_result: Result, seeds_cache: Path, copy: Path) -> None:
    changed = max(copy.glob("*.txt"))
    changed.write_text(changed.read_text(encoding="utf-8") + "\nThe talks will go on in Vienna on Friday.\n", encoding="utf-8")
    again = run(Options(seeds=copy, cache=seeds_cache))
    assert again.analysed == 1
    assert again.briefing != seeds_result.briefing


def test_two_processes_give_what_one_gives(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for number in range(2):
        day = f"The council of the town said on Monday that bridge {number} would be closed. "
        (seeds / f"{number}.txt").write_text("\n".join([day] * (WORTH_A_PROCESS // len(day) + 1)), encoding="utf-8")
    one, two = run(Options(seeds=seeds, workers=1)), run(Options(seeds=seeds, workers=2))
    assert one.briefing == two.briefing
    assert one.analysed == two.analysed == 2
