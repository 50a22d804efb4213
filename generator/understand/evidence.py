"""What speaks for a name being a person, an organisation, a place: votes from every place where it stands."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.model.reading import EntityKind, Token
from generator.understand.candidates import Candidate
from generator.understand.lexicon import Lexicon
from generator.understand.parsed import Parsed
from generator.understand.roles import RoleSpan, role_after, role_before

Tokens = tuple[Token, ...]
Words = tuple[str, ...]
Votes = dict[EntityKind, float]

# Weights, set by reading the errors on the seeds and three news topics: a title outvotes two errors of the tagger, a word
# inside the name outvotes a title ("Council President X" against "President of the Council").
TAGGER = 1.0
TITLE = 3.0
HEAD = 4.0
CERTAIN = 6.0
"""Honorific or legal form."""
SPEAKS = 0.5
"""Subject of a verb of saying: persons more than anybody."""

# Only where no tagger has looked.
SHAPE = 1.0
LOCATIVE = 1.0
ACRONYM = 1.0
COMPOUND = 1.0
PERSON_LENGTHS = range(2, 5)
SHORTEST_ACRONYM = 2

ORDER = tuple(EntityKind)
"""Decides between equal votes."""


def weigh(parsed: Sequence[Parsed], candidates: Iterable[Candidate], lexicon: Lexicon, *, has_tagger: bool) -> dict[Words, Votes]:
    """Collect the votes for each name over the whole article.

    Args:
        parsed: The sentences.
        candidates: Stretches that may be names.
        lexicon: The language's words.
        has_tagger: Whether the pipeline tags entities; without one, shape and prepositions vote as well.

    Returns:
        For each wording the sum of its votes by kind, in the order of first appearance.
    """
    votes: dict[Words, Votes] = {}
    compounds = () if has_tagger else _compound_starts(parsed)
    for candidate in candidates:
        tokens = parsed[candidate.sentence].tokens
        words = tuple(token.text for token in tokens[candidate.start : candidate.end])
        tally = votes.setdefault(words, defaultdict(float))
        if candidate.label:
            tally[candidate.label] += TAGGER
        _from_neighbours(tokens, candidate, lexicon, tally)
        if not has_tagger:
            _from_shape(tokens, candidate, lexicon, tally)
            if words[0] in compounds and len(words) == 1:
                tally[EntityKind.ORGANISATION] += COMPOUND
    for words, tally in votes.items():
        _from_inside(words, lexicon, tally)
    return votes


def verdict(votes: Votes) -> tuple[EntityKind, float]:
    """Give the kind with most votes, and how many."""
    kind = max(ORDER, key=lambda one: (votes.get(one, 0.0), -ORDER.index(one)))
    return kind, votes.get(kind, 0.0)


def _from_neighbours(tokens: Tokens, candidate: Candidate, lexicon: Lexicon, tally: Votes) -> None:
    start, end = candidate.start, candidate.end
    if start and tokens[start - 1].text.lower() in lexicon.honorifics:
        tally[EntityKind.PERSON] += CERTAIN
    for role in (role_before(tokens, start, lexicon, full_name=end - start > 1), role_after(tokens, end, lexicon)):
        kind = _one_kind(role, tally)
        if kind:
            tally[kind] += TITLE
    if end - start > 1 and _speaks(tokens, end, lexicon):
        tally[EntityKind.PERSON] += SPEAKS


def _one_kind(role: RoleSpan | None, tally: Votes) -> EntityKind | None:
    """Choose among the kinds a describing noun allows ("agency": medium or organisation) the one that has votes already."""
    if role is None:
        return None
    return max(sorted(role.kinds, key=ORDER.index), key=lambda kind: tally.get(kind, 0.0), default=None)


def _speaks(tokens: Tokens, end: int, lexicon: Lexicon) -> bool:
    after = tokens[end : end + 1]
    return bool(after) and after[0].pos == "VERB" and after[0].lemma.lower() in lexicon.reporting


def _from_shape(tokens: Tokens, candidate: Candidate, lexicon: Lexicon, tally: Votes) -> None:
    words = [token.text for token in tokens[candidate.start : candidate.end]]
    before = tokens[candidate.start - 1].text.lower() if candidate.start else ""
    if len(words) == 1 and words[0].isupper() and len(words[0]) >= SHORTEST_ACRONYM:
        tally[EntityKind.ORGANISATION] += ACRONYM
    elif len(words) in PERSON_LENGTHS and not any(word.isupper() or any(map(str.isdigit, word)) for word in words):
        tally[EntityKind.PERSON] += SHAPE
    if before in lexicon.locatives:
        tally[EntityKind.PLACE] += LOCATIVE


def _from_inside(words: Words, lexicon: Lexicon, tally: Votes) -> None:
    """Let the head of the name vote: its last word, or the one before "of", and a legal form."""
    if words[-1].lower() in lexicon.legal_forms:
        tally[EntityKind.ORGANISATION] += CERTAIN
    linked = next((index for index, word in enumerate(words) if index and word in lexicon.links), len(words))
    for word in (words[linked - 1], words[-1], words[0]) if len(words) > 1 or not tally.get(EntityKind.PERSON) else ():
        kinds = lexicon.heads(_bare(word))
        if kinds:
            tally[max(sorted(kinds, key=ORDER.index), key=lambda kind: tally.get(kind, 0.0))] += HEAD
            return


def _bare(word: str) -> Token:
    from generator.model.record import Span  # noqa: PLC0415

    return Token(text=word, span=Span(0, 0), lemma=word, pos="PROPN", tag="")


def _compound_starts(parsed: Sequence[Parsed]) -> frozenset[str]:
    """Give the names that nouns are made with, as "EADS" in "EADS-Tochter": things that have works, shares and chiefs."""
    return frozenset(token.text.split("-")[0] for sentence in parsed for token in sentence.tokens if "-" in token.text.strip("-") and token.text[0].isupper())
