"""Words of a language for read: what is safe to mend."""

from generator.model.record import Record


class RepairWords(Record, frozen=True):
    """Section `[repair]` of a language file."""
