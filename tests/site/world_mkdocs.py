"""Run MkDocs over the briefing made by hand: the real MkDocs, theme and plugin, without the analysis before them."""

import sys
from unittest.mock import patch

from mkdocs.__main__ import cli

from generator.options import Options
from generator.pipeline import Result
from generator.render.site import render
from tests.render.world import BRIEFING, LANGUAGES, SOURCES


def run(options: Options) -> Result:
    """Stand in for the pipeline."""
    pages, problems = render(BRIEFING, SOURCES, options.templates, LANGUAGES)
    return Result(briefing=BRIEFING, sources=SOURCES, pages=pages, diagnostics=problems)


def main(arguments: list[str]) -> None:
    """Run MkDocs with the arguments of its command line."""
    with patch("generator.plugin.run", run):
        cli(arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
