"""Words of a language for understand: who says what."""

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
    particles: tuple[str, ...] = ()
    """Parts of a verb that may stand apart from it, put before its lemma: "teilte ... mit" is "mitteilen"."""
    nouns: tuple[str, ...] = ()
    """Nouns for something said or thought: claim, statement, fear."""
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
    aside: tuple[str, ...] = ()
    """Words that give the speaker after a comma, without a verb: "so der Minister"."""
    by: tuple[str, ...] = ()
    """Prepositions before the speaker of a passive or a noun: "by", "from"."""
    belonging: tuple[str, ...] = ()
    """Words that tie a further noun to a noun phrase: "of"."""
    voices: tuple[str, ...] = ()
    """Nouns for those, or that, through which another speaks: spokesman, statement."""
    nobody: tuple[str, ...] = ()
    """Subjects that name no speaker: "it"."""
    reports: tuple[str, ...] = ()
    """Words for reports of unnamed media: "Medienberichten zufolge"."""
