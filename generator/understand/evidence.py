"""What speaks for a name being a person, an organisation, a place: votes from every place where it stands."""

import re
from collections import defaultdict
from collections.abc import Sequence

from generator.model.reading import EntityKind
from generator.understand.candidates import Candidate
from generator.understand.lexicon import Lexicon
from generator.understand.metonyms import preposition
from generator.understand.parsed import Parsed
from generator.understand.roles import RoleSpan, is_home, role_after, role_before
from generator.understand.trimming import HYPHENS
from generator.understand.words import NOMINAL, Tokens, is_finite

Words = tuple[str, ...]
Votes = dict[EntityKind, float]

# Weights, set by reading the errors on the seeds and three news topics: a title outvotes two errors of the tagger, a word
# inside the name outvotes a title ("Council President X" against "President of the Council").
MOST_TAGGED = 3.0
"""All the tagger's votes for one wording together: its errors repeat, a word inside the name does not lie."""
TITLE = 3.0
HEAD = 5.0
CERTAIN = 6.0
"""Honorific or legal form."""
SPEAKS = 0.5
"""Subject of a verb of saying: persons more than anybody."""

PLURAL_TAGS = frozenset({"NNS", "NNPS"})

CLOSING = frozenset({"", "PUNCT", "VERB", "AUX", "ADP"})
"""Parts of speech behind the end of a noun phrase."""

LONGEST_ENDING = 2
"""Letters that a case adds to a noun: "Rates"."""

LENGTH_OF_AGE = 3
"""Words: mark, number, mark."""
OLDEST = 120

CAPITAL_ARTICLE = 1.0
"""An article with a capital inside a sentence, "writers of The Weekly Owl": part of a title, of a paper more than of anything else."""

MOST_LOCATED = 1.5
"""Prepositions of place together: "according to the Post" has one as well."""
WEAK_LOCATIVE = 0.5
"""A preposition of place, beside a tagger that knows it as well."""

DESIGNATION = re.compile(r"[A-Z]{1,3}(?:-?\d{3,}|-\d{1,2})[A-Za-z]?")
"""What models are called, "A380", "F-16": short enough to leave out "G20", a body, and "M23", an army."""

# Only where no tagger has looked.
SHAPE = 1.0
LOCATIVE = 1.5
ACRONYM = 1.0
COMPOUND = 1.0
ALONE = 1.0
"""One word that says something: a person is named in full once, and then joined to the full name."""
PERSON_LENGTHS = range(2, 5)
SHORTEST_ACRONYM = 2

ORDER = tuple(EntityKind)
"""Decides between equal votes."""


def weigh(parsed: Sequence[Parsed], candidates: Sequence[Candidate], lexicon: Lexicon, *, has_tagger: bool) -> dict[Words, Votes]:
    """Collect the votes for each name over the whole article.

    Args:
        parsed: The sentences.
        candidates: Stretches that may be names.
        lexicon: The language's words.
        has_tagger: Whether an entity tagger has read the article; without one, shape and prepositions vote as well.

    Returns:
        For each wording the sum of its votes by kind, in the order of first appearance.
    """
    votes: dict[Words, Votes] = {}
    labels: dict[Words, Votes] = {}
    compounds = () if has_tagger else _compound_starts(parsed)
    for candidate in candidates:
        tokens, words = _words(parsed, candidate)
        if candidate.label and not _is_field(tokens, candidate, lexicon) and not _is_one_of_many(tokens, candidate, lexicon):
            labels.setdefault(words, defaultdict(float))[_label(tokens, candidate, lexicon)] += lexicon.words.tagger
    for candidate in candidates:
        tokens, words = _words(parsed, candidate)
        if words not in votes:
            votes[words] = defaultdict(float)
            _from_tagger(labels.get(words, {}), votes[words])
        tally = votes[words]
        _from_neighbours(tokens, candidate, lexicon, tally)
        _from_place(tokens, candidate, lexicon, tally, weight=WEAK_LOCATIVE if has_tagger else LOCATIVE)
        if not has_tagger:
            _from_shape(tokens, candidate, tally)
        if not has_tagger and len(words) == 1:
            tally[EntityKind.ORGANISATION] += ALONE * _acts(tokens, candidate, lexicon) + COMPOUND * (words[0] in compounds)
    for words, tally in votes.items():
        _from_inside(words, lexicon, tally)
    return votes


def _words(parsed: Sequence[Parsed], candidate: Candidate) -> tuple[Tokens, Words]:
    tokens = parsed[candidate.sentence].tokens
    return tokens, tuple(token.text for token in tokens[candidate.start : candidate.end])


def verdict(votes: Votes) -> tuple[EntityKind, float]:
    """Give the kind with most votes, and how many."""
    kind = max(ORDER, key=lambda one: (votes.get(one, 0.0), -ORDER.index(one)))
    return kind, votes.get(kind, 0.0)


