"""The briefings as files for other programs."""

import msgspec

from generator.model.briefing import Briefing
from generator.pipeline import Result


def to_json(briefing: Briefing) -> str:
    """Write the document `briefing/1`: UTF-8, two blanks of indent, keys in the order of the model, a line end at the end."""
    return msgspec.json.format(msgspec.json.encode(briefing), indent=2).decode() + "\n"


def markdown_files(result: Result) -> dict[str, str]:
    """Give the pages by path, for tools that build sites from real files."""
    return {page.path: page.content for page in result.pages} | {"briefing.json": to_json(result.briefing)}
