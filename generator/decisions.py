"""Read what editors decided, from `editorial.yml`."""

from difflib import get_close_matches
from pathlib import Path

import msgspec
import yaml

from generator.model.decisions import Decisions
from generator.model.diagnostic import Diagnostic, Severity


def read_decisions(path: Path | None) -> tuple[Decisions, tuple[Diagnostic, ...]]:
    """Read an editor's decisions; a file that is not there decides nothing, a broken one is an error with its line."""
    if path is None or not path.is_file():
        return Decisions(), ()
    text = path.read_text(encoding="utf-8")
    try:
        data = yaml.safe_load(text) or {}
        return msgspec.convert(data, Decisions), ()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        return Decisions(), (_error(path, line, error.problem or "is not YAML"),)
    except msgspec.ValidationError as error:
        return Decisions(), (_error(path, _line_of(text, str(error)), str(error), _near(str(error))),)


def _error(path: Path, line: int, message: str, hint: str = "") -> Diagnostic:
    return Diagnostic(file=path.as_posix(), line=line, severity=Severity.ERROR, code="bad-decisions", message=message, hint=hint)


def _named(message: str) -> str:
    """Give the key that msgspec complains of, from "... unknown field `pinn`" or "... - at `$.pin`"."""
    return message.split("`")[1].removeprefix("$.").split("[")[0] if "`" in message else ""


def _line_of(text: str, message: str) -> int:
    for number, line in enumerate(text.splitlines(), 1):
        if _named(message) and line.startswith(_named(message)):
            return number
    return 1


def _near(message: str) -> str:
    near = get_close_matches(_named(message), Decisions.__struct_fields__, n=1)
    return f'did you mean "{near[0]}"?' if near and near[0] != _named(message) else f"known keys: {', '.join(Decisions.__struct_fields__)}"
