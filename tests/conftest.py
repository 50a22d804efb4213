"""What all tests share: the flag that accepts golden pages, and one briefing of the seeds for the whole run."""

from pathlib import Path

import pytest

from generator.options import Options
from generator.pipeline import Result, run

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh-golden", action="store_true", help="accept the pages of the seeds as they are now")
    parser.addoption("--raise-floors", action="store_true", help="raise the floors of what is read better than before")
    parser.addoption("--lower-floors", action="store_true", help="lower the floors of what is read worse: a decision, to be explained")


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for articles, seen from its parent."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def seeds_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache that the first run over the seeds fills."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def seeds_result(seeds_cache: Path) -> Result:
    """The seeds' briefing and pages, made once, with nothing kept from before."""
    return run(Options(seeds=SEEDS, cache=seeds_cache))
