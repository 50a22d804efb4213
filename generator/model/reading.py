"""What one article says, read on its own: who, who says what, how sure, when."""

from enum import StrEnum

from generator.model.record import Record, Span


class EntityKind(StrEnum):
    """What a named thing is."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"
    """People known by a common noun: "European leaders", "Ukrainians", "experts"."""
    PLACE = "place"
    MEDIUM = "medium"
    """A newspaper, agency or broadcaster that is credited: a source, not an actor."""
    OTHER = "other"
    """Treaties, products, works, events."""


class Certainty(StrEnum):
    """How sure the text itself is of what it says."""

    STATED = "stated"
    REPORTED = "reported"
    HEDGED = "hedged"
    DENIED = "denied"


class SentenceKind(StrEnum):
    """What a sentence does."""

    STATEMENT = "statement"
    QUESTION = "question"
    FRAGMENT = "fragment"
    """No finite verb: a list item, a table cell, a label."""


class Token(Record, frozen=True):
    """A word as the language's pipeline sees it, at its place in the original."""

    text: str
    """Repaired form."""
    span: Span
    lemma: str
    pos: str
    """Universal part of speech: "VERB", "PROPN"."""
    tag: str
    """Fine tag of the pipeline: Penn for English, STTS for German."""
    dep: str = ""
    """Dependency label; empty where the pipeline has no parser."""
    head: int = -1
    """Index of the head in the same sentence; its own index for the root; -1 without a parser."""
    entity: str = ""
    """The entity tagger's label on this token with IOB prefix, "B-PERSON"; empty outside."""
    morph: str = ""
    """Universal features, "Mood=Sub|Tense=Past"; empty where unknown."""


class SentenceReading(Record, frozen=True):
    """One sentence, understood."""

    id: str
    kind: SentenceKind
    tokens: tuple[Token, ...]
    certainty: Certainty
    """Of the sentence as it stands on the page, its lead-in and table heads counted in."""
    hedges: tuple[Span, ...] = ()
    """The words that weaken it, which may lie in its lead-in or column head."""
    negations: tuple[Span, ...] = ()
    planned: bool = False
    """It speaks of what is to come."""
    negated: tuple[Span, ...] = ()
    """The stretches that its negations turn round: what lies outside them is not denied, though the sentence holds a "not"."""
    hedged: tuple[Span, ...] = ()
    """The stretches that its hedges weaken; the whole sentence where the hedge lies in its lead-in or column head."""
    coming: tuple[Span, ...] = ()
    """The stretches that its words of plans put into the future."""
    anaphora: tuple[Span, ...] = ()
    """Words that need an earlier sentence to be understood: "He", "This concession"."""
    standalone: bool = True
    """It can be read without its neighbours."""


class Role(Record, frozen=True):
    """What this article says somebody is: "special US envoy"."""

    text: str
    span: Span
    sentence: str


class Entity(Record, frozen=True):
    """Somebody or something named in one article."""

    id: str
    """"e4", unique inside the source."""
    name: str
    """The fullest form, repaired."""
    kind: EntityKind
    country: str = ""
    """ISO 3166 code where the entity is a state, from CLDR names."""
    roles: tuple[Role, ...] = ()


class Mention(Record, frozen=True):
    """A place where an entity is named."""

    entity: str
    sentence: str
    span: Span
    form: str
    """Repaired wording."""
    inferred: bool = False
    """Resolved from a pronoun or a title ("He", "the envoy"), not named."""


class AttributionKind(StrEnum):
    """How words or thoughts are given to somebody."""

    DIRECT = "direct"
    """In quotation marks."""
    INDIRECT = "indirect"
    CREDIT = "credit"
    """To a medium that reported it: "according to CBS News"."""


class Strength(StrEnum):
    """What the reporting word makes of what is reported; the names are those of `ReportingVerbs` in the language files."""

    SAY = "say"
    """Neutral: "said", "according to"."""
    CLAIM = "claim"
    """The text keeps its distance: "alleged"."""
    ADMIT = "admit"
    """The text takes it as true: "confirmed", "admitted"."""
    DENY = "deny"
    """It is said not to be so, or refused: "denied", "rejected"."""
    DEMAND = "demand"
    """It is wanted: "demanded", "promised"."""
    BELIEVE = "believe"
    """It is thought: "feared"."""
    ASK = "ask"
    JUDGE = "judge"
    """It is an opinion of something: "criticised"."""


class Attribution(Record, frozen=True):
    """Who says what: the speaker, the cue and the content as spans."""

    sentence: str
    kind: AttributionKind
    content: tuple[Span, ...]
    """What is said; several spans when the speaker stands in the middle."""
    cue: Span | None = None
    """The reporting words: "said", "according to"."""
    source: Span | None = None
    """The words that name the speaker, with their role."""
    speaker: str = ""
    """Id of the entity in this reading; empty when nobody could be determined."""
    strength: Strength = Strength.SAY
    """What the cue makes of the content."""


class Precision(StrEnum):
    """How exact a date is."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


class DateMention(Record, frozen=True):
    """A date as it stands in the text and, where it can be known, as a calendar date."""

    sentence: str
    span: Span
    as_written: str
    value: str = ""
    """ISO, as exact as `precision`; empty where the anchor of a relative date is unknown."""
    precision: Precision = Precision.DAY
    relative: bool = False
    """Needed the day of publication, or of another date in the text, to be resolved."""


class Reading(Record, frozen=True):
    """All that one article says. Depends on nothing but that article."""

    source: str
    language: str
    sentences: tuple[SentenceReading, ...]
    """In the order of the text; every sentence of every citable block."""
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    attributions: tuple[Attribution, ...]
    dates: tuple[DateMention, ...]
    credits: tuple[str, ...] = ()
    """Media that the article names as its own sources, in order."""
