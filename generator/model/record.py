"""The common base of all records."""

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A frozen, slotted value; msgspec reads, writes and checks it and makes its JSON Schema."""


class Span(Record, frozen=True, kw_only=False, order=True):
    """A stretch of a decoded file, `text[start:end]`, in code points."""

    start: int
    end: int


class Ref(Record, frozen=True, kw_only=False, order=True):
    """Which sentence of which source: `Ref("004-news", "p3s2")`."""

    source: str
    """Id of the source."""
    sentence: str
    """Id of the sentence inside its source."""


def statement_id(ref: Ref) -> str:
    """Give the stable id of the statement that shows a sentence."""
    return f"{ref.source}-{ref.sentence}"
