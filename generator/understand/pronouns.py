"""Who a pronoun or a bare title means, where only one bearer can be meant."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from generator.model.reading import Entity, EntityKind, Mention, Role, Token
from generator.model.record import Span
from generator.model.shadow import Shadow, repaired
from generator.model.source import BlockKind
from generator.understand.anaphora import is_title
from generator.understand.lexicon import Lexicon
from generator.understand.parsed import Parsed
from generator.understand.pointers import Pointer, Pointers
from generator.understand.words import is_finite

Tokens = tuple[Token, ...]

ACTIVE_SUBJECT = "nsubj"
SUBJECTS = frozenset({ACTIVE_SUBJECT, "nsubjpass"})
FIRST_WORDS = 2
"""Where a pronoun opens the sentence, or follows a single word such as "But"."""
MOST_MODIFIERS = 3
"""Words between the article and the noun of a title: "the Foreign Secretary"."""

NAME_PARTS = frozenset({"compound", "appos", "flat", "nmod"})
"""Labels between the words of a name, and between a title and the name after it."""

BODIES = frozenset({EntityKind.ORGANISATION, EntityKind.STATE, EntityKind.MEDIUM})
SEVERAL = frozenset({EntityKind.GROUP, EntityKind.ORGANISATION})

SEXES = frozenset({Pointer.MAN, Pointer.WOMAN})

NO_SUBJECT, SUBJECT, MAIN_SUBJECT = range(3)
"""How prominent a mention is: the subject of the main clause is what the next sentence goes on about."""


def inferred_mentions(
    parsed: Sequence[Parsed], entities: Sequence[Entity], mentions: Sequence[Mention], shadow: Shadow, pointers: Pointers, lexicon: Lexicon
) -> tuple[Mention, ...]:
    """Resolve pronouns and bare titles, where only one bearer fits: the only one, or the only subject, of the same or the sentence right before.

    Args:
        parsed: The sentences of one article.
        entities: Who is named in it.
        mentions: Where.
        shadow: The article's repaired text.
        pointers: The language's words that point back.
        lexicon: The language's name words.

    Returns:
        Inferred mentions in the order of the text.
    """
    by_sentence: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    resolver = _Resolver(entities, shadow, pointers, lexicon)
    resolver.learn(parsed, by_sentence)
    return tuple(one for sentence in parsed for one in resolver.sentence(sentence, by_sentence.get(sentence.sentence.id, [])))


class _Resolver:
    """Goes through an article once and remembers who was spoken of last."""

    def __init__(self, entities: Sequence[Entity], shadow: Shadow, pointers: Pointers, lexicon: Lexicon) -> None:
        self._shadow = shadow
        self._entities = {entity.id: entity for entity in entities}
        self._pointers = pointers
        self._lexicon = lexicon
        self._before: list[tuple[Mention, int]] = []
        self._last: Parsed | None = None
        self._named: dict[str, None] = {}
        self._roles: dict[str, list[Role]] = {}
        for role in (role for entity in entities for role in entity.roles):
            self._roles.setdefault(role.sentence, []).append(role)
        self._genders = {entity.id: gender for entity in entities if (gender := self._gender(entity)) is not None}
        self._stranger = False

    def learn(self, parsed: Sequence[Parsed], named: Mapping[str, Sequence[Mention]]) -> None:
        """Tell the sex of persons from the pronouns behind their name, in sentences that name nobody else: "Mohamed said he"."""
        seen: dict[str, set[Pointer]] = {}
        for one in parsed:
            people = [mention for mention in named.get(one.sentence.id, ()) if self._entities[mention.entity].kind is EntityKind.PERSON]
            if len({mention.entity for mention in people}) != 1 or _strangers(one.tokens, people):
                continue
            behind = [token for token in one.tokens if token.span.start > people[0].span.end]
            kinds = [self._pointers.pronoun(token) for token in behind]
            seen.setdefault(people[0].entity, set()).update(kind for found in kinds if len(found) == 1 for kind in found & SEXES)
        for entity, sexes in sorted(seen.items()):
            if len(sexes) == 1:
                self._genders.setdefault(entity, *sexes)

    def _actors(self, mentions: Iterable[Mention]) -> list[Mention]:
        """Leave out places and works: a place that is a subject may be a person's surname."""
        return [one for one in mentions if self._entities[one.entity].kind not in {EntityKind.PLACE, EntityKind.OTHER}]

    def _gender(self, entity: Entity) -> Pointer | None:
        """Tell a person's sex from the roles the article gives: the head of "Kommissionspräsidentin", of "spokeswoman for the mayor"."""
        for role in entity.roles:
            for word in role.text.split():
                gender = self._pointers.gender(word) if self._lexicon.describes(word) or self._lexicon.words.compounding else None
                if gender:
                    return gender
        return None

    def sentence(self, parsed: Parsed, named: Sequence[Mention]) -> list[Mention]:
        """Resolve what points back in the next sentence of the text."""
        if self._last is None or not follows(self._last, parsed):
            self._before, self._stranger = [], False
        here = [(mention, _prominence(mention, parsed.tokens, self._lexicon)) for mention in named]
        found: list[Mention] = []
        roles = [role.span for role in self._roles.get(parsed.sentence.id, [])]
        taken = {place for span in (*(mention.span for mention in named), *roles) for place in range(span.start, span.end)}
        for index, token in enumerate(parsed.tokens):
            if token.span.start in taken:
                continue
            known = [one for one in (*here, *((each, MAIN_SUBJECT) for each in found)) if one[0].span.end <= token.span.start]
            entity = self._pronoun(parsed.tokens, index, known) or self._title(parsed.tokens, index, known, taken)
            if entity:
                first = index if self._pointers.pronoun(token) else self._article(parsed.tokens, index)
                span = Span(parsed.tokens[first].span.start, token.span.end)
                found.append(
                    Mention(entity=entity, sentence=parsed.sentence.id, span=span, form=repaired(self._shadow, span), inferred=True)
                )
        self._before = sorted(
            [*here, *((mention, _prominence(mention, parsed.tokens, self._lexicon)) for mention in found)], key=lambda one: one[0].span
        )
        self._last = parsed
        self._stranger = bool(_strangers(parsed.tokens, self._actors(named)))
        self._named.update(dict.fromkeys(mention.entity for mention in named))
        return found

    def _article(self, tokens: Tokens, index: int) -> int:
        """Give the place of the definite article before a noun and its adjectives, or the noun's own where there is none."""
        for at in range(index - 1, max(-1, index - 1 - MOST_MODIFIERS), -1):
            if tokens[at].text.lower() in self._pointers.definite:
                return at
            if tokens[at].pos not in {"ADJ", "NOUN", "PROPN"}:
                break
        return index

    def _pronoun(self, tokens: Tokens, index: int, known: Sequence[tuple[Mention, int]]) -> str:
        token = tokens[index]
        kinds = self._pointers.pronoun(token)
        if not kinds or token.text.lower() in self._pointers.possessives:
            return ""
        verb = _verb_of(tokens, index)
        either = kinds == {Pointer.WOMAN, Pointer.SEVERAL}
        if either:
            plural = verb is None or verb.text.lower().endswith(self._lexicon.language.reference.plural_verb_endings)
            kinds = frozenset({Pointer.SEVERAL if plural else Pointer.WOMAN})
        if not kinds.isdisjoint(SEXES):
            if any(place < token.span.start for place in _strangers(tokens, self._actors(one[0] for one in known))):
                return ""
            gender = next(iter(kinds & {Pointer.MAN, Pointer.WOMAN}))
            person = self._only({EntityKind.PERSON}, known, gender)
            # Where things have a gender, "sie" may be a company.
            return person or (
                self._only(BODIES, known, least=SUBJECT) if either and verb and verb.lemma.lower() in self._lexicon.reporting else ""
            )
        if verb is None or token.dep not in {ACTIVE_SUBJECT, ""}:
            return ""
        speaks = verb.lemma.lower() in self._lexicon.reporting
        if Pointer.THING in kinds:
            return self._only(BODIES, known, least=SUBJECT) if speaks else ""
        return self._only(SEVERAL, known, least=SUBJECT) if speaks or index < FIRST_WORDS else ""

    def _title(self, tokens: Tokens, index: int, known: Sequence[tuple[Mention, int]], taken: Collection[int]) -> str:
        first = self._article(tokens, index)
        if first == index or not is_title(tokens, index, self._lexicon):
            return ""
        kinds = self._lexicon.descriptors(tokens[index])
        title = tokens[first + 1 : index + 1]
        if EntityKind.PERSON in kinds:
            people = self._bearers(EntityKind.PERSON, title)
            names_a_place = any(token.span.start in taken for token in title)
            return people[0] if len(people) == 1 else "" if people or names_a_place else self._lone_person()
        if EntityKind.ORGANISATION not in kinds:
            return ""
        named_so = [
            one.id
            for one in self._entities.values()
            if one.kind is EntityKind.ORGANISATION and title[-1].text.lower() in one.name.lower().split() and _names_no_other(title, one)
        ]
        if named_so or tokens[index].lemma.lower() in self._pointers.unique:
            return named_so[0] if len(named_so) == 1 else ""
        nearest = self._only({EntityKind.ORGANISATION}, known, least=SUBJECT) if len(title) == 1 else ""
        bodies = self._bearers(EntityKind.ORGANISATION, title)
        return nearest or (bodies[0] if len(bodies) == 1 else "")

    def _bearers(self, kind: EntityKind, title: Tokens) -> list[str]:
        return [
            entity.id
            for entity in self._entities.values()
            if entity.kind is kind and any(self._is_role(title, role.text) for role in entity.roles)
        ]

    def _is_role(self, title: Tokens, role: str) -> bool:
        """Tell whether a title repeats a role: its noun is the role's noun, and its other words stand in the role."""
        words = role.lower().split()
        return _is_head(title[-1].lemma.lower(), role, self._lexicon) and all(token.text.lower() in words for token in title[:-1])

    def _lone_person(self) -> str:
        """Give the only person named so far, if the article gave no role that could be another's."""
        people = [self._entities[id_] for id_ in self._named if self._entities[id_].kind is EntityKind.PERSON]
        return people[0].id if len(people) == 1 and not people[0].roles else ""

    def _only(
        self,
        kinds: set[EntityKind] | frozenset[EntityKind],
        known: Sequence[tuple[Mention, int]],
        gender: Pointer | None = None,
        *,
        least: int = NO_SUBJECT,
    ) -> str:
        """Give the one bearer of these kinds in the sentence so far, or else in the sentence before; where there are several, the one subject."""
        for mentions in (known, self._before):
            fitting = [one for one in mentions if one[1] >= least and self._fits(one[0], kinds, gender)]
            if gender is not None and mentions is self._before and self._stranger:
                return ""
            for prominence in (NO_SUBJECT, SUBJECT, MAIN_SUBJECT):
                ids = dict.fromkeys(mention.entity for mention, value in fitting if value >= prominence)
                if len(ids) == 1:
                    return next(iter(ids))
            if fitting:
                return ""
        return ""

    def _fits(self, mention: Mention, kinds: set[EntityKind] | frozenset[EntityKind], gender: Pointer | None) -> bool:
        entity = self._entities[mention.entity]
        known_gender = self._genders.get(entity.id)
        return entity.kind in kinds and (gender is None or known_gender is None or known_gender is gender)


