"""Who says what, read off parts of speech and commas: for languages whose pipeline has no parser.

The reporting clause is found by its verb or noun; what is said is the clause beside it: begun by a conjunction, standing in the reporting mood,
an infinitive, or all that stands before a comma and a verb ("..., sagte der Minister"). See Krestel, Bergler and Witte (2008), "Minding the Source",
for the pattern approach.
"""

from collections.abc import Collection, Iterator
from fnmatch import fnmatchcase

import msgspec

from generator.languages.speech import SpeechWords
from generator.model.record import Record
from generator.understand.reports import Report, Strength, strengths
from generator.understand.words import SEPARATORS, VERBAL, Tokens, is_finite, is_mark, noun_phrase

OPENERS = frozenset(':“„"«»‘‚')
LONGEST_BACKWARD = 14
"""Words looked back for the start of a noun phrase."""


class Clause(Record, frozen=True):
    """The stretch between two separators, and the verb in it that carries the tense."""

    start: int
    end: int
    finite: int


def flat_reports(tokens: Tokens, words: SpeechWords) -> Iterator[Report]:
    """Give the reports of a sentence without a parse; a reporting verb with nothing said beside it has no content."""
    verbs = strengths(words)
    said: set[int] = set()
    weak = _preterites(words, verbs)
    for index, token in enumerate(tokens):
        misread = weak.get(token.text.lower(), "") if token.pos == "ADJ" else ""
        if misread and not _lacks_verb(tokens, index):
            misread = ""
        if token.pos not in {"VERB", "AUX"} and not misread:
            continue
        lemma, parts = (misread, (index,)) if misread else _whole_verb(tokens, index, words, verbs)
        if lemma in verbs:
            report = _by_verb(tokens, _clause(tokens, parts), parts, lemma, words)
            said |= set(report.content)
            yield msgspec.structs.replace(report, strength=verbs[lemma])
    for index, token in enumerate(tokens):
        if token.pos == "NOUN" and token.lemma in words.nouns:
            report = _by_noun(tokens, index, words)
            if report.content and not said & set(report.content):
                yield report


def _preterites(words: SpeechWords, verbs: Collection[str]) -> dict[str, str]:
    """Give the regular past forms of the reporting verbs; taggers take them for adjectives before a noun ("enthüllte Witkoff")."""
    return {
        verb.removesuffix(infinitive) + past: verb
        for infinitive, past in words.regular_past.items()
        for verb in sorted(verbs)
        if verb.endswith(infinitive)
    }


def _lacks_verb(tokens: Tokens, index: int) -> bool:
    """Tell whether a clause has no finite verb, so that a word taken for an adjective must be it."""
    clause = _clause(tokens, (index,))
    return not any(is_finite(tokens[i]) for i in range(clause.start, clause.end)) and tokens[clause.start].pos != "SCONJ"


def main_subject(tokens: Tokens, words: SpeechWords) -> tuple[int, int] | None:
    """Give the subject of the first finite verb."""
    first = next((i for i, token in enumerate(tokens) if is_finite(token)), None)
    return _subject(tokens, _clause(tokens, (first,)), words) if first is not None else None


def verb_subject(tokens: Tokens, verb: int, words: SpeechWords) -> tuple[tuple[int, ...], int]:
    """Give the subject of a verb and its head; empty and -1 where there is none."""
    subject = _subject(tokens, _clause(tokens, (verb,)), words)
    return (tuple(range(*subject)), _head(tokens, subject)) if subject else ((), -1)


def _clause(tokens: Tokens, parts: tuple[int, ...]) -> Clause:
    first, last = parts[0], parts[-1]
    start = next((i + 1 for i in range(first - 1, -1, -1) if tokens[i].text in SEPARATORS), 0)
    if first and tokens[first - 1].text in OPENERS and first > 1:
        start = first  # a verb right behind a closing mark: „...“ sagte sie
    while start < first and is_mark(tokens[start]):
        start += 1
    end = next((i for i in range(last + 1, len(tokens)) if tokens[i].text in SEPARATORS or _next_clause(tokens, i, last)), len(tokens))
    while end > last + 1 and tokens[end - 1].text == ".":
        end -= 1
    finite = first
    if not is_finite(tokens[first]):
        finite = next((i for i in range(start, end) if is_finite(tokens[i]) and tokens[i].pos == "AUX"), first)
    return Clause(start=start, end=end, finite=finite)


