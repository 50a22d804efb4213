"""What front matter or a sidecar file says of an article, typed and checked.

All of it is optional:

    title: Ferry runs aground off the coast
    publisher: Harbour Gazette
    author: Jane Doe
    date: 2024-03-05            # or 2024-03, or 2024
    url: https://news.example/ferry
    language: en
    licence: CC BY 4.0
    translations:               # see `translations.py`
"""

import re
from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from urllib.parse import urlsplit

import yaml

from generator.model.diagnostic import Diagnostic, Severity
from generator.model.record import Record
from generator.model.source import Metadata

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{1,2}:?(?:\d{2})?)?)?)?)?")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")
_EMPTY = ("", "~", "null", "Null", "NULL")


class Place(Record, frozen=True):
    """Where a YAML text stands: its file, and the line before its first."""

    file: str
    before: int = 0

    def problem(self, node: yaml.Node, code: str, message: str, hint: str = "") -> Diagnostic:
        """Make a warning with the line of a node."""
        return self.at(node.start_mark.line + 1, code, message, hint)

    def at(self, line: int, code: str, message: str, hint: str = "") -> Diagnostic:
        """Make a warning with a 1-based line of the YAML text."""
        return Diagnostic(file=self.file, line=self.before + line, severity=Severity.WARNING, code=code, message=message, hint=hint)


def compose(text: str, place: Place) -> tuple[yaml.MappingNode | None, tuple[Diagnostic, ...]]:
    """Parse YAML to its nodes, which know their lines; None where it is empty, broken or no mapping."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        return None, (place.at(line, "broken-metadata", f"broken YAML: {error.problem or error.context}"),)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        reason = str(error).partition("\n")[0] or "nested too deeply"
        return None, (place.at(1, "broken-metadata", f"broken YAML: {reason}"),)
    if node is None:
        return None, ()
    if not isinstance(node, yaml.MappingNode):
        hint = "Write lines such as `title: ...`."
        return None, (place.problem(node, "broken-metadata", "the metadata is no mapping of keys to values", hint),)
    return node, ()


def fields(node: yaml.MappingNode, place: Place) -> tuple[Metadata, tuple[Diagnostic, ...]]:
    """Check every key of the mapping and give those that hold; `translations` is left to its own reader."""
    found: dict[str, str] = {}
    problems: list[Diagnostic] = []
    seen: set[str] = set()
    for key, value in node.value:
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
        if name in seen:
            problems.append(place.problem(key, "repeated-metadata", f'"{name}" is given twice; the first counts'))
        elif name in CHECKS:
            content, problem = _field(name, value, place)
            found |= {name: content} if content else {}
            problems += problem
        elif name != "translations":
            problems.append(_unknown(key, name, place))
        seen.add(name)
    return Metadata(**found), tuple(problems)


def merge(front: Metadata, sidecar: Metadata, place: Place) -> tuple[Metadata, tuple[Diagnostic, ...]]:
    """Complete the front matter by the sidecar file; where both speak, the sidecar wins, and a warning says so."""
    merged = {name: getattr(sidecar, name) or getattr(front, name) for name in CHECKS}
    differing = [name for name in CHECKS if getattr(sidecar, name) and getattr(front, name) not in ("", merged[name])]
    hint = "The sidecar counts; keep one of them."
    message = "the front matter of the article says otherwise"
    return Metadata(**merged), tuple(place.at(0, "contradicting-metadata", f"{name}: {message}", hint) for name in differing)


def _field(name: str, value: yaml.Node, place: Place) -> tuple[str, tuple[Diagnostic, ...]]:
    if not isinstance(value, yaml.ScalarNode):
        what = "a list" if isinstance(value, yaml.SequenceNode) else "a mapping"
        return "", (place.problem(value, "wrong-metadata", f"{name}: a text is expected, not {what}"),)
    text = " ".join(str(value.value).encode("utf-8", "replace").decode().split())  # "\\ud800" is half a character
    if value.style is None and text in _EMPTY:
        return "", ()
    content, hint = CHECKS[name](text)
    if not content:
        return "", (place.problem(value, "wrong-metadata", f'{name}: "{text}" cannot be used', hint),)
    return content, ()


def _unknown(key: yaml.Node, name: str, place: Place) -> Diagnostic:
    near = get_close_matches(name, (*CHECKS, "translations"), n=1)
    hint = f'Did you mean "{near[0]}"?' if near else "Known keys are " + ", ".join((*CHECKS, "translations")) + "."
    return place.problem(key, "unknown-metadata", f'unknown key "{name}"', hint)


def _text(text: str) -> tuple[str, str]:
    return text, ""


def _date(text: str) -> tuple[str, str]:
    hint = "Write a day, month or year: 2024-03-05, 2024-03 or 2024."
    found = _DATE.fullmatch(text)
    if found is None:
        return "", hint
    parts = [part for part in found.groups() if part]
    try:
        date(*map(int, (*parts, "1", "1")[:3]))
    except ValueError as error:
        return "", f"There is no such date: {error}."
    return "-".join(parts), ""


def _url(text: str) -> tuple[str, str]:
    hint = "Give the whole address, starting with https:// or http://."
    try:
        parts = urlsplit(text)
    except ValueError:
        return "", hint
    usable = parts.scheme in ("http", "https") and parts.hostname and text.isprintable() and " " not in text
    return (text, "") if usable else ("", hint)


def _language(text: str) -> tuple[str, str]:
    found = _LANGUAGE.fullmatch(text)
    return (found[1].lower(), "") if found else ("", 'Give a code such as "en" or "de".')


CHECKS: dict[str, Callable[[str], tuple[str, str]]] = {
    "title": _text,
    "publisher": _text,
    "author": _text,
    "date": _date,
    "url": _url,
    "language": _language,
    "licence": _text,
}
"""For each key: text -> (value, hint); the value is empty where the text cannot be used."""
