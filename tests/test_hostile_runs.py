"""Runs that are interrupted, run out of room, or lose a process."""

import multiprocessing
import threading
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import workers, writing
from generator.cli import main
from generator.languages.load import load_languages
from generator.model.source import Source
from generator.read.folder import read_folder
from generator.understand import reading

HARBOUR = "Harbour closed\n\nThe harbour master said on Monday that the port of Trieste would stay closed until Friday.\n"
FERRY = "Ferries wait\n\nThe ferry company Adria Lines said on Tuesday that two ferries were waiting off Trieste.\n"


@pytest.fixture
def seeds(seeds: Path) -> Path:
    """A folder with two articles, seen from its parent."""
    (seeds / "1.txt").write_text(HARBOUR, encoding="utf-8")
    (seeds / "2.txt").write_text(FERRY, encoding="utf-8")
    return seeds


def export(out: str, to: str = "json") -> Result:
    return CliRunner().invoke(main, ["export", "--to", to, "--out", out])


def test_an_interrupted_run_writes_nothing_and_keeps_what_it_has_read(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    understand = reading.understand
    read: list[str] = []

    def interrupted(source: Source, *rest: object) -> object:
        read.append(source.path)
        if len(read) == 2:
            raise KeyboardInterrupt
        return understand(source, *rest)  # type: ignore[arg-type] # handed on as it came

    monkeypatch.setattr(reading, "understand", interrupted)
    result = export("briefing.json")
    assert (result.exit_code, read) == (130, ["1.txt", "2.txt"])
    assert "Interrupted" in result.stderr
    assert not Path("briefing.json").exists()
    assert export("briefing.json").exit_code == 0
    assert read == ["1.txt", "2.txt", "2.txt"]
    assert not list(seeds.parent.rglob("*.part"))


def test_a_file_that_cannot_be_written_is_one_line_and_no_traceback(seeds: Path) -> None:
    assert seeds.is_dir()
    Path("folder").mkdir()
    Path("file").touch()
    assert export("folder").exit_code == 2
    assert export("file", to="markdown").exit_code == 2
    result = export("file/briefing.json")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (1, "Error: file/briefing.json cannot be written: File exists")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a disk that is always full")
def test_a_full_disk_is_one_line_and_no_traceback(seeds: Path) -> None:
    assert seeds.is_dir()
    result = export("/dev/full")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (1, "Error: /dev/full cannot be written: No space left on device")


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "briefing.json"
    assert writing.write_file(place, "old")

    def full(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(data[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        writing.write_file(place, "new")
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("briefing.json", "old")]


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_text("old", encoding="utf-8")
    (tmp_path / "link.json").symlink_to("real.json")
    assert writing.write_file(tmp_path / "link.json", "new")
    assert (tmp_path / "real.json").read_text(encoding="utf-8") == "new"
    assert (tmp_path / "link.json").is_symlink()


def test_the_work_of_a_killed_process_is_done_by_the_first(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "WORTH_A_PROCESS", 1)
    languages = load_languages(None)
    sources, _ = read_folder(seeds, languages)
    lost: list[bool] = []

    def kill() -> None:
        while not (children := multiprocessing.active_children()):
            time.sleep(0.01)
        children[0].kill()

    killer = threading.Thread(target=kill)
    killer.start()
    readings = list(workers.understand_all(sources, languages, None, 2, lambda: lost.append(True)))
    killer.join()
    assert [each.source for each in readings] == [source.id for source in sources]
    assert lost == [True]
