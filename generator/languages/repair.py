"""Words of a language for read: what is safe to mend."""

from generator.model.record import Record


class RepairWords(Record, frozen=True):
    """Section `[repair]` of a language file."""

    blank_after: str = ",;.!?"
    """Marks after which a missing blank is put in, where words stand on both sides."""
    closing_quotes: str = ""
    """Quotation marks that only close, so that a letter right behind one lacks a blank."""
    one_letter_words: tuple[str, ...] = ()
    """Words of one letter that may begin a sentence: "A", "I"."""
    joined: tuple[str, ...] = ()
    """Words with a stop inside, as they are right: "Ph.D"."""
    names_by_capital: bool = False
    """A capital in the middle of a sentence marks a name; false where all nouns have one."""
    common: tuple[str, ...] = ()
    """Common words, lower case, that are names as well ("may", "turkey"): their case is never changed."""
    before_nouns: tuple[str, ...] = ()
    """After these a lower-case word is a common noun: "a", "the"."""
    before_verbs: tuple[str, ...] = ()
    """After these a lower-case word is a verb: "to", "would"."""
    lower_starts: tuple[str, ...] = ()
    """Words that may begin a sentence in lower case: particles of names."""
