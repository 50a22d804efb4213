"""Words of a language for verify: what a cut may never take away."""

from generator.model.record import Record


class ProtectionWords(Record, frozen=True):
    """Section `[protection]` of a language file; kept apart from what the analysis uses, so that the proof does not lean on it."""

    words: tuple[str, ...] = ()
    """Whole words, lower case: attributions, hedges, negations, conditions."""
    beginnings: tuple[str, ...] = ()
    """Beginnings of words, lower case: "alleg" for alleged, allegedly, allegation."""
