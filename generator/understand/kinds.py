"""What a sentence does: state, ask, or neither, as an item or a cell without a verb."""

from generator.model.reading import SentenceKind, Token
from generator.understand.documents import LONGEST_SENTENCE
from generator.understand.parsed import Parsed
from generator.understand.words import VERBAL, is_finite

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl", "nsubj:pass", "sb", "ep"})
"""Labels of subjects in spaCy's English and German pipelines and in Universal Dependencies."""

DEPENDENT = frozenset({"relcl", "acl", "acl:relcl", "pcomp"})
"""Labels of clauses inside a noun phrase, which make no sentence of it."""

HELPING = frozenset({"aux", "auxpass", "aux:pass"})

NON_FINITE = frozenset({"VB", "VBG"})
"""Participles are let through: the tagger takes "aspirations intensified" for one."""

FULL_STOPS = (".", "!", "…", "。", "।")
"""What tells a sentence from an item where the pipeline does not tag."""

CLOSING_MARKS = "”“\"»«’')] "


def kind_of(parsed: Parsed) -> SentenceKind:
    """Tell what a sentence does.

    A statement has a finite verb and, where the pipeline has a parser, a subject: taggers take "Enhanced capabilities" for a verb.
    """
    if len(parsed.text) > LONGEST_SENTENCE:
        return SentenceKind.FRAGMENT
    if parsed.text.rstrip(CLOSING_MARKS).endswith("?"):
        return SentenceKind.QUESTION
    if not any(token.tag for token in parsed.tokens):
        return SentenceKind.STATEMENT if parsed.text.rstrip(CLOSING_MARKS).endswith(FULL_STOPS) else SentenceKind.FRAGMENT
    return SentenceKind.STATEMENT if _has_clause(parsed.tokens) else SentenceKind.FRAGMENT


def _is_misread(tokens: tuple[Token, ...]) -> bool:
    """Recognise "However, aspirations intensified after ...": a participle right behind a plain noun phrase that opens, closed by a full stop."""
    if tokens[-1].text != "." or any(is_finite(token) for token in tokens):
        return False
    return tokens[0].pos == "ADV" and any(token.dep == "acl" and token.tag == "VBN" for token in tokens)


def _has_clause(tokens: tuple[Token, ...]) -> bool:
    if not any(token.dep for token in tokens):
        return any(is_finite(token) for token in tokens)
    if _is_misread(tokens):
        return True
    helped = {token.head for token in tokens if token.dep in HELPING and is_finite(token)}
    verbs = {token.head for token in tokens if token.dep in SUBJECTS and tokens[token.head].pos in VERBAL}
    return any(tokens[verb].dep not in DEPENDENT and (verb in helped or tokens[verb].tag not in NON_FINITE) for verb in verbs)
