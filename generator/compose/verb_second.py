"""Turn a verb-second statement into the question it answers: a question word takes the place of what stands before the finite verb.

Works on tags alone, so only sentences whose opening is recognised as a whole are used.
"""

from collections.abc import Iterator

from generator.compose.inversion import Found
from generator.compose.parse import inside
from generator.compose.passage import Passage
from generator.compose.wording import asked, render, sound
from generator.model.reading import EntityKind
from generator.model.record import Span

PHRASE = 3
"""Tokens of a subject without article that is a phrase of its own ("Ziele der Sanierung"), and not the predicate put in front."""

FINITE = "VerbForm=Fin"

ACTING = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.STATE, EntityKind.GROUP})

CONJUNCTIONS = frozenset({"CCONJ", "SCONJ"})


def questions(passage: Passage, kinds: dict[str, EntityKind]) -> Iterator[Found]:
    """Yield the questions a passage answers, surest pattern first; `kinds` are the kinds of the reading's entities by id."""
    tokens = passage.reading.tokens
    verb = next((index for index, token in enumerate(tokens) if FINITE in token.morph), -1)
    for pattern, text in _framed(passage, verb, kinds) if verb > 0 else ():
        if sound(text, passage, leave=1):
            yield Found(text, pattern)
    dates = [date.span for date in passage.dates]
    loose = [token for token in tokens[: max(0, verb)] if not any(inside(token.span, span) for span in dates)]
    if verb < 1 or any(token.pos in (*CONJUNCTIONS, "PUNCT", "VERB", "AUX") for token in loose):
        return
    for pattern, opening in _openings(passage, verb, kinds):
        text = _definition(passage, verb, opening) if pattern == "definition" else asked(opening, _after(passage, verb))
        if text and sound(text, passage, leave=1):
            yield Found(text, pattern)


def _framed(passage: Passage, verb: int, kinds: dict[str, EntityKind]) -> Iterator[tuple[str, str]]:
    """Yield the question for the only phrase between auxiliary and participle: "wurde wegen ... ausgestellt", "wird von ... geführt"."""
    words, tokens = passage.language.questions, passage.reading.tokens
    last = len(tokens) - 1 - (tokens[-1].pos == "PUNCT")
    whole = tokens[verb].pos == "AUX" and "VerbForm=Part" in tokens[last].morph and last > verb + 2
    opening = _unbracketed(passage, verb)
    nominal = tokens[0].pos in ("DET", "PROPN", "NOUN") and not any(tokens[index].pos in ("PUNCT", "VERB", "SCONJ") for index in opening)
    if not whole or not nominal or tokens[verb].lemma not in words.passive:
        return
    first = tokens[verb + 1].text.casefold()
    mentions = (item for item in passage.mentions if tokens[verb].span.end < item.span.start and not item.inferred)
    who = next((kinds.get(mention.entity) for mention in mentions), None)
    subject = render(passage, opening)
    subject = subject[:1].lower() + subject[1:] if tokens[0].pos == "DET" else subject
    if first in words.reason:
        yield "why", asked(words.why, tokens[verb].text, subject, tokens[last].text)
    if first in words.agents and who in ACTING:
        yield "by whom", asked(words.by_whom, tokens[verb].text, subject, tokens[last].text)


def _unbracketed(passage: Passage, end: int) -> list[int]:
    """Give the tokens before `end` that stand in no brackets."""
    depth, kept = 0, []
    for index, token in enumerate(passage.reading.tokens[:end]):
        depth += token.text == "("
        if not depth:
            kept.append(index)
        depth -= token.text == ")" and depth > 0
    return kept


def _openings(passage: Passage, verb: int, kinds: dict[str, EntityKind]) -> Iterator[tuple[str, str]]:
    """Yield (pattern, question words) for what stands before the verb."""
    words, tokens = passage.language.questions, passage.reading.tokens
    before = Span(tokens[0].span.start, tokens[verb - 1].span.end)
    first = tokens[0].text.casefold()
    kind = next((kinds.get(mention.entity) for mention in passage.mentions if inside(mention.span, before)), None)
    follows = tokens[verb + 1].text.casefold() if verb + 1 < len(tokens) else ""
    whole = tokens[0].pos in ("DET", "PROPN") or verb >= PHRASE
    if whole and tokens[verb].text.casefold() in words.copulas and follows in words.indefinite and first not in words.times[:3]:
        yield "definition", words.who if kind is EntityKind.PERSON else words.what
    dated = next((date.span for date in passage.dates if inside(date.span, before)), None)
    if dated and all(inside(token.span, dated) or token.text.casefold() in words.times for token in tokens[:verb]):
        yield "when", f"{first} {words.when.lower()}" if first in words.lasting else words.when
    named = any(inside(mention.span, before) and mention.span.end == before.end for mention in passage.mentions)
    if first in words.places and named and not dated:
        yield "where", words.where
    if first in words.reason:
        yield "why", words.why
    if kind is EntityKind.PERSON and named and not dated and tokens[0].pos in ("DET", "PROPN", "NOUN", "ADJ"):
        yield "who", words.who
    if tokens[0].pos == "NUM" and verb > 1 and tokens[1].pos == "NOUN":
        yield "how many", f"{words.how_many} {render(passage, range(1, verb))}"


def _definition(passage: Passage, verb: int, opening: str) -> str:
    tokens = passage.reading.tokens
    subject = render(passage, range(verb))
    common = tokens[0].pos == "DET"
    return asked(opening, tokens[verb].text, subject[:1].lower() + subject[1:] if common else subject)


def _after(passage: Passage, verb: int) -> str:
    """Give the clause from its verb on; empty where its end cannot be told from the tags."""
    tokens = passage.reading.tokens
    joined = [index for index, token in enumerate(tokens) if index > verb and token.pos == "CCONJ"]
    if any(index + 1 < len(tokens) and tokens[index + 1].pos == "ADJ" for index in joined):
        return ""  # taggers take "verhängte" in "und verhängte Sanktionen" for an adjective
    marks = (index for index, token in enumerate(tokens) if index > verb and (token.pos == "PUNCT" or _second_verb(passage, index)))
    end = next(marks, len(tokens))
    if end < len(tokens) - 1 and (tokens[end].text != "," or tokens[end + 1].pos == "SCONJ"):
        return ""  # a quotation, or the clause that the verb needs
    closes = end >= len(tokens) - 1
    last = tokens[end - 1]
    whole = closes or tokens[verb].pos == "VERB" or "VerbForm=Part" in last.morph or "VerbForm=Inf" in last.morph
    return render(passage, range(verb, end)) if whole else ""


def _second_verb(passage: Passage, index: int) -> bool:
    """A verb behind "und" begins another statement."""
    tokens = passage.reading.tokens
    return tokens[index].pos == "CCONJ" and index + 1 < len(tokens) and FINITE in tokens[index + 1].morph
