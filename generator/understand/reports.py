"""What a sentence says that somebody said or thought: cue, source and content as word indices."""

from functools import cache

from generator.languages.speech import ReportingVerbs, SpeechWords
from generator.model.reading import Strength
from generator.model.record import Record


class Report(Record, frozen=True):
    """One reporting clause of a sentence; all fields hold indices of its tokens."""

    cue: tuple[int, ...]
    source: tuple[int, ...]
    """The noun phrase of the speaker; empty where the sentence names none."""
    head: int
    """The word of the source that carries it; -1 where there is none."""
    content: tuple[int, ...]
    strength: Strength = Strength.SAY
    by_object: bool = False
    """What is reported is no clause of its own but an object or an infinitive ("welcomed the vote", "hopes to win")."""
    by_phrase: bool = False
    """Given by a phrase beside the clause ("according to"), which leaves room for a nearer speaker."""


def strengths(words: SpeechWords) -> dict[str, Strength]:
    """Give the strength of every reporting verb; a verb in two classes keeps the first of `Strength`."""
    return _strengths(words.verbs)


@cache
def _strengths(verbs: ReportingVerbs) -> dict[str, Strength]:
    return {verb: strength for strength in reversed(Strength) for verb in getattr(verbs, strength)}
