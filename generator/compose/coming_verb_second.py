"""The question whether what a verb-second statement says is to come will be done: its finite verb is put in front.

Works on tags alone, so only a clause is used whose subject stands whole before the verb and whose infinitive closes it.
"""

from collections.abc import Iterator

from generator.compose.asker import anchored
from generator.compose.parse import inside
from generator.compose.passage import Passage
from generator.compose.wording import asked, render, sound, uncapitalised
from generator.model.reading import Certainty, Token
from generator.model.record import Span

OPENS = frozenset({"DET", "PROPN", "NOUN", "ADJ"})
"""Parts of speech with which a subject begins."""

STRANGE = frozenset({"PUNCT", "VERB", "AUX", "SCONJ", "PRON", "ADV", "PART"})
"""What a subject in one phrase does not have."""

CLOSING = ("VerbForm=Inf", "VerbForm=Part")

PARTICIPLE = "VerbForm=Part"

LEAST = 3
"""Tokens behind the finite verb that say what is to come."""


def will_it(passage: Passage) -> str:
    """Give "Wird X Y tun?" for a passage that says X will or is to do Y, in its own words or somebody's; empty where none is safe."""
    tokens = passage.reading.tokens
    settled = passage.reading.certainty is Certainty.STATED  # "wird" in the article's own voice
    for start in () if settled else _starts(tokens):
        verb = _finite(passage, start)
        end = _end(tokens, verb) if verb > start else 0
        text = _ask(passage, start, verb, end) if end - verb > LEAST else ""
        if text and sound(text, passage, leave=1) and anchored(text, passage):
            return text
    return ""


def _starts(tokens: tuple[Token, ...]) -> Iterator[int]:
    """Yield where a main clause may begin: the sentence, or what is reported behind a comma."""
    yield 0
    for index, token in enumerate(tokens[:-1]):
        if token.text in (",", ":"):
            yield index + 1


def _finite(passage: Passage, start: int) -> int:
    """Give the auxiliary of what is to come, behind a subject of one phrase; -1 where something else comes first."""
    tokens, forms = passage.reading.tokens, passage.language.questions.future_forms
    if tokens[start].pos not in OPENS or tokens[start].text.lower() in passage.language.questions.pointing:
        return -1
    dates = [date.span for date in passage.dates]
    for index in range(start, len(tokens)):
        if index > start and tokens[index].text.lower() in forms and tokens[index].pos in ("AUX", "VERB"):
            return index
        if tokens[index].pos in STRANGE or any(inside(tokens[index].span, span) for span in dates):
            return -1
    return -1


def _end(tokens: tuple[Token, ...], verb: int) -> int:
    """Give where the clause ends behind its infinitive; 0 where something is left out or goes on."""
    end = next((index for index in range(verb + 1, len(tokens)) if tokens[index].pos == "PUNCT"), len(tokens))
    between = tokens[verb + 1 : end]
    joined = next((index for index, token in enumerate(between) if token.pos == "CCONJ" and _closes(between[index - 1])), len(between))
    between = between[:joined]
    denied = any(token.tag == "PTKNEG" or token.text.lower().startswith("kein") for token in between)
    return verb + 1 + len(between) if between and _closes(between[-1]) and not denied else 0


def _closes(token: Token) -> bool:
    return any(form in token.morph for form in CLOSING)


def _ask(passage: Passage, start: int, verb: int, end: int) -> str:
    tokens, words = passage.reading.tokens, passage.language.questions
    subject = render(passage, range(start, verb))
    small = tokens[start].pos == "DET" or (tokens[start].pos == "ADJ" and start == 0 and not _named(passage, tokens[start].span))
    loose = {*words.connecting, *words.pointing}
    kept = [index for index in range(verb + 1, end) if tokens[index].pos != "ADV" or tokens[index].text.lower() not in loose]
    form = words.future_forms[tokens[verb].text.lower()]
    return asked(form, uncapitalised(subject) if small else subject, render(passage, kept))


def _named(passage: Passage, span: Span) -> bool:
    return any(inside(span, mention.span) for mention in passage.mentions if not mention.inferred)
