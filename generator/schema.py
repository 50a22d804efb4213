"""The JSON Schema of the document `briefing/1`, made from the model."""

from pathlib import Path
from typing import Any

import msgspec

from generator.model.briefing import FORMAT, Briefing

SHIPPED = Path(__file__).parent / "briefing-1.schema.json"
"""The file for other programs; a test keeps it equal to what the model gives."""


def schema() -> dict[str, Any]:
    """Make the schema, and add what types alone cannot say: a segment has exactly one of its fields."""
    made = msgspec.json.schema(Briefing)
    fields = ("cite", "insert", "cut")
    made["$defs"]["Segment"]["oneOf"] = [{"required": [field]} for field in fields]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": FORMAT} | made


def schema_text() -> str:
    """Write the schema as the shipped file has it."""
    return msgspec.json.format(msgspec.json.encode(schema(), order="sorted"), indent=2).decode() + "\n"
