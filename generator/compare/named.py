"""A reading's entity as the merging sees it: its name without article and owner's ending, and all that it is called."""

from collections.abc import Sequence
from itertools import product

from generator.compare.folding import plain
from generator.compare.state_offices import StateOffices
from generator.languages.comparison import ComparisonWords
from generator.languages.load import Languages, language_of
from generator.model.reading import EntityKind, Mention, Reading
from generator.model.record import Record
from generator.model.source import Source

# Longer names are titles of works and laws, and have too many variants.
MAX_PARTS = 4


class Named(Record, frozen=True):
    """One entity of one reading."""

    source: str
    entity: str
    language: str
    name: str
    """Cleaned."""
    bare: str
    """The name without an article of any language before it: a German text writes "The Daily Telegraph" too."""
    kind: EntityKind
    country: str
    mentions: tuple[Mention, ...]
    """Where it is named, in the order of the text; pronouns and bare titles are left out."""
    office: str
    """Key of a body that every state has, the same in all languages."""
    bare_office: str
    """The office alone, where the name says no state: "supreme court"."""
    stem: str
    """A body's name without its legal form, or that of a club: "Apple" for "Apple Inc.", "Liverpool" for "FC Liverpool"."""
    base_forms: tuple[str, ...]
    """The name without each ending that may be its case's: "Soleimani" for "Soleimanis"."""
    is_government: bool = False
    """Some text calls it by the bare word: "the government"."""


def clean_name(form: str, words: ComparisonWords) -> str:
    """Take an article before a name and an apostrophe ending after it away; runs of blanks become one."""
    parts = form.split()
    while len(parts) > 1 and parts[0].lower() in words.articles and not parts[0].isupper():
        parts = parts[1:]
    name = " ".join(parts).strip("\"'“”„‚‘’«»,;:()[] ")
    for ending in words.case_endings:
        if ending[0] in "'’" and name.endswith(ending) and len(name) > len(ending):
            return name.removesuffix(ending)
    return name


def all_named(sources: Sequence[Source], readings: Sequence[Reading], languages: Languages) -> tuple[Named, ...]:
    """List the entities of all readings, in the order of sources and entities."""
    articles = frozenset(article for language in languages.values() for article in language.comparison.articles)
    legal_forms = frozenset(
        form.lower() for language in languages.values() for form in (*language.names.legal_forms, *language.names.club_affixes)
    )
    offices = {code: StateOffices(language_of(code, languages)) for code in sorted({reading.language for reading in readings})}
    return tuple(
        named
        for _, reading in zip(sources, readings, strict=True)
        for named in _named(reading, languages, (articles, legal_forms), offices[reading.language])
    )


def _named(reading: Reading, languages: Languages, edges: tuple[frozenset[str], frozenset[str]], offices: StateOffices) -> list[Named]:
    """Read the entities; `edges` are the articles and the legal forms of all languages."""
    articles, legal_forms = edges
    words = language_of(reading.language, languages).comparison
    governments = language_of(reading.language, languages).names.governments
    mentions: dict[str, list[Mention]] = {entity.id: [] for entity in reading.entities}
    for mention in reading.mentions:
        if not mention.inferred and mention.entity in mentions:
            mentions[mention.entity].append(mention)
    found = []
    for entity in reading.entities:
        name = clean_name(entity.name, words)
        if not plain(name).strip():
            continue
        found.append(
            Named(
                source=reading.source,
                entity=entity.id,
                language=reading.language,
                name=name,
                bare=_without_article(name, articles),
                kind=entity.kind,
                country=entity.country,
                mentions=tuple(sorted(mentions[entity.id], key=lambda mention: mention.span)),
                office=offices.key(name) if entity.kind is EntityKind.ORGANISATION else "",
                bare_office=offices.bare_key(name) if entity.kind is EntityKind.ORGANISATION else "",
                stem=_without_legal_form(name, legal_forms) if entity.kind is EntityKind.ORGANISATION else name,
                base_forms=_base_forms(name, entity.kind, words),
                is_government=any(form.lower() in governments for form in (name, *(m.form for m in mentions[entity.id]))),
            )
        )
    return found


def _base_forms(name: str, kind: EntityKind, words: ComparisonWords) -> tuple[str, ...]:
    """List the name without each ending of its case; the words of a body's name take endings each: "iranischen Revolutionsgarden"."""
    parts = name.split() if kind is not EntityKind.PERSON else [name]
    parts = [*parts[:1], *(part for part in parts[1:] if part not in words.articles)]
    parts = parts if len(parts) <= MAX_PARTS else [name]
    variants = [[part, *(part.removesuffix(ending) for ending in words.case_endings if _ends(part, ending))] for part in parts]
    return tuple(dict.fromkeys(form for form in map(" ".join, product(*variants)) if form != name))


def _ends(name: str, ending: str) -> bool:
    return name.endswith(ending) and len(name) > len(ending) + 2


def _without_article(name: str, articles: frozenset[str]) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in articles else name


def _without_legal_form(name: str, legal_forms: frozenset[str]) -> str:
    stem = name
    while " " in stem and stem.rpartition(" ")[2].lower() in legal_forms:
        stem = stem.rpartition(" ")[0].rstrip(", ")
    while " " in stem and stem.partition(" ")[0].lower() in legal_forms:
        stem = stem.partition(" ")[2]
    return stem
