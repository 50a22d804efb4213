"""Who says what without quotation marks: clauses, infinitives and objects of reporting words, and phrases such as "according to"."""

from collections.abc import Callable, Collection, Iterator, Sequence

import msgspec

from generator.languages.speech import SpeechWords
from generator.model.reading import Strength, Token
from generator.understand.flat_subjects import head_of, main_subject, phrase_before, verb_subject
from generator.understand.indirect_flat import flat_reports
from generator.understand.indirect_tree import subject_of, tree_reports
from generator.understand.reports import Report, strengths
from generator.understand.words import (
    NOMINAL,
    QUOTED_NAME,
    QUOTES,
    SEPARATORS,
    VERBAL,
    Tokens,
    Tree,
    between_separators,
    child,
    find_phrases,
    is_finite,
    is_mark,
    noun_phrase,
    subtree,
)

SPEECH = frozenset({Strength.SAY, Strength.CLAIM, Strength.ADMIT, Strength.DENY, Strength.ASK})
"""What can be heard; wishes and thoughts cannot."""

ROOT = "ROOT"
"""Label of the verb of the main clause."""

DASHES = frozenset("–—-")

INTRODUCING = ":"
"""With it a sentence hands over to words quoted after it."""


def reports(
    tree: Tree, words: SpeechWords, quoted: Collection[int] = (), is_credit: Callable[[Report], bool] = lambda _: False
) -> tuple[Report, ...]:
    """Give everything a sentence reports, in the order of the cues.

    A sentence that has a parse is read by its tree, another by its parts of speech. A reporting verb beside which nothing said was found is
    given without content: a quotation may yet belong to it.

    Args:
        tree: The sentence.
        words: The language's words of speech.
        quoted: The words in quotation marks, whose own reports are not the article's.
        is_credit: Tells whether a report names the medium that had it first; its main clause has a speaker of its own.
    """
    found = [*_by_phrase(tree, words), *(tree_reports(tree, words) if tree.parsed else flat_reports(tree.tokens, words))]
    outside = [_outside(report, tree.tokens, words, quoted) for report in found if not quoted or not set(report.cue) <= set(quoted)]
    credit = [report for report in outside if is_credit(report)]
    heard = [report for report in outside if report not in credit]
    kept = [report for report in outside if not _is_aside(report, heard if _is_main(report, tree.tokens) else outside, tree.tokens)]
    phrases = {i for report in kept if report.by_phrase for i in (*report.cue, *report.source)}
    cut = [_tidied(_without(report, tree.tokens, phrases), tree.tokens, words) for report in kept]
    return tuple(sorted(cut, key=lambda report: (report.cue, report.content)))


def _without(report: Report, tokens: Tokens, phrases: Collection[int]) -> Report:
    """Cut ", according to the paper" out of what somebody else is given as saying, and "According to the paper," from before the speaker."""
    if report.by_phrase or not phrases:
        return report
    source = tuple(i for i in report.source if i not in phrases)
    if not source and report.strength in SPEECH:  # the parser hung the speaker on the phrase
        source = tuple(range(max((i for i in phrases if i < report.cue[0]), default=report.cue[0]) + 1, report.cue[0]))
    while source and is_mark(tokens[source[-1]]):
        source = source[:-1]
    while source and is_mark(tokens[source[0]]):
        source = source[1:]
    head = report.head if report.head in source else next((i for i in reversed(source) if tokens[i].pos in NOMINAL), -1)
    return msgspec.structs.replace(report, source=source, head=head, content=tuple(i for i in report.content if i not in phrases))


def _tidied(report: Report, tokens: Tokens, words: SpeechWords) -> Report:
    """Take a conjunction off the end of what is said; where a parser found nothing but "that", all behind it is said."""
    content = report.content
    if content and not report.by_phrase and all(is_mark(tokens[i]) or tokens[i].text.lower() in words.conjunctions for i in content):
        content = tuple(range(content[0], len(tokens)))
    while content and (is_mark(tokens[content[-1]]) or tokens[content[-1]].pos == "CCONJ"):
        content = content[:-1]
    return msgspec.structs.replace(report, content=content)


