"""How far somebody goes who consents: "had agreed to allow" is firm, "is willing to consider" is soft."""

from collections.abc import Sequence

from generator.compare.folding import lemma_of, plain_words
from generator.compare.passages import Passage
from generator.languages.comparison import ComparisonWords
from generator.languages.load import Languages, language_of
from generator.model.record import Span

SOFT, FIRM = "soft", "firm"
# "Welcomed the stated willingness" is no degree of welcoming.
_GRADED = frozenset({"consent", "consideration", "pledge"})


def degree(passage: Passage, words: ComparisonWords) -> tuple[str, Span] | None:
    """Give how far a passage's act goes, with the word that says so; the softest word decides: "agreed to consider"."""
    deeds = [deed for deed in passage.deeds if deed.kind in _GRADED]
    for name in (SOFT, FIRM):
        lemmas = plain_words(words.degrees.get(name, ()))
        for token in passage.reading.tokens:
            if lemma_of(token) in lemmas and any(deed.word.start <= token.span.start for deed in deeds):
                return name, token.span
    return None


def split_by_degree(matters: Sequence[Sequence[int]], passages: Sequence[Passage], languages: Languages) -> list[list[int]]:
    """Part sentences about one act into claims: who says that somebody agreed says more than who says that he is willing.

    Sentences of no degree stay with the firm ones, where there are any: they tell the act without a word that weakens it.

    Args:
        matters: Groups of sentences that tell one thing, whatever its degree.
        passages: All passages of the dossier.
        languages: Language files.

    Returns:
        The claims, each with its indices in rising order, in the order of their first sentences.
    """
    claims: list[list[int]] = []
    for matter in matters:
        degrees = {index: degree(passages[index], language_of(passages[index].language, languages).comparison) for index in matter}
        names = {found[0] for found in degrees.values() if found}
        soft = [index for index in matter if (found := degrees[index]) and found[0] == SOFT]
        rest = [index for index in matter if index not in soft]
        claims += [soft, rest] if names == {SOFT, FIRM} else [list(matter)]
    return sorted(claims)
