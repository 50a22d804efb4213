"""Who says what, read off parts of speech and commas: for languages whose pipeline has no parser.

The reporting clause is found by its verb; what is said is the clause beside it: begun by a conjunction, standing in the reporting mood,
an infinitive, or all that stands before a comma and a verb ("..., sagte der Minister"). See Krestel, Bergler and Witte (2008), "Minding the Source",
for the pattern approach.
"""

from collections.abc import Iterator

from generator.languages.speech import SpeechWords
from generator.model.reading import Token
from generator.understand.reports import Report, Strength, strengths
from generator.understand.words import Tokens, is_finite, is_mark, noun_phrase

SEPARATORS = frozenset(",;:–—-\"„“”«»‚‘’‹›")
LONGEST_BACKWARD = 14
"""Words looked back for the start of a noun phrase."""


def flat_reports(tokens: Tokens, words: SpeechWords) -> Iterator[Report]:
    """Give the reports of a sentence without a parse; a reporting verb with nothing said beside it has no content."""
    verbs = strengths(words)
    for index, token in enumerate(tokens):
        if token.pos not in {"VERB", "AUX"}:
            continue
        start, end = _clause(tokens, index)
        lemma, parts = _whole_verb(tokens, index, end, words, verbs)
        if lemma in verbs:
            finite = _finite(tokens, start, index, end)
            yield _report(tokens, (start, end), (lemma, finite, *parts), verbs[lemma], words)


def _clause(tokens: Tokens, index: int) -> tuple[int, int]:
    """Give the stretch between the separators around a word."""
    start = next((i + 1 for i in range(index - 1, -1, -1) if tokens[i].text in SEPARATORS), 0)
    end = next((i for i in range(index + 1, len(tokens)) if tokens[i].text in SEPARATORS), len(tokens))
    while end > start and is_mark(tokens[end - 1]):
        end -= 1
    return start, end


def _whole_verb(tokens: Tokens, index: int, end: int, words: SpeechWords, verbs: dict[str, Strength]) -> tuple[str, tuple[int, ...]]:
    """Join a verb with the particle that stands apart from it, where there is such a verb."""
    lemma = tokens[index].lemma.lower()
    for at in range(end - 1, index, -1):
        if tokens[at].text.lower() in words.particles and tokens[at].text.lower() + lemma in verbs:
            return tokens[at].text.lower() + lemma, (index, at)
    return lemma, (index,)


def _finite(tokens: Tokens, start: int, index: int, end: int) -> int:
    """Give the finite verb of the clause: the reporting verb itself, or its auxiliary."""
    if is_finite(tokens[index]):
        return index
    return next((i for i in range(start, end) if is_finite(tokens[i]) and tokens[i].pos == "AUX"), index)


def _report(tokens: Tokens, clause: tuple[int, int], verb: tuple[str, int, *tuple[int, ...]], strength: Strength, words: SpeechWords) -> Report:
    lemma, finite, *parts = verb
    start, end = clause
    source = _subject(tokens, clause, finite, words)
    inside = set(range(*source)) if source else set()
    cue = tuple(sorted({finite, *parts} if finite not in inside else set(parts)))
    if tokens[start].text.lower() in words.as_words and start != finite:
        content = _others(tokens, (start, end))
    else:
        content = _beside(tokens, clause, finite, lemma, words) or _own_object(tokens, clause, cue, inside, lemma, words)
    content = tuple(i for i in content if i not in inside and i not in cue)
    named = source is not None and tokens[source[0]].text.lower() not in words.nobody
    return Report(
        cue=cue,
        source=tuple(range(*source)) if source and named else (),
        head=_head(tokens, source) if source and named else -1,
        content=content if any(not is_mark(tokens[i]) for i in content) else (),
        strength=strength,
    )


def _head(tokens: Tokens, source: tuple[int, int]) -> int:
    """Give the last noun before the phrase is tied to another: "Sprecher" in "ein Sprecher der Polizei"."""
    first = next((i for i in range(*source) if tokens[i].pos in {"NOUN", "PROPN", "PRON"}), source[0])
    while first + 1 < source[1] and tokens[first + 1].pos in {"NOUN", "PROPN"}:
        first += 1
    return first


