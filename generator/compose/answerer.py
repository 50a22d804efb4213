"""Find who would have to answer what a passage leaves open, where the passage says so."""

from collections.abc import Iterator

from generator.compose.clause import clauses, main_clause, rest_of, subject_of
from generator.compose.cues import has_cue
from generator.compose.parse import SUBJECTS, inside, is_parsed, subtree
from generator.compose.passage import Passage
from generator.compose.verb_second import is_subject
from generator.compose.wording import render
from generator.model.reading import Token
from generator.model.record import Span

LONGEST = 12
"""Words of somebody's description: with more it is a story of its own."""

NOMINAL = frozenset({"NOUN", "PROPN"})

BREAKS = frozenset(',;:()"“”„‟«»–—')


def answerer(passage: Passage) -> Span | None:
    """Give where a passage names the one who has not answered, is to decide, or is asked to act; None where it names nobody."""
    found = _silent(passage) if is_parsed(passage.reading.tokens) else _silent_by_tags(passage)
    for indices in (*found, *(_deciding(passage) if is_parsed(passage.reading.tokens) else ())):
        span = _trimmed(passage, indices)
        if span:
            return span
    return None


def _silent(passage: Passage) -> Iterator[tuple[int, ...]]:
    """Yield the subject of a clause that says it did not answer: "The ministry declined to comment"."""
    silent, tokens = passage.language.selection.silent, passage.reading.tokens
    subjects = [index for index, token in enumerate(tokens) if token.dep in SUBJECTS]
    for index in subjects:
        whole = subtree(passage.reading, index)
        ends = (each for each in range(whole[-1] + 1, len(tokens)) if each in subjects or tokens[each].text == ";")
        told = render(passage, range(whole[-1] + 1, next(ends, len(tokens))))
        if tokens[index].pos in NOMINAL and tokens[tokens[index].head].dep != "relcl" and has_cue(told, silent):
            yield tuple(whole)
    for clause in clauses(passage):  # "Apple confirmed it and did not say why"
        told = render(passage, (*clause.auxiliaries, *clause.between, clause.verb, *clause.rest))
        joined = tokens[clause.verb].dep == "conj" and tokens[clause.head].pos in NOMINAL
        if joined and has_cue(told, silent):
            yield clause.subject


def _deciding(passage: Passage) -> Iterator[tuple[int, ...]]:
    """Yield the one on whom it waits: "awaits approval by the council", "the court will decide", "asked the owner to explain"."""
    words, tokens = passage.language.questions, passage.reading.tokens
    for index, token in enumerate(tokens):
        if token.lemma in words.settling:
            links = [each for each, other in enumerate(tokens) if index in (other.head, each - 1) and other.text.lower() in words.agents]
            for each, other in enumerate(tokens):
                if other.head in links and other.dep == "pobj" and other.pos in NOMINAL:
                    yield tuple(subtree(passage.reading, each))
    main = main_clause(passage)
    helping = [tokens[each] for each in main.auxiliaries] if main else []
    bound = bool(helping) and helping[0].tag == "MD" and not any(token.dep == "auxpass" for token in helping)
    if main and bound and tokens[main.verb].lemma in words.settling and tokens[main.head].pos in NOMINAL:
        yield main.subject
    yield from _urged(passage)


def _urged(passage: Passage) -> Iterator[tuple[int, ...]]:
    """Yield the one who is called on to do or to explain something."""
    words, tokens = passage.language.questions, passage.reading.tokens
    for verb, token in enumerate(tokens):
        links = [each for each, other in enumerate(tokens) if other.head == verb and other.dep == "prep" and each == verb + 1]
        deeds = [each for each, other in enumerate(tokens) if other.head == verb and other.tag == "VB" and each > verb + 1]
        if token.lemma in words.calling and links and deeds:
            yield from (
                tuple(range(min(subtree(passage.reading, each)), each + 1)) for each, other in enumerate(tokens) if other.head in links
            )
    for deed, token in enumerate(tokens):
        subject, head = subject_of(passage, deed) if token.tag == "VB" and token.head >= 0 else ((), -1)
        urging = head >= 0 and (tokens[token.head].lemma in (*words.urging, *words.calling))
        if urging and tokens[head].pos in NOMINAL and rest_of(passage, deed):
            yield subject


def _silent_by_tags(passage: Passage) -> Iterator[tuple[int, ...]]:
    """Yield the phrase before the first finite verb of a sentence that says somebody did not answer."""
    tokens = passage.reading.tokens
    verb = next((index for index, token in enumerate(tokens) if "VerbForm=Fin" in token.morph), -1)
    whole = verb > 0 and not any(token.pos == "PUNCT" for token in tokens[:verb])
    if whole and has_cue(passage.text, passage.language.selection.silent) and is_subject(passage, verb):
        yield tuple(range(verb))


def _trimmed(passage: Passage, indices: tuple[int, ...]) -> Span | None:
    """Give the span of a phrase up to its first break; None for one that names nobody, points back, or runs too long."""
    tokens = passage.reading.tokens
    kept: list[Token] = []
    for index in indices:
        if tokens[index].text in BREAKS or (kept and index > 0 and tokens[index - 1] is not kept[-1]):
            break
        kept.append(tokens[index])
    pointing = {word.lower() for word in passage.language.questions.pointing}
    named = any(token.pos in NOMINAL for token in kept)
    if not named or len(kept) > LONGEST or any(token.text.lower() in pointing for token in kept):
        return None
    span = Span(kept[0].span.start, kept[-1].span.end)
    return span if inside(span, passage.sentence.span) and _acts(passage, span) else None


def _acts(passage: Passage, span: Span) -> bool:
    """Say whether a phrase is somebody: a name in it, or a noun for people or for those who decide."""
    named = any(inside(mention.span, span) for mention in passage.mentions if not mention.inferred)
    names = passage.language.names
    nouns = (*names.humans, *names.offices, *names.institutions, *names.groups, *names.heads.person, *names.heads.organisation)
    known = {word.lower() for word in nouns}
    lemmas = {token.lemma.lower() for token in passage.reading.tokens if inside(token.span, span)}
    return named or bool(lemmas & known)
