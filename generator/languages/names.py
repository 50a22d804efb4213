"""Words of a language for understand: titles, groups, kinds of names."""

from generator.model.record import Record


class NameWords(Record, frozen=True):
    """Section `[names]` of a language file."""
