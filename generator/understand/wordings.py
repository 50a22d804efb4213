"""Wordings of one bearer in one article: surnames, acronyms, short names of companies and offices."""

from collections.abc import Iterable, Mapping, Sequence
from unicodedata import combining, normalize

from generator.model.reading import EntityKind
from generator.understand.candidates import Candidate
from generator.understand.evidence import CERTAIN, HEAD, TITLE, Votes, Words, verdict
from generator.understand.lexicon import Lexicon
from generator.understand.parsed import Parsed
from generator.understand.trimming import HYPHENS

LONGEST_ACRONYM = 8
SHORTEST_SURNAME = 2
LONGEST_SHORTENED = 2
"""Words of a body's name of which the first alone may stand for it."""
LONGEST_OFFICE = 2
"""Words of a body named by a common noun and the adjective of its state."""


def wordings(
    parsed: Sequence[Parsed],
    candidates: Sequence[Candidate],
    names: Mapping[Words, EntityKind],
    votes: Mapping[Words, Votes],
    lexicon: Lexicon,
) -> dict[Words, Words]:
    """Find the names that are a shorter, or another, wording of one in the same article.

    Args:
        parsed: The sentences.
        candidates: Stretches that may be names.
        names: The wordings that are names, with their kinds.
        votes: What speaks for each.
        lexicon: The language's words.

    Returns:
        Wording -> the fullest wording of the same bearer.
    """
    return {
        **_national(names, lexicon),
        **_branches(names, lexicon),
        **_first_words(names, lexicon),
        **_offices(parsed, candidates, names, lexicon),
        **_cases(parsed, candidates, names, lexicon),
        **_companies(names, votes, lexicon),
        **_families(names, votes),
    }


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


def _cases(
    parsed: Sequence[Parsed], candidates: Sequence[Candidate], names: Mapping[Words, EntityKind], lexicon: Lexicon
) -> dict[Words, Words]:
    """Join the cases of a body with a complement: "des Rates für die deutsche Sprache", "der Rat für deutsche Sprache"."""
    by_key: dict[tuple[str, ...], list[Words]] = {}
    for candidate in candidates:
        tokens = parsed[candidate.sentence].tokens[candidate.start : candidate.end]
        words = tuple(token.text for token in tokens)
        if words in names and len(words) > LONGEST_OFFICE and tokens[0].lemma.lower() in lexicon.words.associations:
            key = tuple(token.lemma.lower() for token in tokens if token.pos != "DET")
            by_key.setdefault(key, []).append(words)
    joined: dict[Words, Words] = {}
    for forms in by_key.values():
        whole = min(forms, key=lambda words: (len(words), len(words[0]), forms.index(words)))
        joined.update((words, whole) for words in forms if words != whole)
    return joined


def _national(names: Mapping[Words, EntityKind], lexicon: Lexicon) -> dict[Words, Words]:
    """Join "Ministry of Culture" to "Greek Ministry of Culture", where one state only has such a body."""
    longer: dict[Words, list[Words]] = {}
    for words in names:
        if words[0] in lexicon.words.demonyms and words[1:] in names and len(words) > LONGEST_OFFICE:
            longer.setdefault(words[1:], []).append(words)
    return {short: found[0] for short, found in longer.items() if len(found) == 1}


def _branches(names: Mapping[Words, EntityKind], lexicon: Lexicon) -> dict[Words, Words]:
    """Join "IG Metall Küste" to "IG Metall": a body of two words or more with the district where it acts."""
    joined: dict[Words, Words] = {}
    for words in names:
        whole = words[:-1]
        if len(whole) > 1 and names.get(whole) is EntityKind.ORGANISATION and _is_district(words[-1], lexicon):
            joined[words] = whole
    return joined


def _is_district(word: str, lexicon: Lexicon) -> bool:
    known = lexicon.listed((word,))
    return lexicon.heads(word) == {EntityKind.PLACE} or (known is not None and known.kind in {EntityKind.PLACE, EntityKind.STATE})


def _first_words(names: Mapping[Words, EntityKind], lexicon: Lexicon) -> dict[Words, Words]:
    """Join "Tottenham" to "Tottenham Hotspur", where the article names the body in full before, and no other body begins so."""
    order = {words: number for number, words in enumerate(names)}
    longer: dict[Words, list[Words]] = {}
    for words, kind in names.items():
        short = words[:1]
        if len(words) == LONGEST_SHORTENED and kind is names.get(short) is EntityKind.ORGANISATION and not _tells_kind(words, lexicon):
            longer.setdefault(short, []).append(words)
    return {short: found[0] for short, found in longer.items() if len(found) == 1 and order[found[0]] < order[short]}


def _tells_kind(words: Words, lexicon: Lexicon) -> bool:
    return words[0].isupper() or any(lexicon.heads(word) or lexicon.describes(word) for word in words)


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
            named_so = short in names and names[short] is not EntityKind.PLACE and lexicon.listed(short) is None
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


def surnames(words: Words, lexicon: Lexicon) -> Iterable[Words]:
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


def shared(people: Iterable[Words], lexicon: Lexicon) -> dict[Words, list[Words]]:
    """Give the surnames that several people have."""
    bearers: dict[Words, list[Words]] = {}
    for words in people:
        for part in dict.fromkeys(surnames(words, lexicon)):
            bearers.setdefault(part, []).append(words)
    return {part: found for part, found in bearers.items() if len(found) > 1}


def acronyms(parsed: Sequence[Parsed], candidates: Iterable[Candidate], votes: Mapping[Words, Votes]) -> dict[Words, Words]:
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
    if not 1 < len(short) <= LONGEST_ACRONYM or not short.isalnum() or short.isdigit() or short.islower() or len(words) == 1:
        return False
    initials = iter("".join(word[0] for word in words).upper())
    return all(letter in initials for letter in short.upper()) or (short.isupper() and short[0] == words[0][0])
