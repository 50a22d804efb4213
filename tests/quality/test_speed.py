"""The clock of the speed measure: every part has its own time, and nothing stays watched afterwards."""

import pytest

from generator.understand import reading
from tests.quality import speed


class Now:
    """A clock that goes one second further at every look."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        self.seconds += 1
        return self.seconds


def test_a_part_has_its_time_without_that_of_the_parts_it_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.perf_counter", Now())
    clock = speed.Clock()
    with clock.running("outer"), clock.running("inner"):
        pass
    assert clock.seconds == {"inner": 1.0, "outer": 2.0}


def test_every_stage_is_measured_and_left_as_it_was(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    before = vars(reading)["dates"]
    monkeypatch.setattr("sys.argv", ["speed", "--repeat", "1"])
    speed.main()
    said = capsys.readouterr().out
    assert all(f"\n{stage}" in said for stage in ("read, de", "understand, en", "compare", "compose", "verify", "render"))
    assert "documents.parse" in said
    assert vars(reading)["dates"] is before
