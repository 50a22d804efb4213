"""What ships with the project is read as well as before: figures on the seeds, and on articles written for it, hold their floors.

After a gain `pytest tests/quality --raise-floors` pins it; `--lower-floors` accepts a loss, and wants a reason in the commit.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.languages.load import load_languages
from tests.quality import measure, page
from tests.quality.floors import BROKEN, Floor, Standing, as_table, judge, moved, read_floors, write_floors
from tests.quality.truth import ROOT, TRUTH, TruthError, places, read_truth, shipped_figures

SHIPPED = Path(__file__).parent / "floors-shipped.toml"
NOTE = """Floors on the texts that ship with the project, checked by every run of the tests: F1 against `truth/`.
Moved only by `pytest tests/quality --raise-floors` and `--lower-floors`."""
DAY = date(2024, 3, 12)


def test_no_figure_on_the_shipped_texts_falls_below_its_floor(request: pytest.FixtureRequest) -> None:
    figures = shipped_figures(load_languages())
    judged = judge(figures, read_floors(SHIPPED), ["shipped"])
    up, down = (bool(request.config.getoption(flag)) for flag in ("--raise-floors", "--lower-floors"))
    if up or down:
        floors = moved(read_floors(SHIPPED), judged, up=up, down=down, today=datetime.now(tz=UTC).date())
        write_floors(SHIPPED, floors, NOTE)
        judged = judge(figures, floors, ["shipped"])
    assert not [one for one in judged if one.standing in BROKEN | {Standing.NEW}], f"see --lower-floors\n{as_table(judged)}"


@pytest.mark.parametrize("path", sorted(TRUTH.glob("*.txt")), ids=lambda path: path.stem)
def test_all_that_is_said_to_be_true_stands_in_the_article(path: Path) -> None:
    lines = read_truth(path)
    text = (ROOT / next(line.parts[0] for line in lines if line.key == "article")).read_text(encoding="utf-8")
    assert len(places(lines, text)) == sum(line.key == "sentence" for line in lines) > 0
    for line in lines:
        if line.key in {"said", "maybe"}:
            assert all(part.strip() in text for part in line.parts[1].split("…")), line


def test_a_line_of_truth_without_a_known_key_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("article: a\n\nsays: Lee | no\n", encoding="utf-8")
    with pytest.raises(TruthError, match=r"a\.txt:3"):
        read_truth(tmp_path / "a.txt")


def test_sentences_are_looked_for_one_behind_the_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("sentence: It rose.\nsentence: It … again.\n", encoding="utf-8")
    assert places(read_truth(tmp_path / "a.txt"), "It rose. It fell again.") == [(0, 8), (9, 23)]
    with pytest.raises(TruthError, match="no sentence"):
        places(read_truth(tmp_path / "a.txt"), "It rose.")


FLOORS = {
    "speech/en quotations": Floor(floor=0.8, goal=0.9, data="Quotes"),
    "speech/en errors": Floor(floor=3, less_is_better=True),
    "names/en names": Floor(floor=0.5),
}


def test_a_figure_is_set_beside_its_floor() -> None:
    figures = {"speech/en quotations": 0.79996, "speech/en errors": 4.0, "speech/de quotations": 0.5}
    standings = {one.name: one.standing for one in judge(figures, FLOORS, ["speech"])}
    assert standings == {
        "speech/en quotations": Standing.HELD,
        "speech/en errors": Standing.FALLEN,
        "speech/de quotations": Standing.NEW,
    }, "rounded, fewer errors are better, and a measure that was not run does not count"


def test_a_figure_that_is_no_longer_given_breaks_its_floor() -> None:
    gone = judge({"speech/en errors": 3.0}, FLOORS, ["speech"])
    assert [(one.name, one.standing) for one in gone] == [
        ("speech/en errors", Standing.HELD),
        ("speech/en quotations", Standing.GONE),
    ]


@pytest.mark.parametrize(
    ("up", "down", "quotations", "errors"),
    [(False, False, 0.8, 3), (True, False, 0.9, 3), (False, True, 0.8, 5), (True, True, 0.9, 5)],
)
def test_floors_move_only_in_the_direction_asked_for(*, up: bool, down: bool, quotations: float, errors: float) -> None:
    judged = judge({"speech/en quotations": 0.9, "speech/en errors": 5.0}, FLOORS, ["speech"])
    after = moved(FLOORS, judged, up=up, down=down, today=DAY)
    assert (after["speech/en quotations"].floor, after["speech/en errors"].floor) == (quotations, errors)
    assert after["speech/en quotations"].goal == 0.9
    assert after["names/en names"] == FLOORS["names/en names"]


def test_a_new_figure_gets_a_floor_only_when_asked_for_and_one_gone_is_dropped_only_then() -> None:
    judged = judge({"speech/en quotations": 0.8, "speech/fr quotations": 0.4}, FLOORS, ["speech"])
    assert moved(FLOORS, judged, up=False, down=False, today=DAY) == FLOORS
    raised = moved(FLOORS, judged, up=True, down=False, today=DAY)
    assert raised["speech/fr quotations"] == Floor(floor=0.4, set="2024-03-12")
    assert sorted(moved(FLOORS, judged, up=False, down=True, today=DAY)) == ["names/en names", "speech/en quotations"]


def test_floors_are_read_as_they_were_written(tmp_path: Path) -> None:
    write_floors(tmp_path / "floors.toml", FLOORS, "Floors.\nOf a test.")
    assert read_floors(tmp_path / "floors.toml") == FLOORS
    assert (tmp_path / "floors.toml").read_text(encoding="utf-8").startswith("# Floors.\n# Of a test.\n")


def test_every_floor_belongs_to_a_measure() -> None:
    assert {name.partition("/")[0] for name in read_floors(measure.FLOORS)} <= set(measure.measures())


def test_the_page_shows_the_floors_as_they_are() -> None:
    floors = read_floors(measure.FLOORS)
    text = page.PAGE.read_text(encoding="utf-8")
    figures = {f"{name}/{figure}": float(now) for name, figure, now in shown(text)}
    assert page.with_figures(text, judge(figures, floors, measure.measures())) == text


def shown(text: str) -> Iterator[tuple[str, str, str]]:
    """Measure, figure and value of each row of the page."""
    for table in text.partition(page.BEGIN)[2].partition(page.END)[0].split("### ")[1:]:
        for row in table.splitlines()[4:]:
            if row:
                cells = row.split(" | ")
                yield table.split("\n")[0], cells[0].removeprefix("| "), cells[3]


def test_a_folder_that_is_not_there_is_said_plainly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["measure", str(tmp_path / "none")])
    assert measure.main() == 2
    assert "there is no folder" in capsys.readouterr().err


def test_data_that_is_not_there_leaves_the_floors_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = measure.FLOORS.read_bytes()
    monkeypatch.setattr("sys.argv", ["measure", str(tmp_path), "--lower-floors", "--raise-floors"])
    assert measure.main() == 2
    assert measure.FLOORS.read_bytes() == before
    said = capsys.readouterr().err
    assert all(f"not measured: {name}: no data at " in said for name in measure.measures())


def test_the_page_keeps_the_tables_of_measures_that_were_not_run() -> None:
    empty = f"before\n{page.BEGIN}\n{page.END}\nafter\n"
    first = page.with_figures(empty, judge({"speech/en quotations": 0.9}, FLOORS, ["speech"]))
    both = page.with_figures(first, judge({"names/en names": 0.6}, FLOORS, ["names"]))
    assert "| en quotations | Quotes |  | 0.9 | 0.8 | 0.9 |" in both
    assert both.index("### names") < both.index("### speech") < both.index("after")
    assert page.with_figures(both, judge({"names/en names": 0.6}, FLOORS, ["names"])) == both
