"""The name words of a language, ready for looking up."""

from functools import cache, cached_property

import msgspec

from generator.languages.cldr import calendar_words
from generator.languages.language import Language
from generator.languages.names import KindWords
from generator.model.reading import EntityKind, Token
from generator.understand.countries import region_names, state_names
from generator.understand.phrases import Phrases, words_of

SHORTEST_TAIL = 4
"""Letters a listed noun must have to be looked for at the end of a compound: "chef" in "Parteichef", but not "amt" in "gesamt"."""

ADJECTIVE_ENDINGS = ("", "e", "en", "er", "es", "em")
"""What an inflecting language adds to a demonym."""

FIELDS = {
    EntityKind.PERSON: "person",
    EntityKind.ORGANISATION: "organisation",
    EntityKind.MEDIUM: "medium",
    EntityKind.PLACE: "place",
    EntityKind.OTHER: "other",
}
"""Kind -> field of `KindWords`, in the order in which a word that stands in several is taken."""


MOST_REMEMBERED = 100_000
"""Words whose kinds are kept; a large folder must not fill the memory."""

REGION = "region"
"""`Known.use` of a part of a state that has a government of its own."""

LISTED = 2
OFFICIAL = 3
"""Rank of a wording as the bearer's name: one from CLDR before any other."""


class Known:
    """What a name in the language files stands for."""

    __slots__ = ("country", "kind", "name", "rank", "use")

    def __init__(self, kind: EntityKind, name: str, country: str = "", use: str = "", *, rank: int = LISTED) -> None:
        """Take the kind, the full name, for a state its ISO 3166 code, and for a city or building that may act as one "capital" or "seat", for a region "region"."""
        self.rank = rank
        self.kind = kind
        self.name = name
        self.country = country
        self.use = use


