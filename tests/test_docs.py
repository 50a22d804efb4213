"""The documentation says what the program does: `--help` word for word, every diagnostic, every link."""

import ast
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
COMMAND_LINE = DOCS / "reference" / "command-line.md"
HELP = re.compile(r"^(## briefing(?: (\w+))?\n\n```text\n).*?(```)", re.MULTILINE | re.DOTALL)


def help_of(command: str | None) -> str:
    arguments = [command, "--help"] if command else ["--help"]
    return CliRunner().invoke(main, arguments, prog_name="briefing", terminal_width=100).stdout


def test_the_command_line_page_shows_the_help_as_it_is(request: pytest.FixtureRequest) -> None:
    page = COMMAND_LINE.read_text(encoding="utf-8")
    fresh = HELP.sub(lambda match: match[1] + help_of(match[2]) + match[3], page)
    if request.config.getoption("--refresh-golden"):
        COMMAND_LINE.write_text(fresh, encoding="utf-8")
    assert COMMAND_LINE.read_text(encoding="utf-8") == fresh, "refresh it with `pytest tests/test_docs.py --refresh-golden`"
    assert {match[2] for match in HELP.finditer(page)} == {None, *main.commands}


def codes() -> set[str]:
    """Every kebab-case constant of a file that makes diagnostics is one of their codes."""
    found: set[str] = set()
    for path in sorted((ROOT / "generator").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if "Diagnostic" in text or ".error(" in text:
            constants = (node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant) and isinstance(node.value, str))
            found |= {value for value in constants if re.fullmatch(r"[a-z]+(-[a-z]+)+", value)}
    return found - NO_CODES


NO_CODES = {"gh-deploy"}
"""Other constants of that form: a command of MkDocs."""


def test_every_diagnostic_is_documented_and_no_other() -> None:
    page = (DOCS / "reference" / "diagnostics.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE))
    assert documented == codes()


@pytest.mark.parametrize("page", [*sorted(DOCS.rglob("*.md")), *sorted(ROOT.glob("*.md"))], ids=lambda path: path.name)
def test_links_of_hand_written_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"
