"""Words of a language for compose: questions and answers."""

from generator.model.record import Record


class QuestionWords(Record, frozen=True):
    """Section `[questions]` of a language file."""
