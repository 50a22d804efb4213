"""Words of a language for understand: titles, groups, kinds of names."""

from msgspec import field

from generator.model.record import Record

# Country names themselves come from CLDR (babel); only what CLDR lacks stands in the language files.


class KindWords(Record, frozen=True):
    """Nouns by the kind of thing they stand for; lower case, singular."""

    person: tuple[str, ...] = ()
    organisation: tuple[str, ...] = ()
    medium: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    """Laws, treaties, works, events, products."""


class NameWords(Record, frozen=True):
    """Section `[names]` of a language file."""

    compounding: bool = False
    """Nouns are written as one word, so that a listed noun also stands for all that end in it: "Vizepräsident"."""
    nouns_capitalised: bool = False
    """Every noun has a capital, so that a capital says nothing about names."""
    genitive: str = ""
    """Ending that a name takes without an apostrophe: "s" in "Russlands"."""
    tagger: float = 1.0
    """Vote of the language's entity tagger for one place of a name. A name needs 1 vote in all; a title before it has 3, a word such as "Ministry" in it 5."""
    articles: tuple[str, ...] = ()
    contracted: tuple[str, ...] = ()
    """Prepositions with an article in them: "im", "vom"."""
    definite: tuple[str, ...] = ()
    """Those of them that point at something known: "the"."""
    particles: tuple[str, ...] = ()
    """Lower-case words inside the names of people: "von", "bin"."""
    links: tuple[str, ...] = ()
    """Lower-case words inside the names of organisations: "of", "für"."""
    joins: tuple[str, ...] = ()
    """Those of them that go on with a name behind a word such as "Ministry"."""
    honorifics: tuple[str, ...] = ()
    """Words before a name that are no role: "Mr"."""
    modifiers: tuple[str, ...] = ()
    """Words that a role may begin with, whatever part of speech they are: "acting"."""
    of: tuple[str, ...] = ()
    """Words between a role and what it is a role of: "president of", "Präsident der"."""
    origins: tuple[str, ...] = ()
    """Words between somebody and where they come from: "of" in "Ann Lee of Maine"."""
    humans: tuple[str, ...] = ()
    """Relative pronouns that stand for people only: "who"."""
    offices: tuple[str, ...] = ()
    """Titles with a field of work, which is no body of its own: "Minister of Education", "Foreign Affairs minister"."""
    descriptors: KindWords = KindWords()
    """Common nouns that say what the named thing beside them is: "envoy", "airline"."""
    heads: KindWords = KindWords()
    """Words inside a name that tell its kind: "Ministry", "Airport"."""
    institutions: tuple[str, ...] = ()
    """Common nouns that name a body where nouns have capitals: "Außenministerium"."""
    associations: tuple[str, ...] = ()
    """Those that do so only with words behind them: "Verband der Flughafenbetreiber"."""
    legal_forms: tuple[str, ...] = ()
    organisations: dict[str, str] = field(default_factory=dict)
    """Form -> full name, for organisations known all over the world."""
    papers: tuple[str, ...] = ()
    """Words that make a paper of a place, and nothing elsewhere: "Toronto Star"."""
    media: tuple[str, ...] = ()
    """Names of media that no word inside them gives away: "Reuters"."""
    places: tuple[str, ...] = ()
    """Regions, cities and venues that CLDR does not name."""
    regions: dict[str, str] = field(default_factory=dict)
    """Parts of a state with a government of their own, "Bayern" -> ISO 3166-2 code; a place like others, except where they act."""
    polities: tuple[str, ...] = ()
    """Words in an article that deals with what regions decide, and not with where something is or who plays: "Landtag"."""
    constituents: tuple[str, ...] = ()
    """Nouns before a region that say it is a part of a state: "Bundesländer"."""
    events: tuple[str, ...] = ()
    """Competitions and products known all over the world that no word inside them gives away: "Wimbledon", "Bundesliga"."""
    club_words: tuple[str, ...] = ()
    """Nouns that only a team can own: behind a city they make it its club ("Liverpool striker")."""
    club_affixes: tuple[str, ...] = ()
    """What a club's name has beside its city: "FC"."""
    states: dict[str, str] = field(default_factory=dict)
    """Form of a state's name that CLDR lacks -> ISO 3166 code."""
    demonyms: dict[str, str] = field(default_factory=dict)
    """Adjective of a state, without its ending where the language inflects it -> ISO 3166 code."""
    peoples: tuple[str, ...] = ()
    """Plural nouns for a people or a party: "Ukrainians"."""
    governments: tuple[str, ...] = ()
    """Nouns that, with a state's adjective or name, stand for the state; the first also alone, with a definite article."""
    capitals: dict[str, str] = field(default_factory=dict)
    """City -> code of the state whose government it stands for when it acts."""
    seats: dict[str, str] = field(default_factory=dict)
    """Building -> code of the state whose government it stands for, except where it is a place."""
    stances: tuple[str, ...] = ()
    """Nouns that only somebody who acts can have: "position", "demand"."""
    locatives: tuple[str, ...] = ()
    """Prepositions that make a name a place."""
    reporters: tuple[str, ...] = ()
    """Last words of a role of those who tell the story: "reporter"."""
    copulas: tuple[str, ...] = ()
    """Lemmas of verbs between somebody and a role: "was the deputy commander"."""
    addressing: tuple[str, ...] = ()
    """Prepositions after which a capital is its government: "with", "against"."""
    place_verbs: tuple[str, ...] = ()
    """Lemmas of verbs whose object, or goal, is a place: "visit", "leave"."""
    pointing: tuple[str, ...] = ()
    """Articles before a noun that takes up a body named before: "der Rat"."""
    agents: tuple[str, ...] = ()
    """Prepositions before one who has done what a participle tells: "von"."""
    oblique: tuple[str, ...] = ()
    """Articles that no subject has: "den". With them, a language without a parser tells who acts."""
    participles: tuple[str, ...] = ()
    """Endings of the lemma of a participle that stands as an adjective: "beschlossen"."""
    inside: tuple[str, ...] = ()
    """Those of them that hardly ever stand before a person: "in"."""
    static_verbs: tuple[str, ...] = ()
    """Lemmas of verbs whose subject need not act: "lie", "become"."""
    groups: tuple[str, ...] = ()
    """Plural nouns for people who act together, beside the plurals of `descriptors.person`."""
    weak_groups: tuple[str, ...] = ()
    """Plural nouns that make a group only together with a word that says which: "nations"."""
    singular_words: tuple[str, ...] = ()
    """Articles and the like that make a noun singular whose plural looks the same: "der Arbeitgeber"."""
    singular_endings: tuple[str, ...] = ()
    """Endings of an adjective that make the noun singular: "fünfter Ausländer"."""
    either_number: tuple[str, ...] = ()
    """Those that leave it to the noun: "der Arbeitgeber", "der Experten"."""
    quantifiers: tuple[str, ...] = ()
    """Words before a group that are no part of its name: "several"."""
    no_names: tuple[str, ...] = ()
    """Capitalised words that name nobody: "Article"."""
    state_offices: dict[str, str] = field(default_factory=dict)
    """Bodies that each state has, in lower case -> one name for all languages: "außenministerium" and "department of state" are both "foreign ministry"."""
