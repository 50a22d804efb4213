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
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        return Decisions(), (_error(path, 0, f"the file is not UTF-8: {error.reason}", "save it as UTF-8"),)
    except OSError as error:
        return Decisions(), (_error(path, 0, f"the file cannot be read: {error.strerror}"),)
    return _decided(text, path)


def _decided(text: str, path: Path) -> tuple[Decisions, tuple[Diagnostic, ...]]:
    try:
        twice = _given_twice(text)
        if twice is not None:
            return Decisions(), (_error(path, twice.start_mark.line + 1, f'"{twice.value}" is given twice', "keep one of them"),)
        made = msgspec.convert(yaml.safe_load(text) or {}, Decisions)
        msgspec.json.encode(made)  # half a character, as in "\ud800", cannot be written into a page
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        return Decisions(), (_error(path, line, error.problem or "is not YAML"),)
    except msgspec.ValidationError as error:
        return Decisions(), (_error(path, _line_of(text, str(error)), str(error), _near(str(error))),)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return Decisions(), (_error(path, 0, str(error).replace("\n", " ")),)
    return msgspec.structs.replace(made, title=made.title.strip()), ()


def _given_twice(text: str) -> yaml.ScalarNode | None:
    """Give the first key that an earlier line gives already: YAML would keep the last one and say nothing."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    keys = [key for key, _ in node.value if isinstance(key, yaml.ScalarNode)] if isinstance(node, yaml.MappingNode) else []
    names = [key.value for key in keys]
    return next((key for at, key in enumerate(keys) if key.value in names[:at]), None)


def _error(path: Path, line: int, message: str, hint: str = "") -> Diagnostic:
    return Diagnostic(file=path.as_posix(), line=line, severity=Severity.ERROR, code="bad-decisions", message=message, hint=hint)


def _named(message: str) -> str:
    """Give the key that msgspec complains of, from "... unknown field `pinn`" or "... - at `$.pin`"."""
    return message.split("`")[-2].removeprefix("$.").split("[")[0].split(".")[0] if "`" in message else ""


def _line_of(text: str, message: str) -> int:
    for number, line in enumerate(text.splitlines(), 1):
        if _named(message) and line.startswith(_named(message)):
            return number
    return 1


def _near(message: str) -> str:
    near = get_close_matches(_named(message), Decisions.__struct_fields__, n=1)
    return f'did you mean "{near[0]}"?' if near and near[0] != _named(message) else f"known keys: {', '.join(Decisions.__struct_fields__)}"