def _subject(tokens: Tokens, clause: tuple[int, int], finite: int, words: SpeechWords) -> tuple[int, int] | None:
    """Find the noun phrase that speaks: before the finite verb where the clause begins with it, else right after the verb."""
    start, end = clause
    if start == finite and start > 0:
        after = noun_phrase(tokens, finite + 1, words.belonging, end)
        return after or _before(tokens, start - 1, words)
    first = tokens[start]
    if "PronType=Rel" in first.morph:
        return _before(tokens, start - 1, words)
    begin = start + 1 if first.pos in {"SCONJ", "CCONJ"} or first.text.lower() in words.as_words else start
    phrase = noun_phrase(tokens, begin, words.belonging, end)
    if phrase and phrase[1] <= finite:
        return phrase
    if phrase and phrase[0] < finite < phrase[1]:
        return (phrase[0], finite)
    at = finite + 1
    while at < end and tokens[at].pos in {"ADV", "PART"} or (at < end and "Reflex=Yes" in tokens[at].morph):
        at += 1
    return noun_phrase(tokens, at, words.belonging, end)


def _before(tokens: Tokens, comma: int, words: SpeechWords) -> tuple[int, int] | None:
    """Give the noun phrase that ends before a comma, apposition and all: "Anna Maier, Leiterin des Amts, sagte"."""
    if comma < 1 or tokens[comma].text != ",":
        return None
    for at in range(max(0, comma - LONGEST_BACKWARD), comma):
        phrase = noun_phrase(tokens, at, words.belonging, comma)
        if phrase and phrase[1] == comma:
            return phrase
    return None


def _others(tokens: Tokens, clause: tuple[int, int]) -> tuple[int, ...]:
    """Give all of the sentence but one clause."""
    return tuple(i for i in range(len(tokens)) if not clause[0] <= i < clause[1])


def _beside(tokens: Tokens, clause: tuple[int, int], finite: int, lemma: str, words: SpeechWords) -> tuple[int, ...]:
    """Give the reported clause: after the reporting clause, before it, or on both sides."""
    start, end = clause
    after = _after(tokens, end, lemma, words)
    verb_first = start == finite and start > 0
    before = tuple(range(start - 1)) if verb_first and (not after or end + 1 >= len(tokens) or not _joined(tokens, end, words)) else ()
    if before and not any(is_finite(tokens[i]) or is_mark(tokens[i]) for i in before):
        return after
    return before + after


def _joined(tokens: Tokens, end: int, words: SpeechWords) -> bool:
    return any(tokens[i].text.lower() in words.conjunctions for i in range(end, min(end + 3, len(tokens))))


def _after(tokens: Tokens, end: int, lemma: str, words: SpeechWords) -> tuple[int, ...]:
    first = end
    while first < len(tokens) and is_mark(tokens[first]):
        first += 1
    if first >= len(tokens) or first == end:
        return ()
    rest = tuple(range(first, len(tokens)))
    marks = {tokens[i].text for i in range(end, first)}
    word = tokens[first]
    _, clause_end = _clause(tokens, first)
    if word.text.lower() in words.conjunctions or marks & (SEPARATORS - set(",;-–—’‘")):
        return rest
    if any("Mood=Sub" in tokens[i].morph for i in range(first, clause_end)) and word.pos != "CCONJ":
        return rest
    infinitive = any("VerbForm=Inf" in tokens[i].morph for i in range(first, clause_end)) and not any(
        is_finite(tokens[i]) for i in range(first, clause_end)
    )
    return rest if infinitive and lemma in words.infinitives else ()


def _own_object(
    tokens: Tokens, clause: tuple[int, int], cue: tuple[int, ...], source: set[int], lemma: str, words: SpeechWords
) -> tuple[int, ...]:
    """Give the object in the reporting clause itself, for verbs that report by one."""
    if lemma not in words.objects:
        return ()
    kept = tuple(i for i in range(*clause) if i not in cue and i not in source and (i > min(cue) or tokens[i].pos not in {"ADV", "ADP"}))
    return kept if any(tokens[i].pos in {"NOUN", "PROPN"} for i in kept) else ()


def phrase_before(tokens: Tokens, end: int, words: SpeechWords) -> tuple[int, int] | None:
    """Give the longest noun phrase that ends at a place."""
    for at in range(max(0, end - LONGEST_BACKWARD), end):
        if at and tokens[at - 1].pos in {"DET", "ADJ", "NOUN", "PROPN"} and at > max(0, end - LONGEST_BACKWARD):
            continue
        phrase = noun_phrase(tokens, at, words.belonging, end)
        if phrase and phrase[1] == end:
            return phrase
    return None


def is_reporting_mood(token: Token) -> bool:
    """Tell whether a verb form gives somebody else's words by itself: the present subjunctive ("er sei")."""
    return is_finite(token) and "Mood=Sub" in token.morph and "Tense=Past" not in token.morph
