"""Whether a person is a man or a woman, as the article shows it: by a role, a first name, or the pronouns behind the name."""

from collections.abc import Mapping, Sequence

from generator.model.reading import Entity, EntityKind, Mention
from generator.understand.lexicon import Lexicon
from generator.understand.parsed import Parsed
from generator.understand.pointers import Pointer, Pointers
from generator.understand.prominence import strangers

SEXES = frozenset({Pointer.MAN, Pointer.WOMAN})


def sexes(
    parsed: Sequence[Parsed], entities: Sequence[Entity], named: Mapping[str, Sequence[Mention]], pointers: Pointers, lexicon: Lexicon
) -> dict[str, Pointer]:
    """Give the sex of the persons of whom the article shows it.

    Args:
        parsed: The sentences of the article.
        entities: Who is named in it.
        named: The mentions by sentence.
        pointers: The language's words that point back.
        lexicon: The language's name words.

    Returns:
        Man or woman by the ids of entities; persons who are called both are left out.
    """
    people = {entity.id: entity for entity in entities if entity.kind is EntityKind.PERSON}
    by_name = {id_: sex for id_, one in people.items() if (sex := pointers.gender_of_name(one.name)) is not None}
    known = by_name | {id_: sex for id_, one in people.items() if (sex := by_role(one, pointers, lexicon)) is not None}
    seen: dict[str, set[Pointer]] = {}
    for one in parsed:
        mentions = [mention for mention in named.get(one.sentence.id, ()) if mention.entity in people]
        if len({mention.entity for mention in mentions}) != 1 or strangers(one.tokens, mentions):
            continue
        behind = [token for token in one.tokens if token.span.start > mentions[0].span.end]
        kinds = [pointers.pronoun(token) for token in behind]
        seen.setdefault(mentions[0].entity, set()).update(kind for found in kinds if len(found) == 1 for kind in found & SEXES)
    return {**{entity: next(iter(found)) for entity, found in seen.items() if len(found) == 1}, **known}


def by_role(entity: Entity, pointers: Pointers, lexicon: Lexicon) -> Pointer | None:
    """Read a person's sex off the head of "Kommissionspräsidentin", of "spokeswoman for the mayor"; None for others."""
    if entity.kind is not EntityKind.PERSON:
        return None
    for role in entity.roles:
        for word in role.text.split():
            sex = pointers.gender(word) if lexicon.describes(word) or lexicon.words.compounding else None
            if sex:
                return sex
    return None
