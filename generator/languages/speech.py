"""Words of a language for understand: who says what."""

from msgspec import field

from generator.model.record import Record


class ReportingVerbs(Record, frozen=True):
    """Lemmas of verbs that give words or thoughts to somebody, by what they make of them."""

    say: tuple[str, ...] = ()
    """Neutral: say, announce, report."""
    claim: tuple[str, ...] = ()
    """The text keeps its distance: claim, allege, insist."""
    admit: tuple[str, ...] = ()
    """The text takes it as true: admit, confirm, reveal."""
    deny: tuple[str, ...] = ()
    """What is reported is said not to be so, or refused."""
    demand: tuple[str, ...] = ()
    """What is reported is wanted: demand, urge, propose, promise."""
    believe: tuple[str, ...] = ()
    """Thoughts: believe, fear, expect."""
    ask: tuple[str, ...] = ()
    judge: tuple[str, ...] = ()
    """Opinions of something: criticise, praise, describe."""


class SpeechWords(Record, frozen=True):
    """Section `[speech]` of a language file."""

    verbs: ReportingVerbs = ReportingVerbs()
    objects: tuple[str, ...] = ()
    """Those that report by a plain object ("deny the charge") or, with their preposition, by its noun ("call for")."""
    infinitives: tuple[str, ...] = ()
    """Those that report by an infinitive ("threaten to leave")."""
    regular_past: dict[str, str] = field(default_factory=dict)
    """Ending of the dictionary form -> ending of the past, for verbs that a tagger may take for adjectives."""
    particles: tuple[str, ...] = ()
    """Parts of a verb that may stand apart from it, put before its lemma: "teilte ... mit" is "mitteilen"."""
    nouns: tuple[str, ...] = ()
    """Nouns for something said or thought: claim, statement, fear."""
    decisions: tuple[str, ...] = ()
    """Lower-case nouns for what somebody did or decided and others judge, for languages whose object may stand first: "beschluss"."""
    noun_infinitives: tuple[str, ...] = ()
    """Those that report by an infinitive, too ("his pledge to leave")."""
    inserted: tuple[str, ...] = ()
    """Lemmas of verbs that may report from a clause with one of `as_words`: "as the minister noted"."""
    adjectives: tuple[str, ...] = ()
    """States of mind that take a clause: confident, concerned."""
    conjunctions: tuple[str, ...] = ()
    """Words that begin a reported clause."""
    as_words: tuple[str, ...] = ()
    """Words that begin a reporting clause beside what is reported: "as the minister put it"."""
    before: tuple[str, ...] = ()
    """Phrases before the one who said it: "according to"."""
    after: tuple[str, ...] = ()
    """Phrases after it: "zufolge"."""
    passive: tuple[str, ...] = ()
    """Lemmas of auxiliaries that make a passive, whose subject hears rather than speaks."""
    quoting: tuple[str, ...] = ()
    """Lemmas of verbs whose object speaks ("zitieren"), and whose passive's subject does ("was quoted")."""
    found_in: tuple[str, ...] = ()
    """Prepositions before the paper that speaks where the subject is nobody: "in dem Bericht heißt es"."""
    testimony_prepositions: tuple[str, ...] = ()
    """Prepositions, or words after it, that make a source of a noun in `testimony`: "nach Angaben", "ihrer Ansicht nach"."""
    testimony: tuple[str, ...] = ()
    """Endings of lower-case nouns for what is said, thought or found: "angabe", "bericht"."""
    aside: tuple[str, ...] = ()
    """Words that give the speaker after a comma, without a verb: "so der Minister"."""
    object_prepositions: tuple[str, ...] = ()
    """Prepositions that a parser hangs beside an object and that belong to what is said of it: "accuse of", "blame for"."""
    by: tuple[str, ...] = ()
    """Prepositions before the speaker of a passive or a noun: "by", "from"."""
    belonging: tuple[str, ...] = ()
    """Words that tie a further noun to a noun phrase: "of"."""
    oblique: tuple[str, ...] = ()
    """Patterns of the first words of a phrase that can be no subject: "dem", "der *en"."""
    nominative: tuple[str, ...] = ()
    """Pronouns that are always the subject, for languages whose object may stand first: "er"."""
    plural_determiners: tuple[str, ...] = ()
    """Words before a noun that are plural where the noun is not in its dictionary form: "die"."""
    plural_endings: tuple[str, ...] = ()
    """Endings of verbs in the plural: "en"."""
    hearsay: tuple[str, ...] = ()
    """Lemmas of verbs that pass on what others say: "sollen" in "er soll geflohen sein"."""
    voices: tuple[str, ...] = ()
    """Nouns for those, or that, through which another speaks: spokesman, statement."""
    issuers: dict[str, str] = field(default_factory=dict)
    """Lower-case nouns for papers that only one sort of body issues -> the noun for that body: ruling -> court."""
    position_heads: tuple[str, ...] = ()
    """Heads of a table's column that holds what the one named in the row says or wants, lower case."""
    nobody: tuple[str, ...] = ()
    """Subjects that name no speaker: "it"."""
    reports: tuple[str, ...] = ()
    """Words for reports of unnamed media: "Medienberichten zufolge"."""
