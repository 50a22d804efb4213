"""Two places do not give one person the same standing in an office: envoy and former envoy."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from generator.compare.acts import OWNER
from generator.compare.changes import SLOW
from generator.compare.folding import plain, plain_words
from generator.compare.found import Found, Side, contrast
from generator.compare.standing import standing, title_words
from generator.languages.comparison import ComparisonWords
from generator.languages.load import Languages, language_of
from generator.model.evidence import Actor, ContrastKind
from generator.model.reading import EntityKind, Reading, Role
from generator.model.record import Record, Ref, Span

# What the office is called is the same word, and the standing is read from the words themselves.
SCORE = 0.9
# Code points between a title and a name: ", ".
BESIDE = 3
# "Ex-UKIP MEP": the prefix belongs to the name of the body, not to the office behind it.
_OF_BODY = re.compile(r"\w{2}-\w+\s+\w")


class Held(Record, frozen=True):
    """An office somebody holds according to one source, and how he stands to it."""

    source: str
    language: str
    office: str
    """The last word of the role, folded."""
    before: frozenset[str]
    """The words of the office before that one: "national security" before "adviser"."""
    standing: frozenset[str]
    role: Role


def role_contrasts(actors: Sequence[Actor], readings: Sequence[Reading], languages: Languages) -> list[Found]:
    """Find persons who are called "former", "acting", "deputy" or "designate" in one place and not in another, once each.

    Args:
        actors: The dossier's actors.
        readings: What each source says of them.
        languages: Language files.
    """
    roles = {
        (reading.source, entity.id): (
            reading.language,
            [role for role in entity.roles if _is_his(role, named.get((entity.id, role.sentence)))],
        )
        for reading in readings
        for named in [_acting(reading)]
        for entity in reading.entities
    }
    found = []
    for actor in actors:
        held = [_held(place[0], *roles[place], languages) for place in actor.entities] if actor.kind is EntityKind.PERSON else []
        pairs = list(_differing([one for group in held for one in group]))
        if pairs:
            one, two = pairs[0]
            left, right = (Side(ref=Ref(side.source, side.role.sentence), words=side.role.span) for side in (one, two))
            # Offices change hands: last season's title need not contradict today's.
            found.append(contrast(ContrastKind.ROLE, left, right, SCORE, actor.id, SLOW))
    return found


def _held(source: str, language: str, roles: Sequence[Role], languages: Languages) -> list[Held]:
    words = language_of(language, languages).comparison
    return [_read(source, language, role, words) for role in roles]


def _read(source: str, language: str, role: Role, words: ComparisonWords) -> Held:
    known = frozenset[str]().union(*map(plain_words, words.standing.values()))
    offices = [part for part in title_words(role.text) if part.isalpha() and part not in known]
    return Held(
        source=source,
        language=language,
        office=offices[-1] if offices else "",
        before=frozenset(offices[:-1]),
        standing=standing(role.text, words),
        role=role,
    )


def _is_his(role: Role, name: Span | None) -> bool:
    """Tell whether a title stands beside the name; a bare one may be another's, and one with a year in it is told as past."""
    beside = name is not None and min(abs(name.start - role.span.end), abs(role.span.start - name.end)) <= BESIDE
    inside = name is not None and role.span.start <= name.start < role.span.end
    return (beside or inside) and not any(map(str.isdigit, role.text)) and not _OF_BODY.match(role.text)


def _acting(reading: Reading) -> Mapping[tuple[str, str], Span]:
    """Give where an entity is named, but for owners: who held an office keeps its title in "President Bush's policy"."""
    owners = {token.span.start for sentence in reading.sentences for token in sentence.tokens if token.dep == OWNER}
    return {key: span for key, span in named_in(reading).items() if not any(span.start <= start < span.end for start in owners)}


def named_in(reading: Reading) -> Mapping[tuple[str, str], Span]:
    """Give where in which sentence which entity is named: a bare title ("the prime minister") may mean another."""
    roles = {entity.id: {word for role in entity.roles for word in plain(role.text).split()} for entity in reading.entities}
    parts = {entity.id: {*plain(entity.name).split()} - roles[entity.id] for entity in reading.entities}
    return {
        (mention.entity, mention.sentence): mention.span
        for mention in reversed(reading.mentions)
        if parts.get(mention.entity, set()) & {*plain(mention.form).split()}
    }


def _differing(held: Sequence[Held]) -> Iterator[tuple[Held, Held]]:
    for one, two in combinations(held, 2):
        of_two_kinds = bool(one.before and two.before) and not one.before & two.before
        if (
            not of_two_kinds
            and one.source != two.source
            and one.language == two.language
            and one.office == two.office != ""
            and one.standing != two.standing
        ):
            yield one, two
