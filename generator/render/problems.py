"""What went wrong in a template, as a diagnostic with file and line."""

from difflib import get_close_matches
from types import TracebackType

from jinja2 import TemplateNotFound, TemplateSyntaxError

from generator.model.diagnostic import Diagnostic, Severity
from generator.render.loader import Templates

TEMPLATE_ERRORS = (Exception,)
"""A template can call anything with anything; whatever happens in one is the template's error."""


def template_problem(error: Exception, templates: Templates, name: str) -> Diagnostic:
    """Describe an error that came out of rendering or compiling the template `name`."""
    if isinstance(error, TemplateSyntaxError):
        return _problem("template-syntax", templates.shown(error.filename or error.name or name), error.lineno, error.message or "broken")
    file, line = _place(error.__traceback__, templates)
    if isinstance(error, TemplateNotFound):
        return _problem("template-not-found", file or name, line, _not_found(str(error.name), templates))
    return _problem("template-error", file or name, line, str(error) or type(error).__name__)


def never_used(templates: Templates) -> tuple[Diagnostic, ...]:
    """Warn of files in the editor's folder that no page needed: most often a misspelt name."""
    found = []
    for name in templates.never_asked:
        near = get_close_matches(name, templates.shipped, 1)
        message = "nothing uses this template" + (f"; did you mean '{near[0]}'?" if near and near[0] != name else "")
        folder = "" if templates.folder is None else f"{templates.folder.as_posix()}/"
        # a name that is spelt right waits for its turn: `pages/home.md` for a second briefing, `labels/de.toml` for a German one
        severity = Severity.NOTE if name in templates.shipped else Severity.WARNING
        found.append(Diagnostic(file=folder + name, line=0, severity=severity, code="template-unused", message=message))
    return tuple(found)


def _place(traceback: TracebackType | None, templates: Templates) -> tuple[str, int]:
    """Find the innermost template in a traceback; Jinja has put the template's lines into it."""
    file, line = "", 0
    while traceback is not None:
        filename = traceback.tb_frame.f_code.co_filename
        if filename.endswith((".md", ".toml")):
            file, line = templates.shown(filename), traceback.tb_lineno
        traceback = traceback.tb_next
    return file, line


def _not_found(name: str, templates: Templates) -> str:
    near = get_close_matches(name, sorted({*templates.shipped, *templates.own}), 1)
    return f"there is no template '{name}'" + (f"; did you mean '{near[0]}'?" if near else "")


def _problem(code: str, file: str, line: int, message: str) -> Diagnostic:
    return Diagnostic(file=file, line=line, severity=Severity.ERROR, code=code, message=message.rstrip("."))
