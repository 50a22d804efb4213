"""Measure speed and memory, and where the time goes: `python -m tests.quality.speed [FOLDER] [--repeat N]`.

Articles are the seeds and, with FOLDER, those of `topics/TOPIC/sources`. Everything runs on one core, on nothing kept from before, but with the
models loaded: a short article is read first. A part is what the stage's conductor calls; its time is its own, without that of parts it calls in
turn, and the best of N runs. Nothing here is a floor: seconds belong to a machine. What is comparable is the share of each part in one run.

    words/s   words of the articles, split at blanks, by the seconds that the part takes for all of them
    share     of the time of its stage
    peak      most memory the process has held up to the end of the stage, in MB, and what the stage added
"""

import argparse
import importlib
import inspect
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial, wraps
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, TypeVar
from unittest.mock import patch

from generator.compare.encoder import encode_sentences
from generator.compare.evidence import compare
from generator.compose.dossier import compose
from generator.languages.load import Languages, language_of, load_languages
from generator.model.briefing import Briefing
from generator.model.decisions import Decisions
from generator.model.evidence import Evidence
from generator.model.reading import Reading
from generator.model.source import Source
from generator.read.article import read_article
from generator.read.folder import read_folder
from generator.render.site import render
from generator.understand.reading import understand
from generator.verify.dossier import verify

SEEDS = Path(__file__).parents[2] / "seeds"
WARM_UP = Path(__file__).parent / "texts"

CONDUCTORS = {
    "read": "generator.read.article",
    "understand": "generator.understand.reading",
    "compare": "generator.compare.evidence",
    "compose": "generator.compose.dossier",
    "verify": "generator.verify.dossier",
    "render": "generator.render.site",
}
Made = TypeVar("Made")

OWN = "(the rest)"
MEGABYTE = 1024 * 1024 if sys.platform == "darwin" else 1024
"""In the unit in which the system tells what a process holds."""


class Clock:
    """Seconds of each part, each without those of the parts it calls."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._inner = [0.0]

    @contextmanager
    def running(self, part: str) -> Iterator[None]:
        """Count what happens inside for a part."""
        self._inner.append(0.0)
        start = time.perf_counter()
        try:
            yield
        finally:
            spent = time.perf_counter() - start
            self.seconds[part] += spent - self._inner.pop()
            self._inner[-1] += spent


class Run(NamedTuple):
    """One stage over some articles."""

    words: int
    seconds: dict[str, float]
    peak: float
    added: float


def main() -> None:
    """Read the command line, measure, and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path, nargs="?")
    options.add_argument("--repeat", type=int, default=3)
    given = options.parse_args()
    folders = [SEEDS, *sorted((given.folder / "topics").glob("*/sources"))] if given.folder else [SEEDS]
    if given.folder and len(folders) == 1:
        print(f"no data at {given.folder / 'topics'}: the seeds only")
    languages = load_languages()
    _through([WARM_UP], languages)
    print(f"models loaded: {_held():.0f} MB")
    runs = [_through(folders, languages) for _ in range(given.repeat)]
    for name, run in _best(runs).items():
        _print(name, run)


def _through(folders: Sequence[Path], languages: Languages) -> dict[str, Run]:
    """Take the articles of each folder through all stages; reading and understanding apart for each language."""
    runs: dict[str, Run] = {}
    folded = [read_folder(folder, languages)[0] for folder in folders]
    everything = [source for sources in folded for source in sources]
    for code in sorted({source.language for source in everything}):
        own = [source for source in everything if source.language == code]
        _timed(runs, "read", own, partial(_each, _read, own, languages), f"read, {code}")
        _timed(runs, "understand", own, partial(_each, _understood, own, languages), f"understand, {code}")
    readings = [_each(_understood, sources, languages) for sources in folded]
    evidence = _timed(runs, "compare", everything, partial(_compared, folded, readings, languages))
    dossiers = _timed(runs, "compose", everything, lambda: [compose(one, Decisions(), languages)[0] for one in evidence])
    _timed(runs, "verify", everything, lambda: [verify(one, everything, languages, Decisions()) for one in dossiers])
    _timed(runs, "render", everything, lambda: [render(Briefing(dossiers=(one,)), everything, None, languages) for one in dossiers])
    return runs


