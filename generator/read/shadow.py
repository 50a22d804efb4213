"""Compose single repairs into a shadow text whose every character knows its place in the original."""

from collections.abc import Iterable

from generator.model.record import Record
from generator.model.shadow import Shadow


class Edit(Record, frozen=True, order=True):
    """Replace `text[start:end]` (code points of the original) by other words; `start == end` inserts."""

    start: int
    end: int
    text: str


def compose(text: str, edits: Iterable[Edit]) -> Shadow:
    """Apply edits to a text; of two that overlap, the one that starts first is kept."""
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    for edit in sorted(set(edits)):
        if edit.start < at:
            continue
        pieces += (text[at : edit.start], edit.text)
        offsets += range(at, edit.start)
        offsets += _spread(edit)
        at = edit.end
    pieces.append(text[at:])
    offsets += range(at, len(text) + 1)
    return Shadow(text="".join(pieces), offsets=tuple(offsets))


def then(shadow: Shadow, edits: Iterable[Edit]) -> Shadow:
    """Apply further edits, placed in the shadow's own text."""
    second = compose(shadow.text, edits)
    return Shadow(text=second.text, offsets=tuple(shadow.offsets[place] for place in second.offsets))


def rewrite(shadow: Shadow, edits: Iterable[Edit]) -> Shadow:
    """Apply edits that keep the length, in places of the shadow text, such as a change of letter case.

    Raises:
        ValueError: An edit would change the length.
    """
    letters = list(shadow.text)
    for edit in edits:
        if len(edit.text) != edit.end - edit.start:
            raise ValueError(f"edit at {edit.start} changes the length")
        letters[edit.start : edit.end] = edit.text
    return Shadow(text="".join(letters), offsets=shadow.offsets)


def _spread(edit: Edit) -> Iterable[int]:
    """Place the new characters over the replaced ones, evenly, the offsets never falling."""
    width = edit.end - edit.start
    return (edit.start + min(at * width // max(len(edit.text), 1), max(width - 1, 0)) for at in range(len(edit.text)))
