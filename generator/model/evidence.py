"""What all articles of a dossier say together: one actor under many names, one claim in many words."""

from enum import StrEnum

from generator.model.reading import EntityKind, Reading
from generator.model.record import Record, Ref, Span
from generator.model.source import Source


class NameForm(Record, frozen=True):
    """One wording of an actor's name, with the first place where a source uses it."""

    form: str
    source: str
    sentence: str
    span: Span


class Actor(Record, frozen=True):
    """One person, state, organisation or group over all sources."""

    id: str
    """Slug of its name."""
    name: str
    kind: EntityKind
    country: str
    entities: tuple[tuple[str, str], ...]
    """(source id, entity id) of each reading's entity that was merged into it."""
    names: tuple[NameForm, ...]


class Claim(Record, frozen=True):
    """The same thing said, in one or several sentences of one or several sources."""

    id: str
    """Id of the canonical sentence's statement."""
    canonical: Ref
    """The clearest, best attributed, undamaged wording in the briefing's language."""
    members: tuple[Ref, ...]
    """All sentences that say it, the canonical one first."""
    sources: tuple[str, ...]
    independent: int
    """Voices left when copies, translations, one publisher and one speaker count once."""
    speakers: tuple[str, ...]
    """Actor ids."""


class ContrastKind(StrEnum):
    """In what two passages differ."""

    NUMBER = "number"
    DATE = "date"
    ROLE = "role"
    MODALITY = "modality"
    POLARITY = "polarity"
    WORDING = "wording"


class Contrast(Record, frozen=True):
    """Two passages about the same matter that do not agree."""

    kind: ContrastKind
    left: Ref
    right: Ref
    left_words: Span | None = None
    """The differing words themselves, in the left passage's file."""
    right_words: Span | None = None
    actor: str = ""
    """For a role: whose, or else the body and its office: "acme/chief". For a silence: who has not spoken."""
    change: bool = False
    """Told by sources of different days, so that it may have changed in between; then `left` is the earlier one."""


class Evidence(Record, frozen=True):
    """Everything `compose` may choose from."""

    id: str
    """Of the dossier: slug of its folder."""
    language: str
    """The language of most sources, in which the briefing is written."""
    sources: tuple[Source, ...]
    readings: tuple[Reading, ...]
    """One for each source, in the same order."""
    actors: tuple[Actor, ...]
    claims: tuple[Claim, ...]
    """Every citable sentence is a member of exactly one claim."""
    contrasts: tuple[Contrast, ...]
    copies: dict[str, str]
    """Source id -> id of the source whose text it repeats."""
    translations: dict[str, str]
    """Source id -> id of the source it translates."""
