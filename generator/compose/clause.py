"""The main clause of a parsed sentence: who, auxiliary, verb, and what follows (labels of spaCy's English pipelines)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.compose.parse import FINITE, SUBJECTS, inside, subtree
from generator.compose.passage import Passage
from generator.model.reading import AttributionKind, Token

STOPS = frozenset({"advcl", "cc", "conj", "parataxis", "ccomp", "meta", "dep"})
"""Children of the verb with which another clause begins: a question stops before them."""

RELATIVE = frozenset({"WDT", "WP"})


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause as indices of tokens."""

    passage: Passage
    verb: int
    subject: tuple[int, ...]
    """The subject without what is set off by commas."""
    head: int
    """The subject's noun."""
    auxiliaries: tuple[int, ...]
    between: tuple[int, ...]
    """Adverbs between auxiliary and verb: "now", "already"."""
    rest: tuple[int, ...]
    """What follows the verb, up to the next clause."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        return self.passage.reading.tokens

    def named(self) -> bool:
        """Say whether the subject has a name in it."""
        spans = [self.tokens[index].span for index in self.subject]
        return any(inside(span, mention.span) for mention in self.passage.mentions if not mention.inferred for span in spans)

    def children(self, index: int) -> list[int]:
        """Give the tokens that hang directly on one."""
        return [each for each, token in enumerate(self.tokens) if token.head == index and each != index]


def main_clause(passage: Passage) -> Clause | None:
    """Give the main clause of a sentence; None where it has no parse, no subject or no finite verb."""
    root = next((index for index, token in enumerate(passage.reading.tokens) if token.dep == "ROOT"), -1)
    return clause(passage, root) if root >= 0 else None


def clauses(passage: Passage) -> Iterator[Clause]:
    """Yield the main clause, those joined to it, what a medium is credited with, and the asides about a noun."""
    tokens = passage.reading.tokens
    root = next((index for index, token in enumerate(tokens) if token.dep == "ROOT"), -1)
    for index, token in enumerate(tokens):
        found: Clause | None = None
        if index == root or (token.head == root and token.dep == "ccomp" and (not passage.spoken or _frames(passage, index))):
            found = clause(passage, index)
        elif token.dep == "conj" and token.head == root:
            found = clause(passage, index) or _joined(passage, index)
        elif token.dep == "relcl":
            found = _aside(passage, index)
        if found:
            yield found


def reported(passage: Passage) -> Iterator[Clause]:
    """Yield what somebody says in reported speech: "Officials said that 400 people stopped work"."""
    tokens = passage.reading.tokens
    direct = any(item.kind is AttributionKind.DIRECT for item in passage.spoken)
    for index, token in enumerate(tokens):
        said = token.dep == "ccomp" and token.head >= 0 and tokens[token.head].dep == "ROOT" and passage.spoken and not direct
        found = clause(passage, index) if said else None
        if found:
            yield found


def _frames(passage: Passage, verb: int) -> bool:
    """Say whether a clause holds somebody's words in quotation marks, and begins before them: 'The rule forbids "any debts", she said'."""
    tokens = passage.reading.tokens
    quoted = passage.quoted
    return bool(quoted) and all(tokens[verb].span.end <= part.start for part in quoted)


def _joined(passage: Passage, verb: int) -> Clause | None:
    """Give a second finite verb with the subject of the first: "The office closed and advised citizens to leave"."""
    tokens = passage.reading.tokens
    first = clause(passage, tokens[verb].head)
    own = any(token.head == verb and token.dep in (*SUBJECTS, "aux", "auxpass") for token in tokens)
    participle = first is not None and any(tokens[index].dep == "auxpass" for index in first.auxiliaries)
    if first is None or own or participle or tokens[verb].tag not in FINITE:
        return None  # "was booed and shouted down": taggers take the second participle for a past tense
    return replace(first, verb=verb, auxiliaries=(), between=(), rest=rest_of(passage, verb))


def _aside(passage: Passage, verb: int) -> Clause | None:
    """Give a relative clause behind a comma, with its noun in the place of the pronoun: "the bridge, which was painted by ..."."""
    tokens = passage.reading.tokens
    head = tokens[verb].head
    children = [index for index, token in enumerate(tokens) if token.head == verb and index != verb]
    pronoun = next((index for index in children if tokens[index].dep in SUBJECTS and tokens[index].tag in RELATIVE), -1)
    if not head < pronoun < verb or tokens[pronoun - 1].text != "," or tokens[head].pos not in ("NOUN", "PROPN"):
        return None
    if tokens[head].dep == "pobj" and tokens[tokens[tokens[head].head].head].pos in ("NOUN", "PROPN"):
        return None  # "the accord on stability, which": of which of the two is it said?
    auxiliaries = tuple(index for index in children if tokens[index].dep in ("aux", "auxpass") and pronoun < index < verb)
    if tokens[(*auxiliaries, verb)[0]].tag not in FINITE:
        return None
    subject = tuple(index for index in _subject(passage, head) if index < pronoun - 1)
    adverbs = tuple(index for index in children if tokens[index].dep in ("advmod", "neg") and pronoun < index < verb)
    return Clause(passage, verb, subject, head, auxiliaries, adverbs, rest_of(passage, verb)) if subject else None


