"""Who says what, read off a dependency tree (labels of spaCy's English pipelines).

Reporting verbs and nouns with the clause or object below them, after Pareti, O'Keefe, Konstas, Curran and Koprinska (2013),
"Automatically Detecting and Attributing Indirect Quotations".
"""

from collections.abc import Iterator, Sequence

import msgspec

from generator.languages.speech import SpeechWords
from generator.model.reading import Strength
from generator.understand.reports import Report, strengths
from generator.understand.words import SEPARATORS, Tree, between_separators, child, is_finite, is_mark, noun_phrase, subtree

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
CLAUSES = ("ccomp",)
OBJECTS = ("dobj", "oprd", "attr")
HELPERS = ("aux", "auxpass", "neg", "prt")
CLIMB = ("conj", "xcomp", "advcl", "pcomp", "prep", "dep", "ccomp", "parataxis")
"""Labels under which a verb without a subject shares the subject of a word above it."""
MODIFIERS = ("relcl", "acl", "advcl")
NOUN_CLAUSES = ("acl", "ccomp", "relcl", "xcomp")
RELATIVE_TAGS = ("WP", "WDT", "WP$")
LONGEST_INSERTION = 10
"""Words before the verb of a reporting clause put into a sentence."""
HIGHEST_CLIMB = 6
"""Steps up the tree to a subject; longer chains are parser errors."""


def tree_reports(tree: Tree, words: SpeechWords) -> Iterator[Report]:
    """Give the reports of a parsed sentence; a reporting verb beside which the tree shows nothing said has no content."""
    found = list(_all(tree, words))
    for report in found:
        yield _under_outer(tree, report, found)


def _all(tree: Tree, words: SpeechWords) -> Iterator[Report]:
    verbs = strengths(words)
    for index, token in enumerate(tree.tokens):
        lemma = token.lemma.lower()
        if token.pos in {"VERB", "AUX"} or (token.tag.startswith("VB") and lemma in verbs):
            yield from _by_verb(tree, index, lemma, words, verbs)
        elif token.pos == "NOUN" and lemma in words.nouns:
            yield from _by_noun(tree, index, words)
        elif token.pos == "ADJ" and lemma in words.adjectives:
            yield from _by_adjective(tree, index, words)


def _under_outer(tree: Tree, report: Report, others: Sequence[Report]) -> Report:
    """Give a participle after a comma the speaker of the clause around it: "He argued that ..., maintaining that ..."."""
    first = report.cue[0]
    if tree.tokens[first].tag != "VBG" or tree.tokens[first].dep != "advcl" or first == 0 or tree.tokens[first - 1].text != ",":
        return report
    outer = next((other for other in others if other is not report and other.source and first in other.content), None)
    return msgspec.structs.replace(report, source=outer.source, head=outer.head) if outer else report


def _by_verb(tree: Tree, index: int, lemma: str, words: SpeechWords, verbs: dict[str, Strength]) -> Iterator[Report]:
    strength = verbs.get(lemma)
    content = _content(tree, index, lemma, words) if strength else ()
    cue = (index, *(below for below in tree.below[index] if tree.tokens[below].dep in HELPERS))
    if not content:
        for below in tree.below[index]:
            joined = f"{lemma} {tree.tokens[below].lemma.lower()}"
            if tree.tokens[below].dep in {"prep", "prt", "advmod", "acomp"} and joined in words.objects:
                strength, cue = verbs.get(joined, Strength.SAY), (*cue, below)
                content = _after_preposition(tree, index, below, words)
                break
    if not content and f"{lemma} for" in words.objects and (clause := _for_clause(tree, index)) is not None:
        strength, content = verbs.get(f"{lemma} for", Strength.DEMAND), subtree(tree, clause)
    if strength:
        source, head = subject_of(tree, index, words)
        around = () if content else _around(tree, index, lemma, words)
        content = content or around
        if (
            not source
            and (index == 0 or is_mark(tree.tokens[index - 1]))
            and (after := noun_phrase(tree.tokens, index + 1, words.belonging))
        ):
            source, head = tuple(range(*after)), after[1] - 1  # "Said Ellis:", which the parser takes for a name
        kept = tuple(i for i in content if i not in cue and i not in source)
        by_object = child(tree, index, CLAUSES) is None and not around
        yield Report(cue=tuple(sorted(cue)), source=source, head=head, content=kept, strength=strength, by_object=by_object)


def _for_clause(tree: Tree, index: int) -> int | None:
    """Give the clause after "for" below a verb: "called for the town to explain"."""
    clauses = [below for below in tree.below[index] if tree.tokens[below].dep in {"advcl", "ccomp", "xcomp"}]
    return next(
        (clause for clause in clauses for i in tree.below[clause] if tree.tokens[i].dep == "mark" and tree.tokens[i].lemma == "for"), None
    )


