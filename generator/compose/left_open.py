"""Turn a parsed statement of what is not known, decided or done into the question it leaves open."""

from dataclasses import replace

from generator.compose.asker import QUOTES, Asker, anchored
from generator.compose.clause import Clause, clause, main_clause, rest_of, subject_of
from generator.compose.cues import has_cue
from generator.compose.passage import Passage
from generator.compose.wording import asked, plain_form, render, sound, uncapitalised
from generator.model.reading import Token

NEUTER = "Gender=Neut"
"""Of a pronoun that stands for a thing."""

ADVERBS = frozenset({"WRB"})
"""Tags of "how", "when", "where", "why"."""

SINGULAR = frozenset({"NN", "NNP"})
"""Tags of the nouns that "it" may stand for."""

LEADING = 3
"""Words of "Could be additional charges" that may point back: what is feared is often more of what there was."""

MAIN = frozenset({"ROOT", "ccomp", "conj"})
"""Labels of the verbs whose possibility is what a sentence says."""


def open_question(passage: Passage) -> str:
    """Give the question that a passage leaves open, by the surest rule that fits; empty where none does."""
    for rule in (whether, how, yet_to, not_done, no_sign, particulars, wanted, possible):
        text = rule(passage)
        if text:
            return text
    return ""


def whether(passage: Passage) -> str:
    """Give the yes-or-no question inside "It is unclear whether ..."; empty where there is none."""
    words, tokens = passage.language.questions, passage.reading.tokens
    for mark in tokens:
        if mark.dep == "mark" and mark.text.lower() in words.whether and mark.head >= 0:
            inner = clause(passage, mark.head)
            if inner:
                text = Asker(_referred(inner), {}).inverted("", inner.rest)
                return text if sound(text, passage) else ""
    return ""


def how(passage: Passage) -> str:
    """Give the question inside "They must explain how ..." where the passage says that the answer is wanted."""
    if not _is_open(passage):
        return ""
    for index, token in enumerate(passage.reading.tokens):
        if token.tag not in ADVERBS or token.head <= index or token.dep != "advmod":
            continue
        inner = clause(passage, token.head)
        nested = passage.reading.tokens[token.head].dep in ("ccomp", "pcomp")
        if inner and nested and inner.subject[0] == index + 1:
            text = Asker(_referred(inner), {}).inverted(token.text, inner.rest)
            if sound(text, passage, leave=1):
                return text
    return ""


def yet_to(passage: Passage) -> str:
    """Give the question in "X has yet to do Y": "Will X do Y?"; empty where there is none."""
    words, main = passage.language.questions, main_clause(passage)
    tokens = passage.reading.tokens
    yet = next((index for index, token in enumerate(tokens) if token.text.lower() in words.yet), -1)
    if main is None or not 0 < yet < len(tokens) - 2 or tokens[yet + 1].tag != "TO":
        return ""
    return _will(main, tuple(range(yet + 2, _end(tokens, yet + 2))))


def not_done(passage: Passage) -> str:
    """Give the question in "X had not announced Y": "Will X announce Y?"; empty where there is none."""
    main = main_clause(passage)
    if main is None or passage.spoken or not _is_open(passage):
        return ""
    tokens, asker = main.tokens, Asker(main, {})
    perfect = [tokens[index].lemma for index in main.auxiliaries] == [passage.language.questions.have]
    if not perfect or not asker.negated() or asker.takes_clause() or asker.broken(main.rest):
        return ""
    verb = plain_form(tokens[main.verb].text, passage.language.questions) or tokens[main.verb].lemma
    text = asked(passage.language.questions.future, asker.subject(), verb, render(passage, main.rest))
    return text if sound(text, passage, leave=1) and asker.anchored(text) else ""


def no_sign(passage: Passage) -> str:
    """Give the question in "No evidence of X has been reported": "Is there any evidence of X?"; empty where there is none."""
    words, main = passage.language.questions, main_clause(passage)
    if main is None or main.tokens[main.head].lemma not in words.signs:
        return ""
    denied = [index for index in main.children(main.head) if main.tokens[index].text.lower() in words.denying]
    told = any(main.tokens[index].dep in ("prep", "acl") for index in main.children(main.head))
    noun = tuple(index for index in main.subject if index not in denied)
    text = asked(words.is_there, render(passage, noun)) if denied and told else ""
    return text if main.tokens[main.head].tag == "NN" and sound(text, passage, leave=3) else ""


def particulars(passage: Passage) -> str:
    """Give the question in "Details of X remain unclear": "What are the details of X?"; empty where there is none."""
    words, main = passage.language.questions, main_clause(passage)
    if main is None or not has_cue(passage.text, passage.language.selection.unknown):
        return ""
    tokens = main.tokens
    detailed = any(tokens[index].dep == "prep" for index in main.children(main.head))
    if tokens[main.head].lemma not in words.particulars or tokens[main.verb].lemma not in words.lingering or not detailed:
        return ""
    subject = render(passage, main.subject)
    subject = uncapitalised(subject)
    article = "" if subject.split()[0] in words.articles else words.articles[0]
    text = asked(words.what, words.plural_copulas[0], article, subject)
    return text if tokens[main.head].tag == "NNS" and sound(text, passage, leave=1) else ""


