"""Words of a language for compose: where the fields of a verb-second clause begin and end."""

from msgspec import field

from generator.model.record import Record


class FieldWords(Record, frozen=True):
    """Section `[fields]` of a language file: words that are looked up in a passage, and never added to a question; lower case."""

    relatives: tuple[str, ...] = ()
    """Relative pronouns."""
    oblique: tuple[str, ...] = ()
    """Articles that no subject has: "dem", "den"."""
    genitive: tuple[str, ...] = ()
    """Articles that tie a noun to the one before: "des", "der"."""
    singular: tuple[str, ...] = ()
    """Articles that no plural has: "das", "ein"."""
    plural: tuple[str, ...] = ()
    """Articles and determiners of the plural: "die", "viele"."""
    definite: tuple[str, ...] = ()
    """Articles of what is known already."""
    denying: tuple[str, ...] = ()
    """Words that deny, besides those with the tag of a negation."""
    before_dates: tuple[str, ...] = ()
    """Adverbs that belong to a date: "bereits"."""
    before_numbers: tuple[str, ...] = ()
    """Words that belong to a number: "rund"."""
    because: tuple[str, ...] = ()
    """Conjunctions of a reason."""
    purpose: tuple[str, ...] = ()
    """Conjunctions of a purpose."""
    aside: tuple[str, ...] = ()
    """Conjunctions of a clause that can be left out: "nachdem"."""
    telling: tuple[str, ...] = ()
    """Infinitives of verbs whose object or clause answers "What did X ...?"."""
    wishing: tuple[str, ...] = ()
    """Those of them that an infinitive completes, too: "fordern"."""
    governing: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Infinitive -> the prepositions of what it is about: warnen = ["vor"]."""
    predicative: tuple[str, ...] = ()
    """Lemmas of adjectives that can be said of something by themselves: "strittig"."""
    measures: tuple[str, ...] = ()
    """Lemmas of nouns that are measured and not counted: "Prozent"."""
    uncounted: tuple[str, ...] = ()
    """Lemmas of nouns after a number for which nobody asks how many: "Uhr", "Million"."""
    vague_subjects: tuple[str, ...] = ()
    """Lemmas of nouns that name nobody and nothing without more: "Mann", "Sprecher"."""
