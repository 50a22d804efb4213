"""What editors can use is documented, all of it."""

import re
from pathlib import Path

import msgspec
import pytest

from generator.model import briefing
from generator.model.record import Record
from generator.render.catalogue import Catalogue
from generator.render.environment import NAMES, environment
from generator.render.loader import Templates
from generator.render.sheet import Sheet
from generator.render.words import Words

DOCS = Path(__file__).parents[2] / "docs"
TEMPLATES = (DOCS / "editing-templates.md").read_text(encoding="utf-8")
CONTRACT = (DOCS / "reference" / "contract.md").read_text(encoding="utf-8")
RECORDS = [item for item in vars(briefing).values() if isinstance(item, type) and issubclass(item, Record) and item is not Record]


def test_every_template_is_named() -> None:
    named = set(re.findall(r"`((?:pages|sections|partials|labels)/[\w-]+\.\w+|order\.txt)`", TEMPLATES))
    assert set(Templates(None).shipped) <= named


@pytest.mark.parametrize("name", NAMES)
def test_every_variable_is_named(name: str) -> None:
    assert f"`{name}`" in TEMPLATES


@pytest.mark.parametrize(("prefix", "owner"), [("page", Sheet), ("find", Catalogue), ("words", Words)])
def test_every_method_is_named(prefix: str, owner: type) -> None:
    table = TEMPLATES.split(f"| `{prefix}.` | gives |")[1].split("\n\n")[0]
    methods = {name for name in vars(owner) if not name.startswith("_")}
    assert methods <= set(re.findall(r"`(\w+)[(`]", table))


def test_every_macro_is_named() -> None:
    text, _, _ = Templates(None).loader.get_source(environment(Templates(None)), "partials/statement.md")
    assert set(re.findall(r"macro (\w+)\(", text)) == set(re.findall(r"`show\.(\w+)\(", TEMPLATES))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_the_contract_names_every_field(record: type[msgspec.Struct]) -> None:
    section = CONTRACT.split(f"\n## {record.__name__}\n")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == list(record.__struct_fields__)
