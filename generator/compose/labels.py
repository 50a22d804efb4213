"""Label the key points, so that the eye can scan them: a noun phrase of each point's own passage that no other point is about."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.compose.cues import has_cue
from generator.compose.label_phrases import LEAST_LETTERS, head_of, label_phrases
from generator.compose.parse import inside, meets
from generator.compose.passage import CONTENT, Passage, term_of
from generator.model.briefing import Label, Statement
from generator.model.reading import Token
from generator.model.record import Span
from generator.model.shadow import repaired

MOST_WORDS = 6

OWN, SHARED = 1.0, 0.2
"""What a content word adds that no other point has, and what one adds that another has too."""

SINGLE = 0.6
"""What it takes off to be one plain noun ("stampede")."""

ENOUGH = 0.85
"""Worth below which a point stays without a label."""

LEAST_WORD = 5
"""Letters of a single English noun that may say enough: "bill" and "way" say little."""

DATED = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL"})


def labels(points: Sequence[tuple[Passage, Statement]]) -> tuple[Label | None, ...]:
    """Give a label for each key point, none where no phrase of it is good enough, and no two the same."""
    spread = Counter(term for passage, _ in points for term in passage.terms)
    taken: set[str] = set()
    found: list[Label | None] = []
    for passage, statement in points:
        ranked = sorted(_ranked(passage, spread), key=lambda item: (-item[0], item[1][0].span))
        made = (_label(passage, phrase, statement) for worth, phrase in ranked if worth >= ENOUGH)
        best = next((each for each in made if each and each.text.casefold() not in taken), None)
        found.append(best)
        taken |= {best.text.casefold()} if best else set()
    return tuple(found)


def _label(passage: Passage, phrase: Sequence[Token], statement: Statement) -> Label | None:
    """Cut a phrase out of the citation that shows it; None where no citation shows all of it."""
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    cite = shown_by(span, passage, statement)
    return Label(cite=cite, start=span.start, end=span.end, text=_capital(repaired(passage.source.shadow, span))) if cite >= 0 else None


def shown_by(span: Span, passage: Passage, statement: Statement) -> int:
    """Give the index of the citation in which a statement shows a stretch of its passage; -1 where none shows all of it."""
    for segment in statement.segments:
        if isinstance(segment.cite, int):
            citation = statement.citations[segment.cite]
            if citation.source == passage.ref.source and inside(span, Span(citation.start, citation.end)):
                return segment.cite
    return -1


def _capital(words: str) -> str:
    """Give words with a capital in front, unless the first is spelt in a way of its own ("iPod")."""
    return words[:1].upper() + words[1:] if words.split(maxsplit=1)[0].islower() or "-" in words.split(maxsplit=1)[0] else words


def _ranked(passage: Passage, spread: Counter[str]) -> Iterator[tuple[float, Sequence[Token]]]:
    for whole, place in label_phrases(passage.reading.tokens):
        pointing = bool(whole[1:]) and whole[0].text.lower() in passage.language.questions.pointing
        phrase = whole[1:] if pointing else whole
        if _is_fit(passage, phrase):
            terms = {term_of(token) for token in phrase if token.pos in CONTENT}
            own = sum(spread[term] == 1 for term in terms)
            if own or len(phrase) > 1:
                single = SINGLE * (len(phrase) == 1 and bool(phrase[0].dep))
                yield round(place + OWN * min(own, 2) + SHARED * (len(terms) - own) - single, 3), phrase


def _is_fit(passage: Passage, phrase: Sequence[Token]) -> bool:
    """Say whether a phrase may be a label: short, no date or amount, no quotation, not the speaker alone, no empty word."""
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    words = repaired(passage.source.shadow, span)
    if not words or len(words.split()) > MOST_WORDS or "\n" in words or any(mark in words for mark in '"“”„«»()[],;:'):
        return False
    if any(token.entity[2:] in DATED for token in phrase) or any(meets(span, date.span) for date in passage.dates):
        return False
    deed = phrase[phrase.index(head_of(phrase)) + 1 :]
    if any(
        token.pos in ("PRON", "AUX", "SCONJ", "CCONJ") or (token.pos == "VERB" and token not in deed[1:2]) for token in phrase
    ) or _is_speaker(passage, phrase):
        return False
    pointing = any(token.text.lower() in passage.language.questions.pointing for token in phrase)
    names = passage.language.names
    people = {word.lower() for word in (*names.humans, *names.offices, *names.groups, *names.heads.person, *names.heads.organisation)}
    bare = len(phrase) == 1 and phrase[0].pos == "NOUN"
    telling = not bare or (len(words) >= (LEAST_WORD if phrase[0].dep else LEAST_LETTERS) and phrase[0].lemma.lower() not in people)
    return telling and not pointing and not has_cue(words, passage.language.selection.empty) and not _is_name(passage, phrase)


def _is_name(passage: Passage, phrase: Sequence[Token]) -> bool:
    """Say whether a phrase only names somebody: who that is does not say what the point is."""
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    last = head_of(phrase)
    person = last.entity[2:] == "PERSON" or (last.pos == "PROPN" and any(inside(last.span, each.span) for each in passage.mentions))
    return person or all(token.pos == "PROPN" for token in phrase) or any(inside(span, each.span) for each in passage.mentions)


def _is_speaker(passage: Passage, phrase: Sequence[Token]) -> bool:
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    return any(said.source and (inside(span, said.source) or inside(said.source, span)) for said in passage.attributions)
