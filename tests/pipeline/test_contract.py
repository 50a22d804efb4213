"""The document `briefing/1` is a contract: its schema is made from the model, shipped, and what is exported validates."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator, ValidationError

from generator.export import to_json
from generator.model.briefing import Briefing
from generator.model.sections import shown
from generator.pipeline import Result
from generator.schema import SHIPPED, schema, schema_text


def test_the_shipped_schema_is_the_models() -> None:
    assert SHIPPED.read_text(encoding="utf-8") == schema_text(), "run `briefing schema > generator/briefing-1.schema.json`"


def meaning(field: dict[str, Any]) -> str:
    return str(field.get("description") or field.get("items", {}).get("description", ""))


def test_the_page_of_the_contract_says_what_the_model_says() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "contract.md").read_text(encoding="utf-8")
    parts = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL))
    records = {name: made for name, made in schema()["$defs"].items() if "properties" in made}
    assert sorted(parts) == sorted(records)
    for name, made in records.items():
        rows = re.findall(r"^\| `(\w+)` \| .*? \| (.*?) ?\|$", parts[name], re.MULTILINE)
        assert dict(rows) == {field: meaning(given) for field, given in made["properties"].items()}, name
        assert made["description"] in parts[name]


def test_the_export_of_the_seeds_validates(seeds_result: Result) -> None:
    document = json.loads(to_json(seeds_result.briefing))
    Draft202012Validator.check_schema(schema())
    Draft202012Validator(schema()).validate(document)
    assert document["format"] == "briefing/1"


def test_the_schema_refuses_what_is_no_briefing(seeds_result: Result) -> None:
    document = json.loads(to_json(seeds_result.briefing))
    document["dossiers"][0]["statements"][0]["segments"][0] = {"cite": 0, "cut": True}
    with pytest.raises(ValidationError):
        Draft202012Validator(schema()).validate(document)


def test_the_export_can_be_read_back(seeds_result: Result) -> None:
    assert msgspec.json.decode(to_json(seeds_result.briefing), type=Briefing) == seeds_result.briefing


def test_offsets_are_code_points_of_the_file(seeds_result: Result) -> None:
    seeds = Path(__file__).parent.parent.parent / "seeds"
    (dossier,) = seeds_result.briefing.dossiers
    path = {source.id: seeds / source.path for source in dossier.sources}
    for statement in dossier.statements:
        for citation in statement.citations:
            assert path[citation.source].read_text(encoding="utf-8")[citation.start : citation.end] == citation.quote


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts(item)


def test_every_id_of_a_statement_outside_the_pool_stands_in_a_section(seeds_result: Result) -> None:
    (dossier,) = seeds_result.briefing.dossiers
    pool = {statement.id for statement in dossier.statements}
    sections = json.loads(msgspec.json.encode(msgspec.structs.replace(dossier, statements=())))
    assert Counter(text for text in texts(sections) if text in pool) == Counter(identifier for _, identifier in shown(dossier))
    assert {section for section, _ in shown(dossier)} <= set(dossier.__struct_fields__)
