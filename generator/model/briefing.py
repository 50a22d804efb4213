"""The data contract `briefing/1`: all that a page shows.

Templates render from these records and `briefing export --to json` writes them; the JSON Schema is generated from here, descriptions
included. A change of a field's name or meaning is a new version of the contract.
"""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from generator.model.evidence import ContrastKind
from generator.model.reading import Certainty, EntityKind, Precision
from generator.model.record import Record

FORMAT = "briefing/1"

Offset = Annotated[int, Meta(ge=0, description="Unicode code points in the decoded file")]
StatementId = Annotated[str, Meta(description="Id of a statement of this dossier")]
ActorId = Annotated[str, Meta(description="Id of an actor of this dossier; its stakeholders have the same ids")]
SourceId = Annotated[str, Meta(description="Id of a source of this dossier")]


class Citation(Record, frozen=True):
    """A passage, cut out of a source: `text[start:end] == quote`."""

    source: SourceId
    start: Offset
    end: Offset
    quote: Annotated[str, Meta(min_length=1, description="The untouched characters of the source")]
    line: Annotated[int, Meta(ge=1, description="1-based line of the file where the passage starts")]
    passage: Annotated[str, Meta(description='Anchor of the passage on its source page: "p3s2"')]
    repaired: (
        Annotated[str, Meta(description="The wording shown, where blanks, letter case or quotation marks were repaired")] | UnsetType
    ) = UNSET


class Segment(Record, frozen=True):
    """One piece of a statement: exactly one of its three fields is set."""

    cite: Annotated[int, Meta(ge=0, description="Index of the citation whose wording stands here")] | UnsetType = UNSET
    insert: (
        Annotated[
            str, Meta(pattern=r"^\[.+\]$", description="Put in by the generator; its words are the wording of a citation of this statement")
        ]
        | UnsetType
    ) = UNSET
    cut: Annotated[bool, Meta(description="True: something was left out here, shown as […]")] | UnsetType = UNSET


class Support(Record, frozen=True):
    """Who else says so."""

    sources: tuple[SourceId, ...]
    independent: Annotated[int, Meta(ge=1, description="Voices left when copies, translations, one publisher and one speaker count once")]
    speakers: Annotated[tuple[ActorId, ...], Meta(description="Those on whose word it rests")]


class EditorialTranslation(Record, frozen=True):
    """An editor's translation of a statement, from a file beside the article."""

    language: str
    text: str
    by: str


class Label(Record, frozen=True):
    """A few words of a statement that say what it is about, for the eye."""

    cite: Annotated[int, Meta(ge=0, description="Index of the citation, shown in the statement, that the words stand in")]
    start: Offset
    end: Offset
    text: Annotated[str, Meta(min_length=1, description="The words, with a capital in front")]


class Reprint(Record, frozen=True):
    """Where another source prints the quotation of a statement too."""

    cite: Annotated[int, Meta(ge=0, description="Index of the citation, not shown in the statement: words in quotation marks")]
    kind: Annotated[
        Literal["repeat", "translation"], Meta(description="The same words, or the words of the same speaker in another language")
    ]


class Statement(Record, frozen=True):
    """A sentence of the briefing, built of cited passages."""

    id: StatementId
    text: Annotated[str, Meta(description="The segments, joined by blanks")]
    language: str
    segments: tuple[Segment, ...]
    citations: Annotated[tuple[Citation, ...], Meta(min_length=1)]
    speakers: Annotated[tuple[ActorId, ...], Meta(description="Whose words or thoughts it gives, in the words of the source")]
    via: Annotated[tuple[str, ...], Meta(description="Media that the source names as its own source")]
    certainty: Certainty
    supported_by: Support
    rule: Annotated[str, Meta(description="Why it was chosen")]
    translation: EditorialTranslation | UnsetType = UNSET
    label: Annotated[Label, Meta(description="Of a key point, where its passage has a good one")] | UnsetType = UNSET
    reprints: Annotated[tuple[Reprint, ...], Meta(description="Of a quotation: where other sources print it")] = ()
    told_on: Annotated[str, Meta(description='Day of publication, ISO, where the words count from it: "yesterday"; else empty')] = ""


class InBrief(Record, frozen=True):
    """The first thing read: at most 120 words."""

    new: tuple[StatementId, ...] = ()
    why_it_matters: tuple[StatementId, ...] = ()
    disputed: tuple[StatementId, ...] = ()
    unknown: tuple[StatementId, ...] = ()


class Event(Record, frozen=True):
    """An entry of the timeline."""

    date: Annotated[str, Meta(description='"2014", "1994-12" or "1994-12-05"; empty where the date cannot be known')]
    precision: Precision
    as_written: str
    planned: bool
    statement: StatementId


class NameUse(Record, frozen=True):
    """A form of a name, with the first place where a source uses it."""

    form: str
    source: SourceId
    start: Offset
    end: Offset


class RoleGiven(Record, frozen=True):
    """What a source says somebody is."""

    text: str
    citations: Annotated[tuple[Citation, ...], Meta(min_length=1)]


class ActorEntry(Record, frozen=True):
    """Somebody on whose word a statement rests, whether listed as a stakeholder or not."""

    id: ActorId
    name: Annotated[str, Meta(description="As a source has it, or as an editor decided")]


