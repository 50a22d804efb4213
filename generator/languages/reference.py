"""Words of a language for understand: words that point back."""

from msgspec import field

from generator.model.record import Record


class ReferenceWords(Record, frozen=True):
    """Section `[reference]` of a language file; all words in lower case."""

    masculine: tuple[str, ...] = ()
    """Pronouns for one man: "he"."""
    feminine: tuple[str, ...] = ()
    """Pronouns for one woman: "she"."""
    neuter: tuple[str, ...] = ()
    """Pronouns for one thing, body or state: "it"."""
    plural: tuple[str, ...] = ()
    """Pronouns for several: "they"."""
    possessives: tuple[str, ...] = ()
    """Those of all these that own something; their owner may also follow in the sentence: "In his statement, Lee said"."""
    first_person: tuple[str, ...] = ()
    """Pronouns of the one who speaks, who must be named where the sentence is to stand alone: "I", "our"."""
    demonstratives: tuple[str, ...] = ()
    """Words that point at something said before, alone or before a noun: "this", "such"."""
    opening_demonstratives: tuple[str, ...] = ()
    """Those that do so only as the first word of a sentence: "that"."""
    times: tuple[str, ...] = ()
    """Nouns after which a demonstrative is a date: "this week"."""
    no_antecedent: tuple[str, ...] = ()
    """Words after a demonstrative that make it point ahead, or at nothing: "those who", "such as"."""
    phrases: tuple[str, ...] = ()
    """Phrases that point back wherever they stand: "the latter"."""
    openings: tuple[str, ...] = ()
    """Phrases that point back at the beginning of a sentence: "by then"."""
    adverbs: tuple[str, ...] = ()
    """Adverbs for a thing said before, wherever they stand in the first clause: "dazu"."""
    complementizers: tuple[str, ...] = ()
    """Words that open the clause which such an adverb, or an "it" that stands for nothing, announces: "dass", "that"."""
    expletives: tuple[str, ...] = ()
    """Lemmas of verbs after which a neuter pronoun stands for nothing: "it seems"."""
    definite: tuple[str, ...] = ()
    """Articles that make a title point back: "the" in "the envoy"."""
    plural_after: dict[str, str] = field(default_factory=dict)
    """Definite article -> ending of the nouns that are plural behind it, where the tagger gives no number: den -> n."""
    unique: tuple[str, ...] = ()
    """Titles and bodies of which there is one where the reader is: "parliament"."""
    masculine_words: tuple[str, ...] = ()
    """Honorifics and roles of men only."""
    feminine_words: tuple[str, ...] = ()
    """Honorifics and roles of women only."""
    feminine_ending: str = ""
    """Ending of the roles of women: "in" in "Präsidentin"."""
    plural_verb_endings: tuple[str, ...] = ()
    """Where one pronoun serves for "she" and "they": endings of a verb in the plural."""
    masculine_names: tuple[str, ...] = ()
    """First names of men, in lower case; none that women bear as well."""
    feminine_names: tuple[str, ...] = ()
    """First names of women only."""
    other_offices: tuple[str, ...] = ()
    """Words that make another office of a role, before it or in front of a compound: "deputy", "former", "vize"."""