def _outside(report: Report, tokens: Tokens, words: SpeechWords, quoted: Collection[int]) -> Report:
    """Take quoted words out of cue and source: a parser may find the subject of ", said Lee" inside the quotation."""
    cue = tuple(i for i in report.cue if i not in quoted)
    named = report.source and len(report.source) <= QUOTED_NAME and cue and report.source[0] - cue[-1] in {1, 2}  # schrieb „Die Zeit“
    if report.head not in quoted or named or (report.source[0] not in quoted and report.head - report.source[0] <= QUOTED_NAME + 1):
        return msgspec.structs.replace(report, cue=cue)
    begin = max((i for i in quoted if i < cue[0]), default=cue[0] - 1) + 1
    between = tuple(i for i in range(begin, cue[0]) if i < cue[0] - 1 or not is_mark(tokens[i]))
    after = noun_phrase(tokens, cue[-1] + 1, words.belonging)
    source = (
        between
        if between and tokens[between[0]].pos != "ADP" and any(tokens[i].pos in NOMINAL for i in between)
        else tuple(range(*after))
        if after
        else ()
    )
    return msgspec.structs.replace(report, cue=cue, source=source, head=source[-1] if source else -1)


def introduced(tree: Tree, words: SpeechWords) -> Report | None:
    """Give a report without a reporting word: the subject of a sentence that hands over to a quotation ("Lee went further:").

    Where there is no verb before the colon, the name before it speaks ("Ann Lee, mayor of Alba: ...").
    """
    tokens = tree.tokens
    end = next((i for i, token in enumerate(tokens) if token.text == INTRODUCING), len(tokens))
    if nearest := _name_before(tokens, end, words):
        return _spoken_by(nearest, nearest[-1])
    if not any(is_finite(token) for token in tokens[:end]):
        start = max((i + 1 for i in range(end) if tokens[i].text in DASHES), default=0)
        if any(token.pos == "PROPN" for token in tokens[start:end]):
            return _spoken_by(tuple(range(start, end)), end - 1)
        phrase = noun_phrase(tokens, start, words.belonging, end)
        somebody = phrase and tokens[start].pos == "DET" and not any(_is_said(tokens[i], words) for i in range(*phrase))
        return _spoken_by(tuple(range(*phrase)), head_of(tokens, phrase)) if phrase and somebody else None
    if not tree.parsed:
        subject = main_subject(tokens[:end], words)
        return _spoken_by(tuple(range(*subject)), head_of(tokens, subject)) if subject else None
    subjects = [i for i in range(end) if tokens[i].dep == "nsubj" and tokens[i].head < end]
    below = min(subjects, key=lambda i: (_depth(tree, i), i), default=None)
    return _spoken_by(subtree(tree, below), below) if below is not None else None


def acting(tree: Tree, start: int, end: int, words: SpeechWords) -> Report | None:
    """Give the subject of the clause between two words as the one who speaks behind it; a pronoun or a thing said names nobody."""
    tokens = tree.tokens
    if tree.parsed:
        below = next((i for i in range(start, end) if tokens[i].dep == "nsubj" and start <= tokens[i].head < end), None)
        found = subtree(tree, below) if below is not None else ()
    else:
        verb = next((i for i in range(start, end) if is_finite(tokens[i])), None)
        found, below = verb_subject(tokens, verb, words) if verb is not None else ((), None)
    if below is None or not found or tokens[below].pos not in {"NOUN", "PROPN"} or _is_said(tokens[below], words):
        return None
    return _spoken_by(found, below)


def _is_said(token: Token, words: SpeechWords) -> bool:
    """Tell whether a noun means something said, and nobody who says it: "Die Begründung: ..."."""
    return token.pos == "NOUN" and (token.lemma in words.nouns or token.lemma.lower() in words.nouns or _testifies(token, words))


def _name_before(tokens: Tokens, end: int, words: SpeechWords) -> tuple[int, ...]:
    """Give the name between the last comma or "and" and a colon: "..., and Mayor Ann Lee: ..."."""
    start = max((i + 1 for i in range(end) if tokens[i].text in SEPARATORS | QUOTES | {")"}), default=0)
    start += start < end and tokens[start].pos == "CCONJ"
    phrase = noun_phrase(tokens, start, words.belonging, end) if start < end else None
    named = phrase == (start, end) and any(tokens[i].pos == "PROPN" for i in range(start, end))
    return tuple(range(start, end)) if start and named else ()


