"""The names of one article with all their forms: surnames, acronyms and spellings joined to the full name."""

from collections.abc import Iterable, Mapping, Sequence
from unicodedata import combining, normalize

from msgspec.structs import replace

from generator.model.reading import EntityKind, Token
from generator.model.record import Record
from generator.understand.candidates import Candidate
from generator.understand.evidence import CERTAIN, HEAD, TITLE, Votes, Words, verdict
from generator.understand.lexicon import Known, Lexicon
from generator.understand.parsed import Parsed
from generator.understand.phrases import Phrases
from generator.understand.trimming import BRACKETS, HYPHENS

Tokens = tuple[Token, ...]

ENOUGH = 1.0
"""Votes a name must have: one word of the tagger, or one sign from the words beside it."""

STANDING_FOR = 0

LONGEST_ACRONYM = 8
SHORTEST_SURNAME = 2
LONGEST_OFFICE = 2
"""Words of a body named by a common noun and the adjective of its state."""


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
    rivals: tuple[str, ...] = ()
    """Keys of the people who share a surname; where there are several, each naming is resolved at its place."""
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
    nouns = _common_nouns(parsed) if lexicon.words.nouns_capitalised else _openers(parsed, candidates)
    names = {words: kind for words, kind in names.items() if not _is_doubtful(words, names, votes, nouns, lexicon)}
    full = {
        **_national(names, lexicon),
        **_offices(parsed, candidates, names, lexicon),
        **_companies(names, votes, lexicon),
        **_families(names, votes),
    }
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
    people = [words for words, kind in names.items() if kind is EntityKind.PERSON and words not in full]
    for words in people:
        for part in _surnames(words, lexicon):
            entries.setdefault(part, Named(kind=EntityKind.PERSON, key=_text(words), derived=True))
    for family in [words for words in names if len(words) == 1 and _is_family(words[0], entries)]:
        entries[family] = Named(kind=EntityKind.GROUP, key=_text(family))
    for surname, bearers in _shared(people, lexicon).items():
        entries[surname] = replace(entries[surname], rivals=tuple(map(_text, bearers)))
    return Phrases([*entries.items(), *((words, _named(known)) for words, known in lexicon.known.entries())], lexicon.words.genitive)


def _kind(tally: Votes, *, abbreviated: bool) -> EntityKind | None:
    kind, sum_ = verdict(tally)
    if abbreviated and kind not in {EntityKind.ORGANISATION, EntityKind.MEDIUM, EntityKind.OTHER}:
        return EntityKind.ORGANISATION if sum_ < HEAD else kind
    return kind if sum_ >= ENOUGH else None


