"""A quotation that was changed behind the generator's back stops the build, with the right kind of error."""

import json
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.languages.load import load_languages
from generator.model.briefing import Briefing
from generator.model.decisions import Decisions
from generator.model.diagnostic import Diagnostic, Severity
from generator.options import Options
from generator.pipeline import Result, run
from generator.verify.dossier import verify

ARTICLE = "Harbour closed\nThe harbour master said on Monday that the port of Trieste would stay closed until Friday.\nNobody was hurt.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    return seeds


def change(cache: Path, old: str, new: str) -> int:
    """Change words in every kept dossier; give the number of files changed."""
    count = 0
    for path in cache.rglob("*.json"):
        text = path.read_text(encoding="utf-8")
        if '"dossier"' in text and old in text:
            path.write_text(text.replace(old, new), encoding="utf-8")
            count += 1
    return count


def test_a_changed_character_in_a_cached_quotation_is_found(folder: Path, tmp_path: Path) -> None:
    options = Options(seeds=folder, cache=tmp_path / "cache")
    assert run(options).pages
    assert change(tmp_path / "cache", "until Friday", "until Monday") == 1
    result = run(options)
    assert result.pages == ()
    first = result.diagnostics[0]
    assert (first.file, first.line, first.code) == ((folder / "harbour.txt").as_posix(), 2, "citation-altered")
    assert "[-Friday.-] {+Monday.+}" in first.message
    assert f"delete {tmp_path / 'cache'}" in first.hint


def test_a_broken_proof_of_fresh_work_does_not_blame_the_cache(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = Diagnostic(file="harbour.txt", line=2, severity=Severity.ERROR, code="citation-altered", message="altered")
    monkeypatch.setattr("generator.pipeline.verify", lambda *_: (problem,))
    (found,) = run(Options(seeds=folder, cache=tmp_path / "cache")).diagnostics
    assert found.hint == ""


def test_a_changed_character_in_an_exported_quotation_is_found(seeds_result: Result) -> None:
    exported = json.loads(msgspec.json.encode(seeds_result.briefing))
    citation = exported["dossiers"][0]["statements"][0]["citations"][0]
    citation["quote"] = citation["quote"].replace("e", "a", 1)
    read_back = msgspec.convert(exported, Briefing)
    (dossier,) = read_back.dossiers
    codes = {problem.code for problem in verify(dossier, seeds_result.sources, load_languages(), Decisions())}
    assert "citation-altered" in codes


def test_the_command_stops_with_one_and_says_where(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    arguments = ["export", "--to", "json", "--seeds", str(folder), "--cache", str(cache), "--out", str(tmp_path / "out.json")]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    (tmp_path / "out.json").unlink()
    change(cache, "until Friday", "until Monday")
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert "harbour.txt:2: error: " in result.output
    assert not (tmp_path / "out.json").exists()
