"""The command `briefing`: parse, call, print, exit. 0 is fine, 1 means problems were found, 2 wrong use."""

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import reduce
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click

from generator.diagnostics import Format, failed, show
from generator.explain import explained, unknown
from generator.export import markdown_files, to_json
from generator.options import Options
from generator.pipeline import Result, brief, evidence_of, run
from generator.progress import Progress
from generator.schema import schema_text
from generator.summary import summary
from generator.writing import write_file, write_folder

Command = Callable[..., Any]

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


_CONFIG = click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The site's configuration, which also says where articles and templates lie.",
)


_SHARED = (
    click.option("--seeds", type=FOLDER, default=Path("seeds"), show_default=True, help="The folder of articles."),
    click.option("--templates", type=FOLDER, default=None, help="Your templates; `templates` where there is such a folder."),
    click.option("--languages", type=FOLDER, default=None, help="A folder of further language files."),
    click.option(
        "--decisions",
        type=click.Path(dir_okay=False, path_type=Path),
        default=Path("editorial.yml"),
        show_default=True,
        help="Your decisions: what to pin, hide and rename.",
    ),
    click.option(
        "--cache",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path(".cache/briefing"),
        show_default=True,
        help="Where work is kept between runs.",
    ),
    click.option("--workers", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that read articles side by side."),
    click.option(
        "--format",
        "form",
        type=click.Choice([form.value for form in Format]),
        default="text",
        show_default=True,
        help="How problems are printed.",
    ),
    click.option("--strict", is_flag=True, help="Warnings count as problems."),
)


def _shared(command: Command) -> Command:
    """Add the options of the commands that work without a site's configuration, in the order of `_SHARED`."""
    return reduce(lambda made, option: option(made), reversed(_SHARED), command)


PATIENCE = 3
"""Seconds that MkDocs gets to end after Ctrl-C, before it is stopped: `subprocess.run` would kill it after a quarter of one."""

INTERRUPTED = 130
"""The exit code of a program that Ctrl-C has ended, as shells give it."""


class _Commands(click.Group):
    """Commands that can be interrupted."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; Ctrl-C ends it with one line."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("\nInterrupted: no file is half written, and the next run goes on from what was kept.", err=True)
            ctx.exit(INTERRUPTED)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(version("briefing-generator"))
def main() -> None:
    """Turn a folder of raw news articles into briefings in which every sentence is proven verbatim.

    Exit codes: 0 fine, 1 problems found, 2 wrong use, 130 interrupted.
    """


@main.command()
@_CONFIG
@click.option("--site", type=click.Path(file_okay=False, path_type=Path), default=None, help="Where the site goes; else as configured.")
@click.option("--strict", is_flag=True, help="Warnings count as problems.")
def build(config: Path, site: Path | None, *, strict: bool) -> None:
    """Build the site and say what was done."""
    where = ["--site-dir", str(site.resolve())] if site else []
    try:
        sys.exit(_mkdocs("build", "--config-file", str(config), *where, *(["--strict"] if strict else [])))
    except KeyboardInterrupt:
        click.echo("The site may lack pages: build it again before you publish it.", err=True)
        raise


@main.command()
@_CONFIG
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve.")
def serve(config: Path, address: str) -> None:
    """Show the site while you edit: each saved template or article rebuilds it."""
    try:
        sys.exit(_mkdocs("serve", "--config-file", str(config), "--dev-addr", address))
    except KeyboardInterrupt:  # the way to end it
        sys.exit(0)


@main.command()
@_shared
def check(**shared: Any) -> None:
    """Do everything but write: articles, templates, decisions and citations are checked."""
    started = time.perf_counter()
    result = _checked(run, shared | {"cache": None})
    click.echo("\n".join(summary(result, seconds=time.perf_counter() - started, site=None)), err=shared["form"] != "text")


@main.command()
@_shared
@click.option(
    "--to", "kind", type=click.Choice(["json", "markdown"]), required=True, help="One JSON document, or a folder of Markdown pages."
)
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The file (json) or folder (markdown) to write.")
def export(kind: str, out: Path, **shared: Any) -> None:
    """Write the briefings as data or as Markdown; works on any folder of articles."""
    if out.is_dir() if kind == "json" else out.is_file():
        raise click.BadParameter(f"`{out}` is a {'folder' if kind == 'json' else 'file'}.", param_hint="--out")
    result = _checked(brief if kind == "json" else run, shared)
    try:
        if kind == "json":
            write_file(out, to_json(result.briefing))
        else:
            write_folder(out, markdown_files(result))
    except OSError as error:
        raise click.ClickException(f"{out} cannot be written: {error.strerror}") from error


@main.command()
@_shared
@click.argument("statement")
def explain(statement: str, **shared: Any) -> None:
    """Print the way of a statement from its source to the page.

    STATEMENT is an id as the exported document and the anchors of the pages have it; of a sentence that no page shows, it says why.
    """
    result = _checked(brief, shared)
    way = explained(statement, result, lambda dossier: evidence_of(dossier, result, _options(shared)))
    if not way:
        raise click.BadParameter(unknown(statement, result), param_hint="STATEMENT")
    click.echo("\n".join(way))


@main.command()
def schema() -> None:
    """Print the JSON Schema of the exported document."""
    click.echo(schema_text(), nl=False)


def _checked(stage: Callable[..., Result], shared: dict[str, Any]) -> Result:
    """Run a stage with a progress display, print its problems, and end with 1 where they are bad enough."""
    with Progress() as progress:
        result = stage(_options(shared), progress.report)
    form = Format(shared["form"])
    if result.diagnostics or form is Format.JSON:
        click.echo(show(result.diagnostics, form), err=form is Format.TEXT)
    if failed(result.diagnostics, strict=shared["strict"]):
        sys.exit(1)
    return result


def _options(shared: dict[str, Any]) -> Options:
    templates = shared["templates"] or (Path("templates") if Path("templates").is_dir() else None)
    known = {name: shared[name] for name in ("seeds", "languages", "decisions", "cache", "workers")}
    return Options(templates=templates, **known)


def _mkdocs(*arguments: str) -> int:
    """Run MkDocs as its own program, so that its settings and ours cannot meet; whatever it dislikes is 1."""
    with subprocess.Popen([sys.executable, "-m", "mkdocs", *arguments]) as mkdocs:  # noqa: S603 -- our own arguments
        try:
            return min(1, abs(mkdocs.wait()))
        except KeyboardInterrupt:
            with suppress(subprocess.TimeoutExpired):  # Ctrl-C has reached it too, as a rule
                mkdocs.wait(PATIENCE)
            mkdocs.terminate()  # nothing is left to do where it has ended
            raise


if __name__ == "__main__":
    main()
