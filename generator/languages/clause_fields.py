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
    phrases: tuple[str, ...] = ()
    """Adverbs of several words: "nach wie vor"."""
    modal_infinitives: tuple[str, ...] = ()
    """Modal verbs with which an object is what somebody is to make: "Der Rat soll eine Regel erarbeiten"."""
    existing: tuple[str, ...] = ()
    """Infinitives of verbs that tell that there is something: "gelten"."""
    naming: tuple[str, ...] = ()
    """Infinitives of verbs that give something a name: "nennen"."""
    spoken_over: tuple[str, ...] = ()
    """Infinitives of verbs of saying that take `about`."""
    completed: tuple[str, ...] = ()
    """Lemmas of nouns that an infinitive completes: "Versuch"."""
    means: tuple[str, ...] = ()
    """Prepositions of what something is done with, asked for by `about_what`: "durch"."""
    comparing: tuple[str, ...] = ()
    """Words that open what something is taken for: "als"."""
    since_then: tuple[str, ...] = ()
    """Adverbs with which a date tells when something was before: "erstmals seit 2007"."""
    female: tuple[str, ...] = ()
    """Endings of nouns for women."""
    origin: tuple[str, ...] = ()
    """Prepositions of where somebody comes from: "aus"."""
    parts: tuple[str, ...] = ()
    """Lemmas of nouns that are a part of something: "Rest"."""
    dealing: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Infinitive -> the prepositions of those with whom or against whom it is done: verlieren = ["gegen"]."""
    accusative: tuple[str, ...] = ()
    """Those of `oblique` that an object may have: "den", "seinen"."""
    by_people: tuple[str, ...] = ()
    """Infinitives of verbs, besides those of speech, whose subject is the name where the other noun is none: "Den Pokal, die Wahl gewann Berg"."""
    owners: tuple[str, ...] = ()
    """Endings of a name to which the noun behind it belongs: "s"."""
    focusing: tuple[str, ...] = ()
    """Adverbs that belong to the phrase behind them: "nur"."""
