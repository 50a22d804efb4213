"""Somebody is against what another says, wants or does, who is named with it and whose own words stand elsewhere."""

from collections.abc import Sequence

from generator.compare.found import Found, Side, contrast
from generator.compare.handful import handful
from generator.compare.matter import Matter
from generator.compare.opposed_contrasts import alike, of_one_camp
from generator.compare.passages import Passage
from generator.compare.stances import Stance, answering, named_in, stance_of
from generator.languages.load import Languages, language_of
from generator.model.evidence import Actor, ContrastKind
from generator.model.reading import AttributionKind, EntityKind, Reading, SentenceKind
from generator.model.record import Ref, Span

# Tokens behind the verb in which he is named: "condemned Trump's proposal".
NAMED_BEHIND = 6
# Words both are about, besides names.
MIN_SHARED = 2
MOST = 2
SCORE = 0.41


def criticised_contrasts(matter: Matter, actors: Sequence[Actor], readings: Sequence[Reading], languages: Languages) -> list[Found]:
    """Find, for each sentence against what somebody says or does, the sentence of his that is most about the same.

    Args:
        matter: The passages.
        actors: The dossier's actors.
        readings: Where sources name them, and what is said.
        languages: Language files.
    """
    named = named_in(actors, readings)
    said = _said(readings)
    found = []
    for passage in matter.passages:
        language = language_of(passage.language, languages)
        stance = None if matter.repeats(passage) else stance_of(passage, language, named.get(passage.ref, ()), accusing=True)
        if not stance or stance.favours or not stance.acts:
            continue
        whose = _named_behind(stance, named.get(passage.ref, ())) - stance.holders
        own = [
            (_shared(stance, other), other)
            for other in matter.passages
            if other.ref != passage.ref
            and whose & {*other.speakers}
            and other.language == passage.language
            and other.reading.kind is SentenceKind.STATEMENT
            and not matter.repeats(other)
            and not of_one_camp(stance.holders, answering(other))
            and matter.of_like_articles(passage, other)
            and other.ref in said
        ]
        best = max(own, key=lambda one: (one[0], -one[1].order), default=(0, passage))
        if best[0] >= MIN_SHARED:
            verb = next((t.span for t in best[1].reading.tokens if t.pos == "VERB" and _inside(t.span, said[best[1].ref])), None)
            sides = Side(ref=passage.ref, words=stance.word), Side(ref=best[1].ref, words=verb)
            found.append(contrast(ContrastKind.POLARITY, *sides, SCORE + best[0] / 100))
    return handful(sorted(found, key=lambda one: (-one.score, one.contrast.left, one.contrast.right)), MOST)


def _said(readings: Sequence[Reading]) -> dict[Ref, list[Span]]:
    said: dict[Ref, list[Span]] = {}
    for reading in readings:
        for one in reading.attributions:
            if one.kind is not AttributionKind.CREDIT:
                said.setdefault(Ref(reading.source, one.sentence), []).extend(one.content)
    return said


def _inside(span: Span, spans: Sequence[Span]) -> bool:
    return any(one.start <= span.start < one.end for one in spans)


def _named_behind(stance: Stance, named: Sequence[tuple[Span, str]]) -> frozenset[str]:
    kinds = dict(stance.passage.actors)
    behind = [token for token in stance.passage.reading.tokens if token.span.start >= stance.word.end][:NAMED_BEHIND]
    return frozenset(
        actor
        for span, actor in named
        if kinds.get(actor) in {EntityKind.PERSON, EntityKind.ORGANISATION} and any(_inside(token.span, [span]) for token in behind)
    )


def _shared(stance: Stance, other: Passage) -> int:
    return sum(any(alike(word, each) for each in other.common) for word in stance.about)
