"""Words of a language for compose: cues for choosing."""

from generator.model.record import Record


class SelectionWords(Record, frozen=True):
    """Section `[selection]` of a language file."""
