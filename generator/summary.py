"""Say in a few lines what a run did."""

from collections import Counter
from pathlib import Path

from generator.pipeline import Result


def summary(result: Result, *, seconds: float, site: Path | None) -> list[str]:
    """Give sources, languages, statements, citations, pages, seconds, and where to look."""
    dossiers = result.briefing.dossiers
    statements = [statement for dossier in dossiers for statement in dossier.statements]
    citations = sum(len(statement.citations) for statement in statements)
    languages = Counter(source.language for source in result.sources)
    spoken = ", ".join(f"{count} {code}" for code, count in sorted(languages.items()))
    lines = [
        f"sources     {len(result.sources)} ({spoken or 'none'}), {result.analysed} analysed anew",
        f"briefings   {len(dossiers)}, with {len(statements)} statements",
        f"citations   {citations}, each proven verbatim",
        f"pages       {len(result.pages)}",
        f"time        {seconds:.1f} s",
    ]
    if site:
        lines.append(f"look at     {site / 'index.html'}")
    return lines
