"""The shape of the code is a promise too: imports run one way, files hold one concept, only two files know the outside."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "generator").rglob("*.py"))

MAY_IMPORT = {
    "model": {"model"},
    "languages": {"languages", "model"},
    "read": {"read", "languages", "model"},
    "understand": {"understand", "languages", "model"},
    "compare": {"compare", "languages", "model"},
    "compose": {"compose", "languages", "model"},
    "verify": {"verify", "languages", "model"},
    "render": {"render", "languages", "model"},
}
"""Which packages of the generator a package may import; the files beside them (pipeline, cli, plugin) may import all."""

ONLY_IN = {"click": {"cli.py"}, "mkdocs": {"plugin.py"}}

LONGEST = 300
"""Non-blank lines of a file: more is more than one concept."""

LONGEST_FUNCTION = 40
"""Lines of a function without its docstring."""


def name(path: Path) -> str:
    return path.relative_to(ROOT / "generator").as_posix()


def imported(path: Path) -> set[str]:
    """All modules a file imports, whether at its top or inside a function."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}: a relative import"
            found.add(node.module or "")
    return found


@pytest.mark.parametrize("path", FILES, ids=name)
def test_imports_run_one_way(path: Path) -> None:
    package = path.relative_to(ROOT / "generator").parts[0]
    if package not in MAY_IMPORT:
        return
    inner = {module.split(".")[1] for module in imported(path) if module.startswith("generator.")}
    assert inner <= MAY_IMPORT[package]


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_a_front_door_is_known_in_one_file_only(library: str) -> None:
    users = {name(path) for path in FILES if any(module.split(".")[0] == library for module in imported(path))}
    assert users == ONLY_IN[library]


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_holds_one_concept(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert len(lines) <= LONGEST


@pytest.mark.parametrize("path", FILES, ids=name)
def test_functions_are_short(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
            length = (body[-1].end_lineno or 0) - body[0].lineno + 1
            assert length <= LONGEST_FUNCTION, f"{name(path)}: {node.name} has {length} lines"


def test_the_model_imports_nothing_heavy() -> None:
    for path in FILES:
        if name(path).startswith("model/"):
            outside = {module.split(".")[0] for module in imported(path)} - {"generator"}
            assert outside <= {"msgspec", "enum", "typing", "bisect"}, name(path)