def _names_no_other(title: Tokens, entity: Entity) -> bool:
    """Tell "the Supreme Court" from "the Monti government": a name in the title must be the bearer's."""
    return all(token.text in entity.name for token in title if token.pos == "PROPN")


def _strangers(tokens: Tokens, named: Sequence[Mention]) -> list[int]:
    """Give the places of names that are no actor's of the article: he or she might be meant by the next pronoun."""
    known = {place for mention in named for place in range(mention.span.start, mention.span.end)}
    return [
        token.span.start
        for token in tokens
        if token.span.start not in known and token.pos == "PROPN" and (token.entity.endswith("-PERSON") or token.dep in SUBJECTS)
    ]


def follows(before: Parsed, after: Parsed) -> bool:
    """Tell whether two sentences stand in one run of text: the same block, or paragraphs under one heading."""
    same_block = before.block.number == after.block.number
    paragraphs = before.block.kind is after.block.kind is BlockKind.PARAGRAPH and before.block.heading == after.block.heading
    return same_block or (paragraphs and after.block.number - before.block.number == 1)


def _prominence(mention: Mention, tokens: Tokens, lexicon: Lexicon) -> int:
    inside = [index for index, token in enumerate(tokens) if mention.span.start <= token.span.start < mention.span.end]
    if any(tokens[index].dep for index in inside):
        return max(_parsed_prominence(tokens, index) for index in inside)
    following = tokens[inside[-1] + 1 : inside[-1] + 2] if inside else ()
    before = tokens[inside[0] - 1 : inside[0]] if inside else ()
    leads = (bool(following) and is_finite(following[0])) or (
        bool(before) and before[0].pos == "VERB" and before[0].lemma.lower() in lexicon.reporting
    )
    return MAIN_SUBJECT if leads else NO_SUBJECT


