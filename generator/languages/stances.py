"""Words of a language for compare: who is for something and who is against it."""

from generator.model.record import Record


class StanceWords(Record, frozen=True):
    """Section `[stances]` of a language file.

    Entries are lemmas in lower case or, of several words, phrases of lemmas between which a few words may stand.
    """

    favour: tuple[str, ...] = ()
    """Verbs by which somebody is for a thing or does it: "defend", "implement", "vote for"."""
    against: tuple[str, ...] = ()
    """Verbs by which somebody is against it or undoes it: "oppose", "cancel", "vote against"."""
    accusing: tuple[str, ...] = ()
    """Verbs by which somebody is against another, and not against what stands behind them: "accuse"."""
    good: tuple[str, ...] = ()
    """Adjectives and nouns for what its judge is for: "lawful", "necessary"."""
    bad: tuple[str, ...] = ()
    """Adjectives and nouns for what its judge is against: "unlawful", "disgrace"."""
    helps: tuple[str, ...] = ()
    """Verbs for the good that a thing does according to who is for it: "benefit"."""
    harms: tuple[str, ...] = ()
    """Verbs for the harm that it does according to who is against it: "undermine"."""
    charges: tuple[str, ...] = ()
    """Nouns for what is said against somebody, so that whoever turns it down is for him: "criticism"."""
    denying: tuple[str, ...] = ()
    """Verbs and phrases before a word of the side against, which make one of the other side of it: "deny", "no reason"."""
    scales: tuple[tuple[str, ...], ...] = ()
    """Groups of judgements by one measure, in which "legal" and "unlawful" are opposites even without a context."""
    passive: tuple[str, ...] = ()
    """Lemmas of the auxiliaries of a passive, whose subject does nothing, where there is no parse: "werden"."""
    opponents: tuple[str, ...] = ()
    """Last parts of the nouns for those who are against somebody or something: "critic"."""
    turns: tuple[str, ...] = ()
    """Words at the beginning of a sentence that set it against the one before: "but", "however"."""
    replies: tuple[str, ...] = ()
    """Verbs by which somebody speaks against what was said before and is named behind them: "reject"."""
    counters: tuple[str, ...] = ()
    """Those that need not name it: "disagree"."""
    broad: tuple[str, ...] = ()
    """Lemmas too common to be a matter that two people speak of: "year", "decision"."""
