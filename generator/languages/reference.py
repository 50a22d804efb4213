"""Words of a language for understand: words that point back."""

from generator.model.record import Record


class ReferenceWords(Record, frozen=True):
    """Section `[reference]` of a language file."""
