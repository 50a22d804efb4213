"""Who speaks, in a sentence without a parse: the noun phrase beside the reporting verb."""

from collections.abc import Collection
from fnmatch import fnmatchcase

from generator.languages.speech import SpeechWords
from generator.understand.flat_clauses import Clause, clause_of
from generator.understand.words import Tokens, is_finite, is_mark, noun_phrase

PERSON = ("-PER", "-PERSON")
"""How labels of a person's name end."""

LONGEST_BACKWARD = 14
"""Words looked back for the start of a noun phrase."""


def main_subject(tokens: Tokens, words: SpeechWords) -> tuple[int, int] | None:
    """Give the subject of the first finite verb."""
    first = next((i for i, token in enumerate(tokens) if is_finite(token)), None)
    return subject_in(tokens, clause_of(tokens, (first,)), words) if first is not None else None


def verb_subject(tokens: Tokens, verb: int, words: SpeechWords) -> tuple[tuple[int, ...], int]:
    """Give the subject of a verb and its head; empty and -1 where there is none."""
    subject = subject_in(tokens, clause_of(tokens, (verb,)), words)
    return (tuple(range(*subject)), head_of(tokens, subject)) if subject else ((), -1)


def speaker_in(tokens: Tokens, clause: Clause, parts: tuple[int, ...], lemma: str, words: SpeechWords) -> tuple[int, int] | None:
    """Find who speaks: the subject, a passive's agent, the object of a verb of quoting, or the paper in which "it says"."""
    passive = _is_passive(tokens, clause, parts, words)
    if passive and lemma not in words.quoting:
        return _after_any(tokens, clause, words.by, words)
    subject = subject_in(tokens, clause, words)
    if lemma in words.quoting and not passive and subject:
        quoted = (
            _after_verb(tokens, clause, words)
            if subject[1] <= clause.finite
            else noun_phrase(tokens, subject[1], words.belonging, clause.end)
        )
        return quoted or subject
    if subject and subject[1] - subject[0] == 1 and tokens[subject[0]].text.lower() in words.nobody:
        behind = _after_verb(tokens, clause, words) if subject[1] <= clause.finite else None  # "Dies gab die Firma bekannt"
        return behind or _after_any(tokens, clause, words.found_in, words) or subject
    return subject


def _is_passive(tokens: Tokens, clause: Clause, parts: tuple[int, ...], words: SpeechWords) -> bool:
    """Tell "wird zitiert" and "war bezeichnet worden" from "wird sagen"."""
    last = parts[-1]
    helpers = [tokens[clause.finite], *tokens[last + 1 : last + 2]]
    return clause.finite != last and "VerbForm=Inf" not in tokens[last].morph and any(one.lemma.lower() in words.passive for one in helpers)


def subject_in(tokens: Tokens, clause: Clause, words: SpeechWords) -> tuple[int, int] | None:
    """Find the noun phrase that speaks: before the finite verb where the clause begins with it, else right after the verb."""
    start, finite = clause.start, clause.finite
    other = next((i for i in range(start, finite) if is_finite(tokens[i])), None)
    if other is not None and tokens[finite - 1].pos == "CCONJ":
        return subject_in(tokens, Clause(start=start, end=finite - 1, finite=other), words)  # "bit the man and shouted"
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
    if phrase and phrase[1] + 1 < finite and tokens[phrase[1]].text == "," and tokens[phrase[1] + 1].pos == "PROPN":
        named = noun_phrase(tokens, phrase[1] + 1, words.belonging, finite)
        phrase = (phrase[0], named[1]) if named else phrase  # "wie ein Sprecher der Firma, Lee, sagte"
    if phrase and phrase[0] < finite < phrase[1]:
        phrase = (phrase[0], finite)
    if phrase and phrase[1] <= finite and not _is_oblique(tokens, phrase, words) and not _is_fronted(tokens, phrase, clause, words):
        return phrase
    after = _after_verb(tokens, clause, words)
    if after is None and begin < finite and tokens[finite - 1].pos in {"NOUN", "PROPN"} and tokens[begin].text.lower() in words.by:
        return (begin, finite)  # a name that begins with a preposition: "Von der Leyen"
    return after


def _beside_verb(tokens: Tokens, clause: Clause, words: SpeechWords) -> tuple[int, int] | None:
    """Find the subject of a clause that begins with its verb: behind it, or before the comma where nothing has been said yet."""
    # "Anna Maier, Leiterin des Amts, sagte ..."
    after = _after_verb(tokens, clause, words)
    if after and tokens[after[0]].pos == "PRON" and tokens[after[0]].text.lower() not in words.nobody:
        return after
    return (_opening(tokens, clause.start, words) if after is None or _is_silent(tokens, clause.start) else None) or after


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


