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
        end = _end(tokens, index + 1, lexicon, plain=plain)
        start = index - _has_adjective(tokens, index, lexicon, plain=plain, told=end > index + 1)
        says_which = not plain or start < index or end > index + 1
        if says_which and (_has_article(tokens, start, lexicon) or (start > 0 and tokens[start - 1].pos == "ADJ" and end > index + 1)):
            yield start, end


def _has_adjective(tokens: Tokens, index: int, lexicon: Lexicon, *, plain: bool, told: bool) -> bool:
    """Tell whether the adjective before a noun belongs to the name: "Ständige Konferenz der Minister", "deutscher Rat", but not "der eingesetzte Rat für ..."."""
    adjective = tokens[index - 1]
    if adjective.pos != "ADJ":
        return False
    return lexicon.nationality(adjective) is not None or (plain and (not told or adjective.text[0].isupper()))


def _has_article(tokens: Tokens, start: int, lexicon: Lexicon) -> bool:
    return start > 0 and tokens[start - 1].text.lower() in {*lexicon.articles, *lexicon.words.contracted}


def _end(tokens: Tokens, index: int, lexicon: Lexicon, *, plain: bool) -> int:
    """Take in "für Verkehr", "für die deutsche Sprache" and "der Juden in Deutschland" behind a plain noun, and "der Ukraine" behind any."""
    if index >= len(tokens) or tokens[index].text not in lexicon.links:
        return index
    first = (
        index
        + 1
        + (plain and tokens[index].text in lexicon.words.joins and tokens[index + 1 : index + 2] != () and tokens[index + 1].pos == "DET")
    )
    last = first
    while last < len(tokens) and tokens[last].pos == "ADJ":
        last += 1
    if last == len(tokens) or tokens[last].pos not in NOUNS:
        return index
    if plain:
        return _with_country(tokens, last + 1, lexicon)
    return last + 1 if lexicon.is_state(" ".join(token.text for token in tokens[first : last + 1])) else index


def _with_country(tokens: Tokens, end: int, lexicon: Lexicon) -> int:
    """Take in "in Deutschland" behind "Zentralrat der Juden"."""
    home = tokens[end : end + 2]
    return end + 2 if len(home) > 1 and home[0].text in lexicon.words.inside and lexicon.is_state(home[1].text) else end