def _around(tree: Tree, index: int, lemma: str, words: SpeechWords) -> tuple[int, ...]:
    """Give the sentence around a reporting clause put into it: "the party, he argued, must ...", "as the minister said"."""
    tokens = tree.tokens
    start, end = between_separators(tokens, index)
    # "as the minister noted", but not "as the minister seeks a deal" or "as talks continue", which give a reason or a time.
    complete = child(tree, index, ("dobj", "xcomp", "ccomp", "auxpass")) is None or lemma == "put"
    inserted = tokens[index].dep == "parataxis" or (tokens[start].text.lower() in words.as_words and lemma in words.inserted and complete)
    if not inserted or index - start > LONGEST_INSERTION or end + 1 >= len(tokens) > start == 0:
        return ()
    return tuple(i for i in range(len(tokens)) if not start <= i < end)


def _after_preposition(tree: Tree, index: int, below: int, words: SpeechWords) -> tuple[int, ...]:
    """Give what is called for, referred to, pointed out: the preposition's noun and the infinitive beside it, else the object."""
    infinitive = child(tree, index, ("xcomp",))
    if tree.tokens[below].dep != "prep":
        return _object(tree, index, words)
    return tuple(i for i in subtree(tree, below) if i != below) + (subtree(tree, infinitive) if infinitive is not None else ())


def _content(tree: Tree, index: int, lemma: str, words: SpeechWords) -> tuple[int, ...]:
    """Give the words of the clause or object below a reporting verb."""
    clause = child(tree, index, CLAUSES)
    if clause is not None:
        return _clause(tree, index, clause)
    infinitive = child(tree, index, ("xcomp",))
    if infinitive is not None and lemma in words.infinitives:
        addressee = child(tree, index, ("dobj", "dative"))
        return (*(subtree(tree, addressee) if addressee is not None else ()), *subtree(tree, infinitive))
    return _object(tree, index, words) if lemma in words.objects else ()


def _clause(tree: Tree, index: int, clause: int) -> tuple[int, ...]:
    """Give a complement clause; what is said may go on in clauses the parser joined to it, but not in the reporting clause."""
    found = subtree(tree, clause)
    before = child(tree, index, ("dobj",))
    finite = is_finite(tree.tokens[clause]) or any(tree.tokens[i].tag == "MD" for i in tree.below[clause])
    if before is not None and before < clause and finite and child(tree, clause, SUBJECTS) is None:
        found = (*subtree(tree, before), *found)  # the parser took the clause's subject for the verb's object
    return found if index not in found else ()


def _object(tree: Tree, index: int, words: SpeechWords) -> tuple[int, ...]:
    """Give the object of a verb with what is predicated of it ("describe X as Y")."""
    found: tuple[int, ...] = ()
    for below in tree.below[index]:
        dep = tree.tokens[below].dep
        beside = dep == "xcomp" or (dep == "prep" and tree.tokens[below].lemma.lower() in words.object_prepositions)
        if dep in OBJECTS or (found and beside):
            found += subtree(tree, below)
    return found if any(tree.tokens[i].pos != "PRON" for i in found) else ()


def subject_of(tree: Tree, index: int, words: SpeechWords) -> tuple[tuple[int, ...], int]:
    """Find the speaker of a verb: its own subject, a passive's agent, or the subject it shares with a word above."""
    agent = child(tree, index, ("agent",))
    if agent is not None and (name := child(tree, agent, ("pobj",))) is not None:
        return subtree(tree, name), name
    noun = _noun_before(tree, index, words)
    if noun is not None:
        return _noun_source(tree, noun, words)
    at = below = index
    for _ in range(HIGHEST_CLIMB):
        subject = child(tree, at, SUBJECTS)
        token = tree.tokens[at]
        if at != index and (other := _spoken_through(tree, at, below, words)) is not None:
            return subtree(tree, other, [i for i in tree.below[other] if tree.tokens[i].dep in MODIFIERS or i == below]), other
        if subject is not None:
            own = at == index and token.lemma.lower() not in words.quoting
            return ((), -1) if own and tree.tokens[subject].dep == "nsubjpass" else _named(tree, at, subject, words)
        if at == token.head:
            break
        if token.dep == "acl" and token.tag == "VBN":
            break  # "nations deemed safe": what hangs on it is done to the noun
        if token.dep in {"acl", "relcl"}:
            return _noun_source(tree, token.head, words)
        if token.dep not in CLIMB:
            break
        at, below = token.head, at
    return (), -1


