"""Bodies named by a common noun, where capitals do not show a name: "das Außenministerium", "der Verband der Flughafenbetreiber"."""

from collections.abc import Iterator

from generator.understand.lexicon import Lexicon
from generator.understand.words import Tokens

NOUNS = frozenset({"NOUN", "PROPN"})


def institutions(tokens: Tokens, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Find the stretches that name a body by its office.

    Args:
        tokens: The sentence.
        lexicon: The language's words.

    Yields:
        Start and end (exclusive), without article. A plain "Amt" or "Verband" counts only with the words that say which.
    """
    for index, token in enumerate(tokens):
        if token.pos != "NOUN" or not lexicon.is_institution(token) or index == 0:
            continue
        plain = token.lemma.lower() in {*lexicon.words.institutions, *lexicon.words.associations}
        start = index - (tokens[index - 1].pos == "ADJ" and (plain or lexicon.nationality(tokens[index - 1]) is not None))
        end = _end(tokens, index + 1, lexicon, plain=plain)
        says_which = not plain or start < index or end > index + 1
        has_article = start > 0 and tokens[start - 1].text.lower() in {*lexicon.articles, *lexicon.words.contracted}
        if says_which and has_article:
            yield start, end


def _end(tokens: Tokens, index: int, lexicon: Lexicon, *, plain: bool) -> int:
    """Take in "für Verkehr" and "der Flughafenbetreiber" behind a plain noun, and "der Ukraine" behind any."""
    if index >= len(tokens) or tokens[index].text not in lexicon.links:
        return index
    last = index + 1
    while last < len(tokens) and tokens[last].pos == "ADJ":
        last += 1
    if last == len(tokens) or tokens[last].pos not in NOUNS:
        return index
    return last + 1 if plain or lexicon.is_state(" ".join(token.text for token in tokens[index + 1 : last + 1])) else index
