"""Who says what, read off parts of speech and commas: for languages whose pipeline has no parser.

The reporting clause is found by its verb or noun; what is said is the clause beside it: begun by a conjunction, standing in the reporting mood,
an infinitive, or all that stands before a comma and a verb ("..., sagte der Minister"). See Krestel, Bergler and Witte (2008), "Minding the Source",
for the pattern approach.
"""

from collections.abc import Iterator

import msgspec

from generator.languages.speech import SpeechWords
from generator.understand.flat_clauses import OPENERS, Clause, clause_of, lacks_verb, preterites, whole_verb
from generator.understand.flat_subjects import head_of, speaker_in, subject_in
from generator.understand.insertions import skeleton_of
from generator.understand.reports import Report, strengths
from generator.understand.words import SEPARATORS, VERBAL, Tokens, is_finite, is_mark, noun_phrase

SPOKEN = OPENERS | frozenset("?!…")
"""Marks that show that words before them were spoken, even without a verb."""


def flat_reports(tokens: Tokens, words: SpeechWords) -> Iterator[Report]:
    """Give the reports of a sentence without a parse; a reporting verb with nothing said beside it has no content.

    Appositions and relative clauses are left out while the rest is read, and then read by themselves.
    """
    skeleton = skeleton_of(tokens, words.belonging, words.conjunctions)
    for report in _reports(skeleton.tokens, words):
        yield Report(
            cue=tuple(skeleton.places[i] for i in report.cue),
            source=skeleton.whole(report.source, at_end=True),
            head=skeleton.places[report.head] if report.head >= 0 else -1,
            content=skeleton.whole(report.content),
            strength=report.strength,
            by_object=report.by_object,
        )
    inserted = {i for one in skeleton.insertions for i in range(one.start, one.end)}
    if inserted:
        yield from (report for report in _reports(tokens, words) if report.cue[0] in inserted)


def _reports(tokens: Tokens, words: SpeechWords) -> Iterator[Report]:
    verbs = strengths(words)
    said: set[int] = set()
    weak = preterites(words)
    for index, token in enumerate(tokens):
        misread = weak.get(token.text.lower(), "") if token.pos == "ADJ" else ""
        if misread and not lacks_verb(tokens, index):
            misread = ""
        if (token.pos not in {"VERB", "AUX"} or _is_noun(tokens, index)) and not misread:
            continue
        lemma, parts = (misread, (index,)) if misread else whole_verb(tokens, index, words, verbs)
        if lemma in verbs:
            report = _by_verb(tokens, clause_of(tokens, parts), parts, lemma, words)
            said |= set(report.content)
            yield msgspec.structs.replace(report, strength=verbs[lemma])
    for index, token in enumerate(tokens):
        if token.pos == "NOUN" and token.lemma in words.nouns:
            report = _by_noun(tokens, index, words)
            if report.content and not said & set(report.content):
                yield report


def _is_noun(tokens: Tokens, index: int) -> bool:
    """Tell whether a capital inside the sentence shows a noun that the tagger took for a verb: "die Ruhr Nachrichten"."""
    return index > 0 and tokens[index].text[0].isupper() and not is_mark(tokens[index - 1])


def _by_verb(tokens: Tokens, clause: Clause, parts: tuple[int, ...], lemma: str, words: SpeechWords) -> Report:
    source = speaker_in(tokens, clause, parts, lemma, words)
    inside = set(range(*source)) if source else set()
    cue = tuple(sorted(({clause.finite} - inside) | set(parts)))
    if tokens[parts[0]].pos == "AUX":
        content: tuple[int, ...] = ()  # a modal verb says something only of words in quotation marks: "will „noch einmal prüfen“"
    elif tokens[clause.start].text.lower() in words.as_words and clause.start != clause.finite:
        content = tuple(i for i in range(len(tokens)) if not clause.start <= i < clause.end)
    else:
        content = _beside(tokens, clause, lemma, words)
    by_object = not content
    content = content or _own_object(tokens, clause, {*cue, *inside}, lemma, words)
    report = _report(tokens, cue, source, tuple(i for i in content if i not in inside and i not in cue), words)
    if by_object and not report.source:
        report = msgspec.structs.replace(report, content=())  # "Das Urteil wurde bestätigt": by nobody who could be named
    return msgspec.structs.replace(report, by_object=by_object)


def _report(tokens: Tokens, cue: tuple[int, ...], source: tuple[int, int] | None, content: tuple[int, ...], words: SpeechWords) -> Report:
    named = source is not None and not (source[1] - source[0] == 1 and tokens[source[0]].text.lower() in words.nobody)
    return Report(
        cue=cue,
        source=tuple(range(*source)) if source and named else (),
        head=head_of(tokens, source) if source and named else -1,
        content=content if any(not is_mark(tokens[i]) for i in content) else (),
    )


