"""The question whether what a parsed statement says is planned, promised or to come will be done."""

from collections.abc import Iterator
from dataclasses import replace

from generator.compose.asker import QUOTES, Asker, anchored
from generator.compose.clause import Clause, clause, subject_of
from generator.compose.parse import inside, subtree
from generator.compose.passage import Passage
from generator.compose.wording import asked, plain_form, render, sound
from generator.model.reading import Certainty

CLAUSES = frozenset({"ROOT", "ccomp", "conj", "advcl", "acl"})
"""Labels of the verbs that may tell what is to come: "he intends", "saying he intends", "talk that it will"."""

BASE, GERUND = "VB", "VBG"
"""Penn tags of the deed: "to leave", "on leaving"."""

REACH = 4
"""Words between "is" and the deed in "is now widely expected to win"."""

PERSONAL = ("Gender=Masc", "Gender=Fem")
"""Of pronouns that stand for one person."""

LEAST = 5
"""Letters of a deed in one word that says what is done: "Will the ministry appeal?", not "Will the ministry go?"."""


def will_it(passage: Passage) -> str:
    """Give "Will X do Y?" for a passage that says X will, plans to or is due to do Y; empty where none is safe."""
    for verb, token in enumerate(passage.reading.tokens):
        found = clause(passage, verb) if token.dep in CLAUSES else None
        told = _told(found) if found else None
        if told is None or Asker(told, {}).negated():
            continue
        for deed in (*_future(told), *_meant(told)):
            text = _ask(told, deed)
            if text:
                return text
    return ""


def _told(found: Clause) -> Clause | None:
    """Give the clause with a name in the place of its pronoun, where the passage has the name; None where it has not."""
    head = found.tokens[found.head]
    if head.pos != "PRON":
        return found
    entity = next((mention.entity for mention in found.passage.mentions if mention.inferred and mention.span == head.span), "")
    named = [mention.span for mention in found.passage.mentions if mention.entity == entity and not mention.inferred]
    subject = tuple(index for index, token in enumerate(found.tokens) if named and inside(token.span, named[-1]))
    subject = subject or _speaker(found)
    return replace(found, subject=subject, head=subject[-1]) if subject else None


def _speaker(found: Clause) -> tuple[int, ...]:
    """Give the named subject of the verb of saying around "he" or "she": "Ann Lee said she will"; nothing where it is no name."""
    tokens, verb = found.tokens, found.verb
    if not any(gender in tokens[found.head].morph for gender in PERSONAL):
        return ()
    for _ in range(REACH):
        verb = tokens[verb].head
        subject, head = subject_of(found.passage, verb)
        if head >= 0:
            spans = [mention.span for mention in found.passage.mentions if not mention.inferred and inside(tokens[head].span, mention.span)]
            return tuple(index for index in subject if any(inside(tokens[index].span, span) for span in spans))
    return ()


def _future(told: Clause) -> Iterator[tuple[int, ...]]:
    """Yield the deed of "X will do Y"."""
    words, tokens = told.passage.language.questions, told.tokens
    first = tokens[told.auxiliaries[0]].text.lower() if told.auxiliaries else ""
    reported = any(inside(tokens[told.verb].span, part) for item in told.passage.spoken for part in item.content)
    unsure = reported or told.passage.reading.certainty is Certainty.HEDGED  # "will" in the article's own voice is settled
    future = first in words.futures or (first in words.shifted and reported)
    if future and unsure and not Asker(told, {}).takes_clause():
        yield (*told.between, *told.auxiliaries[1:], told.verb, *told.rest)


def _meant(told: Clause) -> Iterator[tuple[int, ...]]:
    """Yield the deed of "X plans to do Y", "X is due to do Y", "X plans on doing Y"."""
    words, tokens = told.passage.language.questions, told.tokens
    verb, end = told.verb, min(len(tokens), told.verb + REACH)
    if tokens[verb].lemma not in words.intending or (tokens[verb].lemma == words.be and not told.named()):
        return  # "the aim was to win" plans nothing
    for index in range(verb + 1, end):
        links = tokens[index].tag == "TO" and tokens[index].head == index + 1 and index + 1 < len(tokens)
        if links and tokens[index + 1].tag == BASE and _belongs(told, index + 1):
            yield tuple(range(index + 1, _end(told, index + 1)))
        if tokens[index].tag == GERUND and tokens[index].dep == "pcomp" and tokens[tokens[index].head].head == verb:
            yield tuple(range(index, _end(told, index)))


def _belongs(told: Clause, deed: int) -> bool:
    """Say whether a deed is that of the subject: "plans to", "is due to", not "plans a law to", nor "wants Estonia to"."""
    above = told.tokens[deed].head
    if subject_of(told.passage, deed)[1] >= 0:
        return False
    return above == told.verb or (told.tokens[above].head == told.verb and told.tokens[above].dep in ("acomp", "oprd"))


def _end(told: Clause, start: int) -> int:
    """Give where the words of a deed end: at the next mark, or where another deed is joined or a clause is opened."""
    tokens = told.tokens
    opened = [
        subtree(told.passage.reading, index)[0]
        for index, token in enumerate(tokens)
        if token.dep == "advcl" and token.head in (start, told.verb)
    ]
    marks = [index for index, token in enumerate(tokens) if token.pos == "PUNCT" and token.text != "-"]
    joined = [index for index, token in enumerate(tokens) if token.dep == "cc" and token.head in (start, told.verb)]
    return min((index for index in (*opened, *marks, *joined) if index > start), default=len(tokens))


def _ask(told: Clause, deed: tuple[int, ...]) -> str:
    """Ask whether the subject will do the deed; nothing where the deed is cut short or needs the words around it."""
    tokens, passage = told.tokens, told.passage
    last = deed[-1] + 1
    quoted = last < len(tokens) and tokens[last].text in QUOTES
    cut = any(tokens[index].head in deed and tokens[index].dep in ("ccomp", "dobj", "attr") for index in range(last, len(tokens)))
    first = tokens[deed[0]]
    if (len(deed) == 1 and len(first.text) < LEAST) or quoted or cut or tokens[deed[-1]].pos in ("DET", "ADP", "CCONJ", "SCONJ", "AUX"):
        return ""
    plain = (plain_form(first.text, passage.language.questions) or first.lemma) if first.tag == GERUND else ""
    rest = Asker(told, {}).lasting(deed[1:] if plain else deed)
    text = asked(passage.language.questions.future, Asker(told, {}).subject(), plain, render(passage, rest))
    return text if sound(text, passage, leave=1) and anchored(text, passage) else ""
