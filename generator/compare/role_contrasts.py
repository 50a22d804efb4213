"""Two sources do not give one person the same standing in an office: envoy and former envoy."""

from collections.abc import Sequence
from itertools import combinations

from generator.compare.found import Found, Side, contrast
from generator.languages.comparison import ComparisonWords
from generator.languages.load import Languages, language_of
from generator.model.evidence import Actor, ContrastKind
from generator.model.reading import EntityKind, Reading, Role
from generator.model.record import Record, Ref

# What the office is called is the same word, and the standing is read from the words themselves.
SCORE = 0.9


class Held(Record, frozen=True):
    """An office somebody holds according to one source, and how he stands to it."""

    source: str
    language: str
    office: str
    """The last word of the role, lower case."""
    standing: frozenset[str]
    role: Role


def role_contrasts(actors: Sequence[Actor], readings: Sequence[Reading], languages: Languages) -> list[Found]:
    """Find persons who are called "former", "acting", "deputy" or "designate" by one source and not by another."""
    roles = {(reading.source, entity.id): (reading.language, entity.roles) for reading in readings for entity in reading.entities}
    found = []
    for actor in actors:
        if actor.kind is not EntityKind.PERSON:
            continue
        held = [
            _held(place[0], language, role, language_of(language, languages).comparison)
            for place in actor.entities
            for language, given in [roles[place]]
            for role in given
        ]
        pair = next((pair for pair in combinations(held, 2) if _differ(*pair)), None)
        if pair:
            left, right = (Side(ref=Ref(one.source, one.role.sentence), words=one.role.span) for one in pair)
            found.append(contrast(ContrastKind.ROLE, left, right, SCORE, actor.id))
    return found


def _held(source: str, language: str, role: Role, words: ComparisonWords) -> Held:
    parts = role.text.casefold().replace("-", " ").split()
    standing = frozenset(name for name, forms in words.standing.items() if any(part in forms for part in parts))
    known = {form for forms in words.standing.values() for form in forms}
    office = [part for part in parts if part.isalpha() and part not in known]
    return Held(source=source, language=language, office=office[-1] if office else "", standing=standing, role=role)


def _differ(left: Held, right: Held) -> bool:
    return (
        left.source != right.source
        and left.language == right.language
        and left.office == right.office != ""
        and left.standing != right.standing
    )
