"""Open questions: those the sources ask of the matter, and what they say is not known, decided or confirmed."""

from collections.abc import Iterator

from msgspec import UNSET

from generator.compose.answerer import answerer
from generator.compose.asking import open_question, will_it
from generator.compose.cues import has_cue
from generator.compose.labels import shown_by
from generator.compose.material import Material
from generator.compose.parse import main_text
from generator.compose.passage import Passage
from generator.compose.pool import Pool
from generator.compose.redundancy import retells
from generator.compose.scoring import Scores, is_vague
from generator.compose.settled import is_past, is_settled
from generator.model.briefing import Answerer, OpenQuestion
from generator.model.shadow import repaired
from generator.model.source import BlockKind

FEWEST, MOST = 4, 14

PER_PASSAGES = 7
"""One derived question for so many citable claims."""

SHARE = 0.2
"""Of the sources' text, shown up to here; what is said to be unknown outright is shown all the same."""

SHORT = 25
"""Words of a next sentence that is shown for naming who would have to answer."""

BRIEF = 45
"""Words of a statement that is shown whatever room is left."""

SHOWN = 0.5
"""What it adds to be shown already."""

KICKER = range(1, 3)
"""Words before a colon that make a question the title of something else: "Picture show: Is he coming?"."""

REAL = 6
"""Words of a question inside a paragraph that asks something: shorter ones are turns of speech."""

OPENLY, ASKING = 3.0, 1.0
"""What it weighs to say outright that something is unknown, against a demand or a fear, and to give a question that can be asked."""

PLAN = 1.0
"""What a plan is worth whose outcome is asked for; on groups of news that no rule was made on, those below were details."""

MARGIN = 3
"""One in so many may be a demand or a fear that no rule turns into a question: most of these are news, and not open."""


def open_questions(material: Material, pool: Pool, scores: Scores, today: str) -> tuple[OpenQuestion, ...]:
    """Give the questions of the sources, then the derived ones, the most openly open first."""
    own = list(_explicit(material, pool))
    room = max(FEWEST, min(MOST, len(material.claims) // PER_PASSAGES))
    ranked = sorted(
        _derived(material, scores, today),
        key=lambda item: (-item[0] - scores.worth(item[1]) - SHOWN * (item[1].id in pool.taken), item[1].ref),
    )
    texts: list[str] = []
    derived: list[OpenQuestion] = []
    unasked = 0
    for weight, passage, asking in ranked:
        # A question tells what is asked; without one, the statement with the sentence before it has to be new.
        text = passage.text if asking else pool.text(passage)
        short = len(pool.text(passage).split()) <= BRIEF
        silent = weight < OPENLY and not asking
        if silent and unasked >= max(FEWEST // 2, room // MARGIN):
            continue
        wanted = (weight >= OPENLY and short) or pool.affordable(passage, SHARE)
        if len(own) + len(derived) < room and wanted and pool.look(passage).complete and not retells(text, texts):
            texts.append(text)
            unasked += silent
            derived.append(_question(asking, passage, material, pool))
    return (*own, *derived)


def _question(asking: str, passage: Passage, material: Material, pool: Pool) -> OpenQuestion:
    """Take a passage and name who would have to answer, where it says so, or the sentence right behind it does."""
    reference = pool.take(passage, "left open")
    named = _named(passage, pool)
    after = material.following(passage)
    if named or after is None or not _goes_on(after, passage, pool):
        return OpenQuestion(question=asking, kind="derived", why_open=(reference,), answerer=named or UNSET)
    told = _named(after, pool)
    further = (pool.take(after, "says who would have to answer"),) if told else ()
    return OpenQuestion(question=asking, kind="derived", why_open=(reference, *further), answerer=told or UNSET)


def _goes_on(after: Passage, passage: Passage, pool: Pool) -> bool:
    """Say whether a short next sentence of the same paragraph says that somebody has not answered."""
    silent = has_cue(after.text, passage.language.selection.silent) and after.block.number == passage.block.number
    return silent and after.words <= SHORT and pool.look(after).complete and pool.affordable(after, SHARE)


def _named(passage: Passage, pool: Pool) -> Answerer | None:
    span = answerer(passage)
    statement = pool.look(passage).statement
    cite = shown_by(span, passage, statement) if span else -1
    if span is None or cite < 0:
        return None
    return Answerer(statement=statement.id, cite=cite, start=span.start, end=span.end, text=repaired(passage.source.shadow, span))


def _explicit(material: Material, pool: Pool) -> Iterator[OpenQuestion]:
    """Yield the questions that no block answers, each claim once."""
    answered = {
        (source.id, block.question) for source in material.evidence.sources for block in source.blocks if block.kind is BlockKind.ANSWER
    }
    seen: set[str] = set()
    for passage in material.passages:
        asks = passage.block.kind is BlockKind.QUESTION or passage.words >= REAL
        open_ = asks and passage.text.endswith("?") and (passage.ref.source, passage.block.number) not in answered
        if open_ and passage.block.kind in (BlockKind.QUESTION, BlockKind.ITEM, BlockKind.PARAGRAPH) and passage.claim.id not in seen:
            if passage.spoken or (passage.block.kind is BlockKind.PARAGRAPH and not _asks_of_the_matter(passage)):
                continue  # a question inside somebody's words is theirs
            seen.add(passage.claim.id)
            yield OpenQuestion(question=passage.text, kind="explicit", why_open=(pool.take(passage, "asked by a source"),))


def _asks_of_the_matter(passage: Passage) -> bool:
    """Say whether a question between other sentences is understood without them, and is not put to the reader."""
    words = passage.language.questions
    pointing = set(words.pointing) - set(words.possessive)
    folded = {token.text if token.text.isupper() else token.text.lower() for token in passage.reading.tokens}
    opening = passage.text.rpartition(": ")[0]
    finite = any(token.pos in ("AUX", "VERB") for token in passage.reading.tokens) or not passage.reading.tokens
    return finite and not pointing & folded and len(opening.split()) not in KICKER


def _derived(material: Material, scores: Scores, today: str) -> Iterator[tuple[float, Passage, str]]:
    """Yield the claims that are left open, each with its weight and the question it leaves, if any."""
    for passage in material.claims:
        words = passage.language.selection
        openly = has_cue(passage.text, words.unknown)
        if not passage.says or passage.text.endswith("?") or has_cue(passage.text, words.filler) or is_vague(passage):
            continue
        somebody = bool(passage.attributions or material.subjects(passage))
        unsettled = somebody and has_cue(main_text(passage.reading), words.unsettled) and not is_past(passage, today)
        coming = somebody and passage.reading.planned and not is_past(passage, today)
        coming &= scores.worth(passage) >= PLAN and not scores.is_example(passage)
        if (openly or unsettled or coming) and not is_settled(passage, material):
            asking = open_question(passage) or (will_it(passage) if coming else "")
            if asking or openly or unsettled:
                yield OPENLY * openly + ASKING * bool(asking), passage, asking
