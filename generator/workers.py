"""Read articles one after the other or side by side, with the same result."""

import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from itertools import cycle
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
    except BrokenProcessPool:
        lost()
    yield from _in_turn(sources[done:], languages)


def _in_turn(sources: Sequence[Source], languages: Languages) -> Iterator[Reading]:
    from generator.understand.reading import understand

    for source in sources:
        yield understand(source, language_of(source.language, languages))


def _side_by_side(sources: Sequence[Source], folder: Path | None, processes: int) -> Iterator[Reading]:
    """Read with several pools of one process: a pool of several that starts a process while another is killed waits for it for ever."""
    context = multiprocessing.get_context("spawn")
    with ExitStack() as stack:
        pools = [ProcessPoolExecutor(1, context, _leave_interrupts_to_the_first) for _ in range(processes)]
        for pool in pools:
            stack.callback(pool.shutdown, cancel_futures=True)
        given = [pool.submit(_one, source, folder) for source, pool in zip(sources, cycle(pools), strict=False)]
        yield from (future.result() for future in given)


def _leave_interrupts_to_the_first() -> None:
    """Ctrl-C reaches all processes of a terminal; only the one that was started by hand ends the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _one(source: Source, folder: Path | None) -> Reading:
    return next(_in_turn([source], load_languages(folder)))