def _each(work: Callable[[Source, Languages], Made], sources: Sequence[Source], languages: Languages) -> list[Made]:
    return [work(source, languages) for source in sources]


def _read(source: Source, languages: Languages) -> object:
    text = source.text[source.span.start : source.span.end]
    return read_article(text.encode(), source.path, f"language: {source.language}".encode(), languages)


def _understood(source: Source, languages: Languages) -> Reading:
    return understand(source, language_of(source.language, languages))


def _compared(folded: Sequence[Sequence[Source]], readings: Sequence[Sequence[Reading]], languages: Languages) -> list[Evidence]:
    return [
        compare(sources, read, dossier=f"d{number}", languages=languages, encode=encode_sentences)
        for number, (sources, read) in enumerate(zip(folded, readings, strict=True), 1)
    ]


def _timed(runs: dict[str, Run], stage: str, sources: Sequence[Source], work: Callable[[], Made], name: str = "") -> Made:
    """Do some work with its parts timed, note the times under the stage's name or another, and give what was made."""
    clock = Clock()
    before = _held()
    with _watched(importlib.import_module(CONDUCTORS[stage]), clock), clock.running(OWN):
        made = work()
    words = sum(len(source.text[source.span.start : source.span.end].split()) for source in sources)
    runs[name or stage] = Run(words, dict(clock.seconds), _held(), _held() - before)
    return made


@contextmanager
def _watched(conductor: ModuleType, clock: Clock) -> Iterator[None]:
    """Time every function that a module imports from the generator, and the making of every object of such a class, as long as this lasts."""
    foreign = {
        name: value
        for name, value in vars(conductor).items()
        if getattr(value, "__module__", "").startswith("generator.") and value.__module__ != conductor.__name__
    }
    functions = {name: value for name, value in foreign.items() if inspect.isfunction(value)}
    classes = [value for value in foreign.values() if inspect.isclass(value) and inspect.isfunction(vars(value).get("__init__"))]
    with ExitStack() as patches:
        for name, part in functions.items():
            patches.enter_context(patch.object(conductor, name, _clocked(part, clock, part)))
        for made in classes:
            patches.enter_context(patch.object(made, "__init__", _clocked(made.__init__, clock, made)))
        yield


def _clocked(work: Callable[..., Any], clock: Clock, part: Any) -> Callable[..., Any]:
    label = f"{part.__module__.rpartition('.')[2]}.{part.__name__}"

    @wraps(work)
    def timed(*args: object, **named: object) -> Any:
        with clock.running(label):
            made = work(*args, **named)
            return iter(list(made)) if inspect.isgenerator(made) else made

    return timed


def _held() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE


def _best(runs: Sequence[Mapping[str, Run]]) -> dict[str, Run]:
    """Give for each stage its fastest run, with the memory of the first, in which it grew."""
    return {
        name: min((run[name] for run in runs), key=lambda run: sum(run.seconds.values()))._replace(peak=first.peak, added=first.added)
        for name, first in runs[0].items()
    }


def _print(name: str, run: Run) -> None:
    total = sum(run.seconds.values())
    print(f"\n{name}: {run.words} words, {run.words / total:,.0f} words/s, peak {run.peak:.0f} MB (+{run.added:.0f})")
    for part, seconds in sorted(run.seconds.items(), key=lambda item: (-item[1], item[0])):
        if seconds * 100 >= total:
            print(f"  {part:44} {seconds / total:6.1%}  {run.words / seconds:12,.0f} words/s")


if __name__ == "__main__":
    main()
