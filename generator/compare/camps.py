"""Who speaks for whom: a state, its president, its ministries and their spokespeople are one camp."""

import re
from collections.abc import Mapping, Sequence

from generator.compare.folding import plain
from generator.compare.standing import standing
from generator.languages.comparison import ComparisonWords
from generator.languages.language import Language
from generator.languages.load import Languages, language_of
from generator.model.evidence import Actor
from generator.model.reading import EntityKind, Reading

_WORD = re.compile(r"[^\W_]+")

Camps = Mapping[str, str]
"""Actor id -> id of the state it speaks for, or of itself."""


def find_camps(actors: Sequence[Actor], readings: Sequence[Reading], languages: Languages) -> Camps:
    """Map each actor to its camp: people by an office of state in their roles, bodies by a state in their names.

    Somebody who is called "former" anywhere speaks for nobody but himself, unless another source gives him the office now.

    Args:
        actors: The dossier's actors.
        readings: What each source says of them.
        languages: Language files.
    """
    states = {actor.country: actor.id for actor in actors if actor.country}
    named = {plain(name.form): actor.country for actor in actors if actor.country for name in actor.names}
    roles = {
        (reading.source, entity.id): (reading.language, [role.text for role in entity.roles])
        for reading in readings
        for entity in reading.entities
    }
    camps = {}
    for actor in actors:
        country = actor.country
        for place in actor.entities:
            language, held = roles[place]
            of_language = language_of(language, languages)
            said = held if actor.kind is EntityKind.PERSON else [form.form for form in actor.names if form.source == place[0]]
            country = country or next((code for text in said if (code := _served(text, actor.kind, of_language, named))), "")
        camps[actor.id] = states.get(country, country) or actor.id
    return camps


def _served(text: str, kind: EntityKind, language: Language, named: Mapping[str, str]) -> str:
    """Give the code of the state that a role or a name belongs to; nothing where it is no office or body of state."""
    words = _WORD.findall(plain(text.replace(".", "")))
    if kind not in {EntityKind.PERSON, EntityKind.ORGANISATION} or not _official(words, kind, language.comparison):
        return ""
    demonyms = {plain(adjective): code for adjective, code in language.names.demonyms.items()}
    forms = {form.replace(".", ""): code for form, code in named.items()}
    for form, code in sorted(forms.items(), key=lambda one: (-len(one[0]), one[0])):
        if f" {form} " in f" {' '.join(words)} ":
            return code
    return next((code for word in words for adjective, code in demonyms.items() if word.startswith(adjective)), "")


def _official(words: Sequence[str], kind: EntityKind, known: ComparisonWords) -> bool:
    if "former" in standing(" ".join(words), known):
        return False
    nouns = known.state_offices if kind is EntityKind.PERSON else known.state_bodies
    return any(word.endswith(plain(noun)) for word in words for noun in nouns)