def _is_sound(words: Words, tally: Votes, lexicon: Lexicon) -> bool:
    """Refuse what the language files list already, or list as no name."""
    if all(word.lower().rstrip(".") in lexicon.no_names or not any(map(str.isalpha, word)) for word in words):
        if len(words) == 1 or EntityKind.ORGANISATION not in lexicon.heads(words[-1]) or tally.get(EntityKind.ORGANISATION, 0.0) <= HEAD:
            return False  # "Supreme Court" is a name where the tagger says so as well
    if (
        any(not BRACKETS.isdisjoint(word) for word in words)
        or not any(word[0].isupper() for word in words)
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
    return frozenset(token.text for sentence in parsed for token in sentence.tokens if token.pos == "NOUN")


def _openers(parsed: Sequence[Parsed], candidates: Iterable[Candidate]) -> frozenset[str]:
    """Give the words whose capital only shows where a sentence begins: "Hydrogen", in an article that writes "hydrogen" elsewhere."""
    lower = {token.text for sentence in parsed for token in sentence.tokens if token.pos == "NOUN" and token.text.islower()}
    at_start: dict[str, bool] = {}
    for candidate in candidates:
        word = parsed[candidate.sentence].tokens[candidate.start].text
        at_start[word] = at_start.get(word, True) and candidate.start == 0
    return frozenset(word for word, always in at_start.items() if always and word.lower() in lower)


def _is_doubtful(
    words: Words, names: Mapping[Words, EntityKind], votes: Mapping[Words, Votes], nouns: frozenset[str], lexicon: Lexicon
) -> bool:
    """Refuse a common noun at the beginning of a sentence; where nouns have capitals, what is a common noun elsewhere in the article, a genitive of a name, or a product ("Apple Pay")."""
    _, sum_ = verdict(votes[words])
    if not lexicon.words.nouns_capitalised:
        return words[0] in nouns and len(words) == 1 and sum_ <= TITLE
    if sum_ >= TITLE:
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


def _offices(
    parsed: Sequence[Parsed], candidates: Sequence[Candidate], names: Mapping[Words, EntityKind], lexicon: Lexicon
) -> dict[Words, Words]:
    """Join the wordings of a body named by a common noun, "die Revolutionsgarden", "der iranischen Revolutionsgarde", unless two states have one each."""
    by_noun: dict[str, dict[Words, str]] = {}
    for candidate in candidates:
        tokens = parsed[candidate.sentence].tokens[candidate.start : candidate.end]
        words = tuple(token.text for token in tokens)
        noun = tokens[-1]
        if words in names and len(words) <= LONGEST_OFFICE and noun.pos == "NOUN" and lexicon.is_institution(noun):
            owner = lexicon.nationality(tokens[0]) if len(words) > 1 else ""
            if owner is not None:
                by_noun.setdefault(noun.lemma, {}).setdefault(words, owner)
    joined: dict[Words, Words] = {}
    for forms in by_noun.values():
        if len({owner for owner in forms.values() if owner}) <= 1:
            whole = max(forms, key=lambda words: (len(words), -list(forms).index(words)))
            joined.update((words, whole) for words in forms if words != whole)
    return joined


def _national(names: Mapping[Words, EntityKind], lexicon: Lexicon) -> dict[Words, Words]:
    """Join "Ministry of Culture" to "Greek Ministry of Culture", where one state only has such a body."""
    longer: dict[Words, list[Words]] = {}
    for words in names:
        if words[0] in lexicon.words.demonyms and words[1:] in names and len(words) > LONGEST_OFFICE:
            longer.setdefault(words[1:], []).append(words)
    return {short: found[0] for short, found in longer.items() if len(found) == 1}


def _companies(names: Mapping[Words, EntityKind], votes: Mapping[Words, Votes], lexicon: Lexicon) -> dict[Words, Words]:
    """Join "Outboard Marine" and "Outboard" to "Outboard Marine Corp", unless a title makes a person of the short form."""
    joined: dict[Words, Words] = {}
    for words in names:
        stem = words
        while len(stem) > 1 and (stem[-1].lower() in lexicon.legal_forms or not stem[-1][0].isalnum() or stem[-1].lower() in lexicon.links):
            stem = stem[:-1]
        if len(stem) == len(words):
            continue
        for cut in range(1, len(stem) + 1):
            short = stem[:cut]
            says_nothing = cut == 1 and (lexicon.heads(short[0]) or lexicon.describes(short[0]))
            named_so = short in names and names[short] is not EntityKind.PLACE and _known(short, lexicon) is None
            if named_so and not says_nothing and (cut > 1 or votes[short].get(EntityKind.PERSON, 0.0) < TITLE):
                joined.setdefault(short, words)
    return joined


def _folded(words: Words) -> Words:
    """Ignore letter case and accents: "Erdoğan" is "Erdogan" further down."""
    return tuple("".join(letter for letter in normalize("NFKD", word.casefold()) if not combining(letter)) for word in words)


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


def _is_family(word: str, entries: Mapping[Words, Named]) -> bool:
    """Tell "the Clintons" from a person, where somebody is called Clinton."""
    one = entries.get((word.removesuffix("s"),))
    return word.endswith("s") and one is not None and one.derived


def _shared(people: Iterable[Words], lexicon: Lexicon) -> dict[Words, list[Words]]:
    """Give the surnames that several people have."""
    bearers: dict[Words, list[Words]] = {}
    for words in people:
        for part in dict.fromkeys(_surnames(words, lexicon)):
            bearers.setdefault(part, []).append(words)
    return {part: found for part, found in bearers.items() if len(found) > 1}


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
