"""The Jinja environment: nothing unknown passes silently, nothing reaches a page unescaped."""

from typing import Any

from jinja2 import Environment, Undefined
from jinja2.exceptions import UndefinedError
from markupsafe import Markup
from msgspec import UNSET

from generator.render.escape import escape, plain, unescaped
from generator.render.links import slug, web_address
from generator.render.loader import Templates
from generator.render.near_miss import NearMiss

NAMES = ("dossier", "dossiers", "entry", "groups", "page", "find", "labels", "words")
"""What a template can use without having set it."""

_UNSAFE = ("safe", "urlize", "xmlattr", "forceescape", "escape", "e", "striptags")
"""Filters of Jinja that would let text through, or escape it for another language than ours."""


def environment(templates: Templates) -> Environment:
    """Make the environment in which all pages are rendered."""
    undefined = type("NearMiss", (NearMiss,), {"known": NAMES})
    # autoescape makes macros and blocks keep what they are; `finalize` comes first, so that Jinja's own escaping, which knows
    # no Markdown, finds nothing left to do
    made = Environment(
        loader=templates.loader,
        undefined=undefined,
        autoescape=True,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    for name in _UNSAFE:
        made.filters.pop(name, None)
    made.filters |= {"plain": _plain, "slug": _slug, "web_address": _web_address}
    return made


def _finalize(value: Any) -> Any:
    if isinstance(value, Markup | Undefined):
        return value
    if value is None or value is UNSET:
        raise UndefinedError("this value is not set here; ask for it with {% if %} before showing it")
    return escape(str(value))


def _plain(value: str) -> Markup:
    return escape(plain(unescaped(value)))


def _slug(value: str) -> Markup:
    return slug(value)


def _web_address(value: str) -> Markup:
    return escape(web_address(unescaped(value)))
