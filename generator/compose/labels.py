"""Label the key points, so that the eye can scan them: a noun phrase of each point's own passage that no other point is about."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.compose.cues import has_cue
from generator.compose.label_phrases import LEAST_LETTERS, label_phrases
from generator.compose.parse import inside, meets
from generator.compose.passage import CONTENT, Passage, term_of
from generator.model.briefing import Label, Statement
from generator.model.reading import Token
from generator.model.record import Span
from generator.model.shadow import repaired

MOST_WORDS = 5

OWN, SHARED = 1.0, 0.2
"""What a content word adds that no other point has, and what one adds that another has too."""

ENOUGH = 1.6
"""Worth below which a point stays without a label."""

DATED = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL"})


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
    for phrase, place in label_phrases(passage.reading.tokens):
        if _is_fit(passage, phrase):
            terms = {term_of(token) for token in phrase if token.pos in CONTENT}
            own = sum(spread[term] == 1 for term in terms)
            if own:
                yield round(place + OWN * min(own, 2) + SHARED * (len(terms) - own), 3), phrase


def _is_fit(passage: Passage, phrase: Sequence[Token]) -> bool:
    """Say whether a phrase may be a label: short, no date or amount, no quotation, not the speaker alone, no empty word."""
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    words = repaired(passage.source.shadow, span)
    if not words or len(words.split()) > MOST_WORDS or "\n" in words or any(mark in words for mark in '"“”„«»()[],;:'):
        return False
    if any(token.entity[2:] in DATED for token in phrase) or any(meets(span, date.span) for date in passage.dates):
        return False
    if any(token.pos in ("PRON", "VERB", "AUX", "SCONJ", "CCONJ") for token in phrase) or _is_speaker(passage, phrase):
        return False
    pointing = any(token.text.lower() in passage.language.questions.pointing for token in phrase)
    telling = len(words.split()) > 1 or (len(words) >= LEAST_LETTERS and not phrase[0].dep)
    return telling and not pointing and not has_cue(words, passage.language.selection.empty) and not _is_name(passage, phrase)


def _is_name(passage: Passage, phrase: Sequence[Token]) -> bool:
    """Say whether a phrase only names somebody: who that is does not say what the point is."""
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    last = phrase[-1]
    person = last.entity[2:] == "PERSON" or (last.pos == "PROPN" and any(inside(last.span, each.span) for each in passage.mentions))
    return person or all(token.pos == "PROPN" for token in phrase) or any(inside(span, each.span) for each in passage.mentions)


def _is_speaker(passage: Passage, phrase: Sequence[Token]) -> bool:
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    return any(said.source and (inside(span, said.source) or inside(said.source, span)) for said in passage.attributions)
