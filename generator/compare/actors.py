"""One record for each person, state, organisation, group, place or medium of the dossier."""

from collections import Counter
from collections.abc import Mapping, Sequence

from slugify import slugify

from generator.compare.actor_names import choose_name
from generator.compare.named import Named, all_named, clean_name
from generator.compare.organisation_names import country_name
from generator.compare.same_actor import same_actors
from generator.languages.load import Languages, language_of
from generator.model.evidence import Actor, NameForm
from generator.model.reading import EntityKind, Reading
from generator.model.record import Span
from generator.model.source import Source

MAX_SLUG = 60

Place = tuple[str, str]
"""Id of a source and of an entity in its reading."""


def build_actors(
    sources: Sequence[Source],
    readings: Sequence[Reading],
    *,
    language: str,
    languages: Languages,
    same: Sequence[tuple[Place, Place]] = (),
) -> tuple[Actor, ...]:
    """Merge the readings' entities into actors.

    Args:
        sources: The articles, in the order of the dossier.
        readings: One for each source.
        language: The language of the briefing, in which an actor is named where a source does.
        languages: Language files.
        same: Entities that are known to be one actor, whatever their names.
    """
    named = all_named(sources, readings, languages)
    texts = {source.id: source.text for source in sources}
    groups = same_actors(named, texts, same)
    actors: list[Actor] = []
    taken: set[str] = set()
    for group in groups:
        members = [named[index] for index in group]
        actor = _actor(members, language, languages, texts)
        actors.append(_with_unique_id(actor, taken))
    return tuple(actors)


def _with_unique_id(actor: Actor, taken: set[str]) -> Actor:
    slug = slugify(actor.name, max_length=MAX_SLUG, word_boundary=True) or "actor"
    number = 1
    unique = slug
    while unique in taken:
        number += 1
        unique = f"{slug}-{number}"
    taken.add(unique)
    return Actor(id=unique, name=actor.name, kind=actor.kind, country=actor.country, entities=actor.entities, names=actor.names)


def _actor(members: Sequence[Named], language: str, languages: Languages, texts: Mapping[str, str]) -> Actor:
    country = next((one.country for one in members if one.country), "")
    kind = _kind(members)
    return Actor(
        id="",
        name=choose_name(members, kind, country_name(country, language), language=language, languages=languages),
        kind=kind,
        country=country,
        entities=tuple((one.source, one.entity) for one in members),
        names=_name_forms(members, languages, texts),
    )


def _kind(members: Sequence[Named]) -> EntityKind:
    """Give the kind that most namings have; a tie goes to the kind met first."""
    votes: Counter[EntityKind] = Counter()
    for one in members:
        votes[one.kind] += max(1, len(one.mentions))
    if any(one.kind is EntityKind.STATE and "-" in one.country for one in members):
        return EntityKind.STATE  # a region is a place to those articles in which it does not act
    return votes.most_common(1)[0][0]


def _name_forms(members: Sequence[Named], languages: Languages, texts: Mapping[str, str]) -> tuple[NameForm, ...]:
    """List each form with its first place in each source, in the order of sources and text."""
    forms: dict[tuple[str, str], NameForm] = {}
    for one in members:
        words = language_of(one.language, languages).comparison
        for mention in one.mentions:
            form = clean_name(mention.form, words)
            span = _place_of(form, mention.span, texts[one.source])
            known = forms.get((one.source, form))
            if known is None or span < known.span:
                forms[one.source, form] = NameForm(form=form, source=one.source, sentence=mention.sentence, span=span)
    return tuple(forms.values())


def _place_of(form: str, span: Span, text: str) -> Span:
    """Narrow a mention to the cleaned form, where it stands there letter by letter."""
    start = text.find(form, span.start, span.end)
    return Span(start, start + len(form)) if start >= 0 else span
