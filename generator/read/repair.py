"""The repaired reading copy of a text; the text itself is never changed."""

from collections.abc import Iterator, Sequence
from unicodedata import normalize

from generator.languages.cldr import calendar_names
from generator.languages.language import Language
from generator.model.record import Record, Span
from generator.model.shadow import Shadow, to_shadow
from generator.read.blanks import missing_blanks, odd_blanks
from generator.read.capitals import country_names, name_capitals, start_capitals
from generator.read.mojibake import mojibake
from generator.read.shadow import Edit, compose, rewrite, then


class Evidence(Record, frozen=True):
    """Where to look for names."""

    span: Span
    """All articles of one language in the file: who is named in one may be damaged in another."""
    prose: tuple[Span, ...] = ()
    """Blocks of whole sentences in it, in order, where a capital is evidence of a name."""


class Repaired(Record, frozen=True):
    """A reading copy, and how much was mended in it."""

    shadow: Shadow
    letters: int = 0
    """Passages that had been decoded wrongly."""
    blanks: int = 0
    capitals: int = 0


def repair(text: str, span: Span, language: Language, evidence: Evidence | None = None, joins: Sequence[Span] = ()) -> Repaired:
    """Mend wrongly decoded letters, blanks and the capitals of names in a part of a text.

    Args:
        text: The whole file.
        span: The article in it; the rest is left as it is.
        language: Whose words decide what is safe.
        evidence: What shows which words are names; the article itself where it is None.
        joins: Line breaks inside a paragraph that was wrapped by its width; each becomes a blank.
    """
    letters = tuple(mojibake(text, span))
    breaks = [Edit(start=join.start, end=join.end, text=" ") for join in joins]
    shadow = compose(text, (*breaks, *letters))
    shadow = then(shadow, odd_blanks(shadow.text, _inside(shadow, text, span)))
    blanks = tuple(missing_blanks(shadow.text, _inside(shadow, text, span), language.repair, calendar_names(language.code)))
    shadow = then(shadow, blanks)
    capitals = _capitals(shadow, text, span, evidence or Evidence(span=span), language)
    mended = rewrite(shadow, capitals)
    return Repaired(
        shadow=mended, letters=sum(_was_wrong(text, edit) for edit in letters), blanks=len(blanks), capitals=_changed(shadow, mended)
    )


def repair_starts(repaired: Repaired, starts: Sequence[int], language: Language) -> Repaired:
    """Give a capital to the first words of sentences; `starts` are places in the shadow text."""
    mended = rewrite(repaired.shadow, start_capitals(repaired.shadow.text, starts, language.repair))
    capitals = repaired.capitals + _changed(repaired.shadow, mended)
    return Repaired(shadow=mended, letters=repaired.letters, blanks=repaired.blanks, capitals=capitals)


def note(repaired: Repaired) -> str:
    """Say to the reader what was mended; empty where nothing was."""
    counts = (
        (repaired.blanks, "missing blank", "missing blanks"),
        (repaired.capitals, "capital", "capitals"),
        (repaired.letters, "wrongly decoded passage", "wrongly decoded passages"),
    )
    parts = [f"{count} {one if count == 1 else many}" for count, one, many in counts if count]
    listed = " and ".join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else "".join(parts)
    return f"{listed} repaired in the reading copy" if listed else ""


def _capitals(shadow: Shadow, text: str, span: Span, evidence: Evidence, language: Language) -> Iterator[Edit]:
    inside, whole = _inside(shadow, text, span), _inside(shadow, text, evidence.span)
    prose = [to_shadow(shadow, block) for block in evidence.prose]
    return name_capitals(shadow.text, inside, whole, prose, language.repair, country_names(language.code))


def _inside(shadow: Shadow, text: str, span: Span) -> Span:
    """The article in the shadow text: what stands before it is untouched, what stands after it as well."""
    return Span(span.start, len(shadow.text) - (len(text) - span.end))


def _was_wrong(text: str, edit: Edit) -> bool:
    """Tell a wrongly decoded letter from one that is merely put together of two characters."""
    return normalize("NFC", text[edit.start : edit.end + 1]) != edit.text + text[edit.end : edit.end + 1]


def _changed(before: Shadow, after: Shadow) -> int:
    """Count words of which a letter was changed: a name of two words counts twice."""
    return sum(old != new for old, new in zip(before.text, after.text, strict=True))
