"""Everything a run needs to know, in one value that goes from the edge inward."""

from pathlib import Path

from generator.model.record import Record


class Options(Record, frozen=True):
    """Where things lie and how to work; no stage reads the environment or a global setting."""

    seeds: Path
    """The folder of articles."""
    templates: Path | None = None
    """An editor's templates, which replace the shipped ones one by one."""
    decisions: Path | None = None
    """An editor's decisions, `editorial.yml`."""
    languages: Path | None = None
    """Further language files."""
    cache: Path | None = None
    """Where readings and dossiers are kept between runs; None keeps nothing."""
    workers: int = 1
    """Processes that read articles side by side; the result does not depend on it."""