def _parsed_prominence(tokens: Tokens, index: int) -> int:
    for _ in tokens:  # a tree has no longer way up
        if tokens[index].dep not in NAME_PARTS:
            break
        index = tokens[index].head
    token = tokens[index]
    if token.dep not in SUBJECTS:
        return NO_SUBJECT
    if any(other.head == index and other.dep == "conj" for other in tokens):
        return NO_SUBJECT  # one of several, whom no single pronoun takes up
    verb = tokens[token.head]
    return MAIN_SUBJECT if verb.head == token.head else SUBJECT


def _verb_of(tokens: Tokens, index: int) -> Token | None:
    """Give the verb a pronoun is the subject of; without a parser, the finite verb beside it."""
    token = tokens[index]
    if token.dep:
        return tokens[token.head] if token.dep in SUBJECTS else None
    return next((near for near in (*tokens[index + 1 : index + 2], *tokens[max(0, index - 1) : index]) if is_finite(near)), None)


def _is_head(word: str, role: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is the noun of a role: "envoy" in "special envoy for Iran"; compounds by their end."""
    words = role.lower().split()
    cut = next((index for index, one in enumerate(words) if index and one in lexicon.of), len(words))
    head = words[cut - 1] if words else ""
    return head == word or (lexicon.words.compounding and head.endswith(word) and bool(word))
