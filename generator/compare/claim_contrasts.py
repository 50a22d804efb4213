"""What the tellers of one matter do not agree in: who told it, and whether those concerned have spoken at all."""

from collections.abc import Iterator, Mapping, Sequence

from generator.compare.canonical import faults
from generator.compare.clauses import modifies
from generator.compare.folding import plain
from generator.compare.found import Found, Side, contrast
from generator.compare.matter import Matter
from generator.compare.passages import Passage
from generator.compare.standing import standing
from generator.languages.load import Languages, language_of
from generator.model.evidence import Actor, ContrastKind
from generator.model.reading import Reading, Role
from generator.model.record import Ref, Span

# These stand on a claim that several sources have in common, so that both sides are certainly about the same.
TITLE_SCORE = 0.95
SILENCE_SCORE = 0.85


def claim_contrasts(
    matter: Matter, groups: Sequence[Sequence[int]], actors: Sequence[Actor], readings: Sequence[Reading], languages: Languages
) -> list[Found]:
    """Find, for each matter that several sources tell, at most one contrast of each kind.

    Args:
        matter: The passages.
        groups: The matters, as indices of passages.
        actors: The dossier's actors.
        readings: What each source says of them.
        languages: Language files.
    """
    given = {(reading.source, entity.id): entity.roles for reading in readings for entity in reading.entities}
    order = {entity: number for number, entity in enumerate(given)}
    roles = {
        actor.id: tuple(
            (entity[0], role) for entity in sorted(set(actor.entities) & given.keys(), key=order.__getitem__) for role in given[entity]
        )
        for actor in actors
    }
    silent = [(passage, said) for passage in matter.passages if (said := _phrase(passage, languages))]
    found: list[Found] = []
    for group in groups:
        members = [matter.passages[index] for index in group]
        if len({member.ref.source for member in members}) > 1:
            found += [*_titles(members, roles, languages), *_silence(matter, silent, members)]
    return found


def _titles(members: Sequence[Passage], roles: Mapping[str, Sequence[tuple[str, Role]]], languages: Languages) -> list[Found]:
    """Contrast a teller who is only described ("a former envoy") with the one who is named, where their standing differs."""
    for member in members:
        words = language_of(member.language, languages).comparison
        for described in member.unnamed:
            for source, role in _titled(members, roles, described.title, member):
                # "The prime minister" beside a deputy is another person; "a former envoy" beside an envoy is not.
                if standing(described.text, words) not in (frozenset(), standing(role.text, words)):
                    sides = (
                        Side(ref=Ref(member.ref.source, described.sentence), words=described.span),
                        Side(ref=Ref(source, role.sentence), words=role.span),
                    )
                    return [contrast(ContrastKind.ROLE, *sides, TITLE_SCORE)]
    return []


def _titled(
    members: Sequence[Passage], roles: Mapping[str, Sequence[tuple[str, Role]]], title: str, but: Passage
) -> Iterator[tuple[str, Role]]:
    for speaker in dict.fromkeys(speaker for member in members for speaker in member.speakers):
        for source, role in roles[speaker]:
            if source != but.ref.source and role.text.split() and plain(role.text.split()[-1]) == title:
                yield source, role


def _silence(matter: Matter, silent: Sequence[tuple[Passage, Span]], members: Sequence[Passage]) -> list[Found]:
    """Contrast a claim of what somebody does with the remark that he, or those for whom its teller speaks, have not spoken."""
    doers = {deed.doer for member in members for deed in member.deeds}
    concerned = doers | {camp for member in members for camp in member.camps} if doers else set()
    mine = {member.ref for member in members}
    best_first = sorted(members, key=lambda member: (*faults(member, member.language), member.order))
    found: dict[str, Found] = {}
    for passage, said in silent:
        subject = _first_camp(passage)
        claimed = next((member for member in best_first if _left_open(matter, member, passage, members)), None)
        spoke = any(set(member.speakers) & {actor for actor, _ in passage.actors[:1]} for member in members)
        if claimed and subject in concerned and subject not in found and passage.ref not in mine and not spoke:
            sides = Side(ref=claimed.ref, words=claimed.deeds[0].word), Side(ref=passage.ref, words=said)
            found[subject] = contrast(ContrastKind.MODALITY, *sides, SILENCE_SCORE, passage.actors[0][0])
    return list(found.values())


def _left_open(matter: Matter, member: Passage, silent: Passage, members: Sequence[Passage]) -> bool:
    """Tell whether a member's deed is what a source says that nobody speaks of: one thing in common, in articles that are alike."""
    if not member.deeds or member.language != silent.language or not matter.of_like_articles(member, silent):
        return False
    things = {thing for one in members if one.language == silent.language for thing in one.objects}
    return matter.may_disagree(member, silent) and bool(silent.objects & things)


def _first_camp(passage: Passage) -> str:
    return passage.actor_camps[0] if passage.actor_camps else ""


def _phrase(passage: Passage, languages: Languages) -> Span | None:
    """Find a phrase of silence in a passage's tokens, whatever blanks are between them; not in what only describes something."""
    tokens = passage.reading.tokens
    lower = [token.text.lower() for token in tokens]
    for wanted in (phrase.split() for phrase in language_of(passage.language, languages).comparison.silence):
        for start in (index for index, word in enumerate(lower) if word == wanted[0]):
            if lower[start : start + len(wanted)] == wanted and not modifies(tokens, start):
                return Span(tokens[start].span.start, tokens[start + len(wanted) - 1].span.end)
    return None
