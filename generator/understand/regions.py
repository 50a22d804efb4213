"""Parts of a state that act: "Bayern lehnt ab", "die Bundesländer Bayern und Hessen", "Texas sued", but not "in Texas"."""

from collections.abc import Sequence

from generator.understand.lexicon import REGION, Lexicon
from generator.understand.metonyms import acts, is_located
from generator.understand.parsed import Parsed
from generator.understand.phrases import Phrases
from generator.understand.register import Named
from generator.understand.words import Tokens


def acting_regions(parsed: Sequence[Parsed], names: Phrases[Named], lexicon: Lexicon) -> frozenset[str]:
    """Find the regions that an article lets act or decide.

    Where nothing else in it deals with politics, "Bayern gewinnt" tells of a team.

    Args:
        parsed: The sentences of one article.
        names: What the article names.
        lexicon: The language's words.

    Returns:
        Their ISO 3166-2 codes.
    """
    if not any(lexicon.is_polity(token) for sentence in parsed for token in sentence.tokens):
        return frozenset()
    return frozenset(code for sentence in parsed for code in _acting(sentence.tokens, names, lexicon))


def _acting(tokens: Tokens, names: Phrases[Named], lexicon: Lexicon) -> list[str]:
    found: list[str] = []
    last = -1
    for start, end, named in names.find(tokens):
        if named.use != REGION:
            continue
        joined = start > 0 and start - 1 == last and tokens[last].pos == "CCONJ"
        if joined or _is_constituent(tokens, start, lexicon) or acts(tokens, start, end, lexicon) or _leads(tokens, start, end, lexicon):
            found.append(named.country)
            last = end
    return found


def _is_constituent(tokens: Tokens, start: int, lexicon: Lexicon) -> bool:
    """Tell "die Länder Bayern und Hessen" by the noun before it, unless something is in them."""
    return start > 0 and tokens[start - 1].text.lower() in lexicon.constituents and not is_located(tokens, start - 1, lexicon)


def _leads(tokens: Tokens, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell the first of several: "Bayern und Hessen setzen ... aus"."""
    return (
        end + 1 < len(tokens)
        and tokens[end].pos == "CCONJ"
        and acts(tokens, end + 1, end + 2, lexicon)
        and not is_located(tokens, start, lexicon)
    )