def beside(tree: Tree, words: SpeechWords, before: int | None, after: int | None) -> Report | None:
    """Give a report by any verb that stands right beside a quotation: '"Go back," Lee barked', 'Lee burst in, "Go back!"'.

    Args:
        tree: The sentence.
        words: The language's words of speech.
        before: The last word before the quotation.
        after: The first word after it.
    """
    tokens = tree.tokens
    named = noun_phrase(tokens, _after_verb(tokens, after), words.belonging) if after is not None and tokens[after].pos in VERBAL else None
    if after is not None and named:
        return _spoken_by(tuple(range(*named)), named[1] - 1, cue=(after,))
    if after is not None and (report := _clause_subject(tree, after, words)):
        return report
    verb = before if before is not None and before + 1 < len(tokens) and tokens[before + 1].text in {",", INTRODUCING} else None
    if verb and tokens[verb].pos not in VERBAL and tokens[verb].dep in {"prt", "advmod"}:
        verb -= 1
    if verb is None or tokens[verb].pos not in VERBAL or _is_part_of_speech(tokens, verb):
        return None
    source, head = subject_of(tree, verb, words) if tree.parsed else verb_subject(tokens, verb, words)
    return Report(cue=(verb,), source=source, head=head, content=()) if source else None


def _is_part_of_speech(tokens: Tokens, verb: int) -> bool:
    """Tell whether the clause of an infinitive stands in the mood of speech: "..., she would not vote: ..."."""
    start, _ = between_separators(tokens, verb)
    return any("Mood=Sub" in tokens[i].morph for i in range(start, verb + 1))


def _after_verb(tokens: Tokens, verb: int) -> int:
    """Give the place behind a verb and the reflexive or adverbs that follow it: '"...", erinnerte sich später die Trainerin'."""
    at = verb + 1
    while at < len(tokens) and (tokens[at].pos == "ADV" or "Reflex=Yes" in tokens[at].morph):
        at += 1
    return at


def _clause_subject(tree: Tree, after: int, words: SpeechWords) -> Report | None:
    """Give the subject that begins at a word, with its verb behind it."""
    tokens = tree.tokens
    phrase = noun_phrase(tokens, after, words.belonging)
    if phrase is None:
        return None
    end = phrase[1]
    if end < len(tokens) and is_finite(tokens[end]):
        return _spoken_by(tuple(range(after, end)), end - 1, cue=(end,))
    last = tokens[end - 1]
    closes = all(is_mark(token) for token in tokens[end:])
    if closes and end - 1 > after and last.pos == "NOUN" and last.lemma.lower() in strengths(words):
        return _spoken_by(tuple(range(after, end - 1)), end - 2, cue=(end - 1,))  # "Lee notes", which taggers take for a name and a noun
    return None


def _spoken_by(source: tuple[int, ...], head: int, cue: tuple[int, ...] = ()) -> Report:
    return Report(cue=cue, source=source, head=head, content=())


def _depth(tree: Tree, index: int) -> int:
    """Count the steps from a word up to the root."""
    steps = 0
    while tree.tokens[index].head != index and steps < len(tree.tokens):
        index, steps = tree.tokens[index].head, steps + 1
    return steps


def is_reporting_mood(token: Token) -> bool:
    """Tell whether a verb form gives somebody else's words by itself: the present subjunctive ("er sei")."""
    return is_finite(token) and "Mood=Sub" in token.morph and "Tense=Past" not in token.morph


def is_in_reporting_mood(report: Report, tokens: Tokens) -> bool:
    """Tell whether a report is itself part of what somebody says: "Lee habe das bestätigt"."""
    return any(is_reporting_mood(tokens[i]) for i in report.cue)


def _is_main(report: Report, tokens: Tokens) -> bool:
    """Tell whether the verb of the main clause reports: "Lee backed the plan, according to the Post" is Lee's view, and the paper's news."""
    return any(tokens[i].dep == ROOT for i in report.cue)


