"""Clauses and whole verbs of a sentence without a parse."""

from functools import cache

from generator.languages.speech import ReportingVerbs, SpeechWords
from generator.model.reading import Strength, Token
from generator.model.record import Record
from generator.understand.words import SEPARATORS, Tokens, is_finite, is_mark

OPENERS = frozenset(':“„"«»‘‚')
"""Marks behind which quoted words may begin."""


class Clause(Record, frozen=True):
    """The stretch between two separators, and the verb in it that carries the tense."""

    start: int
    end: int
    finite: int


def clause_of(tokens: Tokens, parts: tuple[int, ...]) -> Clause:
    """Give the clause around the parts of a verb: up to the next separator, or the next verb with the same subject."""
    first, last = parts[0], parts[-1]
    start = next((i + 1 for i in range(first - 1, -1, -1) if tokens[i].text in SEPARATORS), 0)
    while start < first and is_mark(tokens[start]):
        start += 1
    start = _opened(tokens, start, first)
    if first > 1 and tokens[first - 1].text in OPENERS and is_finite(tokens[first]) and not is_subordinate(tokens[start]):
        start = first  # a verb right behind a closing mark: „...“ sagte sie
    end = next((i for i in range(last + 1, len(tokens)) if tokens[i].text in SEPARATORS or _next_clause(tokens, i, last)), len(tokens))
    while end > last + 1 and tokens[end - 1].text == ".":
        end -= 1
    helper = next((i for i in range(start, end) if is_finite(tokens[i]) and tokens[i].pos == "AUX"), first)
    # "hatte ... verkündet": a participle at the end of a clause that taggers take for the past.
    misread = helper < first and end == last + 1 and not any(tokens[i].pos == "CCONJ" for i in range(helper, first))
    return Clause(start=start, end=end, finite=helper if misread or not is_finite(tokens[first]) else first)


def _opened(tokens: Tokens, start: int, verb: int) -> int:
    """Go back over a comma inside a clause that a conjunction opened and no verb has closed: "Wie ein Sprecher der Firma, Lee, sagte"."""
    if start > 1 and is_finite(tokens[verb]) and not any(is_finite(tokens[i]) for i in range(verb)):
        first = next((i for i in range(start) if not is_mark(tokens[i])), start)
        opens = tokens[first].pos == "SCONJ" or "PronType=Int" in tokens[first].morph
        if opens and not any(tokens[i].text in SEPARATORS - {","} for i in range(first, start)):
            return first
    return start


def is_subordinate(token: Token) -> bool:
    """Tell whether a word begins a clause that has its verb at the end."""
    return token.pos == "SCONJ" or "PronType=Rel" in token.morph


def _next_clause(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether another verb with the same subject begins here ("... und kündigte an"), or a clause right behind the verb ("affirme que ...")."""
    if tokens[at].pos == "CCONJ":
        return at + 1 < len(tokens) and is_finite(tokens[at + 1])
    return at == last + 1 and tokens[at].pos == "SCONJ"


def whole_verb(tokens: Tokens, index: int, words: SpeechWords, verbs: dict[str, Strength]) -> tuple[str, tuple[int, ...]]:
    """Join a verb with the particle that stands apart from it, where there is such a verb: after it at a clause's end, or right before it."""
    lemma = tokens[index].lemma.lower()
    if index and tokens[index - 1].text.lower() in words.particles and tokens[index - 1].text.lower() + lemma in verbs:
        return tokens[index - 1].text.lower() + lemma, (index - 1, index)
    for at in range(index + 1, len(tokens)):
        if is_finite(tokens[at]) or tokens[at].pos == "SCONJ":
            break
        particle = tokens[at].text.lower()
        if (
            particle in words.particles
            and particle + lemma in verbs
            and (at + 1 == len(tokens) or is_mark(tokens[at + 1]) or tokens[at + 1].pos == "CCONJ")
        ):
            return particle + lemma, (index, at)
    return lemma, (index,)


def preterites(words: SpeechWords) -> dict[str, str]:
    """Give the regular past forms of the reporting verbs; taggers take them for adjectives before a noun ("enthüllte Witkoff")."""
    return _preterites(words.verbs, tuple(words.regular_past.items()))


@cache
def _preterites(verbs: ReportingVerbs, endings: tuple[tuple[str, str], ...]) -> dict[str, str]:
    known = sorted({verb for field in verbs.__struct_fields__ for verb in getattr(verbs, field)})
    return {verb.removesuffix(infinitive) + past: verb for infinitive, past in endings for verb in known if verb.endswith(infinitive)}


def lacks_verb(tokens: Tokens, index: int) -> bool:
    """Tell whether a clause has no finite verb, so that a word taken for an adjective must be it."""
    clause = clause_of(tokens, (index,))
    return not any(is_finite(tokens[i]) for i in range(clause.start, clause.end)) and tokens[clause.start].pos != "SCONJ"