def _next_clause(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether another verb with the same subject begins here ("... und kündigte an"), or a clause right behind the verb ("affirme que ...")."""
    if tokens[at].pos == "CCONJ":
        return at + 1 < len(tokens) and is_finite(tokens[at + 1])
    return at == last + 1 and tokens[at].pos == "SCONJ"


def _whole_verb(tokens: Tokens, index: int, words: SpeechWords, verbs: dict[str, Strength]) -> tuple[str, tuple[int, ...]]:
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


def _by_verb(tokens: Tokens, clause: Clause, parts: tuple[int, ...], lemma: str, words: SpeechWords) -> Report:
    source = _speaker(tokens, clause, parts, lemma, words)
    inside = set(range(*source)) if source else set()
    cue = tuple(sorted(({clause.finite} - inside) | set(parts)))
    if tokens[clause.start].text.lower() in words.as_words and clause.start != clause.finite:
        content = tuple(i for i in range(len(tokens)) if not clause.start <= i < clause.end)
    else:
        content = _beside(tokens, clause, lemma, words)
    by_object = not content
    content = content or _own_object(tokens, clause, {*cue, *inside}, lemma, words)
    report = _report(tokens, cue, source, tuple(i for i in content if i not in inside and i not in cue), words)
    return msgspec.structs.replace(report, by_object=by_object)


def _speaker(tokens: Tokens, clause: Clause, parts: tuple[int, ...], lemma: str, words: SpeechWords) -> tuple[int, int] | None:
    """Find who speaks: the subject, a passive's agent, the object of a verb of quoting, or the paper in which "it says"."""
    passive = tokens[clause.finite].lemma.lower() in words.passive and "VerbForm=Part" in tokens[parts[-1]].morph
    if passive and lemma not in words.quoting:
        return _after_any(tokens, clause, words.by, words)
    subject = _subject(tokens, clause, words)
    if lemma in words.quoting and not passive and subject and subject[1] <= clause.finite:
        return _after_verb(tokens, clause, words) or subject
    if subject and subject[1] - subject[0] == 1 and tokens[subject[0]].text.lower() in words.nobody:
        behind = _after_verb(tokens, clause, words) if subject[1] <= clause.finite else None  # "Dies gab die Firma bekannt"
        return behind or _after_any(tokens, clause, words.found_in, words) or subject
    return subject


def _after_any(tokens: Tokens, clause: Clause, prepositions: Collection[str], words: SpeechWords) -> tuple[int, int] | None:
    """Give the noun phrase after the first of the prepositions in a clause."""
    for at in range(clause.start, clause.end):
        if tokens[at].text.lower() in prepositions and (phrase := noun_phrase(tokens, at + 1, words.belonging, clause.end)):
            return phrase
    return None


def _report(tokens: Tokens, cue: tuple[int, ...], source: tuple[int, int] | None, content: tuple[int, ...], words: SpeechWords) -> Report:
    named = source is not None and not (source[1] - source[0] == 1 and tokens[source[0]].text.lower() in words.nobody)
    return Report(
        cue=cue,
        source=tuple(range(*source)) if source and named else (),
        head=_head(tokens, source) if source and named else -1,
        content=content if any(not is_mark(tokens[i]) for i in content) else (),
    )


def _head(tokens: Tokens, source: tuple[int, int]) -> int:
    """Give the last of the nouns the phrase begins with: "Sprecher" in "ein Sprecher der Polizei"."""
    first = next((i for i in range(*source) if tokens[i].pos in {"NOUN", "PROPN", "PRON"}), source[0])
    while first + 1 < source[1] and tokens[first + 1].pos in {"NOUN", "PROPN"}:
        first += 1
    return first


def _subject(tokens: Tokens, clause: Clause, words: SpeechWords) -> tuple[int, int] | None:
    """Find the noun phrase that speaks: before the finite verb where the clause begins with it, else right after the verb."""
    start, finite = clause.start, clause.finite
    other = next((i for i in range(start, finite) if is_finite(tokens[i])), None)
    if other is not None and tokens[finite - 1].pos == "CCONJ":
        return _subject(tokens, Clause(start=start, end=finite - 1, finite=other), words)  # "bit the man and shouted"
    if start == finite and start > 0:
        return _beside_verb(tokens, clause, words)
    if "PronType=Rel" in tokens[start].morph:
        return phrase_before(tokens, start - 1, words)
    return _before_verb(tokens, clause, words)


def _before_verb(tokens: Tokens, clause: Clause, words: SpeechWords) -> tuple[int, int] | None:
    """Find the subject of a clause that does not begin with its verb: at its head, else behind the verb."""
    start, finite = clause.start, clause.finite
    begin = start + 1 if tokens[start].pos in {"SCONJ", "CCONJ"} or tokens[start].text.lower() in words.as_words else start
    phrase = noun_phrase(tokens, begin, words.belonging, clause.end)
    if phrase and phrase[0] < finite < phrase[1]:
        phrase = (phrase[0], finite)
    if phrase and phrase[1] <= finite and not _is_oblique(tokens, phrase, words):
        return phrase
    after = _after_verb(tokens, clause, words)
    if after is None and begin < finite and tokens[finite - 1].pos in {"PROPN", "NOUN"}:
        return (begin, finite)  # a name that begins with a preposition: "Von der Leyen"
    return after


def _beside_verb(tokens: Tokens, clause: Clause, words: SpeechWords) -> tuple[int, int] | None:
    """Find the subject of a clause that begins with its verb: behind it, or before the comma where nothing has been said yet."""
    # "Anna Maier, Leiterin des Amts, sagte ..."
    after = _after_verb(tokens, clause, words)
    if after and tokens[after[0]].pos == "PRON":
        return after
    return (_opening(tokens, clause.start, words) if after is None or _is_silent(tokens, clause.start) else None) or after


def _is_silent(tokens: Tokens, end: int) -> bool:
    """Tell whether the words up to a comma hold no main clause: a noun phrase, its appositions and relative clauses."""
    if tokens[end - 1].text != ",":
        return False
    return all("PronType=Rel" in tokens[_clause(tokens, (i,)).start].morph for i in range(end) if is_finite(tokens[i]))


def _opening(tokens: Tokens, end: int, words: SpeechWords) -> tuple[int, int] | None:
    """Give the noun phrase a sentence begins with, up to the comma that closes its apposition."""
    phrase = noun_phrase(tokens, 0, words.belonging, end)
    return (phrase[0], end - 1) if phrase else None


def _is_oblique(tokens: Tokens, phrase: tuple[int, int], words: SpeechWords) -> bool:
    """Tell whether a phrase is to whom, not who: its first words match a pattern of such phrases ("dem", "der *en")."""
    text = [token.text.lower() for token in tokens[slice(*phrase)]]
    return any(
        len(text) > len(pattern.split()) - 1 and all(fnmatchcase(word, part) for word, part in zip(text, pattern.split(), strict=False))
        for pattern in words.oblique
    )


def _after_verb(tokens: Tokens, clause: Clause, words: SpeechWords) -> tuple[int, int] | None:
    at = clause.finite + 1
    helped = tokens[clause.finite].pos == "AUX"
    while at < clause.end and (
        tokens[at].pos in {"ADV", "PART"}
        or "Reflex=Yes" in tokens[at].morph
        or is_mark(tokens[at])
        or (helped and "VerbForm=Part" in tokens[at].morph)  # "a déclaré le ministre"
    ):
        at += 1
    phrase = noun_phrase(tokens, at, words.belonging, clause.end)
    if phrase and _is_oblique(tokens, phrase, words):
        return noun_phrase(tokens, phrase[1], words.belonging, clause.end)
    return phrase


def phrase_before(tokens: Tokens, end: int, words: SpeechWords) -> tuple[int, int] | None:
    """Give the longest noun phrase that ends at a place."""
    for at in range(max(0, end - LONGEST_BACKWARD), end):
        if at and tokens[at - 1].pos in {"DET", "ADJ", "NOUN", "PROPN"} and at > max(0, end - LONGEST_BACKWARD):
            continue
        phrase = noun_phrase(tokens, at, words.belonging, end)
        if phrase and phrase[1] == end:
            return phrase
    return None


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
    said = any(is_finite(tokens[i]) or (is_mark(tokens[i]) and tokens[i].text != ",") for i in before)
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
    if tokens[first].pos in {"CCONJ", "SCONJ"} or "PronType=Rel" in tokens[first].morph:
        return ()
    if any("Mood=Sub" in token.morph for token in finite):
        return rest
    infinitive = not finite and any("VerbForm=Inf" in tokens[i].morph for i in range(first, stop))
    return rest if infinitive and lemma in words.infinitives else ()


def _own_object(tokens: Tokens, clause: Clause, taken: set[int], lemma: str, words: SpeechWords) -> tuple[int, ...]:
    """Give the object in the reporting clause itself, for verbs that report by one."""
    if lemma not in words.objects:
        return ()
    verb = max(i for i in taken if tokens[i].pos in VERBAL) if any(tokens[i].pos in VERBAL for i in taken) else clause.finite
    other = max((i for i in range(clause.start, verb) if tokens[i].pos in VERBAL and i not in taken), default=-1)
    first = min(clause.finite, *taken)
    kept = tuple(
        i
        for i in range(max(clause.start, other + 1), clause.end)
        if i not in taken and (i > first or tokens[i].pos not in {"ADV", "ADP", "SCONJ"})
    )
    return kept if any(tokens[i].pos in {"NOUN", "PROPN", "X", "ADJ"} for i in kept) else ()


def _by_noun(tokens: Tokens, index: int, words: SpeechWords) -> Report:
    """Give the report in a noun with its clause: "die Forderung der Opposition, dass ...", "den Standpunkt vertreten, ..."."""
    clause = _clause(tokens, (index,))
    finite = next((i for i in range(clause.start, clause.end) if is_finite(tokens[i])), clause.finite)
    behind = noun_phrase(tokens, index, words.belonging, clause.end)
    close = behind is not None and behind[1] - index > 1
    source = (
        (index + 1, behind[1]) if close and behind else _subject(tokens, Clause(start=clause.start, end=clause.end, finite=finite), words)
    )
    if source and source[0] <= index < source[1]:
        source = None
    first = clause.end + 1
    follows = first < len(tokens) and (tokens[first].text.lower() in words.conjunctions or _reported(tokens, first))
    return _report(tokens, (index,), source, tuple(range(first, len(tokens))) if follows else (), words)


def _reported(tokens: Tokens, first: int) -> bool:
    """Tell whether the clause that begins here stands in the reporting mood."""
    stop = next((i for i in range(first + 1, len(tokens)) if tokens[i].text in SEPARATORS), len(tokens))
    return "PronType=Rel" not in tokens[first].morph and any("Mood=Sub" in tokens[i].morph for i in range(first, stop))