def _spoken_through(tree: Tree, verb: int, below: int, words: SpeechWords) -> int | None:
    """Give who speaks in what hangs on another's verb: its object ("reports a source as saying"), or a passive's agent ("hit by Lee, saying")."""
    passed_on = tree.tokens[below].dep == "prep" and tree.tokens[below].lemma.lower() in words.as_words
    if passed_on and (quoted := child(tree, verb, ("dobj",))) is not None:
        return quoted
    passive = tree.tokens[verb].lemma.lower() not in words.quoting and child(tree, verb, ("nsubjpass",)) is not None
    agent = child(tree, verb, ("agent",)) if passive else None
    return child(tree, agent, ("pobj",)) if agent is not None else None


def _noun_before(tree: Tree, index: int, words: SpeechWords) -> int | None:
    """Give the noun of saying whose participle a verb is: "claims from an envoy sent by Paris suggesting that ..."."""
    if tree.tokens[index].tag != "VBG":
        return None
    for at in range(index - 1, -1, -1):
        if tree.tokens[at].text in SEPARATORS:
            return None
        if tree.tokens[at].pos == "NOUN" and tree.tokens[at].lemma.lower() in words.nouns:
            return at if any(tree.tokens[i].lemma.lower() in words.by for i in tree.below[at]) else None
    return None


def _named(tree: Tree, verb: int, subject: int, words: SpeechWords) -> tuple[tuple[int, ...], int]:
    """Give the subject's phrase: for a relative pronoun the noun before it, for "it" nobody."""
    token = tree.tokens[subject]
    if token.tag in RELATIVE_TAGS and tree.tokens[verb].dep == "relcl":
        head = tree.tokens[verb].head
        return subtree(tree, head, [below for below in tree.below[head] if tree.tokens[below].dep in MODIFIERS]), head
    if token.lemma.lower() in words.nobody and token.tag in (*RELATIVE_TAGS, "EX"):
        return (), -1
    found = subtree(tree, subject)
    # "party leader and Prime Minister Ann Lee", in which the parser sees two subjects.
    further = next((i for i in tree.below[verb] if i > subject and tree.tokens[i].dep == token.dep), None)
    if further is not None and further < verb and tree.tokens[found[-1]].pos == "CCONJ" and tree.tokens[further].pos == "PROPN":
        rest = subtree(tree, further)
        return ((*found, *rest), subject) if rest[0] == found[-1] + 1 else (found, subject)
    return found, subject


def _noun_source(tree: Tree, noun: int, words: SpeechWords) -> tuple[tuple[int, ...], int]:
    """Find who stands behind a noun: its possessor, the name after "from", or, for a plain noun, itself."""
    token = tree.tokens[noun]
    for below in tree.below[noun]:
        if tree.tokens[below].dep == "poss":
            return tuple(i for i in subtree(tree, below) if tree.tokens[i].tag != "POS"), below
    if token.lemma.lower() not in words.nouns:
        without = [below for below in tree.below[noun] if tree.tokens[below].dep in MODIFIERS]
        return subtree(tree, noun, without), noun
    for below in tree.below[noun]:
        if tree.tokens[below].dep in {"prep", "agent"} and tree.tokens[below].lemma.lower() in words.by:
            name = child(tree, below, ("pobj",))
            if name is not None:
                without = [b for b in tree.below[name] if tree.tokens[b].dep in MODIFIERS]
                return subtree(tree, name, without), name
    if token.dep in {"dobj", "pobj", "attr"}:
        return subject_of(tree, token.head, words) if token.dep != "pobj" else subject_of(tree, tree.tokens[token.head].head, words)
    return (), -1


def _by_noun(tree: Tree, index: int, words: SpeechWords) -> Iterator[Report]:
    """Give the report in a noun with its clause: "the minister's claim that ..."."""
    for below in tree.below[index]:
        token = tree.tokens[below]
        marked = any(tree.tokens[i].dep == "mark" and tree.tokens[i].lemma.lower() in words.conjunctions for i in tree.below[below])
        if token.dep in NOUN_CLAUSES and (
            marked or (token.dep == "acl" and token.tag == "VB" and tree.tokens[index].lemma.lower() in words.noun_infinitives)
        ):
            source, head = _noun_source(tree, index, words)
            yield Report(cue=(index,), source=source, head=head, content=subtree(tree, below), strength=Strength.CLAIM)
            return


def _by_adjective(tree: Tree, index: int, words: SpeechWords) -> Iterator[Report]:
    """Give the report in a state of mind: "is confident that ..."."""
    clause = child(tree, index, ("ccomp", "xcomp"))
    if clause is None:
        return
    head = tree.tokens[index].head
    source, name = subject_of(tree, head, words)
    if source and tree.tokens[name].lemma.lower() not in words.nobody:
        yield Report(cue=tuple(sorted({head, index})), source=source, head=name, content=subtree(tree, clause), strength=Strength.BELIEVE)
