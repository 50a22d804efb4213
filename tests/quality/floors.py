"""Floors: the figure below which a measure may not fall, kept in a file that only a deliberate flag changes."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path

import msgspec

DIGITS = 4
"""A figure is rounded before it is compared: its last digits may differ between versions of a library."""


class Floor(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line of the file."""

    floor: float
    """The worst figure that is accepted."""
    goal: float | None = None
    data: str = ""
    """Name of the data set."""
    part: str = ""
    """Which part of it: "dev", "train"; empty where it is one."""
    less_is_better: bool = False
    """The figure counts errors or length: the floor is the most that is accepted."""
    before: float | None = None
    """The figure of the release before, for the page of figures."""
    set: str = ""
    """Day on which the floor was last moved, ISO."""


Floors = Mapping[str, Floor]
"""Measure and figure, "speech/en direct, right speaker" -> its floor."""


class Standing(StrEnum):
    """How a figure stands to its floor."""

    HELD = "held"
    RISEN = "risen"
    FALLEN = "FALLEN"
    NEW = "new"
    GONE = "GONE"
    """There is a floor, and the measure no longer gives the figure."""


BROKEN = frozenset({Standing.FALLEN, Standing.GONE})


class Judged(msgspec.Struct, frozen=True):
    """A figure beside its floor."""

    name: str
    figure: float | None
    floor: Floor | None
    standing: Standing


def read_floors(path: Path) -> dict[str, Floor]:
    """Read a file of floors; a key that is none or a wrong type is an error of `msgspec`."""
    return msgspec.toml.decode(path.read_bytes(), type=dict[str, Floor], strict=False) if path.is_file() else {}


def write_floors(path: Path, floors: Floors, note: str) -> None:
    """Write the floors, one a line, in the order of their names, under a remark that says what the file is."""
    lines = [f"# {line}" for line in note.splitlines()]
    for name, floor in sorted(floors.items()):
        fields = ", ".join(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in msgspec.to_builtins(floor).items())
        lines.append(f"{json.dumps(name, ensure_ascii=False)} = {{ {fields} }}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def judge(figures: Mapping[str, float], floors: Floors, measured: Iterable[str]) -> list[Judged]:
    """Set every figure beside its floor.

    Args:
        figures: By measure and name.
        floors: All floors.
        measured: The measures that were run; floors of others are left out.
    """
    run = frozenset(measured)
    names = sorted({*figures, *(name for name in floors if name.partition("/")[0] in run)})
    rounded = {name: round(figure, DIGITS) for name, figure in figures.items()}
    return [Judged(name, rounded.get(name), floors.get(name), _standing(rounded.get(name), floors.get(name))) for name in names]


def _standing(figure: float | None, floor: Floor | None) -> Standing:
    if figure is None:
        return Standing.GONE
    if floor is None:
        return Standing.NEW
    gain = (floor.floor - figure) if floor.less_is_better else (figure - floor.floor)
    return Standing.HELD if gain == 0 else Standing.RISEN if gain > 0 else Standing.FALLEN


def moved(floors: Floors, judged: Iterable[Judged], *, up: bool, down: bool, today: date) -> dict[str, Floor]:
    """Give the floors after a run: raised to better figures, and to new ones, with `up`; lowered to worse ones, or dropped, with `down`."""
    after = dict(floors)
    for one in judged:
        wanted = up if one.standing in {Standing.RISEN, Standing.NEW} else down if one.standing in BROKEN else False
        if wanted and one.figure is None:
            del after[one.name]
        elif wanted and one.figure is not None:
            after[one.name] = msgspec.structs.replace(one.floor or Floor(floor=one.figure), floor=one.figure, set=today.isoformat())
    return after


def as_table(judged: Iterable[Judged]) -> str:
    """Write figures, floors and goals below each other."""
    rows = [
        (one.name, _number(one.figure), _number(one.floor.floor if one.floor else None), _goal(one.floor), one.standing.value)
        for one in judged
    ]
    return "\n".join(f"{name:58} {figure:>8} {floor:>8} {goal:>8}  {standing}" for name, figure, floor, goal, standing in [HEAD, *rows])


HEAD = ("figure", "now", "floor", "goal", "")


def _number(figure: float | None) -> str:
    return "-" if figure is None else f"{figure:g}"


def _goal(floor: Floor | None) -> str:
    if floor is None or floor.goal is None:
        return "-"
    return f"{'<=' if floor.less_is_better else ''}{floor.goal:g}"
