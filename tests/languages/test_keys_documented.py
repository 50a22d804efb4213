"""`docs/adding-a-language.md` lists every key of a language file with what the records say of it, and no other."""

import ast
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from generator.languages.language import Language
from generator.languages.load import load_languages

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "adding-a-language.md"
BEGIN, END = "<!-- keys: written by `pytest tests/languages --refresh-golden` -->", "<!-- end of keys -->"


def docs_of(record: type) -> dict[str, str]:
    """Read what stands below the fields of a record."""
    source = ast.parse((ROOT / Path(*record.__module__.split("."))).with_suffix(".py").read_text(encoding="utf-8"))
    body = next(node.body for node in source.body if isinstance(node, ast.ClassDef) and node.name == record.__name__)
    found: dict[str, str] = {}
    for index, node in enumerate(body):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            after = body[index + 1] if index + 1 < len(body) else None
            said = after.value.value if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) else ""
            found[node.target.id] = " ".join(str(said).split())
    return found


def sections(record: type, name: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Give every section of a file with its keys, those inside others behind them."""
    inner = {
        field.name: field.type
        for field in msgspec.structs.fields(record)
        if isinstance(field.type, type) and issubclass(field.type, msgspec.Struct)
    }
    yield name, {key: said for key, said in docs_of(record).items() if key not in inner}
    for key, part in inner.items():
        yield from sections(part, f"{name}.{key}" if name else key)


def tables() -> str:
    parts = []
    for name, keys in sections(Language):
        rows = [f"| `{key}` | {said.replace('|', chr(92) + '|')} |" for key, said in keys.items()]
        parts.append(f"### {f'`[{name}]`' if name else 'At the top'}\n\n| key | what it holds |\n| --- | --- |\n" + "\n".join(rows) + "\n")
    return "\n".join(parts)


def test_every_key_is_documented_and_no_other(request: pytest.FixtureRequest) -> None:
    page = PAGE.read_text(encoding="utf-8")
    head, _, rest = page.partition(BEGIN)
    _, _, tail = rest.partition(END)
    fresh = f"{head}{BEGIN}\n\n{tables()}\n{END}{tail}"
    if request.config.getoption("--refresh-golden"):
        PAGE.write_text(fresh, encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == fresh, "refresh it with `pytest tests/languages --refresh-golden`"


def test_the_smallest_file_of_the_page_loads(tmp_path: Path) -> None:
    example = PAGE.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]
    (tmp_path / "it.toml").write_text(example, encoding="utf-8")
    assert load_languages(tmp_path)["it"].speech.verbs.say
