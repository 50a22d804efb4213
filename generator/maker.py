"""Make a dossier of a group of articles, doing only what was not done before."""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from generator.cache import Cache, key_of
from generator.compare.encoder import encode_sentences
from generator.compose.unrelated import unrelated
from generator.languages.load import Languages
from generator.model.briefing import Dossier
from generator.model.decisions import Decisions
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.evidence import Evidence
from generator.model.reading import Reading
from generator.model.record import Record
from generator.model.source import Source
from generator.options import Options
from generator.workers import understand_all

Report = Callable[[str, int, int], None]
"""Gets the name of what is going on, how much of it is done, and how much there is."""


class Composed(Record, frozen=True):
    """A dossier as it is kept between runs."""

    dossier: Dossier
    diagnostics: tuple[Diagnostic, ...]


class Maker:
    """Takes groups of sources through understand, compare and compose."""

    def __init__(self, options: Options, languages: Languages, decisions: Decisions, report: Report) -> None:
        """Take what holds for all groups."""
        self._options = options
        self._languages = languages
        self._decisions = decisions
        self._report = report
        self._cache = Cache(options.cache)
        self._killed: tuple[Diagnostic, ...] = ()
        self.analysed = 0
        """Articles that had to be analysed so far."""

    @property
    def problems(self) -> tuple[Diagnostic, ...]:
        """Give what went wrong aside from articles: that nothing can be kept, that a process was killed."""
        return (*self._unkept(), *self._killed)

    @property
    def recalled(self) -> bool:
        """Whether anything was kept from an earlier run and used again."""
        return self._cache.recalled > 0

    def _lost(self) -> None:
        self._killed = (
            Diagnostic(
                file="",
                line=0,
                severity=Severity.WARNING,
                code="worker-killed",
                message="a process that read articles was killed; the rest was read by one process, with the same result",
                hint="processes are killed where memory runs out: use fewer workers",
            ),
        )

    def _unkept(self) -> tuple[Diagnostic, ...]:
        if not self._cache.problem:
            return ()
        problem = Diagnostic(
            file=self._options.cache.as_posix() if self._options.cache else "",
            line=0,
            severity=Severity.WARNING,
            code="cache-not-kept",
            message=f"what was worked out cannot be kept: {self._cache.problem}",
            hint="make the folder writable, or name another one",
        )
        return (problem,)

    def dossier(self, identifier: str, sources: Sequence[Source]) -> Composed:
        """Make the dossier of one folder's articles under its id, or give the one kept from an earlier run on the same input."""
        files = [msgspec.json.encode(source).decode() for source in sources]
        knowledge = msgspec.json.encode([sorted(self._languages), list(self._languages.values()), self._decisions]).decode()
        return self._cache.one(Composed, key_of("dossier", identifier, knowledge, *files), lambda: self._compose(identifier, sources))

    def evidence(self, identifier: str, sources: Sequence[Source]) -> Evidence:
        """Give what the articles of a folder say together; readings kept from an earlier run are used."""
        from generator.compare.evidence import compare

        files = [msgspec.json.encode(source).decode() for source in sources]
        readings = self._understand(sources, files)
        self._report("compare", 0, 1)
        return compare(sources, readings, dossier=identifier, languages=self._languages, encode=self._encode)

    def _compose(self, identifier: str, sources: Sequence[Source]) -> Composed:
        from generator.compose.dossier import compose

        evidence = self.evidence(identifier, sources)
        self._report("compose", 0, 1)
        dossier, diagnostics = compose(evidence, self._decisions, self._languages)
        return Composed(dossier=dossier, diagnostics=(*diagnostics, *unrelated(evidence)))

    def _understand(self, sources: Sequence[Source], files: Sequence[str]) -> tuple[Reading, ...]:
        def make(missing: Sequence[int]) -> Iterator[Reading]:
            self.analysed += len(missing)
            chosen = [sources[position] for position in missing]
            options = self._options
            self._report("understand", 0, len(chosen))
            made = understand_all(chosen, self._languages, options.languages, options.workers, self._lost)
            for done, reading in enumerate(made, 1):
                self._report("understand", done, len(chosen))
                yield reading

        knowledge = [msgspec.json.encode(self._languages.get(source.language)).decode() for source in sources]
        return self._cache.all(Reading, [key_of("reading", *pair) for pair in zip(files, knowledge, strict=True)], make)

    def _encode(self, texts: Sequence[str]) -> tuple[tuple[float, ...], ...]:
        keys = [key_of("vector", text) for text in texts]
        return self._cache.all(tuple[float, ...], keys, lambda missing: encode_sentences([texts[position] for position in missing]))