class Lexicon:
    """Look-ups over section `[names]` of one language and CLDR's names."""

    def __init__(self, language: Language, code: str = "") -> None:
        """Prepare the lists of a language file; `code` is the text's own language, which may have no file but names in CLDR."""
        self.language = language
        self.code = code or language.code
        self.words = language.names
        names = self.words
        self.articles = frozenset(names.articles)
        self.capital_articles = frozenset(article.capitalize() for article in names.articles)
        self.particles = frozenset(names.particles)
        self.links = frozenset(names.links)
        self.honorifics = frozenset(names.honorifics)
        self.modifiers = frozenset(names.modifiers)
        self.offices = frozenset(names.offices)
        self.club_affixes = frozenset(names.club_affixes)
        self.club_words = frozenset(names.club_words)
        self.of = frozenset(names.of)
        self.legal_forms = frozenset(names.legal_forms)
        self.governments = frozenset(names.governments)
        self.definite = frozenset(names.definite)
        self.indefinite = self.articles - self.definite
        self.bare_governments = frozenset(names.governments[:1])
        self.locatives = frozenset(names.locatives)
        self.calendar = calendar_words(self.code)
        self.no_names = frozenset(names.no_names) | self.calendar
        self.quantifiers = frozenset(names.quantifiers)
        self.peoples = frozenset(names.peoples)
        self.groups = frozenset(names.groups)
        self.weak_groups = frozenset(names.weak_groups) | {word.lower() for word in names.weak_groups}
        self.singular_words = frozenset(names.singular_words)
        self._descriptors = _by_kind(names.descriptors)
        self.constituents = frozenset(names.constituents)
        self._polities = {EntityKind.ORGANISATION: frozenset(names.polities)}
        self._institutions = {EntityKind.ORGANISATION: frozenset(names.institutions)}
        self._heads = _by_kind(names.heads)
        self._seen: dict[tuple[int, str, str], frozenset[EntityKind]] = {}

    def descriptors(self, token: Token) -> frozenset[EntityKind]:
        """Give the kinds of thing that a common noun can describe: {PERSON} for "envoy"."""
        return self._kinds(token.text, token.lemma, self._descriptors)

    def is_institution(self, token: Token) -> bool:
        """Tell whether a common noun names a body: "Außenministerium"."""
        return token.lemma.lower() in self.words.associations or bool(self._kinds(token.text, token.lemma, self._institutions))

    def is_polity(self, token: Token) -> bool:
        """Tell whether a word shows that an article deals with what regions decide: "Landtag", "Kultusminister"."""
        return token.pos in {"NOUN", "PROPN"} and bool(self._kinds(token.text, token.lemma, self._polities))

    def is_office(self, token: Token) -> bool:
        """Tell whether a title has a field of work: "minister"."""
        return not self.offices.isdisjoint({token.text.lower(), token.lemma.lower()})

    def describes(self, word: str) -> bool:
        """Tell whether a word is listed as a common noun for people or things."""
        return any(word.lower() in words for words in self._descriptors.values())

    def heads(self, word: str) -> frozenset[EntityKind]:
        """Give the kinds that a word inside a name tells of: {ORGANISATION} for "Ministry"."""
        return self._kinds(word, word, self._heads)

    def is_head(self, word: str) -> bool:
        """Tell whether a word itself is listed as a head, and not only its end: "Flughafen"."""
        return any(word.lower() in words for words in self._heads.values())

    def is_medium(self, words: tuple[str, ...]) -> bool:
        """Tell a paper that its place makes one, "Toronto Star", and one written as a word, "AppleInsider"."""
        first, last = self.listed(words[:1]), words[-1].lower()
        if len(words) > 1 and last in self.words.papers:
            return (self.listed(words[:-1]) or first) is not None
        inner = max((at for at, letter in enumerate(words[-1]) if letter.isupper()), default=0)
        return len(words) == 1 and not words[0].isupper() and words[0][inner:].lower() in self._heads[EntityKind.MEDIUM] and inner > 1

    def is_state(self, name: str) -> bool:
        """Tell whether some words, joined by blanks, are the name of a state."""
        words = name.split()
        found = self.known.at(words, 0)
        return found is not None and found.end == len(words) and found.value.kind is EntityKind.STATE

    def listed(self, words: tuple[str, ...]) -> Known | None:
        """Give what some words stand for, where a list has exactly these."""
        found = self.known.at(list(words), 0)
        return found.value if found and found.end == len(words) else None

    def is_group_noun(self, token: Token) -> bool:
        """Tell whether a plural noun stands for people, itself or, where nouns are compounded, by its end."""
        if token.text in self.groups or token.text.lower() in self.groups:
            return True
        if not self.words.compounding:
            return False
        tails = (token.text[start:] for start in range(1, len(token.text) - SHORTEST_TAIL + 1))
        return any(tail[:1].upper() + tail[1:] in self.groups for tail in tails)

    def nationality(self, token: Token, before: Token | None = None) -> str | None:
        """Give the state whose adjective a word is, alone or with the word before it; "" for "European"; None for other words."""
        stems = [token.text]
        if self.words.compounding:
            stems = [token.text[: len(token.text) - len(end)] for end in ADJECTIVE_ENDINGS if token.text.endswith(end)]
            stems += [stem[:1].lower() + stem[1:] for stem in stems]
        if before is not None:
            stems = [f"{before.text} {stem}" for stem in stems]
        return next((self.words.demonyms[stem] for stem in stems if stem in self.words.demonyms), None)

    def _kinds(self, text: str, lemma: str, table: dict[EntityKind, frozenset[str]]) -> frozenset[EntityKind]:
        key = (id(table), text, lemma)
        if len(self._seen) > MOST_REMEMBERED:
            self._seen.clear()
        if key not in self._seen:
            forms = {text.lower(), lemma.lower()}
            if self.words.compounding:
                forms |= {form[start:] for form in tuple(forms) for start in range(1, len(form) - SHORTEST_TAIL + 1)}
            self._seen[key] = frozenset(kind for kind, words in table.items() if not words.isdisjoint(forms))
        return self._seen[key]

    @cached_property
    def known(self) -> Phrases[Known]:
        """All names that the language files and CLDR list."""
        names, code = self.words, self.code
        entries = [(form, Known(EntityKind.MEDIUM, form)) for form in names.media]
        entries += [(form, Known(EntityKind.ORGANISATION, name)) for form, name in names.organisations.items()]
        entries += [(form, Known(EntityKind.OTHER, form)) for form in names.events]
        entries += [(form, Known(EntityKind.STATE, form, state, "seat")) for form, state in names.seats.items()]
        entries += [(form, Known(EntityKind.PLACE, form, state, "capital")) for form, state in names.capitals.items()]
        entries += [(form, Known(EntityKind.PLACE, form, region, REGION)) for form, region in names.regions.items()]
        entries += [(form, Known(EntityKind.STATE, form, state, rank=OFFICIAL)) for form, state in state_names(code).items()]
        entries += [(form, Known(EntityKind.STATE, form, state)) for form, state in names.states.items()]
        entries += [(form, Known(EntityKind.PLACE, form)) for form in (*names.places, *sorted(region_names(code)))]
        split = words_of(tuple(form for form, _ in entries), self.language.pipeline.spacy, self.language.code)
        return Phrases(((words, known) for words, (_, known) in zip(split, entries, strict=True)), names.genitive)

    @cached_property
    def reporting(self) -> frozenset[str]:
        """Lemmas of verbs of saying."""
        verbs = self.language.speech.verbs
        return frozenset((*verbs.say, *verbs.claim, *verbs.admit, *verbs.deny, *verbs.demand, *verbs.believe, *verbs.ask, *verbs.judge))


def lexicon_of(language: Language, code: str) -> Lexicon:
    """Give the look-ups for a language file, prepared once for each process.

    Args:
        language: The language file.
        code: The text's own language, for the names in CLDR; it may have no file.
    """
    return _lexicon(msgspec.json.encode(language), code)


@cache
def _lexicon(language: bytes, code: str) -> Lexicon:
    # A language file cannot be hashed, its JSON can: 25 ms saved an article.
    return Lexicon(msgspec.json.decode(language, type=Language), code)


def _by_kind(words: KindWords) -> dict[EntityKind, frozenset[str]]:
    return {kind: frozenset(getattr(words, field)) for kind, field in FIELDS.items()}
