"""Words of a language for understand: who says what."""

from generator.model.record import Record


class SpeechWords(Record, frozen=True):
    """Section `[speech]` of a language file."""
