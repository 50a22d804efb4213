"""From namings to entities: one for each bearer, under its fullest name, with the roles this article gives it."""

from collections.abc import Sequence

from generator.model.reading import Entity, EntityKind, Mention, Role
from generator.model.record import Span
from generator.model.shadow import repaired
from generator.model.source import Source
from generator.understand.candidates import candidates
from generator.understand.evidence import weigh
from generator.understand.lexicon import Lexicon
from generator.understand.mentions import GOVERNMENT, Place, places
from generator.understand.parsed import Parsed
from generator.understand.pipelines import spacy_pipeline
from generator.understand.register import register
from generator.understand.roles import RoleSpan, role_after, role_before

TAGGER = "ner"
"""spaCy's name for the part of a pipeline that tags entities."""

BEARERS = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.MEDIUM})
"""The kinds that can have a role."""

Bearer = tuple[EntityKind, str]


def entities(parsed: Sequence[Parsed], source: Source, lexicon: Lexicon) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """Find who and what an article names.

    Names are looked for in prose only, then found again everywhere. Votes from all places decide what kind of thing a name stands for.

    Args:
        parsed: The sentences of the article.
        source: The article.
        lexicon: The words of its language.

    Returns:
        The entities in the order of their first mention, and their mentions in the order of the text.
    """
    language = lexicon.language
    has_tagger = bool(language.pipeline.entities) or TAGGER in spacy_pipeline(language.pipeline.spacy, language.code).pipe_names
    stretches = candidates(parsed, lexicon)
    votes = weigh(parsed, stretches, lexicon, has_tagger=has_tagger)
    found = _one_government(places(parsed, register(parsed, stretches, votes, lexicon), lexicon))
    by_bearer: dict[Bearer, list[Place]] = {}
    for place in found:
        by_bearer.setdefault(_bearer(place), []).append(place)
    ids = {bearer: f"e{number}" for number, bearer in enumerate(by_bearer, 1)}
    made = tuple(_entity(ids[bearer], group, parsed, source, lexicon) for bearer, group in by_bearer.items())
    return made, tuple(_mention(place, ids[_bearer(place)], parsed, source) for place in found)


def _bearer(place: Place) -> Bearer:
    return place.named.kind, place.named.key


def _one_government(found: list[Place]) -> list[Place]:
    """Let a bare "the government" mean the state whose government the article names, if it is one only."""
    states = {place.named.country: place.named for place in found if place.named.use == GOVERNMENT and place.named.country}
    if len(states) != 1:
        return found
    only = next(iter(states.values()))
    return [place._replace(named=only) if place.named.use == GOVERNMENT else place for place in found]


def _entity(id_: str, group: list[Place], parsed: Sequence[Parsed], source: Source, lexicon: Lexicon) -> Entity:
    first = group[0].named
    roles: dict[str, Role] = {}
    for place in group:
        for role in _roles(place, parsed, source, lexicon):
            roles.setdefault(role.text.casefold(), role)
    return Entity(
        id=id_,
        name=_name(group, parsed, source, lexicon.words.genitive),
        kind=first.kind,
        country=first.country,
        roles=tuple(roles.values()),
    )


def _name(group: list[Place], parsed: Sequence[Parsed], source: Source, genitive: str) -> str:
    """Choose the fullest of the best forms: the most words, then the most letters, then the first."""
    best = max(place.named.rank for place in group)
    forms = [repaired(source.shadow, _span(place, parsed)) for place in group if place.named.rank == best]
    forms = [form for form in forms if not genitive or form.removesuffix(genitive) == form or form.removesuffix(genitive) not in forms]
    return max(forms, key=lambda form: (len(form.split()), len(form), -forms.index(form)))


def _span(place: Place, parsed: Sequence[Parsed]) -> Span:
    tokens = parsed[place.sentence].tokens
    return Span(tokens[place.start].span.start, tokens[place.end - 1].span.end)


def _mention(place: Place, entity: str, parsed: Sequence[Parsed], source: Source) -> Mention:
    span = _span(place, parsed)
    return Mention(entity=entity, sentence=parsed[place.sentence].sentence.id, span=span, form=repaired(source.shadow, span))


def _roles(place: Place, parsed: Sequence[Parsed], source: Source, lexicon: Lexicon) -> list[Role]:
    if place.named.kind not in BEARERS:
        return []
    tokens = parsed[place.sentence].tokens
    sides = (role_before(tokens, place.start, place.end, lexicon), role_after(tokens, place.end, lexicon))
    return [_role(side, place, parsed, source) for side in sides if side and place.named.kind in side.kinds]


def _role(side: RoleSpan, place: Place, parsed: Sequence[Parsed], source: Source) -> Role:
    sentence = parsed[place.sentence]
    span = Span(sentence.tokens[side.start].span.start, sentence.tokens[side.end - 1].span.end)
    return Role(text=repaired(source.shadow, span), span=span, sentence=sentence.sentence.id)
