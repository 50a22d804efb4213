"""Words of a language for understand: when."""

from generator.model.record import Record


class DateWords(Record, frozen=True):
    """Section `[dates]` of a language file."""
