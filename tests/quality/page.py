"""The table of figures in `docs/how-well-it-reads.md`, between two marks."""

from collections.abc import Iterable
from pathlib import Path

from tests.quality.floors import Floor, Judged

PAGE = Path(__file__).parents[2] / "docs" / "how-well-it-reads.md"
BEGIN, END = "<!-- figures: written by `make measure` -->", "<!-- end of figures -->"


class MarkError(ValueError):
    """The page has no place for the table."""


def with_figures(page: str, judged: Iterable[Judged]) -> str:
    """Put the figures into the page; those of measures that were not run stay as they are.

    Raises:
        MarkError: One of the marks is missing.
    """
    head, begin, rest = page.partition(BEGIN)
    old, end, tail = rest.partition(END)
    if not (begin and end):
        raise MarkError(f"the page needs the lines {BEGIN} and {END}")
    fresh = list(judged)
    run = {one.name.partition("/")[0] for one in fresh}
    kept = {name: lines for name, lines in _tables(old).items() if name not in run}
    made = {name: _table([one for one in fresh if one.name.partition("/")[0] == name]) for name in run}
    tables = "\n".join(f"### {name}\n\n{lines}\n" for name, lines in sorted((kept | made).items()))
    return f"{head}{BEGIN}\n\n{tables}\n{END}{tail}"


def _tables(old: str) -> dict[str, str]:
    """Cut the text between the marks into its tables, by measure."""
    parts = (part.strip().partition("\n\n") for part in old.split("### ")[1:])
    return {name: lines for name, _, lines in parts}


def _table(judged: Iterable[Judged]) -> str:
    rows = [_row(one) for one in judged if one.figure is not None]
    return "\n".join(["| figure | data | before | now | floor | goal |", "| --- | --- | --: | --: | --: | --: |", *rows])


def _row(one: Judged) -> str:
    floor = one.floor or Floor(floor=one.figure or 0.0)
    data = f"{floor.data}, {floor.part}" if floor.part else floor.data
    worst = f"≤ {floor.floor:g}" if floor.less_is_better else f"{floor.floor:g}"
    goal = "" if floor.goal is None else f"≤ {floor.goal:g}" if floor.less_is_better else f"{floor.goal:g}"
    before = "" if floor.before is None else f"{floor.before:g}"
    return f"| {one.name.partition('/')[2]} | {data} | {before} | {one.figure:g} | {worst} | {goal} |"
