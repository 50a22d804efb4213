"""Read articles one after the other or side by side, with the same result."""

import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path

from generator.languages.load import Languages, language_of, load_languages
from generator.model.reading import Reading
from generator.model.source import Source

WORTH_A_PROCESS = 60_000
"""Code points of text for which another process pays: below it, loading the pipelines again takes longer than reading."""


def understand_all(
    sources: Sequence[Source], languages: Languages, folder: Path | None, workers: int, lost: Callable[[], None]
) -> Iterator[Reading]:
    """Yield the reading of every source, in their order.

    Args:
        sources: The articles.
        languages: Those of `folder`, which other processes load for themselves.
        folder: A folder of further language files.
        workers: Processes at most.
        lost: Called when one of several processes was killed from outside; the sources left are then read by this one.
    """
    processes = min(workers, sum(len(source.text) for source in sources) // WORTH_A_PROCESS)
    done = 0
    try:
        for reading in _side_by_side(sources, folder, processes) if processes > 1 else ():
            done += 1
            yield reading
    except (BrokenProcessPool, OSError):  # the latter where one is killed while the next is being started
        lost()
    yield from _in_turn(sources[done:], languages)


def _in_turn(sources: Sequence[Source], languages: Languages) -> Iterator[Reading]:
    from generator.understand.reading import understand

    for source in sources:
        yield understand(source, language_of(source.language, languages))


def _side_by_side(sources: Sequence[Source], folder: Path | None, processes: int) -> Iterator[Reading]:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_leave_interrupts_to_the_first) as pool:
        yield from pool.map(partial(_one, folder=folder), sources)


def _leave_interrupts_to_the_first() -> None:
    """Ctrl-C reaches all processes of a terminal; only the one that was started by hand ends the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _one(source: Source, folder: Path | None) -> Reading:
    return next(_in_turn([source], load_languages(folder)))
