"""Words of a language for compare: names, quantities, opposites, standing in an office."""

from msgspec import field

from generator.model.record import Record

WordGroups = dict[str, tuple[str, ...]]
"""Name of a group, the same in every language file -> lower-case words or lemmas."""


class ComparisonWords(Record, frozen=True):
    """Section `[comparison]` of a language file."""

    articles: tuple[str, ...] = ()
    """Words that may stand before a name and are no part of it."""
    case_endings: tuple[str, ...] = ()
    """Endings that a name takes by its case: "'s", "s", "n"."""
    numbers: dict[str, int] = field(default_factory=dict)
    """Number words without "one", which is a pronoun as often as a number."""
    magnitudes: dict[str, int] = field(default_factory=dict)
    """Words that multiply the number before them."""
    vague: dict[str, int] = field(default_factory=dict)
    """Words for an unknown multiple of a scale: "dozens" is some number of twelves."""
    at_least: tuple[str, ...] = ()
    """Phrases that make the number after them a lower bound."""
    at_most: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    units: WordGroups = field(default_factory=dict)
    """Unit -> its words; the names of the units are those of `compare/units.py`."""
    counted: WordGroups = field(default_factory=dict)
    """What news counts -> words that say that it is counted: "dead" -> die, kill, death."""
    opposites: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    """Pairs of groups of lemmas of which one sentence cannot say both of one thing."""
    approval: tuple[str, ...] = ()
    """Lemmas by which somebody takes a side for something, strong enough to mean it alone."""
    disapproval: tuple[str, ...] = ()
    """Lemmas by which somebody takes a side against something."""
    standing: WordGroups = field(default_factory=dict)
    """How somebody stands to an office -> words: "former" -> former, ex."""
    acts: WordGroups = field(default_factory=dict)
    """Kind of act -> lemmas of the verbs and nouns that say that somebody does it: "consent" -> agree, willingness."""
    state_offices: tuple[str, ...] = ()
    """Last parts of the titles of those who speak for a state: "minister", "envoy"."""
    sole_offices: WordGroups = field(default_factory=dict)
    """Office that a body has only one of -> its titles: "chief" -> chief executive."""
    state_bodies: tuple[str, ...] = ()
    """Last parts of words in the names of bodies that a state acts through: "ministry"."""
    disclosure: tuple[str, ...] = ()
    """Lemmas or phrases by which a sentence says who made known what stands before it: "announce", "make public"."""
    agents: tuple[str, ...] = ()
    """Prepositions before the one who does what a passive says: "by"."""
    intent: tuple[str, ...] = ()
    """Lemmas of the verbs before an act that is not done yet: "threaten", "plan"."""
    degrees: WordGroups = field(default_factory=dict)
    """How far somebody goes who consents -> lemmas: "firm" -> agree, "soft" -> willing."""
    silence: tuple[str, ...] = ()
    """Phrases that say that somebody has not spoken: "yet to issue", "declined to comment"."""
    belittling: tuple[str, ...] = ()
    """Adverbs by which one repeats another's words and makes little of them: "they are just saying"."""
    telling: tuple[str, ...] = ()
    """Lemmas of the verbs beside which those adverbs do so: "say", "promise"."""
    things: WordGroups = field(default_factory=dict)
    """What else news counts -> nouns for it: "jobs" -> job, post."""
    negative: tuple[str, ...] = ()
    """Lemmas with a negation in them: "unable", "unchanged"."""
    until: tuple[str, ...] = ()
    """Words after a negation that say when something was last so: "not since May"."""
    conditional: tuple[str, ...] = ()
    """Words of a condition, or verbs under one: "if", "would"."""
    accusations: tuple[str, ...] = ()
    """Words that point to what is denied without saying it: "accusation", "it"."""
    assertions: tuple[str, ...] = ()
    """Lemmas of what one denies who rejects words and no thing: "accusation", "rumour"."""
    withheld: tuple[str, ...] = ()
    """Lemmas of what is denied to somebody, not by somebody: "bail", "access"."""
    statements: tuple[str, ...] = ()
    """Lemmas of what one declines who says nothing: "comment", "disclose"."""
    offers: tuple[str, ...] = ()
    """Nouns for what one offers and another rejects: "offer", "proposal"."""
    pointing: tuple[str, ...] = ()
    """Adverbs for a place that another sentence names: "there"."""
    between: tuple[str, ...] = ()
    """Words by which a number is none of its own: before the ends of a range, for a part of one."""
    levels: tuple[str, ...] = ()
    """Lemmas around numbers that are another one each hour: prices on an exchange, an index."""
    fears: tuple[str, ...] = ()
    """Lemmas by which somebody expects a number that others give as a fact: "fear", "expect"."""
