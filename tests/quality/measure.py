"""Measure how well the generator reads: `make measure DATA=FOLDER`, or `python -m tests.quality.measure FOLDER`.

FOLDER holds annotated texts, which are no part of this project. Every figure is printed beside its floor and the goal. The command fails with

    1    where a figure fell below its floor, or a measure no longer gives it
    2    where nothing fell, but the data of a measure is not there

A floor moves only with a flag: up with --raise-floors, down with --lower-floors. With --write the table in `docs/how-well-it-reads.md` is
written anew.
"""

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol, cast

import tests.quality
from generator.languages.load import Languages, load_languages
from tests.quality.data import NoDataError
from tests.quality.floors import BROKEN, Floors, Judged, as_table, judge, moved, read_floors, write_floors
from tests.quality.page import PAGE, with_figures

FLOORS = Path(__file__).parent / "floors.toml"

NOTE = """Floors of `python -m tests.quality.measure`: the worst figure that is accepted.
Moved only by its flags --raise-floors and --lower-floors; data, part, goal and before are written by hand."""

NO_MEASURES = frozenset({"data", "floors", "measure", "page", "speed", "truth"})
"""Modules that are part of the frame."""


class Measure(Protocol):
    """What a module of this package offers that measures something."""

    def figures(self, folder: Path, languages: Languages) -> dict[str, float]:
        """Give the figures by name."""


class Measured(dict[str, float]):
    """Figures by measure and name, and what could not be measured."""

    def __init__(self) -> None:
        """Start with nothing."""
        super().__init__()
        self.missing: dict[str, str] = {}


def main() -> int:
    """Read the command line, measure, and give the exit status."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--only", action="append", metavar="NAME", help="measure this alone; may be given again")
    options.add_argument("--raise-floors", action="store_true", help="raise the floors of what became better, and set those of what is new")
    options.add_argument("--lower-floors", action="store_true", help="lower the floors of what became worse: a decision, to be explained")
    options.add_argument("--write", action="store_true", help="write the table into the documentation")
    given = options.parse_args()
    if not given.folder.is_dir():
        _tell(f"no data: there is no folder {given.folder}. The texts that are measured against are no part of this project.")
        return 2
    known = measures()
    chosen = given.only or sorted(known)
    if unknown := sorted(set(chosen) - set(known)):
        _tell(f"no such measure: {', '.join(unknown)}. There are {', '.join(sorted(known))}.")
        return 2
    measured = run({name: known[name] for name in chosen}, given.folder)
    floors = read_floors(FLOORS)
    judged = judge(measured, floors, set(chosen) - set(measured.missing))
    print(as_table(judged))
    if given.raise_floors or given.lower_floors:
        today = datetime.now(tz=UTC).date()
        floors = moved(floors, judged, up=given.raise_floors, down=given.lower_floors, today=today)
        write_floors(FLOORS, floors, NOTE)
        judged = judge(measured, floors, set(chosen) - set(measured.missing))
    if given.write:
        PAGE.write_text(with_figures(PAGE.read_text(encoding="utf-8"), judged), encoding="utf-8", newline="\n")
    return _status(judged, measured.missing, floors)


def measures() -> Mapping[str, Measure]:
    """Find the modules of this package that measure something."""
    names = (info.name for info in pkgutil.iter_modules(tests.quality.__path__))
    found = {
        name: importlib.import_module(f"tests.quality.{name}")
        for name in names
        if not name.startswith(("test_", "conftest")) and name not in NO_MEASURES
    }
    return {name: cast("Measure", module) for name, module in found.items() if hasattr(module, "figures")}


def run(chosen: Mapping[str, Measure], folder: Path) -> Measured:
    """Run some measures over a folder of data."""
    languages = load_languages()
    measured = Measured()
    for name, measure in chosen.items():
        _tell(f"measuring {name} ...")
        try:
            figures = measure.figures(folder, languages)
        except NoDataError as error:
            measured.missing[name] = str(error)
            continue
        measured.update({f"{name}/{figure}": value for figure, value in figures.items()})
    return measured


def _status(judged: Iterable[Judged], missing: Mapping[str, str], floors: Floors) -> int:
    broken = [one for one in judged if one.standing in BROKEN]
    for one in broken:
        _tell(f"{one.standing.value}: {one.name}: {one.figure} (floor {floors[one.name].floor})")
    for name, message in missing.items():
        _tell(f"not measured: {name}: {message}")
    return 1 if broken else 2 if missing else 0


def _tell(message: str) -> None:
    print(message, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