def clause(passage: Passage, verb: int) -> Clause | None:
    """Give the clause around a verb."""
    tokens = passage.reading.tokens
    children = [index for index, token in enumerate(tokens) if token.head == verb and index != verb]
    head = next((index for index in children if tokens[index].dep in SUBJECTS and index < verb), -1)
    if head < 0 and tokens[verb].dep == "ccomp":
        head = _object_before(passage, verb)
    if head < 0 or tokens[head].pos not in ("NOUN", "PROPN", "PRON") or _misread(passage, head, verb):
        return None
    subject = _subject(passage, head)
    auxiliaries = tuple(index for index in children if tokens[index].dep in ("aux", "auxpass") and head < index < verb)
    finite = auxiliaries[0] if auxiliaries else verb
    if tokens[finite].tag not in FINITE or any(tokens[index].head == verb and tokens[index].dep == "cc" for index in range(verb)):
        return None
    adverbs = [index for index in children if tokens[index].dep in ("advmod", "neg") and finite < index < verb]
    between = tuple(each for index in adverbs for each in subtree(passage.reading, index) if finite < each < verb)
    return Clause(passage, verb, subject, head, auxiliaries, between, rest_of(passage, verb))


def _object_before(passage: Passage, verb: int) -> int:
    """Give the noun that the parser took for the object of the verb around: "warned a second wave could come"; -1 where there is none."""
    tokens = passage.reading.tokens
    start = min((index for index, token in enumerate(tokens) if token.head == verb and token.dep in ("aux", "auxpass")), default=-1)
    around = tokens[verb].head
    return next(
        (
            index
            for index in range(around + 1, start)
            if tokens[index].head == around and tokens[index].dep == "dobj" and index == start - 1
        ),
        -1,
    )


def subject_of(passage: Passage, verb: int) -> tuple[tuple[int, ...], int]:
    """Give the subject of a verb, finite or not, and its noun; nothing and -1 where it has none."""
    tokens = passage.reading.tokens
    head = next((index for index in range(verb) if tokens[index].head == verb and tokens[index].dep in SUBJECTS), -1)
    return (_subject(passage, head), head) if head >= 0 else ((), -1)


def _misread(passage: Passage, head: int, verb: int) -> bool:
    """Say whether a clause shows that the parse is wrong: a verb with a capital, a subject behind a preposition, no agreement in number."""
    tokens = passage.reading.tokens
    start = subtree(passage.reading, head)[0]
    named = tokens[verb].text[:1].isupper() and verb > 0
    dangling = start > 0 and tokens[start - 1].pos == "ADP" and tokens[start - 1].dep != "mark"
    joined = any(token.head == head and token.dep == "conj" for token in tokens)
    disagrees = tokens[verb].tag == "VBP" and tokens[head].tag in ("NN", "NNP") and not joined and tokens[verb].pos == "VERB"
    return named or dangling or disagrees


def _subject(passage: Passage, head: int) -> tuple[int, ...]:
    """The noun with what hangs on it, ended before the first comma or bracket after the noun."""
    tokens = passage.reading.tokens
    whole = subtree(passage.reading, head)
    start = max(
        (index + 1 for index in whole if index < head and tokens[index].pos == "PUNCT" and tokens[index].text != "-"), default=whole[0]
    )
    end = next((index for index in whole if index > head and tokens[index].pos == "PUNCT" and tokens[index].text != "-"), whole[-1] + 1)
    for mention in passage.mentions:  # taggers split "al-Muhandis", a name is never
        name = [index for index, token in enumerate(tokens) if inside(token.span, mention.span)]
        if name and name[0] < end <= name[-1]:
            end = name[-1] + 1
        if name and name[0] < start <= name[-1]:
            start = name[0]
    return tuple(range(start, end))


def rest_of(passage: Passage, verb: int) -> tuple[int, ...]:
    """Give what follows a verb, up to the next clause."""
    tokens = passage.reading.tokens
    stops = [index for index, token in enumerate(tokens) if index > verb and _stops(token, verb)]
    end = min(stops, default=len(tokens))
    starts = [subtree(passage.reading, index)[0] for index in stops if tokens[index].dep in STOPS]
    end = min([end, *(start for start in starts if start > verb)])
    return tuple(range(verb + 1, end))


def _stops(token: Token, verb: int) -> bool:
    if token.pos == "PUNCT":
        return token.text != "-"
    return token.head == verb and token.dep in STOPS
