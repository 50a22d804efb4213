"""One office, held by one person in one article and by another in an article of another day."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.compare.changes import DAILY, days_between
from generator.compare.folding import plain
from generator.compare.found import Found, Side, contrast
from generator.compare.matter import Matter
from generator.compare.role_contrasts import named_in
from generator.compare.standing import standing, title_words
from generator.languages.comparison import ComparisonWords
from generator.languages.load import Languages, language_of
from generator.model.evidence import Actor, ContrastKind
from generator.model.reading import EntityKind, Reading
from generator.model.record import Record, Ref, Span

SCORE = 0.7
_BODIES = frozenset({EntityKind.ORGANISATION, EntityKind.STATE})
# "EU" is in many words.
MIN_NAME = 3


class Holder(Record, frozen=True):
    """Who holds an office according to one article."""

    office: tuple[str, str]
    """Actor id of the body, and the kind of office."""
    actor: str
    date: str
    ref: Ref
    words: Span


def holder_contrasts(matter: Matter, actors: Sequence[Actor], readings: Sequence[Reading], languages: Languages) -> list[Found]:
    """Find the offices of one body of which only one exists, and which dated articles give to different people, in the order of time.

    Args:
        matter: The passages, with the dates of their sources.
        actors: The dossier's actors.
        readings: What each source says of them.
        languages: Language files.
    """
    offices: dict[tuple[str, str], list[Holder]] = {}
    for holder in _holders(matter, actors, readings, languages):
        offices.setdefault(holder.office, []).append(holder)
    names = {actor.id: {plain(form.form).split()[-1] for form in actor.names if form.form.split()} for actor in actors}
    found = []
    for held in offices.values():
        in_time = sorted(held, key=lambda holder: (holder.date, holder.ref))
        for one, two in pairwise(in_time):
            if not _may_be_one(one, two, names) and (days_between(one.date, two.date) or 0) >= DAILY:
                sides = Side(ref=one.ref, words=one.words), Side(ref=two.ref, words=two.words)
                found.append(contrast(ContrastKind.ROLE, *sides, SCORE, "/".join(one.office), DAILY))
    return found


def _may_be_one(one: Holder, two: Holder, names: Mapping[str, set[str]]) -> bool:
    """Tell whether two holders are one person or share a last name: "W. A. Kistler" and "William Kistler"."""
    return one.actor == two.actor or bool(names[one.actor] & names[two.actor])


def _holders(matter: Matter, actors: Sequence[Actor], readings: Sequence[Reading], languages: Languages) -> Iterator[Holder]:
    """Give the shortest sentence of each article in which a person is named with the title of such an office and the body's name."""
    bodies = {plain(form.form): actor.id for actor in actors if actor.kind in _BODIES for form in actor.names if len(form.form) >= MIN_NAME}
    length = {passage.ref: len(passage.text) for passage in matter.passages}
    people = {place: actor for actor in actors if actor.kind is EntityKind.PERSON for place in actor.entities}
    for reading in readings:
        words = language_of(reading.language, languages).comparison
        named = named_in(reading)
        given: dict[tuple[str, str], Holder] = {}
        for entity in reading.entities:
            for role in entity.roles:
                actor, office = people.get((reading.source, entity.id)), _office(role.text, bodies, words)
                name = named.get((entity.id, role.sentence))
                if actor and office and name and matter.dates[reading.source]:
                    ref = Ref(reading.source, role.sentence)
                    holder = Holder(office=office, actor=actor.id, date=matter.dates[reading.source], ref=ref, words=name)
                    given[office] = min(given.get(office, holder), holder, key=lambda one: length[one.ref])
        yield from given.values()


def _office(role: str, bodies: dict[str, str], words: ComparisonWords) -> tuple[str, str] | None:
    """Give the body and the kind of an office of which a body has one: "Airline chief executive"; none that is past or to come."""
    if standing(role, words):
        return None
    text = " ".join(title_words(role))
    kinds = [kind for kind, forms in words.sole_offices.items() for form in forms if f" {plain(form)} " in f" {text} "]
    owners = [body for name, body in bodies.items() if f" {name} " in f" {text} "]
    return (owners[0], kinds[0]) if len(set(kinds)) == 1 and len(set(owners)) == 1 else None
