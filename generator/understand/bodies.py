"""Which named body a definite common noun means that speaks: "the three-judge court found", "the court's summary said", "das Gericht"."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from generator.languages.language import Language
from generator.model.reading import Attribution, Entity, EntityKind, Mention, Token
from generator.model.record import Span
from generator.understand.parsed import Parsed
from generator.understand.speakers import is_voice
from generator.understand.words import APOSTROPHES, POSSESSIVES

BODIES = frozenset({EntityKind.ORGANISATION, EntityKind.MEDIUM})

SHORTEST_END = 5
"""Letters of a noun that may end a compound name ("Landgericht"); shorter ones end too many words by chance."""


LONGEST_TIED = 5
"""Words that may tie a paper to its body where the parser left them out of the source: "of the three-judge court"."""


def bodies_speaking(
    found: Sequence[Attribution], parsed: Sequence[Parsed], language: Language, mentions: Sequence[Mention], entities: Sequence[Entity]
) -> list[Attribution]:
    """Give attributions whose source is a definite common noun the body named before that bears the noun in its name.

    Of several such bodies the one named most often so far is meant: a story about a court keeps to it, and names the court above it once.

    Args:
        found: The article's attributions; speakers that are known stay.
        parsed: The article's sentences.
        language: The article's language file.
        mentions: Where entities are named or meant.
        entities: The article's entities.

    Returns:
        All of them, in the same order.
    """
    tokens = [token for one in parsed for token in one.tokens]
    starts = [token.span.start for token in tokens]
    known = {entity.id: entity for entity in entities if entity.kind in BODIES}
    named = [one for one in mentions if not one.inferred and one.entity in known]

    def speaker(source: Span) -> str:
        first, end = bisect_left(starts, source.start), bisect_left(starts, source.end)
        noun = _body_noun(tokens[first:end], tokens[end : end + LONGEST_TIED], language)
        return _bearer(noun, [one for one in named if one.span.end <= source.start], known, language) if noun else ""

    return [one if one.speaker or one.source is None else msgspec.structs.replace(one, speaker=speaker(one.source)) for one in found]


def _body_noun(source: Sequence[Token], behind: Sequence[Token], language: Language) -> str:
    """Give the noun of the body that speaks, or whose words a paper holds: "court" in "the court's summary", "the summary of the ruling"."""
    definite = language.reference.definite
    if len(source) == 1 and source[0].lemma.lower() in language.speech.issuers:
        return _issuer(source[0], language)  # "Im Urteil heißt es"
    end = _plain(source, definite)
    if end == 0:
        return ""
    noun, rest = source[end - 1], source[end:]
    if rest and rest[0].text.lower() in POSSESSIVES | APOSTROPHES:
        return _issuer(noun, language) if is_voice(rest[-1].lemma, language.speech) else ""
    if not is_voice(noun.lemma, language.speech):
        return "" if rest else _issuer(noun, language)
    tied = rest or behind
    tied = tied[1:] if tied and tied[0].text.lower() in language.speech.belonging else tied
    end = _plain(tied, definite)
    if end and (end == len(tied) or not rest):
        return _issuer(tied[end - 1], language)
    return "" if rest else _issuer(noun, language)


def _issuer(noun: Token, language: Language) -> str:
    """Give the noun for the body behind what only such a body issues ("ruling": "court"), else the noun itself."""
    lemma = noun.lemma.lower()
    return language.speech.issuers.get(lemma, lemma)


def _plain(words: Sequence[Token], definite: Sequence[str]) -> int:
    """Give the length of a phrase of a definite article and a noun, with nothing between that could tell it from another of its kind.

    A hyphen shows a word that describes ("three-judge"); "lower" or "second" tell one court from another.
    """
    if not words or words[0].text.lower() not in definite:
        return 0
    nouns = (i for i, one in enumerate(words) if one.pos in {"NOUN", "PROPN"} and not _hyphenated(words, i))
    noun = next(nouns, 0)
    while noun + 1 < len(words) and words[noun + 1].pos == "NOUN":
        noun += 1
    plain = all("-" in words[i].text or _hyphenated(words, i) or words[i].text == "-" for i in range(1, noun))
    return noun + 1 if noun and words[noun].pos == "NOUN" and plain else 0


def _hyphenated(words: Sequence[Token], index: int) -> bool:
    """Tell whether a hyphen stands beside a word, where a tagger parts such words."""
    return any(0 <= i < len(words) and words[i].text == "-" for i in (index - 1, index + 1))


def _bearer(noun: str, named: Sequence[Mention], known: Mapping[str, Entity], language: Language) -> str:
    """Give the body with a noun in its name that was named most often; nobody where two were named as often."""
    times = Counter(one.entity for one in named if _bears(known[one.entity].name, noun, language))
    most = times.most_common(2)
    return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else ""


def _bears(name: str, noun: str, language: Language) -> bool:
    words = name.lower().split()
    compound = language.names.compounding and len(noun) >= SHORTEST_END
    return any(word in {noun, f"{noun}s"} or (compound and word.endswith(noun)) for word in words)
