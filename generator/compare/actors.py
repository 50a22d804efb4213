"""One record for each person, state, organisation, group, place or medium of the dossier."""

from collections import Counter
from collections.abc import Mapping, Sequence

from slugify import slugify

from generator.compare.folding import plain
from generator.compare.named import Named, all_named, clean_name
from generator.compare.organisation_names import country_name, is_acronym
from generator.compare.same_actor import same_actors
from generator.languages.load import Languages, language_of
from generator.model.evidence import Actor, NameForm
from generator.model.reading import EntityKind, Reading
from generator.model.record import Span
from generator.model.source import Source

# A rare long form ("Donald John Trump") names nobody in a briefing; it needs this share of the uses of the person's full forms.
MIN_SHARE_OF_FULL = 0.2
MAX_SLUG = 60


def build_actors(sources: Sequence[Source], readings: Sequence[Reading], *, language: str, languages: Languages) -> tuple[Actor, ...]:
    """Merge the readings' entities into actors.

    Args:
        sources: The articles, in the order of the dossier.
        readings: One for each source.
        language: The language of the briefing, in which an actor is named where a source does.
        languages: Language files.
    """
    named = all_named(sources, readings, languages)
    texts = {source.id: source.text for source in sources}
    groups = same_actors(named, texts)
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
    uses = _uses(members, language, languages)
    country = next((one.country for one in members if one.country), "")
    kind = _kind(members)
    return Actor(
        id="",
        name=_name(uses, kind, country_name(country, language)),
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
    return votes.most_common(1)[0][0]


def _uses(members: Sequence[Named], language: str, languages: Languages) -> Counter[str]:
    """Count the forms in the briefing's language, or in all where it has none."""
    counts: Counter[str] = Counter()
    local: Counter[str] = Counter()
    for one in members:
        words = language_of(one.language, languages).comparison
        for form in [one.name, *(clean_name(mention.form, words) for mention in one.mentions)]:
            counts[form] += 1
            local[form] += one.language == language
    return Counter({form: count for form, count in local.items() if count}) or counts


def _name(uses: Mapping[str, int], kind: EntityKind, state: str) -> str:
    """Choose the name: CLDR's for a state where a source uses it, else the most frequent of the fullest forms."""
    same = [form for form in uses if plain(form) == plain(state)]
    if same:
        return max(same, key=lambda form: (uses[form], form))
    full = {form: count for form, count in uses.items() if _is_full(form, kind)} or dict(uses)
    enough = MIN_SHARE_OF_FULL * sum(full.values())
    often = {form: count for form, count in full.items() if count >= enough} or full
    if kind is EntityKind.PERSON:
        longest = max(len(form.split()) for form in often)
        often = {form: count for form, count in often.items() if len(form.split()) == longest}
    return max(often, key=lambda form: (often[form], form[:1].isupper(), len(form), form))


def _is_full(form: str, kind: EntityKind) -> bool:
    return " " in form if kind is EntityKind.PERSON else not is_acronym(form)


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
