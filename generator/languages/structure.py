"""Words of a language for read: how articles are furnished."""

from generator.model.record import Record


class StructureWords(Record, frozen=True):
    """Section `[structure]` of a language file."""
