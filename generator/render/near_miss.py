"""Names that do not exist, answered with the name that was probably meant."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

import msgspec
from jinja2 import StrictUndefined
from jinja2.utils import missing


class NearMiss(StrictUndefined):
    """What a template gets for an unknown name: any use of it is an error that says what there is instead."""

    known: tuple[str, ...] = ()
    """Names a template can use without having set them."""

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        owner, names = _owner(self._undefined_obj, self.known)
        name = str(self._undefined_name)
        near = get_close_matches(name, names, 1, cutoff=0.5) or [other for other in names if other.startswith(name)][:1]
        there = f"; did you mean '{near[0]}'?" if near else f"; there is: {', '.join(names)}" if names else ""
        return f"{owner} '{name}'{there}"


def _owner(value: Any, known: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    if value is missing:
        return "there is no variable", known
    if isinstance(value, Mapping):
        return "the table has no entry", tuple(sorted(str(key) for key in value))
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(value).__name__).lower()
    if isinstance(value, msgspec.Struct):
        return f"{name} has no field", value.__struct_fields__
    return f"{name} has no field", tuple(attribute for attribute in dir(value) if not attribute.startswith("_"))