def wanted(passage: Passage) -> str:
    """Give the question in "X called on Y to do Z": "Will Y do Z?"; empty where there is none."""
    words, tokens = passage.language.questions, passage.reading.tokens
    for verb, token in enumerate(tokens):
        if token.lemma not in words.urging or token.dep not in MAIN:
            continue
        for deed in (index for index, each in enumerate(tokens) if each.head == verb and index > verb and each.tag == "VB"):
            inner = [index for index, each in enumerate(tokens) if each.head == deed and index < deed]
            to = next((index for index in inner if tokens[index].tag == "TO"), -1)
            end = _end(tokens, deed)
            whole = verb + 1 < to and not (end < len(tokens) and tokens[end].text in QUOTES)
            who = tuple(index for index in range(verb + 1, to) if tokens[index].pos != "PUNCT")
            named = any(tokens[index].pos in ("NOUN", "PROPN") for index in who) and tokens[verb + 1].pos in ("DET", "PROPN", "NOUN", "ADJ")
            plain = all(tokens[index].tag not in ("IN", "RB") for index in who) and to == deed - 1
            if whole and named and plain:
                text = asked(words.future, render(passage, who), render(passage, range(deed, end)))
                return text if sound(text, passage, leave=1) and anchored(text, passage) else ""
    return ""


def possible(passage: Passage) -> str:
    """Give the question in "X could happen": "Could X happen?"; empty where there is none, or where somebody's words are quoted."""
    words, tokens = passage.language.questions, passage.reading.tokens
    for verb, token in enumerate(tokens):
        text = _there(passage, verb) if token.dep in MAIN else ""
        if text:
            return text
        found = clause(passage, verb) if token.dep in MAIN else None
        if found is None or not found.auxiliaries:
            continue
        asker, modal = Asker(found, {}), tokens[found.auxiliaries[0]].text.lower()
        certain = modal not in words.maybe or asker.negated() or len(found.auxiliaries) > 1 + asker.passive()
        if certain or tokens[found.head].pos == "PRON":
            continue
        text = asker.inverted("", found.rest)
        text = text.replace(f"{modal.capitalize()} ", f"{words.future} ", 1) if modal in words.weak else text
        if sound(text, passage, leave=1) and anchored(text, passage):
            return text
    return ""


def _there(passage: Passage, verb: int) -> str:
    """Give "Could there be X?" for "there could be X"; empty for any other clause."""
    words, tokens = passage.language.questions, passage.reading.tokens
    children = [index for index, token in enumerate(tokens) if token.head == verb]
    there = next((index for index in children if tokens[index].dep == "expl"), -1)
    modal = next((index for index in children if tokens[index].text.lower() in words.maybe), -1)
    if not 0 <= there == modal - 1 or any(tokens[index].dep == "neg" for index in children):
        return ""
    rest = render(passage, (verb, *rest_of(passage, verb)))
    whole = sound(asked(tokens[modal].text, rest), passage, leave=LEADING) and anchored(rest, passage)
    return asked(tokens[modal].text, tokens[there].text, rest) if whole else ""


def _will(main: Clause, deed: tuple[int, ...]) -> str:
    asker, passage = Asker(main, {}), main.passage
    text = asked(passage.language.questions.future, asker.subject(), render(passage, deed))
    return text if sound(text, passage) and asker.anchored(text) else ""


def _end(tokens: tuple[Token, ...], start: int) -> int:
    """Give where the words of a deed end: at the next mark, or where another deed is joined."""
    marks = (index for index in range(start, len(tokens)) if tokens[index].pos == "PUNCT" and tokens[index].text != "-")
    joined = (index for index in range(start, len(tokens)) if tokens[index].dep == "cc" and tokens[index].head == start)
    return min(next(marks, len(tokens)), next(joined, len(tokens)))


def _is_open(passage: Passage) -> bool:
    """Say whether a passage speaks of something unknown or not done yet."""
    selection = passage.language.selection
    return has_cue(passage.text, selection.unknown + selection.unsettled)


def _referred(inner: Clause) -> Clause:
    """Put the subject of the clause around it in the place of a pronoun: "Interpol did not say whether it ..."."""
    tokens = inner.tokens
    if NEUTER not in tokens[inner.head].morph:
        return inner
    subject, head = subject_of(inner.passage, tokens[inner.verb].head)
    return replace(inner, subject=subject, head=head) if head >= 0 and tokens[head].tag in SINGULAR else inner
