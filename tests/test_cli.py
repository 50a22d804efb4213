"""The command line as a person meets it: exit codes, one clear line for each problem, nothing lost."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

ARTICLE = "Harbour closed\nThe harbour master said on Monday that the port of Trieste would stay closed until Friday.\n"


@pytest.fixture
def seeds(seeds: Path) -> Path:
    """A folder with one article, seen from its parent."""
    (seeds / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    return seeds


def briefing(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_export_works_on_any_folder_without_a_site(seeds: Path) -> None:
    result = briefing("export", "--to", "json", "--seeds", str(seeds), "--out", "briefing.json")
    assert result.exit_code == 0, result.output
    document = json.loads(Path("briefing.json").read_text(encoding="utf-8"))
    assert [source["path"] for source in document["dossiers"][0]["sources"]] == ["harbour.txt"]


def test_export_as_markdown_writes_a_folder_of_pages(seeds: Path) -> None:
    assert briefing("export", "--to", "markdown", "--seeds", str(seeds), "--out", "pages").exit_code == 0
    assert "Trieste" in Path("pages/index.md").read_text(encoding="utf-8")
    assert Path("pages/sources/harbour.md").is_file()
    assert Path("pages/briefing.json").is_file()


def test_a_bad_file_is_named_and_the_others_are_still_exported(seeds: Path) -> None:
    (seeds / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")
    (seeds / "empty.txt").write_bytes(b"")
    result = briefing("check", "--strict")
    assert result.exit_code == 1
    assert "seeds/picture.txt" in result.output
    assert "seeds/empty.txt" in result.output


def test_a_folder_without_articles_is_an_error_with_advice(seeds: Path) -> None:
    (seeds / "harbour.txt").unlink()
    result = briefing("check")
    assert result.exit_code == 1
    assert (
        result.stderr.splitlines()[-1]
        == "seeds: error: there is no readable article (put articles there as .txt or .md files) [no-articles]"
    )


def test_problems_as_json_and_as_annotations(seeds: Path) -> None:
    (seeds / "empty.txt").write_bytes(b"")
    listed = json.loads(briefing("check", "--format", "json").stdout.partition("\n]")[0] + "\n]")
    assert [item["file"] for item in listed] == ["seeds/empty.txt"]
    assert "file=seeds/empty.txt" in briefing("check", "--format", "github").stdout


def test_check_writes_nothing(seeds: Path, tmp_path: Path) -> None:
    assert briefing("check").exit_code == 0
    assert [path.name for path in tmp_path.iterdir()] == [seeds.name]


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["export", "--to", "pdf", "--out", "x"], id="a format that does not exist"),
        pytest.param(["check", "--seeds", "nowhere"], id="a folder that does not exist"),
        pytest.param(["bild"], id="a command that does not exist"),
        pytest.param(["check", "--workers", "0"], id="no workers"),
    ],
)
@pytest.mark.usefixtures("seeds")
def test_wrong_use_ends_with_two(arguments: list[str]) -> None:
    result = briefing(*arguments)
    assert result.exit_code == 2
    assert "Error: " in result.output


def test_a_decision_with_a_wrong_key_is_shown_with_its_line(seeds: Path) -> None:
    assert seeds.is_dir()
    Path("editorial.yml").write_text("title: Port\npinn: [a]\n", encoding="utf-8")
    result = briefing("check")
    assert result.exit_code == 1
    assert "editorial.yml:2: error" in result.output
    assert 'did you mean "pin"?' in result.output


def test_the_module_starts_without_a_terminal() -> None:
    done = subprocess.run([sys.executable, "-m", "generator.cli", "--help"], capture_output=True, text=True, check=True)
    assert "proven verbatim" in done.stdout


def test_schema_is_printed_as_shipped() -> None:
    assert briefing("schema").stdout == (Path(__file__).parent.parent / "generator" / "briefing-1.schema.json").read_text(encoding="utf-8")


def test_a_cache_that_cannot_be_written_is_a_warning(seeds: Path) -> None:
    Path("kept").symlink_to("nowhere/at/all")
    result = briefing("export", "--seeds", str(seeds), "--cache", "kept", "--to", "json", "--out", "out.json")
    assert result.exit_code == 0
    assert "kept: warning: what was worked out cannot be kept" in result.output


def test_explain_tells_the_way_of_a_statement_stage_by_stage(seeds: Path) -> None:
    (seeds / "harbour.txt").write_text('"The port is closed,"said harbour master Ada Rossi on Monday.\n', encoding="utf-8")
    result = briefing("explain", "harbour-p1s1", "--seeds", str(seeds))
    assert result.exit_code == 0, result.output
    lines = [line.split(maxsplit=1) for line in result.stdout.splitlines() if line]
    assert [line[0] for line in lines if len(line) == 1] == ["harbour-p1s1", "read", "understood", "compared", "composed", "verified"]
    said = dict(line for line in lines if len(line) == 2)
    assert said["repaired"] == "'\"The port is closed,\" said harbour master Ada Rossi on Monday.'"
    assert said["direct"] == "Ada Rossi, 'said': 'The port is closed'"
    assert said["shown"].startswith("in     ")
    assert said["citation"] == "1   harbour [0:61] is what the file says"


def test_explain_counts_lines_as_the_briefing_does(seeds: Path) -> None:
    (seeds / "harbour.txt").write_bytes(ARTICLE.replace("\n", "\r").encode())
    result = briefing("explain", "harbour-p2s1", "--seeds", str(seeds))
    assert "harbour.txt, line 2, " in result.stdout


def test_explain_says_why_a_sentence_is_on_no_page(seeds: Path) -> None:
    for name in ("again.txt", "harbour.txt"):
        (seeds / name).write_text(
            f"{ARTICLE}The council of Trieste will meet on Tuesday to hear the pilots and the owners of the ships.\n", encoding="utf-8"
        )
    result = briefing("explain", "harbour-p2s1", "--seeds", str(seeds))
    assert result.exit_code == 0, result.output
    assert "not shown: the same is shown as again-p2s1" in result.stdout


def test_explain_of_an_unknown_id_names_near_ones(seeds: Path) -> None:
    result = briefing("explain", "harbor-p2s1", "--seeds", str(seeds))
    assert result.exit_code == 2
    assert "harbour-p2s1" in result.stderr
