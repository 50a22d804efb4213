"""The names of one article with all their forms: surnames, acronyms and spellings joined to the full name."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from generator.model.reading import EntityKind, Token
from generator.model.record import Record
from generator.understand.candidates import Candidate
from generator.understand.evidence import CERTAIN, HEAD, TITLE, Votes, Words, verdict
from generator.understand.lexicon import Known, Lexicon
from generator.understand.parsed import Parsed
from generator.understand.phrases import Phrases
from generator.understand.trimming import HYPHENS

Tokens = tuple[Token, ...]

ENOUGH = 1.0
"""Votes a name must have: one word of the tagger, or one sign from the words beside it."""

STANDING_FOR = 0

LONGEST_ACRONYM = 8
SHORTEST_SURNAME = 2


class Named(Record, frozen=True):
    """What a wording stands for in this article."""

    kind: EntityKind
    key: str
    """The same for all wordings of one bearer: the full name, or a state's code."""
    country: str = ""
    use: str = ""
    """"capital" or "seat" for a city or building that may stand for a government."""
    derived: bool = False
    """A part of a name, such as a surname, which may also be another word."""
    rank: int = 1
    """How well the wording serves as the bearer's name: more for a listed name, 0 for a city or a government that stands for its state."""


def register(parsed: Sequence[Parsed], candidates: Sequence[Candidate], votes: Mapping[Words, Votes], lexicon: Lexicon) -> Phrases[Named]:
    """Decide which stretches are names and join the forms of each.

    Args:
        parsed: The sentences of one article.
        candidates: Stretches that may be names.
        votes: What speaks for each wording.
        lexicon: The language's words.

    Returns:
        All wordings to look for, in the whole article.
    """
    acronyms = _acronyms(parsed, candidates, votes)
    abbreviated = set(acronyms.values())
    kinds = {words: _kind(tally, abbreviated=words in abbreviated) for words, tally in votes.items()}
    names = {words: kind for words, kind in kinds.items() if kind is not None and _is_sound(words, votes[words], lexicon)}
    nouns = _common_nouns(parsed) if lexicon.words.nouns_capitalised else frozenset()
    names = {words: kind for words, kind in names.items() if not _is_doubtful(words, names, votes, nouns, lexicon)}
    full = _families(names, votes)
    entries: dict[Words, Named] = {}
    for words, kind in names.items():
        whole = full.get(words, words)
        entries.setdefault(words, Named(kind=names.get(whole, kind), key=_text(whole)))
    for short, long in acronyms.items():
        known = _known(short, lexicon) or _known(long, lexicon)
        target = _named(known) if known else entries.get(long)
        if target is not None:
            entries[short] = target
            entries[long] = replace(target, rank=min(target.rank, 1))
    for words, kind in names.items():
        if kind is EntityKind.PERSON and words not in full:
            for part in _surnames(words, lexicon):
                entries.setdefault(part, Named(kind=kind, key=_text(words), derived=True))
    return Phrases([*entries.items(), *((words, _named(known)) for words, known in lexicon.known.entries())], lexicon.words.genitive)


def _kind(tally: Votes, *, abbreviated: bool) -> EntityKind | None:
    kind, sum_ = verdict(tally)
    if abbreviated and kind not in {EntityKind.ORGANISATION, EntityKind.MEDIUM, EntityKind.OTHER}:
        return EntityKind.ORGANISATION if sum_ < HEAD else kind
    return kind if sum_ >= ENOUGH else None


def _is_sound(words: Words, tally: Votes, lexicon: Lexicon) -> bool:
    """Refuse what the language files list already, or list as no name."""
    if all(word.lower() in lexicon.no_names or not any(map(str.isalpha, word)) for word in words):
        return False
    if (
        not any(word[0].isupper() for word in words)
        or len("".join(words)) == 1
        or words[-1].endswith("-")
        or (words[0].lower() in lexicon.no_names and words[1:2] and words[1].isdigit())
    ):
        return False
    known = _known(words, lexicon)
    if known is not None:
        return known.kind in {EntityKind.STATE, EntityKind.PLACE} and tally.get(EntityKind.PERSON, 0.0) >= CERTAIN
    return " ".join(words) not in lexicon.words.demonyms and (len(words) > 1 or not lexicon.describes(words[0]))


def _common_nouns(parsed: Sequence[Parsed]) -> frozenset[str]:
    """Give the words that stand somewhere as a noun which the entity tagger, where there is one, leaves out: HanTa takes "Bozen" for a noun."""
    return frozenset(token.text for sentence in parsed for token in sentence.tokens if token.pos == "NOUN" and not token.entity)


