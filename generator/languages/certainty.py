"""Words of a language for understand: how sure."""

from generator.model.record import Record


class CertaintyWords(Record, frozen=True):
    """Section `[certainty]` of a language file."""
