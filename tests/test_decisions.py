"""Whatever stands in `editorial.yml`, an editor is told what is wrong with it, and where."""

from pathlib import Path

import pytest

from generator.decisions import read_decisions
from generator.model.decisions import Decisions


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        pytest.param("title: Köln\n".encode("latin-1"), 0, "not UTF-8", id="another encoding"),
        pytest.param(b"title: a\ntitle: b\n", 2, '"title" is given twice', id="a key twice"),
        pytest.param(b"title: \x07\n", 0, "special characters are not allowed", id="a control character"),
        pytest.param(b"title: " + b"[" * 3000, 0, "recursion", id="nested without end"),
        pytest.param(b'title: "\\ud800"\n', 0, "surrogates not allowed", id="half a character"),
        pytest.param(b"pin: [a\n", 2, "expected ','", id="broken YAML"),
        pytest.param(b"title: a\npin: text\n", 2, "Expected `array`", id="a text for a list"),
    ],
)
def test_what_cannot_be_used_is_an_error_with_its_line(tmp_path: Path, content: bytes, line: int, said: str) -> None:
    path = tmp_path / "editorial.yml"
    path.write_bytes(content)
    decisions, (problem,) = read_decisions(path)
    assert decisions == Decisions()
    assert (problem.file, problem.line, problem.code) == (path.as_posix(), line, "bad-decisions")
    assert said in problem.message


@pytest.mark.parametrize("content", ["", "# nothing yet\n", "---\n", "\ufefftitle: ''\n", "title: '  '\n"])
def test_an_empty_file_decides_nothing(tmp_path: Path, content: str) -> None:
    path = tmp_path / "editorial.yml"
    path.write_text(content, encoding="utf-8")
    assert read_decisions(path) == (Decisions(), ())