def _is_doubtful(
    words: Words, names: Mapping[Words, EntityKind], votes: Mapping[Words, Votes], nouns: frozenset[str], lexicon: Lexicon
) -> bool:
    """Where nouns have capitals, refuse what is a common noun elsewhere in the article, a genitive of a name, or a product ("Apple Pay")."""
    _, sum_ = verdict(votes[words])
    if not lexicon.words.nouns_capitalised or sum_ >= TITLE:
        return False
    ending = lexicon.words.genitive
    if ending and words[-1].endswith(ending) and (*words[:-1], words[-1].removesuffix(ending)) in names:
        return True
    if len(words) == 1:
        return words[0] in nouns
    return names[words] is EntityKind.PERSON and words[:1] in names and words[-1:] not in votes


def _known(words: Words, lexicon: Lexicon) -> Known | None:
    found = lexicon.known.at(list(words), 0)
    return found.value if found and found.end == len(words) else None


def _named(known: Known) -> Named:
    key = known.country if known.kind is EntityKind.STATE and not known.use else known.name
    return Named(kind=known.kind, key=key, country=known.country, use=known.use, rank=known.rank)


def _families(names: Mapping[Words, EntityKind], votes: Mapping[Words, Votes]) -> dict[Words, Words]:
    """Join each short name of a person to the first full name that ends, or begins, with it."""
    # Letter case is ignored: "Al-Muhandis" opens a sentence.
    by_end: dict[Words, Words] = {}
    by_start: dict[Words, Words] = {}
    for words, kind in names.items():
        if kind is EntityKind.PERSON:
            for cut in range(1, len(words)):
                by_end.setdefault(_folded(words[cut:]), words)
                by_start.setdefault(_folded(words[:cut]), words)
    joined: dict[Words, Words] = {}
    for words, kind in names.items():
        _, sum_ = verdict(votes[words])
        whole = by_end.get(_folded(words))
        if whole and (kind is EntityKind.PERSON or sum_ < HEAD):
            joined[words] = whole
        elif kind is EntityKind.PERSON and _folded(words) in by_start and votes[words].get(kind, 0.0) < CERTAIN:
            joined[words] = by_start[_folded(words)]
    return {words: _root(words, joined) for words in joined}


def _folded(words: Words) -> Words:
    return tuple(word.casefold() for word in words)


def _root(words: Words, joined: Mapping[Words, Words]) -> Words:
    while words in joined:
        words = joined[words]
    return words


def _surnames(words: Words, lexicon: Lexicon) -> Iterable[Words]:
    """Give the parts of a person's full name that stand for it alone: "von der Leyen", "Leyen", "Thomas-Symonds"."""
    start = len(words) - 1
    while start > 1 and words[start - 1] in HYPHENS:
        start -= 2
    if start <= 0 or len(words[-1]) < SHORTEST_SURNAME:
        return
    yield words[start:]
    with_particles = start
    while with_particles > 1 and words[with_particles - 1] in lexicon.particles:
        with_particles -= 1
    yield words[with_particles:]
    first = words[with_particles]
    yield (first[:1].upper() + first[1:], *words[with_particles + 1 :])


def _acronyms(parsed: Sequence[Parsed], candidates: Iterable[Candidate], votes: Mapping[Words, Votes]) -> dict[Words, Words]:
    """Find "Popular Mobilization Forces (PMF)": the short form -> the long one."""
    found: dict[Words, Words] = {}
    for candidate in candidates:
        tokens = parsed[candidate.sentence].tokens
        words = tuple(token.text for token in tokens[candidate.start : candidate.end])
        opening, *rest = [token.text for token in tokens[candidate.end : candidate.end + 3]] or [""]
        in_brackets = opening == "(" and rest[1:] == [")"]
        if in_brackets and _abbreviates(rest[0], words) and verdict(votes[words])[0] is not EntityKind.PERSON:
            found.setdefault((rest[0],), words)
    return found


def _abbreviates(short: str, words: Words) -> bool:
    """Tell whether a word can be made of the initials of others, or is at least all capitals and begins like them."""
    if not 1 < len(short) <= LONGEST_ACRONYM or not short.isalpha() or short.islower() or len(words) == 1:
        return False
    initials = iter("".join(word[0] for word in words).upper())
    return all(letter in initials for letter in short.upper()) or (short.isupper() and short[0] == words[0][0])


def _text(words: Words) -> str:
    """Write a name from its words; only its place in the text says where blanks were, so this is a key, not a wording."""
    return " ".join(words)
