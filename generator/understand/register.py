"""The names of one article with all their forms: surnames, acronyms and spellings joined to the full name."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from msgspec.structs import replace

from generator.model.reading import EntityKind
from generator.model.record import Record
from generator.understand.candidates import SITE, Candidate
from generator.understand.evidence import CERTAIN, HEAD, TITLE, Votes, Words, verdict
from generator.understand.lexicon import Known, Lexicon
from generator.understand.parsed import Parsed
from generator.understand.phrases import Phrases
from generator.understand.trimming import BRACKETS
from generator.understand.wordings import acronyms, shared, surnames, wordings

ENOUGH = 1.0
"""Votes a name must have: one word of the tagger, or one sign from the words beside it."""

STANDING_FOR = 0


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
    shortened = acronyms(parsed, candidates, votes)
    abbreviated = set(shortened.values())
    kinds = {words: _kind(tally, abbreviated=words in abbreviated) for words, tally in votes.items()}
    names = {words: kind for words, kind in kinds.items() if kind is not None and _is_sound(words, votes[words], lexicon)}
    nouns = _common_nouns(parsed) if lexicon.words.nouns_capitalised else _openers(parsed, candidates)
    names = {words: kind for words, kind in names.items() if not _is_doubtful(words, names, votes, nouns, lexicon)}
    full = wordings(parsed, candidates, names, votes, lexicon)
    entries: dict[Words, Named] = {}
    for words, kind in names.items():
        whole = full.get(words, words)
        rank = STANDING_FOR if len(whole) < len(words) else 1  # "IG Metall Küste" is no fuller name of "IG Metall"
        entries.setdefault(words, Named(kind=names.get(whole, kind), key=_text(whole), rank=rank))
    for short, long in shortened.items():
        known = lexicon.listed(short) or lexicon.listed(long)
        target = _named(known) if known else entries.get(long)
        if target is not None:
            entries[short] = target
            entries[long] = replace(target, rank=min(target.rank, 1))
    _add_surnames(entries, [words for words, kind in names.items() if kind is EntityKind.PERSON and words not in full], lexicon)
    return Phrases([*entries.items(), *((words, _named(known)) for words, known in lexicon.known.entries())], lexicon.words.genitive)


def _add_surnames(entries: dict[Words, Named], people: Sequence[Words], lexicon: Lexicon) -> None:
    """Enter what people are called beside their full names, and what their families are."""
    for words in people:
        for part in surnames(words, lexicon):
            entries.setdefault(part, Named(kind=EntityKind.PERSON, key=_text(words), derived=True))
    for family in [words for words in entries if len(words) == 1 and _is_family(words[0], entries)]:
        entries[family] = Named(kind=EntityKind.GROUP, key=_text(family))
    for surname, bearers in shared(people, lexicon).items():
        entries[surname] = replace(entries[surname], rivals=tuple(map(_text, bearers)))


def _kind(tally: Votes, *, abbreviated: bool) -> EntityKind | None:
    kind, sum_ = verdict(tally)
    if abbreviated and kind not in {EntityKind.ORGANISATION, EntityKind.MEDIUM, EntityKind.OTHER}:
        return EntityKind.ORGANISATION if sum_ < HEAD else kind
    return kind if sum_ >= ENOUGH else None


def _is_sound(words: Words, tally: Votes, lexicon: Lexicon) -> bool:
    """Refuse what the language files list already, or list as no name."""
    is_body = EntityKind.ORGANISATION in lexicon.heads(words[-1]) and tally.get(EntityKind.ORGANISATION, 0.0) > HEAD
    says_nothing = all(word.lower().rstrip(".") in lexicon.no_names or not any(map(str.isalpha, word)) for word in words)
    if (
        (says_nothing and (len(words) == 1 or not is_body))  # "Supreme Court" is a name where the tagger says so as well
        or any(not BRACKETS.isdisjoint(word) for word in words)
        or not any(word[0].isupper() or SITE.fullmatch(word) for word in words)
        or len("".join(words)) == 1
        or words[-1].endswith("-")
        or _is_torn(words[0], lexicon)
        or (len(words) > 1 and words[-1] in lexicon.peoples and verdict(tally)[0] is EntityKind.PERSON)  # "Hong Kongers"
        or (words[0].lower() in lexicon.no_names and words[1:2] and words[1].isdigit())
    ):
        return False
    known = lexicon.listed(words)
    if known is not None:
        return known.kind in {EntityKind.STATE, EntityKind.PLACE} and tally.get(EntityKind.PERSON, 0.0) >= CERTAIN
    return " ".join(words) not in lexicon.words.demonyms and (len(words) > 1 or not lexicon.describes(words[0]))


def _is_torn(first: str, lexicon: Lexicon) -> bool:
    """Tell "kei" in "Man-" + "kei Tam" from "eBay", "al-Qaeda", "de Volkskrant" and "iranische Revolutionsgarde"."""
    return not lexicon.words.nouns_capitalised and first.islower() and first not in lexicon.particles and not SITE.fullmatch(first)


def _common_nouns(parsed: Sequence[Parsed]) -> frozenset[str]:
    """Give the words that stand somewhere as a noun which the entity tagger, where there is one, leaves out: HanTa takes "Bozen" for a noun."""
    return frozenset(token.text for sentence in parsed for token in sentence.tokens if token.pos == "NOUN" and not token.entity)


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


@cache
def _named(known: Known) -> Named:
    # All listed names enter the register of every article; made anew for each they took a third of the time that its names take.
    key = known.country if known.kind is EntityKind.STATE and not known.use else known.name
    return Named(kind=known.kind, key=key, country=known.country, use=known.use, rank=known.rank)


def _is_family(word: str, entries: Mapping[Words, Named]) -> bool:
    """Tell "the Clintons" from a person, where somebody is called Clinton."""
    one = entries.get((word.removesuffix("s"),))
    return word.endswith("s") and one is not None and one.kind is EntityKind.PERSON and one.key.endswith(f" {word.removesuffix('s')}")


def _text(words: Words) -> str:
    """Write a name from its words; only its place in the text says where blanks were, so this is a key, not a wording."""
    return " ".join(words)