def _label(tokens: Tokens, candidate: Candidate, lexicon: Lexicon) -> EntityKind:
    """Give the tagger's label, but take "the Freewinds" for a thing: people have no article where nouns have no capitals, unless a noun follows."""
    start, end, label = candidate.start, candidate.end, candidate.label or EntityKind.OTHER
    behind = tokens[end].pos if end < len(tokens) else ""
    has_article = start > 0 and tokens[start - 1].text.lower() in lexicon.definite
    is_thing = label is EntityKind.PERSON and has_article and tokens[end - 1].tag not in PLURAL_TAGS
    return EntityKind.OTHER if is_thing and end - start == 1 and behind in CLOSING and not lexicon.words.nouns_capitalised else label


def _is_field(tokens: Tokens, candidate: Candidate, lexicon: Lexicon) -> bool:
    """Tell "Transport" in "Transport Secretary" and "Education" in "Minister of Education" from a name: a field of work says nothing of its own."""
    start, end = candidate.start, candidate.end
    if candidate.label is EntityKind.PLACE:
        return False
    if end < len(tokens) and lexicon.is_office(tokens[end]):
        return True
    return start > 1 and tokens[start - 1].text.lower() in lexicon.of and lexicon.is_office(tokens[start - 2])


def _is_one_of_many(tokens: Tokens, candidate: Candidate, lexicon: Lexicon) -> bool:
    """Tell "an Oath" and "a PhD" from names: one word with the article of a common noun, and no noun behind it ("a Google engineer")."""
    start, end = candidate.start, candidate.end
    before = tokens[start - 1].text.lower() if start else ""
    behind = tokens[end].pos if end < len(tokens) else ""
    return (
        end - start == 1 and before in lexicon.indefinite and behind not in {"NOUN", "PROPN", "ADJ", "PART"} and not _hyphened(tokens, end)
    )


def _hyphened(tokens: Tokens, end: int) -> bool:
    return end < len(tokens) and tokens[end].text in HYPHENS


def _from_tagger(labels: Votes, tally: Votes) -> None:
    total = sum(labels.values())
    for kind, count in labels.items():
        tally[kind] += count * min(1.0, MOST_TAGGED / total)


def _from_neighbours(tokens: Tokens, candidate: Candidate, lexicon: Lexicon, tally: Votes) -> None:
    start, end = candidate.start, candidate.end
    if start and tokens[start - 1].text.lower() in lexicon.honorifics:
        tally[EntityKind.PERSON] += CERTAIN
    after = None if is_home(tokens, start, lexicon) else role_after(tokens, end, lexicon)
    if start > 1 and tokens[start - 1].text in lexicon.capital_articles and tokens[start - 2].text[0].isalnum():
        tally[EntityKind.ORGANISATION] += CAPITAL_ARTICLE
    for role in (role_before(tokens, start, end, lexicon), after):
        kind = _one_kind(role, tally)
        if kind:
            tally[kind] += TITLE
    if end - start > 1 and _speaks(tokens, end, lexicon):
        tally[EntityKind.PERSON] += SPEAKS
    if (not after and _is_human(tokens, end, lexicon)) or _speaks_of_itself(tokens, end, lexicon):
        tally[EntityKind.PERSON] += TITLE


def _one_kind(role: RoleSpan | None, tally: Votes) -> EntityKind | None:
    """Choose among the kinds a describing noun allows ("agency": medium or organisation) the one that has votes already."""
    if role is None:
        return None
    return max(sorted(role.kinds, key=ORDER.index), key=lambda kind: tally.get(kind, 0.0), default=None)


def _is_human(tokens: Tokens, end: int, lexicon: Lexicon) -> bool:
    """Tell "Ann Lee, who" and "Ann Lee, 45," from names of things: these have neither relatives nor an age."""
    after = [token.text.lower() for token in tokens[end : end + 3]]
    if len(after) < LENGTH_OF_AGE or after[0] not in {",", "("}:
        return False
    is_age = after[1].isdigit() and int(after[1]) < OLDEST and after[2] in {",", ")"}
    return is_age or (after[0] == "," and after[1] in lexicon.words.humans)


def _speaks(tokens: Tokens, end: int, lexicon: Lexicon) -> bool:
    after = tokens[end : end + 1]
    return bool(after) and after[0].pos == "VERB" and after[0].lemma.lower() in lexicon.reporting


def _speaks_of_itself(tokens: Tokens, end: int, lexicon: Lexicon) -> bool:
    """Tell "Lee said she felt ill", "Lee said that he ..." from words of a body, which says "it"."""
    if not _speaks(tokens, end, lexicon):
        return False
    rest = tokens[end + 1 : end + 3]
    words = [token.text.lower() for token in rest if token.text.lower() not in lexicon.language.reference.complementizers]
    return bool(words) and words[0] in {*lexicon.language.reference.masculine, *lexicon.language.reference.feminine}


