"""Cities that stand for their clubs: "Liverpool captain", "Chelsea beat Arsenal", "der Liverpool-Trainer"."""

from collections import Counter
from collections.abc import Sequence

from generator.model.reading import EntityKind
from generator.understand.lexicon import Lexicon
from generator.understand.parsed import Parsed
from generator.understand.phrases import Phrases
from generator.understand.register import Named
from generator.understand.words import Tokens

ORGANISATION = "B-ORG"

ENOUGH = 2
"""Signs of sport that make a team of a city: words behind it, and places where the tagger takes it for a body; one may be chance ("the Boston coach")."""

LONGEST_CITY = 2
"""Words."""


def clubs(parsed: Sequence[Parsed], names: Phrases[Named], lexicon: Lexicon) -> dict[str, Named]:
    """Find the cities that an article treats as teams.

    Args:
        parsed: The sentences of one article.
        names: What the article names.
        lexicon: The language's words.

    Returns:
        The listed names of cities behind which stands a word that only a team can own, "striker" or "fans", or of which the article names the
        club ("FC Liverpool"), each with that club.
    """
    owners = [owner for sentence in parsed for owner in _owners(sentence.tokens, lexicon)]
    signs = Counter(owners)
    bodies = Counter(token.text for sentence in parsed for token in sentence.tokens if token.entity == ORGANISATION)
    teams = {city: Named(kind=EntityKind.ORGANISATION, key=city) for city, count in signs.items() if count + bodies[city] >= ENOUGH}
    return teams | {city: club for sentence in parsed for city, club in _named_in_full(sentence.tokens, names, lexicon)}


def _named_in_full(tokens: Tokens, names: Phrases[Named], lexicon: Lexicon) -> list[tuple[str, Named]]:
    """Give the cities of clubs named in full, "FC Liverpool", "Liverpool FC", with these."""
    found = []
    for index, token in enumerate(tokens):
        if token.text in lexicon.club_affixes:
            before, after = max(0, index - 1), index + 2
            for start, end, city in ((before, index + 1, before), (index, after, index + 1)):
                words = [one.text for one in tokens[start:end]]
                club = names.at(words, 0)
                found += [
                    (name, club.value)
                    for name in _city(tuple(one.text for one in tokens[city : city + 1]), lexicon)
                    if club and club.end == len(words)
                ]
    return found


def _owners(tokens: Tokens, lexicon: Lexicon) -> list[str]:
    found = []
    for index, token in enumerate(tokens):
        owner, hyphen, noun = token.text.partition("-")
        if hyphen and noun.lower() in lexicon.club_words:
            found += _city((owner,), lexicon)
        elif index and not lexicon.club_words.isdisjoint({token.text.lower(), token.lemma.lower()}):
            words = tuple(one.text for one in tokens[max(0, index - LONGEST_CITY) : index])
            found += _city(words, lexicon) or _city(words[-1:], lexicon)
    return found


def _city(words: tuple[str, ...], lexicon: Lexicon) -> list[str]:
    """Give the name of a listed place, if the words are one; states play too, but stay states."""
    known = lexicon.listed(words)
    return [known.name] if known is not None and known.kind is EntityKind.PLACE else []
