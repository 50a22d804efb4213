"""Read articles one after the other or side by side, with the same result."""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from generator.languages.load import Languages, language_of, load_languages
from generator.model.reading import Reading
from generator.model.source import Source

WORTH_A_PROCESS = 60_000
"""Code points of text for which another process pays: below it, loading the pipelines again takes longer than reading."""


def understand_all(
    sources: Sequence[Source], languages: Languages, folder: Path | None, workers: int, report: Callable[[int], None]
) -> list[Reading]:
    """Understand every source; `report` gets the number done after each.

    `languages` are those of `folder`, which other processes load for themselves.
    """
    processes = min(workers, sum(len(source.text) for source in sources) // WORTH_A_PROCESS)
    readings: list[Reading] = []
    for reading in _side_by_side(sources, folder, processes) if processes > 1 else _in_turn(sources, languages):
        readings.append(reading)
        report(len(readings))
    return readings


def _in_turn(sources: Sequence[Source], languages: Languages) -> Iterator[Reading]:
    from generator.understand.reading import understand  # noqa: PLC0415 -- a build that changes nothing never loads the pipelines

    for source in sources:
        yield understand(source, language_of(source.language, languages))


def _side_by_side(sources: Sequence[Source], folder: Path | None, processes: int) -> Iterator[Reading]:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        yield from pool.map(partial(_one, folder=folder), sources)


def _one(source: Source, folder: Path | None) -> Reading:
    return next(_in_turn([source], load_languages(folder)))