def _is_aside(report: Report, others: Sequence[Report], tokens: Tokens) -> bool:
    """Tell whether a report stands inside another's content without being speech itself: "said he hopes to win".

    Of such reports one in eight is given by annotators of English news, of clauses that are said two in five.
    """
    if not any(set(report.cue) <= set(other.content) for other in others if other is not report):
        return False
    return report.strength not in SPEECH or not any(is_finite(tokens[i]) for i in report.content)


def _by_phrase(tree: Tree, words: SpeechWords) -> Iterator[Report]:
    tokens = tree.tokens
    for start, end in find_phrases(tokens, words.before):
        found = " ".join(token.text.lower() for token in tokens[start:end])
        behind_name = found in words.after and phrase_before(tokens, start, words) is not None
        source = () if behind_name else _after_phrase(tree, end, words)
        if source:
            yield _around(tokens, (start, end), source)
    for start, end in find_phrases(tokens, words.after):
        before = phrase_before(tokens, start, words)
        if before:
            yield _around(tokens, (start, end), tuple(range(*before)))
    for start, end in find_phrases(tokens, words.aside):
        # Behind a full stop inside the marks there is no comma, or the sentence was cut: „...“ so der Minister.
        follows = tokens[start - 1].text in SEPARATORS | QUOTES if start else not any(is_finite(token) for token in tokens)
        phrase = noun_phrase(tokens, end, words.belonging) if follows else None
        if phrase:
            yield _around(tokens, (start, end), tuple(range(*phrase)))
    for start, end in find_phrases(tokens, words.testimony_prepositions):
        yield from _testimony(tokens, start, end, words)


def _testimony(tokens: Tokens, start: int, end: int, words: SpeechWords) -> Iterator[Report]:
    """Give the report by a preposition and a noun of saying, in either order: "nach Angaben der Polizei", "ihrer Ansicht nach"."""
    phrase = noun_phrase(tokens, end, words.belonging)
    noun = next((i for i in range(*phrase) if tokens[i].pos == "NOUN"), None) if phrase else None
    if phrase and noun is not None and _testifies(tokens[noun], words):
        tied = noun + 1 < phrase[1] and (tokens[noun + 1].text.lower() in words.belonging or tokens[noun + 1].pos == "PROPN")
        first = noun + 2 if tied and tokens[noun + 1].pos == "ADP" else noun + 1
        named = tuple(range(first, phrase[1])) if tied else ()
        yield _around(tokens, (start, noun + 1), named) if named else _around(tokens, (start, end), tuple(range(phrase[0], noun + 1)))
        return
    before = phrase_before(tokens, start, words)
    if before and _testifies(tokens[before[1] - 1], words):
        yield _around(tokens, (start, end), tuple(range(*before)))


def _testifies(token: Token, words: SpeechWords) -> bool:
    return token.pos == "NOUN" and token.lemma.lower().endswith(words.testimony)


def _after_phrase(tree: Tree, end: int, words: SpeechWords) -> tuple[int, ...]:
    """Give the name after a phrase: below its last word in the tree, else the noun phrase that follows."""
    if tree.parsed and (name := child(tree, end - 1, ("pobj",))) is not None:
        found = subtree(tree, name)
        # "According to the agency, the mayor said ...": behind the comma somebody else may follow.
        opens = find_phrases(tree.tokens[:end], words.before)[0][0] == 0
        comma = next((i for i in found if opens and tree.tokens[i].text == "," and i > name), len(tree.tokens))
        return tuple(i for i in found if i < comma)
    phrase = noun_phrase(tree.tokens, end, words.belonging)
    return tuple(range(*phrase)) if phrase else ()


def _around(tokens: Tokens, cue: tuple[int, int], source: tuple[int, ...]) -> Report:
    """Give the report whose content is all of the sentence but the phrase and its name."""
    left_out = {*range(*cue), *source}
    content = tuple(i for i in range(len(tokens)) if i not in left_out)
    head = next((i for i in source if tokens[i].pos in {"NOUN", "PROPN"}), source[-1])
    while head + 1 in source and tokens[head + 1].pos in {"NOUN", "PROPN"}:
        head += 1
    return Report(cue=tuple(range(*cue)), source=source, head=head, content=content, by_phrase=True)