def _beside(tokens: Tokens, clause: Clause, lemma: str, words: SpeechWords) -> tuple[int, ...]:
    """Give the reported clause: after the reporting clause, before it, or on both sides."""
    after = _after(tokens, clause.end, lemma, words)
    if tokens[clause.start].pos == "SCONJ":
        return tuple(i for i in after if i < _next_main(tokens, clause.end))
    if clause.start != clause.finite or clause.start == 0:
        return after
    bound = after and (clause.end < len(tokens) and (tokens[clause.end].text == ":" or _conjunction(tokens, clause.end, words)))
    before = tuple(range(clause.start - 1))
    subordinate = after and before and tokens[0].pos == "SCONJ"
    said = any(is_finite(tokens[i]) or tokens[i].text in SPOKEN for i in before)
    return after if bound or subordinate or not said else before + after


def _next_main(tokens: Tokens, start: int) -> int:
    """Give the place where the main clause begins after a subordinate one: a comma with a finite verb right behind it."""
    places = range(start, len(tokens) - 1)
    return next((i for i in places if tokens[i].text == "," and is_finite(tokens[i + 1])), len(tokens))


def _conjunction(tokens: Tokens, end: int, words: SpeechWords) -> bool:
    first = next((i for i in range(end, len(tokens)) if not is_mark(tokens[i])), None)
    return first is not None and tokens[first].text.lower() in words.conjunctions


def _after(tokens: Tokens, end: int, lemma: str, words: SpeechWords) -> tuple[int, ...]:
    """Give what follows a reporting clause, where it is a reported clause."""
    first = end
    while first < len(tokens) and is_mark(tokens[first]):
        first += 1
    if first >= len(tokens) or (first == end and tokens[end].pos != "SCONJ"):
        return ()
    rest = tuple(range(first, len(tokens)))
    if _conjunction(tokens, end, words) or any(tokens[i].text in OPENERS for i in range(end, first)):
        return rest
    stop = next((i for i in range(first + 1, len(tokens)) if tokens[i].text in SEPARATORS), len(tokens))
    finite = [tokens[i] for i in range(first, stop) if is_finite(tokens[i])]
    # "über den Versuch, dies zu verhindern, sei er enttäuscht": the first verb that carries tense may come late.
    finite = finite or [tokens[i] for i in range(stop, len(tokens)) if is_finite(tokens[i]) and is_mark(tokens[i - 1])][:1]
    if tokens[first].pos in {"CCONJ", "SCONJ"} or "PronType=Rel" in tokens[first].morph:
        return ()
    if any("Mood=Sub" in token.morph for token in finite):
        return rest
    infinitive = not finite and any("VerbForm=Inf" in tokens[i].morph for i in range(first, stop))
    return rest if infinitive and lemma in words.infinitives else ()


def _own_object(tokens: Tokens, clause: Clause, taken: set[int], lemma: str, words: SpeechWords) -> tuple[int, ...]:
    """Give the object in the reporting clause itself, for verbs that report by one."""
    if lemma not in words.objects:
        return _with_preposition(tokens, clause, taken, lemma, words)
    verb = max(i for i in taken if tokens[i].pos in VERBAL) if any(tokens[i].pos in VERBAL for i in taken) else clause.finite
    other = max((i for i in range(clause.start, verb) if tokens[i].pos in VERBAL and i not in taken), default=-1)
    first = min(clause.finite, *taken)
    kept = tuple(
        i
        for i in range(max(clause.start, other + 1), clause.end)
        if i not in taken and (i > first or tokens[i].pos not in {"ADV", "ADP", "SCONJ"})
    )
    return kept if any(tokens[i].pos in {"NOUN", "PROPN", "X", "ADJ"} for i in kept) else ()


def _with_preposition(tokens: Tokens, clause: Clause, taken: set[int], lemma: str, words: SpeechWords) -> tuple[int, ...]:
    """Give what is spoken of, warned of, called for, with its preposition: "sprach von einem Erfolg"."""
    first = next((i for i in range(clause.start, clause.end) if f"{lemma} {tokens[i].lemma.lower()}" in words.objects), None)
    if first is None or first in taken:
        return ()
    return tuple(i for i in range(first, clause.end) if i not in taken)


def _by_noun(tokens: Tokens, index: int, words: SpeechWords) -> Report:
    """Give the report in a noun with its clause: "die Forderung der Opposition, dass ...", "den Standpunkt vertreten, ..."."""
    clause = clause_of(tokens, (index,))
    finite = next((i for i in range(clause.start, clause.end) if is_finite(tokens[i])), clause.finite)
    behind = noun_phrase(tokens, index, words.belonging, clause.end)
    close = behind is not None and behind[1] - index > 1
    source = (
        (index + 1, behind[1]) if close and behind else subject_in(tokens, Clause(start=clause.start, end=clause.end, finite=finite), words)
    )
    if source and source[0] <= index < source[1]:
        source = None
    first = clause.end + 1
    follows = first < len(tokens) and (tokens[first].text.lower() in words.conjunctions or _reported(tokens, first))
    return _report(tokens, (index,), source, tuple(range(first, len(tokens))) if follows else (), words)


def _reported(tokens: Tokens, first: int) -> bool:
    """Tell whether the clause that begins here stands in the reporting mood."""
    stop = next((i for i in range(first + 1, len(tokens)) if tokens[i].text in SEPARATORS), len(tokens))
    return (
        "PronType=Rel" not in tokens[first].morph
        and tokens[first].pos != "CCONJ"
        and any("Mood=Sub" in tokens[i].morph for i in range(first, stop))
    )