class Quote(Record, frozen=True):
    """Words in quotation marks, with the verb that introduces them."""

    text: str
    cue: str
    statement: StatementId


class Stakeholder(Record, frozen=True):
    """Somebody who acts, decides, is affected or speaks."""

    id: ActorId
    name: str
    kind: EntityKind
    names: tuple[NameUse, ...]
    roles: tuple[RoleGiven, ...]
    positions: tuple[StatementId, ...]
    quotes: tuple[Quote, ...]
    sources: Annotated[tuple[SourceId, ...], Meta(description="Sources that name it")]


class Agreement(Record, frozen=True):
    """The same claim in several sources."""

    topic: str
    statements: tuple[StatementId, ...]
    sources: tuple[SourceId, ...]
    independent: int


class Side(Record, frozen=True):
    """One side of a disagreement."""

    statements: Annotated[tuple[StatementId, ...], Meta(min_length=1)]


class Disagreement(Record, frozen=True, omit_defaults=True):
    """Passages about one matter that do not agree, or that tell how it changed."""

    topic: str
    kind: ContrastKind
    sides: Annotated[tuple[Side, ...], Meta(min_length=2)]
    change: Annotated[bool, Meta(description="True: told by sources of different days, the sides in the order of these; no dispute")] = (
        False
    )


class Answerer(Record, frozen=True):
    """Who would have to answer an open question, in the words of a statement that leaves it open."""

    statement: Annotated[str, Meta(description="Id of one of the statements that leave the question open")]
    cite: Annotated[int, Meta(ge=0, description="Index of its citation, shown in it, that the words stand in")]
    start: Offset
    end: Offset
    text: Annotated[str, Meta(min_length=1, description="The words")]


class OpenQuestion(Record, frozen=True):
    """Something no source answers."""

    question: Annotated[str, Meta(description="Empty where only the passage itself can say it")]
    kind: Literal["explicit", "derived"]
    why_open: Annotated[tuple[StatementId, ...], Meta(min_length=1)]
    answerer: Annotated[Answerer, Meta(description="Where a source says who would have to answer")] | UnsetType = UNSET


class Answer(Record, frozen=True):
    """A question that a passage answers."""

    question: str
    kind: Literal["explicit", "reconstructed", "derived"]
    answer: Annotated[tuple[StatementId, ...], Meta(min_length=1)]


class Telling(Record, frozen=True):
    """Where a source says what a statement says."""

    source: SourceId
    passage: Annotated[str, Meta(description='Anchor of the passage on its source page: "p3s2"')]
    start: Offset
    end: Offset


class CoveredClaim(Record, frozen=True):
    """A row of the matrix of claims by source."""

    statement: StatementId
    told: Annotated[tuple[Telling, ...], Meta(min_length=1, description="One passage of each source that says it")]


class OnlyHere(Record, frozen=True):
    """What no other source says."""

    source: SourceId
    statements: Annotated[tuple[StatementId, ...], Meta(min_length=1)]


class Unheard(Record, frozen=True):
    """What no source gives of a stakeholder."""

    stakeholder: ActorId
    missing: Annotated[Literal["words", "role"], Meta(description="Its own or reported words; what it is")]


class Coverage(Record, frozen=True):
    """Which source says what, and what is missing from all."""

    claims: tuple[CoveredClaim, ...] = ()
    only: tuple[OnlyHere, ...] = ()
    unheard: tuple[Unheard, ...] = ()


class SourceEntry(Record, frozen=True, omit_defaults=True):
    """A source as the briefing shows it."""

    id: SourceId
    path: Annotated[str, Meta(description="Relative to the folder of articles")]
    sha256: str
    language: str
    title: Annotated[str, Meta(description="As given, or the first words of the text")]
    publisher: str
    date: Annotated[str, Meta(description="Of publication; empty when undated")]
    url: str
    words: int
    credits: Annotated[tuple[str, ...], Meta(description="Media it names as its own sources")]
    notes: Annotated[tuple[str, ...], Meta(description="What was repaired or left out")]
    author: str = ""
    licence: str = ""
    copy_of: SourceId | UnsetType = UNSET
    translation_of: SourceId | UnsetType = UNSET


class Dossier(Record, frozen=True):
    """One briefing: all sections over one set of sources."""

    id: str
    title: str
    language: str
    cut_off: Annotated[str, Meta(description="Day of the latest dated source; empty when none is dated")]
    sources: tuple[SourceEntry, ...]
    statements: Annotated[tuple[Statement, ...], Meta(description="The pool; sections refer to it by id")]
    actors: Annotated[tuple[ActorEntry, ...], Meta(description="Everybody whom statements name as speakers")]
    in_brief: InBrief
    key_points: tuple[StatementId, ...]
    background: tuple[StatementId, ...]
    timeline: tuple[Event, ...]
    stakeholders: tuple[Stakeholder, ...]
    agreements: tuple[Agreement, ...]
    disagreements: tuple[Disagreement, ...]
    open_questions: tuple[OpenQuestion, ...]
    faq: tuple[Answer, ...]
    coverage: Coverage = Coverage()


class Briefing(Record, frozen=True):
    """Everything that one run made."""

    dossiers: tuple[Dossier, ...]
    format: Literal["briefing/1"] = "briefing/1"