def _from_place(tokens: Tokens, candidate: Candidate, lexicon: Lexicon, tally: Votes, *, weight: float) -> None:
    """Let "in X", "X, Germany" and "X airport" speak for a place."""
    if preposition(tokens, candidate.start, lexicon) in lexicon.words.inside and tally.get(EntityKind.PLACE, 0.0) < MOST_LOCATED:
        tally[EntityKind.PLACE] += weight
    after = tokens[candidate.end : candidate.end + 2]
    if len(after) > 1 and after[0].text == "," and lexicon.is_state(after[1].text):
        tally[EntityKind.PLACE] += TITLE
    if after and after[0].pos == "NOUN" and after[0].text[0].islower() and lexicon.descriptors(after[0]) == {EntityKind.PLACE}:
        tally[EntityKind.PLACE] += TITLE


def _is_odd(word: str) -> bool:
    """Tell whether a word looks like none in a person's name: "VfL", "A380", "GT"."""
    return (
        word.isupper()
        or any(map(str.isdigit, word))
        or (word[1:].lower() != word[1:] and "-" not in word and not word.startswith(("Mc", "Mac", "De", "O'", "O’")))
    )


def _acts(tokens: Tokens, candidate: Candidate, lexicon: Lexicon) -> bool:
    """Tell whether a verb of saying stands right beside a name: "Airbus erwartet", "teilte Airbus mit"."""
    if (
        lexicon.words.genitive
        and tokens[candidate.end - 1].text.endswith(lexicon.words.genitive)
        and tokens[candidate.end : candidate.end + 1]
        and tokens[candidate.end].pos in NOMINAL
    ):
        return False
    near = (*tokens[candidate.end : candidate.end + 1], *tokens[max(0, candidate.start - 1) : candidate.start])
    return any(is_finite(token) and token.lemma.lower() in lexicon.reporting for token in near)


def _from_shape(tokens: Tokens, candidate: Candidate, tally: Votes) -> None:
    words = [token.text for token in tokens[candidate.start : candidate.end]]
    if len(words) == 1 and words[0].isupper() and len(words[0]) >= SHORTEST_ACRONYM:
        tally[EntityKind.ORGANISATION] += ACRONYM
    elif (
        len(words) in PERSON_LENGTHS
        and all(token.pos == "PROPN" or token.text[0].islower() for token in tokens[candidate.start + 1 : candidate.end])
        and not any(_is_odd(word) for word in words)
    ):
        tally[EntityKind.PERSON] += SHAPE


def _from_inside(words: Words, lexicon: Lexicon, tally: Votes) -> None:
    """Let the head of the name vote: its last word, or the one before "of", and a legal form."""
    if words[-1].lower() in lexicon.legal_forms:
        tally[EntityKind.ORGANISATION] += CERTAIN
    if DESIGNATION.fullmatch(words[-1]) or "@" in words:
        tally[EntityKind.OTHER] += CERTAIN
        return
    linked = next((index for index, word in enumerate(words) if index and word in lexicon.links), len(words))
    if linked + 1 < len(words) and _is_association(words[linked - 1].lower(), lexicon):
        tally[EntityKind.ORGANISATION] += HEAD
        return
    if lexicon.is_medium(words):
        tally[EntityKind.MEDIUM] += HEAD
        return
    for word in (words[linked - 1], words[-1], words[0]) if len(words) > 1 or tally.get(EntityKind.PERSON, 0.0) < TITLE else ():
        kinds = lexicon.heads(word)
        if word is words[0] and len(words) > 1 and kinds == {EntityKind.OTHER} and not lexicon.describes(word):
            return  # "Bill Clinton" is no law, but "Hurricane Maria" a storm
        if (
            kinds == {EntityKind.PLACE}
            and len(words) > 1
            and not lexicon.is_head(word)
            and tally.get(EntityKind.PERSON, 0.0) > tally.get(EntityKind.PLACE, 0.0)
        ):
            return  # "Udo Lindenberg" is no hill
        if kinds:
            tally[max(sorted(kinds, key=ORDER.index), key=lambda kind: tally.get(kind, 0.0))] += HEAD
            return


def _is_association(word: str, lexicon: Lexicon) -> bool:
    """Tell "Rates" of "Rates für deutsche Sprache": a listed noun in any case."""
    return any(word.startswith(noun) and len(word) - len(noun) <= LONGEST_ENDING for noun in lexicon.words.associations)


def _compound_starts(parsed: Sequence[Parsed]) -> frozenset[str]:
    """Give the names that nouns are made with, as "EADS" in "EADS-Tochter": things that have works, shares and chiefs."""
    return frozenset(
        token.text.split("-")[0]
        for sentence in parsed
        for token in sentence.tokens
        if "-" in token.text.strip("-") and token.text[0].isupper()
    )
