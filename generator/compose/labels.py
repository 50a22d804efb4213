"""Label the key points, so that the eye can scan them: a noun phrase of each point's own passage that no other point is about."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from generator.compose.cues import has_cue
from generator.compose.label_phrases import LEAST_LETTERS, head_of, label_phrases, names_of
from generator.compose.parse import inside, meets
from generator.compose.passage import CONTENT, Passage, term_of
from generator.model.briefing import Label, Statement
from generator.model.reading import Token
from generator.model.record import Span
from generator.model.shadow import repaired

MOST_WORDS = 6

OWN, SHARED = 1.0, 0.2
"""What a content word adds that no other point has, and what one adds that another has too."""

SINGLE = 0.75
"""What it takes off to be one plain noun ("stampede")."""

COUNTED = 0.3
"""What it takes off to begin with a number: "two small screens"."""

ENOUGH = 0.7
"""Worth below which a point stays without a label."""

LEAST_WORD = 5
"""Letters of a single English noun that may say enough: "bill" and "way" say little."""

HYPHENS = ("-", "\u2010", "\u2011")

DATED = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY"})


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
    for whole, place in label_phrases(passage.reading.tokens, passage.language.selection.label_links):
        pointing = bool(whole[1:]) and whole[0].text.lower() in passage.language.questions.pointing
        phrase = whole[1:] if pointing else whole
        if _is_fit(passage, phrase):
            terms = {term_of(token) for token in phrase if token.pos in CONTENT}
            own = sum(spread[term] == 1 for term in terms)
            if own or len(phrase) > 1:
                single = SINGLE * (len(phrase) == 1 and bool(phrase[0].dep)) + COUNTED * (phrase[0].pos == "NUM")
                yield round(place + OWN * min(own, 2) + SHARED * (len(terms) - own) - single, 3), phrase
    for name in names_of(passage.reading.tokens):
        rare = [spread[term_of(token)] == 1 for token in name if token.pos in CONTENT]
        if any(rare) and (rare[0] or 2 * sum(rare) > len(rare)) and _is_whole_name(passage, name):
            yield ENOUGH, name


def _is_whole_name(passage: Passage, name: Sequence[Token]) -> bool:
    """Say whether a name may be a label where there is no better one: its words as they stand, and not those of the speaker."""
    span = Span(name[0].span.start, name[-1].span.end)
    words = repaired(passage.source.shadow, span)
    marked = any(mark in words for mark in '"“”„«»()[],;:\n')
    return not marked and len(words.split()) in range(2, MOST_WORDS + 1) and not _is_speaker(passage, name)


def _is_fit(passage: Passage, phrase: Sequence[Token]) -> bool:
    """Say whether a phrase may be a label: short, no date or amount, no quotation, not the speaker alone, no empty word."""
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    words = repaired(passage.source.shadow, span)
    if (
        not words[:1].isalnum()
        or _is_cut(passage, span)
        or len(words.split()) > MOST_WORDS
        or "\n" in words
        or any(mark in words for mark in '"“”„«»()[],;:')
    ):
        return False
    if (
        head_of(phrase).entity[2:] == "CARDINAL"
        or any(token.entity[2:] in DATED for token in phrase)
        or any(meets(span, date.span) for date in passage.dates)
    ):
        return False
    deed = phrase[phrase.index(head_of(phrase)) + 1 :]
    if any(
        token.pos in ("PRON", "AUX", "SCONJ", "CCONJ") or (token.pos == "VERB" and token.dep != "amod" and token not in deed[1:2])
        for token in phrase
    ) or _is_speaker(passage, phrase):
        return False
    pointing = any(token.text.lower() in passage.language.questions.pointing for token in phrase)
    names = passage.language.names
    people = {word.lower() for word in (*names.humans, *names.offices, *names.groups, *names.heads.person, *names.heads.organisation)}
    bare = len(phrase) == 1 and phrase[0].pos == "NOUN"
    if _is_office(phrase, names.offices):
        return False
    telling = not bare or (len(words) >= (LEAST_WORD if phrase[0].dep else LEAST_LETTERS) and phrase[0].lemma.lower() not in people)
    return telling and not pointing and not _is_empty(passage, phrase) and not _is_name(passage, phrase)


def _is_cut(passage: Passage, span: Span) -> bool:
    """Say whether a stretch is torn out of a hyphenated word: "option arrangements" of "multi-option arrangements"."""
    text = passage.source.text
    return text[span.start - 1 : span.start] in HYPHENS or text[span.end : span.end + 1] in HYPHENS


def _is_office(phrase: Sequence[Token], offices: Collection[str]) -> bool:
    """Say whether a phrase is somebody's office and no more: "Prime Minister of the country"."""
    head = phrase.index(head_of(phrase))
    return head <= 1 and phrase[head].text.lower() in {office.lower() for office in offices}


def _is_empty(passage: Passage, phrase: Sequence[Token]) -> bool:
    """Say whether an empty noun stands in a phrase; another noun in front of its own fills it: "court case"."""
    empty = passage.language.selection.empty
    head = phrase.index(head_of(phrase))
    filled = head > 0 and phrase[head - 1].dep == "compound" and phrase[head - 1].pos == "NOUN"
    words = [token.text for index, token in enumerate(phrase) if not (filled and index == head)]
    pair = filled and has_cue(f"{phrase[head - 1].text} {phrase[head].text}", tuple(each for each in empty if " " in each))
    return pair or has_cue(" ".join(words), empty)


def _is_name(passage: Passage, phrase: Sequence[Token]) -> bool:
    """Say whether a phrase only names somebody: who that is does not say what the point is."""
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    last = head_of(phrase)
    person = last.entity[2:] == "PERSON" or (last.pos == "PROPN" and any(inside(last.span, each.span) for each in passage.mentions))
    return person or all(token.pos == "PROPN" for token in phrase) or any(inside(span, each.span) for each in passage.mentions)


def _is_speaker(passage: Passage, phrase: Sequence[Token]) -> bool:
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    return any(said.source and (inside(span, said.source) or inside(said.source, span)) for said in passage.attributions)
