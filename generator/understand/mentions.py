"""All places where somebody or something is named: names, governments and groups, each word in one of them at most."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.model.reading import EntityKind
from generator.understand.candidates import PROSE
from generator.understand.clubs import clubs
from generator.understand.governments import governments
from generator.understand.groups import groups
from generator.understand.kinds import SUBJECTS
from generator.understand.lexicon import REGION, Lexicon
from generator.understand.metonyms import acts, is_located, preposition
from generator.understand.namesakes import Place, resolved
from generator.understand.parsed import Parsed
from generator.understand.phrases import Phrases
from generator.understand.regions import acting_regions
from generator.understand.register import STANDING_FOR, Named
from generator.understand.short_bodies import complements, short_bodies
from generator.understand.trimming import HYPHENS, touches
from generator.understand.words import Tokens

SEAT = "seat"
"""`Named.use` of a building that stands for a government."""

GOVERNMENT = "government"
"""`Named.use` of a government that is named as such."""

CURRENCIES = frozenset("$€£¥")

NO_NAME_LABELS = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY", "MONEY", "PERCENT"})
"""What the tagger takes for a date or number is no person: "May"."""


def places(parsed: Sequence[Parsed], names: Phrases[Named], lexicon: Lexicon) -> list[Place]:
    """Find all namings in the article, in the order of the text; where two overlap the longer one stands.

    Args:
        parsed: The sentences.
        names: The wordings to look for.
        lexicon: The language's words.
    """
    found: list[Place] = []
    teams = clubs(parsed, names, lexicon)
    regions = acting_regions(parsed, names, lexicon)
    bodies = complements(parsed, names, lexicon)
    for number, sentence in enumerate(parsed):
        tokens = sentence.tokens
        in_prose = sentence.block.kind in PROSE
        here = [
            *_governments(number, tokens, lexicon),  # first: of two equally long ones the first stands
            *(_as_club(_as_region(place, regions), tokens, teams, lexicon) for place in _names(number, tokens, names, lexicon)),
            *(Place(number, at, at + 1, replace(named, rank=STANDING_FOR)) for at, named in short_bodies(tokens, bodies, lexicon)),
            *(_groups(number, tokens, lexicon) if in_prose else ()),
        ]
        found += _apart(here)
    return resolved(found)


def _names(number: int, tokens: Tokens, names: Phrases[Named], lexicon: Lexicon) -> Iterator[Place]:
    for start, end, named in names.find(tokens):
        if _stands_alone(tokens, start, end) and not _is_currency(tokens, end) and not _is_other_word(tokens, start, end, named):
            yield Place(number, start, end, _in_context(tokens, start, end, named, lexicon))


def _as_region(place: Place, regions: frozenset[str]) -> Place:
    """Let a region be a state in an article in which it acts, and a place in all others."""
    named = place.named
    if named.use != REGION:
        return place
    if named.country in regions:
        return place._replace(named=replace(named, kind=EntityKind.STATE, key=named.country, use=""))
    return place._replace(named=replace(named, use=""))


def _as_club(place: Place, tokens: Tokens, teams: Mapping[str, Named], lexicon: Lexicon) -> Place:
    """Let a city stand for its club in an article that treats it so, except behind "in"."""
    named = place.named
    if named.kind is not EntityKind.PLACE or named.key not in teams or preposition(tokens, place.start, lexicon) in lexicon.words.inside:
        return place
    return place._replace(named=teams[named.key])


def _stands_alone(tokens: Tokens, start: int, end: int) -> bool:
    """Refuse a name inside a longer word: "NATO-style", "Iran-backed", but not "Russia-NATO talks"."""
    if end + 1 < len(tokens) and tokens[end].text in HYPHENS and touches(tokens, end) and touches(tokens, end + 1):
        return tokens[end + 1].text[0].isupper()
    return not (
        start
        and tokens[start - 1].text in HYPHENS
        and touches(tokens, start)
        and touches(tokens, start - 1)
        and tokens[start - 2].text[0].islower()
    )


def _is_currency(tokens: Tokens, end: int) -> bool:
    """Tell "US" in "US $ 8" from the state."""
    return end < len(tokens) and tokens[end].text in CURRENCIES


def _is_other_word(tokens: Tokens, start: int, end: int, named: Named) -> bool:
    if not named.derived or end - start > 1:
        return False
    is_date = tokens[start].entity[2:] in NO_NAME_LABELS and tokens[start].dep not in SUBJECTS
    return is_date or (start == 0 and tokens[start].pos not in {"PROPN", "X", "NOUN"})


def _in_context(tokens: Tokens, start: int, end: int, named: Named, lexicon: Lexicon) -> Named:
    """Decide whether a city or building is meant, or the government in it."""
    is_state = (named.use == "capital" and acts(tokens, start, end, lexicon)) or (
        named.use == SEAT and not is_located(tokens, start, lexicon)
    )
    if is_state:
        return Named(kind=EntityKind.STATE, key=named.country, country=named.country, use=named.use, rank=STANDING_FOR)
    return Named(kind=EntityKind.PLACE, key=named.key) if named.use not in {"", REGION} else named


def _groups(number: int, tokens: Tokens, lexicon: Lexicon) -> Iterator[Place]:
    for start, end in groups(tokens, lexicon):
        key = " ".join(token.text.lower() for token in tokens[start:end])
        yield Place(number, start, end, Named(kind=EntityKind.GROUP, key=key))


def _governments(number: int, tokens: Tokens, lexicon: Lexicon) -> Iterator[Place]:
    for start, end, country in governments(tokens, lexicon):
        key = country or tokens[start].text.lower()
        yield Place(
            number,
            start,
            end,
            Named(
                kind=EntityKind.STATE if country else EntityKind.ORGANISATION, key=key, country=country, use=GOVERNMENT, rank=STANDING_FOR
            ),
        )


def _apart(places_here: list[Place]) -> list[Place]:
    taken: set[int] = set()
    kept = []
    for place in sorted(places_here, key=lambda one: (one.start - one.end, one.start)):
        inside = range(place.start, place.end)
        if taken.isdisjoint(inside):
            taken.update(inside)
            kept.append(place)
    return sorted(kept, key=lambda one: one.start)
