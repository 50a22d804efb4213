"""Small worlds, made by hand: a few articles become an `Evidence`, of which a test knows every part."""

from collections.abc import Sequence

from generator.model.evidence import Actor, Claim, Contrast, Evidence, NameForm
from generator.model.reading import Entity, Reading
from generator.model.record import Ref
from tests.compose.articles import Article, source
from tests.compose.readings import reading

__all__ = ["Article", "evidence"]


def evidence(
    *articles: Article,
    same: Sequence[Sequence[str]] = (),
    contrasts: tuple[Contrast, ...] = (),
    translations: dict[str, str] | None = None,
    language: str = "en",
) -> Evidence:
    """Make the evidence of some articles; `same` lists groups of statement ids ("a-p1s1") that make one claim."""
    sources = tuple(source(article) for article in articles)
    readings = tuple(reading(article, made) for article, made in zip(articles, sources, strict=True))
    return Evidence(
        id="world",
        language=language,
        sources=sources,
        readings=readings,
        actors=_actors(readings),
        claims=_claims(readings, same),
        contrasts=contrasts,
        copies={},
        translations=translations or {},
    )


def _actors(readings: Sequence[Reading]) -> tuple[Actor, ...]:
    entities: dict[str, list[tuple[str, Entity]]] = {}
    for read in readings:
        for entity in read.entities:
            entities.setdefault(entity.name, []).append((read.source, entity))
    mentions = {(read.source, mention.entity): mention for read in readings for mention in reversed(read.mentions) if not mention.inferred}
    return tuple(
        Actor(
            id=name.lower().replace(" ", "-"),
            name=name,
            kind=found[0][1].kind,
            country="",
            entities=tuple((where, entity.id) for where, entity in found),
            names=tuple(
                NameForm(form=mention.form, source=where, sentence=mention.sentence, span=mention.span)
                for where, entity in found
                if (mention := mentions.get((where, entity.id)))
            ),
        )
        for name, found in entities.items()
    )


def _claims(readings: Sequence[Reading], same: Sequence[Sequence[str]]) -> tuple[Claim, ...]:
    refs = {f"{read.source}-{sentence.id}": Ref(read.source, sentence.id) for read in readings for sentence in read.sentences}
    grouped = {member for group in same for member in group}
    groups = [*same, *([each] for each in refs if each not in grouped)]
    claims = []
    for group in groups:
        sources = tuple(dict.fromkeys(refs[each].source for each in group))
        members = tuple(refs[each] for each in group)
        claims.append(Claim(id=group[0], canonical=members[0], members=members, sources=sources, independent=len(sources), speakers=()))
    return tuple(claims)
