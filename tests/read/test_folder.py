import os
from pathlib import Path

import pytest

from generator.languages.load import load_languages
from generator.model.source import Source
from generator.read.folder import read_folder

LANGUAGES = load_languages()
TEXT = "The council has approved the bridge. Work starts in May, the mayor said on Monday."


def tree(folder: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def read(folder: Path) -> tuple[dict[str, Source], list[tuple[str, str]]]:
    sources, problems = read_folder(folder, LANGUAGES)
    return {source.path: source for source in sources}, [(problem.file, problem.code) for problem in problems]


def test_articles_below_the_folder_are_read_in_order(tmp_path: Path) -> None:
    files = {"b.txt": TEXT, "a.md": TEXT, "en/c.TXT": TEXT, ".hidden.txt": TEXT, ".git/d.txt": TEXT, "b.yml": "title: B", "data.json": "{}"}
    sources, problems = read(tree(tmp_path, files))
    assert list(sources) == ["a.md", "b.txt", "en/c.TXT"]
    assert [source.id for source in sources.values()] == ["a", "b", "en-c"]
    assert sources["b.txt"].metadata.title == "B"
    assert problems == []


def test_ids_are_distinct_and_do_not_move(tmp_path: Path) -> None:
    sources, _ = read(tree(tmp_path, {"a b.txt": TEXT, "a-b.txt": TEXT, "你.txt": TEXT, "---.txt": TEXT, "c.txt": TEXT}))
    ids = [source.id for source in sources.values()]
    assert len(set(ids)) == len(ids)
    assert all(ids)
    assert sources["c.txt"].id == "c"
    assert sources["a b.txt"].id.startswith("a-b-")


def test_one_bad_file_stops_nothing(tmp_path: Path) -> None:
    tree(tmp_path, {"a.txt": TEXT, "b.txt": "", "c.txt": TEXT, "photo.jpg": "x"})
    (tmp_path / "d.txt").write_bytes(b"\x00\x01")
    sources, problems = read(tmp_path)
    assert list(sources) == ["a.txt", "c.txt"]
    assert problems == [("b.txt", "empty-file"), ("d.txt", "binary-file"), ("photo.jpg", "skipped-file")]


def test_metadata_without_an_article_is_told(tmp_path: Path) -> None:
    _, problems = read(tree(tmp_path, {"a.txt": TEXT, "b.yml": "title: B"}))
    assert problems == [("b.yml", "lonely-metadata")]


def test_links_do_not_lead_out(tmp_path: Path) -> None:
    inside, outside = tree(tmp_path / "in", {"a.txt": TEXT}), tree(tmp_path / "out", {"b.txt": TEXT})
    (inside / "b.txt").symlink_to(outside / "b.txt")
    (inside / "all").symlink_to(outside)
    (inside / "again.txt").symlink_to(inside / "a.txt")
    sources, problems = read(inside)
    assert list(sources) == ["a.txt", "again.txt"]
    assert sorted(problems) == [("all", "skipped-link"), ("b.txt", "skipped-link")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    tree(tmp_path, {"a.txt": TEXT, "b.txt": TEXT})
    (tmp_path / "b.txt").chmod(0)
    sources, problems = read(tmp_path)
    assert list(sources) == ["a.txt"]
    assert problems == [("b.txt", "unreadable-file")]


def test_a_link_to_nowhere_is_told(tmp_path: Path) -> None:
    tree(tmp_path, {"a.txt": TEXT})
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    sources, problems = read(tmp_path)
    assert list(sources) == ["a.txt"]
    assert problems == [("b.txt", "unreadable-file")]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tree(tmp_path, {"a.txt": TEXT}) / "b.txt")
    sources, problems = read(tmp_path)
    assert list(sources) == ["a.txt"]
    assert problems == [("b.txt", "skipped-file")]


def test_a_name_that_is_no_text_is_an_error(tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(tree(tmp_path, {"a.txt": TEXT})) + b"/b\xff.txt"))).write_text(TEXT, encoding="utf-8")
    sources, problems = read(tmp_path)
    assert list(sources) == ["a.txt"]
    assert problems == [("b?.txt", "unreadable-file")]


def test_a_folder_named_like_an_article_is_told_and_read(tmp_path: Path) -> None:
    sources, problems = read(tree(tmp_path, {"a.txt": TEXT, "b.txt/c.txt": TEXT}))
    assert list(sources) == ["a.txt", "b.txt/c.txt"]
    assert problems == [("b.txt", "skipped-file")]


def test_a_file_that_vanishes_while_the_folder_is_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(path: Path) -> bytes:
        if path.name == "b.txt":
            path.unlink()
        with path.open("rb") as file:
            return file.read()

    tree(tmp_path, {"a.txt": TEXT, "b.txt": TEXT})
    monkeypatch.setattr(Path, "read_bytes", gone)
    sources, problems = read(tmp_path)
    assert list(sources) == ["a.txt"]
    assert problems == [("b.txt", "unreadable-file")]
