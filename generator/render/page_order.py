"""Which pages there are and in which order: a text file that an editor can change without knowing anything else."""

from difflib import get_close_matches

from generator.model.diagnostic import Diagnostic, Severity


def read_order(text: str, known: frozenset[str], file: str) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Read the order file: one page name a line; `#` starts a comment.

    Args:
        text: The file's content.
        known: Names of the page templates there are.
        file: Path of the file as the user knows it.
    """
    names: list[str] = []
    problems: list[Diagnostic] = []
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        name = line.split("#", 1)[0].strip()
        if not name:
            continue
        if name in names:
            problems.append(_problem(file, number, f"the page '{name}' is listed twice"))
        elif name not in known:
            near = get_close_matches(name, sorted(known), 1)
            meant = f"; did you mean '{near[0]}'?" if near else ""
            problems.append(_problem(file, number, f"there is no page template 'pages/{name}.md'{meant}"))
        else:
            names.append(name)
    if not names and not problems:
        problems.append(_problem(file, 0, "no page is listed"))
    return tuple(names), tuple(problems)


def _problem(file: str, line: int, message: str) -> Diagnostic:
    return Diagnostic(file=file, line=line, severity=Severity.ERROR, code="page-order", message=message)
