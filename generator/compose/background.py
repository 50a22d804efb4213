"""Background: definitions and what happened before, in order."""

from itertools import pairwise

from generator.compose.cues import has_cue
from generator.compose.material import Material
from generator.compose.parse import inside
from generator.compose.passage import Passage
from generator.compose.pool import Pool
from generator.compose.redundancy import retells, same_event
from generator.compose.scoring import Scores, eligible
from generator.model.reading import AttributionKind
from generator.model.source import BlockKind

FEWEST, MOST = 4, 14

SHARE = 0.435
"""Of the sources' text, shown up to here."""

PER_PASSAGES = 9
"""One background statement for so many citable sentences."""

SUBJECT_TOKENS = 8
"""Tokens before the copula of a definition: with more it is a description."""

EARLIER_DAYS = 45
"""Days between an event and the news after which the event is background."""


def background(material: Material, pool: Pool, scores: Scores, told: list[str], today: str) -> tuple[str, ...]:
    """Choose definitions, older events and what is said to have been before; `told` are the texts of the front,
    `today` is the latest date of the sources (ISO or empty).
    """
    room = max(FEWEST, min(MOST, len(material.claims) // PER_PASSAGES))
    found = [(rule, passage) for passage in material.claims if (rule := _rule(passage, today)) and eligible(passage, pool)]
    ranked = sorted(found, key=lambda item: 0.5 * (item[1].id in pool.taken) - _worth(item[0], item[1], scores))
    texts = list(told)
    chosen: list[tuple[str, Passage]] = []
    for rule, passage in ranked:
        text = pool.text(passage)
        if (
            len(chosen) < room
            and pool.affordable(passage, SHARE)
            and not retells(text, texts)
            and not any(same_event(passage, other) for _, other in chosen)
        ):
            pool.take(passage, rule)
            texts.append(text)
            chosen.append((rule, passage))
    return tuple(passage.id for _, passage in sorted(chosen, key=lambda item: _place(*item)))


def _worth(rule: str, passage: Passage, scores: Scores) -> float:
    return scores.worth(passage) + {"definition": 0.5, "older event": 1.0}.get(rule, 0.0) - 0.5 * (passage.order == 0)


def _place(rule: str, passage: Passage) -> tuple[bool, str]:
    """Definitions first, then by date; what has no date keeps the order of the sources."""
    dates = sorted(date.value for date in passage.dates if date.value)
    return (rule != "definition", dates[0] if rule == "older event" and dates else "9999")


def _rule(passage: Passage, today: str) -> str:
    if any(item.kind is AttributionKind.DIRECT for item in passage.spoken):
        return ""  # words of the day
    if passage.block.kind is BlockKind.CALLOUT or (is_definition(passage) and not passage.spoken):
        return "definition"
    if is_older(passage, today):
        return "older event"
    if has_cue(passage.text, passage.language.selection.earlier) and not passage.reading.planned:
        return "what was before"
    return ""


def is_definition(passage: Passage) -> bool:
    """Say whether a passage tells what something is: "X is a ...", with a name or a definite noun before the copula."""
    words = passage.language.questions
    tokens = passage.reading.tokens
    verb = next((index for index, token in enumerate(tokens) if token.text.lower() in words.copulas), -1)
    if verb < 1 or verb + 1 >= len(tokens) or verb > SUBJECT_TOKENS:
        return False
    subject = tokens[:verb]
    starts = subject[0].text.lower() in words.articles or subject[0].pos == "PROPN" or subject[-1].pos in ("NOUN", "PROPN")
    pointing = any(token.text.lower() in words.pointing for token in subject)
    whole = all(token.pos not in ("VERB", "AUX", "ADP") or token.tag == "IN" for token in subject)
    return starts and not pointing and whole and tokens[verb + 1].text.lower() in words.indefinite


def has_figure(passage: Passage) -> bool:
    """Say whether a passage counts or measures something: a number before a noun, that belongs to no date."""
    dated = [date.span for date in passage.dates]
    pairs = pairwise(passage.reading.tokens)
    counted = (one for one, two in pairs if one.pos == "NUM" and two.pos in ("NOUN", "NUM", "SYM") and one.text[:1].isdigit())
    return any(not any(inside(token.span, span) for span in dated) for token in counted)


def is_older(passage: Passage, today: str) -> bool:
    """Say whether all that a passage dates lies well before its source's date, or before `today` where that is undated.

    Without either, a bare year is taken for the past: news gives the day of what is new.
    """
    values = [date.value for date in passage.dates if date.value]
    if not values or passage.reading.planned:
        return False
    latest = max(values)
    now = passage.source.metadata.date or today
    return _days(now) - _days(latest) > EARLIER_DAYS if now else len(latest) == len("2014")


def _days(value: str) -> int:
    """Count days roughly from an ISO year, month or day: enough to tell weeks from months."""
    year, month, day = (int(part) for part in (value.split("-") + ["12", "28"][len(value.split("-")) - 1 :])[:3])
    return year * 365 + month * 30 + day
