"""Words of a language for compare: names, quantities, opposites, standing in an office."""

from msgspec import field

from generator.model.record import Record

WordGroups = dict[str, tuple[str, ...]]
"""Name of a group, the same in every language file -> lower-case words or lemmas."""


class ComparisonWords(Record, frozen=True):
    """Section `[comparison]` of a language file."""

    articles: tuple[str, ...] = ()
    """Words that may stand before a name and are no part of it."""
    case_endings: tuple[str, ...] = ()
    """Endings that a name takes by its case: "'s", "s", "n"."""
    numbers: dict[str, int] = field(default_factory=dict)
    """Number words without "one", which is a pronoun as often as a number."""
    magnitudes: dict[str, int] = field(default_factory=dict)
    """Words that multiply the number before them."""
    vague: dict[str, int] = field(default_factory=dict)
    """Words for an unknown multiple of a scale: "dozens" is some number of twelves."""
    at_least: tuple[str, ...] = ()
    """Phrases that make the number after them a lower bound."""
    at_most: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    units: WordGroups = field(default_factory=dict)
    """Unit -> its words; the names of the units are those of `compare/units.py`."""
    counted: WordGroups = field(default_factory=dict)
    """What news counts -> words that say that it is counted: "dead" -> die, kill, death."""
    opposites: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    """Pairs of groups of lemmas of which one sentence cannot say both of one thing."""
    approval: tuple[str, ...] = ()
    """Lemmas by which somebody takes a side for something, strong enough to mean it alone."""
    disapproval: tuple[str, ...] = ()
    """Lemmas by which somebody takes a side against something."""
    standing: WordGroups = field(default_factory=dict)
    """How somebody stands to an office -> words: "former" -> former, ex."""