def _after_any(tokens: Tokens, clause: Clause, prepositions: Collection[str], words: SpeechWords) -> tuple[int, int] | None:
    """Give the noun phrase after the first of the prepositions in a clause."""
    for at in range(clause.start, clause.end):
        if tokens[at].text.lower() in prepositions and (phrase := noun_phrase(tokens, at + 1, words.belonging, clause.end)):
            return phrase
    return None


def _opening(tokens: Tokens, end: int, words: SpeechWords) -> tuple[int, int] | None:
    """Give the noun phrase a sentence begins with, up to the comma that closes its apposition."""
    phrase = noun_phrase(tokens, 0, words.belonging, end)
    return (phrase[0], end - 1) if phrase else None


def _is_silent(tokens: Tokens, end: int) -> bool:
    """Tell whether the words up to a comma hold no main clause: a noun phrase, its appositions and relative clauses."""
    if tokens[end - 1].text != ",":
        return False
    return all("PronType=Rel" in tokens[clause_of(tokens, (i,)).start].morph for i in range(end) if is_finite(tokens[i]))


def _is_fronted(tokens: Tokens, phrase: tuple[int, int], clause: Clause, words: SpeechWords) -> bool:
    """Tell whether a phrase before the verb is its object: a subject pronoun stands behind it, or the verb is singular and the phrase is not."""
    behind = clause.finite + 1
    if behind < clause.end and tokens[behind].text.lower() in words.nominative:
        return True
    after = _after_verb(tokens, clause, words)
    if after and _names_person(tokens, after) and _is_thing(tokens, phrase, words):
        return True  # "Die Pläne des Ministers kritisierte Anna Maier"
    noun = tokens[head_of(tokens, phrase)]
    plural = tokens[phrase[0]].text.lower() in words.plural_determiners and noun.pos == "NOUN" and noun.text.lower() != noun.lemma.lower()
    singular = bool(words.plural_endings) and not tokens[clause.finite].text.lower().endswith(words.plural_endings)
    return plural and singular and after is not None


def _names_person(tokens: Tokens, phrase: tuple[int, int]) -> bool:
    """Tell whether a phrase holds a person's name."""
    return any(tokens[i].entity.endswith(PERSON) for i in range(*phrase))


def _is_thing(tokens: Tokens, phrase: tuple[int, int], words: SpeechWords) -> bool:
    """Tell whether a phrase names nobody, or something said or decided, whoever it belongs to: "Die Entscheidung Bayerns"."""
    if not any(tokens[i].entity or tokens[i].pos == "PRON" for i in range(*phrase)):
        return True
    head = next((tokens[i] for i in range(*phrase) if tokens[i].pos in {"NOUN", "PROPN"}), tokens[phrase[0]])
    said = head.lemma in words.nouns or head.lemma.lower() in words.issuers or head.lemma.lower() in words.decisions
    return said and head.pos == "NOUN" and not head.entity


def _is_oblique(tokens: Tokens, phrase: tuple[int, int], words: SpeechWords) -> bool:
    """Tell whether a phrase is to whom, not who: its first words match a pattern of such phrases ("dem", "der *en")."""
    if "Poss=Yes" in tokens[phrase[0]].morph:
        return False  # "ihr Sprecher", not "ihr"
    text = [token.text.lower() for token in tokens[slice(*phrase)]]
    return any(
        len(text) > len(pattern.split()) - 1 and all(fnmatchcase(word, part) for word, part in zip(text, pattern.split(), strict=False))
        for pattern in words.oblique
    )


def phrase_before(tokens: Tokens, end: int, words: SpeechWords) -> tuple[int, int] | None:
    """Give the longest noun phrase that ends at a place."""
    for at in range(max(0, end - LONGEST_BACKWARD), end):
        if at and tokens[at - 1].pos in {"DET", "ADJ", "NOUN", "PROPN"} and at > max(0, end - LONGEST_BACKWARD):
            continue
        phrase = noun_phrase(tokens, at, words.belonging, end)
        if phrase and phrase[1] == end:
            return phrase
    return None


def head_of(tokens: Tokens, source: tuple[int, int]) -> int:
    """Give the last of the nouns the phrase begins with: "Sprecher" in "ein Sprecher der Polizei"."""
    first = next((i for i in range(*source) if tokens[i].pos in {"NOUN", "PROPN", "PRON"}), source[0])
    while first + 1 < source[1] and tokens[first + 1].pos in {"NOUN", "PROPN"}:
        first += 1
    return first
