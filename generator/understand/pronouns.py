"""Who a pronoun or a bare title means, where only one bearer can be meant."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from generator.model.reading import Entity, EntityKind, Mention, Role
from generator.model.record import Span
from generator.model.shadow import repaired
from generator.model.source import BlockKind, Source
from generator.understand.anaphora import is_title
from generator.understand.binding import QUOTES, article_before, bears_no_name, is_governed, is_role, names_no_other, speaks_of_another
from generator.understand.lexicon import Lexicon
from generator.understand.parsed import Parsed
from generator.understand.pointers import Pointer, Pointers
from generator.understand.prominence import (
    ACTIVE_SUBJECT,
    MAIN_SUBJECT,
    NO_SUBJECT,
    SUBJECT,
    SUBJECTS,
    Candidate,
    prominence,
    strangers,
    verb_of,
)
from generator.understand.quotations import Quotation, covering, quotations
from generator.understand.sexes import SEXES, sexes
from generator.understand.words import SEPARATORS, Tokens, is_finite

FIRST_WORDS = 2
"""Where a pronoun opens the sentence, or follows a single word such as "But"."""
AHEAD = 5
"""Sentences before its bearer's name that a title may stand: a news story says "the Foreign Secretary" first, and his name then."""
RECENT = 3
"""Sentences after which "the company" no longer means the one named last: of 41 titles read in news, the wrong ones were farther off."""
PLURAL = frozenset({"NNS", "NNPS"})

COLONS = frozenset({":", ";"})
BODIES = frozenset({EntityKind.ORGANISATION, EntityKind.STATE, EntityKind.MEDIUM})
SEVERAL = frozenset({EntityKind.GROUP, EntityKind.ORGANISATION})


def inferred_mentions(
    parsed: Sequence[Parsed], entities: Sequence[Entity], mentions: Sequence[Mention], source: Source, pointers: Pointers, lexicon: Lexicon
) -> tuple[Mention, ...]:
    """Resolve pronouns and bare titles, where only one bearer fits: the only one, or the only subject, of the same or the sentence right before.

    Args:
        parsed: The sentences of one article.
        entities: Who is named in it.
        mentions: Where.
        source: The article, for its repaired text and its quotations.
        pointers: The language's words that point back.
        lexicon: The language's name words.

    Returns:
        Inferred mentions in the order of the text.
    """
    by_sentence: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    first: dict[str, int] = {}
    for number, one in enumerate(parsed):
        for mention in by_sentence.get(one.sentence.id, ()):
            first.setdefault(mention.entity, number)
    resolver = _Resolver(entities, source, pointers, lexicon, sexes(parsed, entities, by_sentence, pointers, lexicon), first)
    return tuple(one for sentence in parsed for one in resolver.sentence(sentence, by_sentence.get(sentence.sentence.id, [])))


class _Resolver:
    """Goes through an article once and remembers who was spoken of last."""

    def __init__(
        self,
        entities: Sequence[Entity],
        source: Source,
        pointers: Pointers,
        lexicon: Lexicon,
        known_sexes: Mapping[str, Pointer],
        first: Mapping[str, int],
    ) -> None:
        self._source = source
        self._quotations: tuple[int, tuple[Quotation, ...]] = (-1, ())
        self._entities = {entity.id: entity for entity in entities}
        self._pointers = pointers
        self._lexicon = lexicon
        self._before: list[Candidate] = []
        self._open: set[Pointer] = set()
        self._last: Parsed | None = None
        self._named: dict[str, int] = {}
        """Who was spoken of so far, and in which sentence last."""
        self._number = 0
        self._first = first
        self._roles: dict[str, list[Role]] = {}
        for role in (role for entity in entities for role in entity.roles):
            self._roles.setdefault(role.sentence, []).append(role)
        self._genders = known_sexes
        self._stranger = False

    def _actors(self, mentions: Iterable[Mention]) -> list[Mention]:
        """Leave out places and works: a place that is a subject may be a person's surname."""
        return [one for one in mentions if self._entities[one.entity].kind not in {EntityKind.PLACE, EntityKind.OTHER}]

    def sentence(self, parsed: Parsed, named: Sequence[Mention]) -> list[Mention]:
        """Resolve what points back in the next sentence of the text."""
        if self._last is None or not follows(self._last, parsed):
            self._before, self._stranger, self._open = [], False, set()
        here = [self._candidate(mention, parsed) for mention in named]
        found: list[Candidate] = []
        unresolved: set[Pointer] = set()
        roles = [role.span for role in self._roles.get(parsed.sentence.id, [])]
        taken = {place for span in (*(mention.span for mention in named), *roles) for place in range(span.start, span.end)}
        for index, token in enumerate(parsed.tokens):
            if token.span.start in taken:
                continue
            known = [one for one in (*here, *found) if one.mention.span.end <= token.span.start]
            sex = self._sex(parsed.tokens, index)
            quotation = self._quotation(parsed, token.span) if self._pointers.pronoun(token) else -1
            if sex and sex in unresolved:
                continue
            entity = self._pronoun(parsed.tokens, index, known, quotation) or self._title(parsed.tokens, index, known, taken)
            if entity:
                found.append(self._inferred(entity, parsed, index))
            elif sex:
                unresolved.add(sex)
        self._before = sorted([*here, *found], key=lambda one: one.mention.span)
        self._last, self._open = parsed, unresolved
        foreign = strangers(parsed.tokens, self._actors(named))
        self._stranger = bool(foreign)
        if any(token.span.start in foreign and token.dep in SUBJECTS for token in parsed.tokens):
            self._before = []
        self._named.update(dict.fromkeys([one.mention.entity for one in (*here, *found)], self._number))
        self._number += 1
        return [one.mention for one in found]

    def _candidate(self, mention: Mention, parsed: Parsed) -> Candidate:
        return Candidate(mention, prominence(mention, parsed.tokens, self._lexicon), self._quotation(parsed, mention.span))

    def _inferred(self, entity: str, parsed: Parsed, index: int) -> Candidate:
        token = parsed.tokens[index]
        first = index if self._pointers.pronoun(token) else article_before(parsed.tokens, index, self._pointers)
        span = Span(parsed.tokens[first].span.start, token.span.end)
        form = repaired(self._source.shadow, span)
        return self._candidate(Mention(entity=entity, sentence=parsed.sentence.id, span=span, form=form, inferred=True), parsed)

    def _quotation(self, parsed: Parsed, span: Span) -> int:
        """Give the beginning of the quotation that holds a span: who speaks there says "I" of himself, and "he" of another."""
        if self._quotations[0] != parsed.block.number:
            self._quotations = (parsed.block.number, quotations(parsed.block, self._source))
        found = covering(self._quotations[1], span)
        return found.words.start if found else -1

    def _sex(self, tokens: Tokens, index: int) -> Pointer | None:
        """Tell whether a word is a personal pronoun for a man or a woman."""
        kinds = self._pointers.pronoun(tokens[index]) if tokens[index].text.lower() not in self._pointers.possessives else frozenset()
        if kinds == {Pointer.WOMAN, Pointer.SEVERAL}:
            verb = verb_of(tokens, index)
            plural = verb is None or verb.text.lower().endswith(self._lexicon.language.reference.plural_verb_endings)
            return None if plural else Pointer.WOMAN
        return next((kind for kind in sorted(kinds) if kind in SEXES), None)

    def _pronoun(self, tokens: Tokens, index: int, known: Sequence[Candidate], quotation: int) -> str:
        token = tokens[index]
        kinds = self._pointers.pronoun(token)
        if not kinds or token.text.lower() in self._pointers.possessives:
            return ""
        verb = verb_of(tokens, index)
        speaks = verb is not None and verb.lemma.lower() in self._lexicon.reporting
        sex = self._sex(tokens, index)
        if sex:
            person = self._person(tokens, index, [one for one in known if one.quotation == quotation], sex, quotation)
            # Where things have a gender, "sie" may be a company.
            noun = any(one.pos == "NOUN" for one in tokens[:index])
            return person or (self._only(BODIES, known, self._before, least=SUBJECT) if len(kinds) > 1 and speaks and not noun else "")
        if verb is None or token.dep not in {ACTIVE_SUBJECT, ""} or verb.lemma.lower() in self._pointers.expletives:
            return ""
        here, before = ([one for one in some if one.quotation == quotation] for some in (known, self._before))
        if Pointer.THING in kinds:
            # "The rate is a term: it refers to" takes up what stands before the colon.
            speaks = speaks and (index == 0 or tokens[index - 1].text not in COLONS)
            return self._only(BODIES, here, before, least=SUBJECT) if speaks else ""
        if self._has_plural_before(tokens, index, known):
            return ""
        return self._only(SEVERAL, here, before, least=SUBJECT) if speaks or index < FIRST_WORDS else ""

    def _has_plural_before(self, tokens: Tokens, index: int, known: Sequence[Candidate]) -> bool:
        """Tell whether "they" may be a nameless noun of the same sentence or the subject of the one before: "workers", "the unions"."""
        last = self._last.tokens if self._last is not None and self._before else ()
        start = next((i for i in range(index - 1, -1, -1) if tokens[i].tag in QUOTES), 0)  # words quoted are no others than the speaker's
        nouns = [token for token in tokens[start:index] if token.tag in PLURAL]
        nouns += [token for token in last if token.tag in PLURAL and token.dep in SUBJECTS]
        named = [one.mention.span for one in (*known, *self._before)]
        return any(not any(span.start <= token.span.start < span.end for span in named) for token in nouns)

    def _person(self, tokens: Tokens, index: int, known: Sequence[Candidate], sex: Pointer, quotation: int) -> str:
        """Give the person a pronoun means, nobody where somebody else might be meant: a stranger, or the bearer of an open pronoun."""
        place = tokens[index].span.start
        if any(other < place for other in strangers(tokens, self._actors(one.mention for one in known))):
            return ""
        known = [one for one in known if not is_governed(one.mention, tokens, index)]
        people = [one for one in known if self._entities[one.mention.entity].kind is EntityKind.PERSON]
        before = [one for one in self._before if one.quotation == quotation]
        related = not known and any(token.tag == "WP" for token in tokens[:index])  # "a child who said he"
        last = [token for token in self._last.tokens if token.dep in SUBJECTS] if self._last is not None else []
        if (
            related
            or sex in self._open
            or speaks_of_another(last, sex, self._pointers, self._lexicon)
            or (not people and speaks_of_another(tokens[:index], sex, self._pointers, self._lexicon))
        ):
            before = []
        elif self._stranger:
            # "Lee told the Anna Ross Show": a stranger who is no subject leaves the sentence's own subject in the foreground.
            before = [one for one in before if one.prominence == MAIN_SUBJECT and tokens[index].dep]
        elif not tokens[index].dep:
            before = self._foremost(before, tokens, index)
        return self._only({EntityKind.PERSON}, known, before, sex)

    def _foremost(self, before: Sequence[Candidate], tokens: Tokens, index: int) -> list[Candidate]:
        """Without a parser only the name beside the finite verb is meant, and after a verb of saying only if the next sentence reports too.

        "Roth schrieb, der Angreifer sei geflohen. Er habe zwei Waffen." is still what Roth wrote; "Er floh" is not what Roth did.
        """
        said = self._last is not None and any(is_finite(one) and one.lemma.lower() in self._lexicon.reporting for one in self._last.tokens)
        verb = verb_of(tokens, index)
        reports = verb is not None and (verb.lemma.lower() in self._lexicon.reporting or "Mood=Sub" in verb.morph)
        people = {one.mention.entity for one in before if self._entities[one.mention.entity].kind is EntityKind.PERSON}
        later = any(token.text in SEPARATORS for token in tokens[:index])  # a clause before it may have a subject of its own
        # ... which a subjunctive does not tell: "Wenn ein Vorgang in Gang komme, sei er nicht aufzuhalten".
        of_saying = verb is not None and verb.lemma.lower() in self._lexicon.reporting
        if (said and (not reports or len(people) > 1)) or (later and not of_saying):
            return []
        return [one for one in before if one.prominence == MAIN_SUBJECT]

    def _title(self, tokens: Tokens, index: int, known: Sequence[Candidate], taken: Collection[int]) -> str:
        first = article_before(tokens, index, self._pointers)
        if first == index or not is_title(tokens, index, self._lexicon) or bears_no_name(tokens, index):
            return ""
        kinds = self._lexicon.descriptors(tokens[index])
        title = tokens[first + 1 : index + 1]
        if EntityKind.PERSON in kinds:
            # "counsel to President Lee and spokesman for the president"
            again = any(token.lemma.lower() == title[-1].lemma.lower() for token in tokens[:first])
            titled = "" if again else self._titled_person(title)
            return self._lone_person(tokens, first, index, taken) if titled is None else titled
        return self._titled_body(title, known) if EntityKind.ORGANISATION in kinds else ""

    def _titled_person(self, title: Tokens) -> str | None:
        """Give the one person who has a title as a role, nobody ("") where several have it, None where none has."""
        people = [one for one in self._bearers(EntityKind.PERSON, title) if self._first.get(one, 0) - self._number <= AHEAD]
        return (people[0] if len(people) == 1 else "") if people else None

    def _titled_body(self, title: Tokens, known: Sequence[Candidate]) -> str:
        named_so = [
            one.id
            for one in self._entities.values()
            if one.kind is EntityKind.ORGANISATION and title[-1].text.lower() in one.name.lower().split() and names_no_other(title, one)
        ]
        if named_so or title[-1].lemma.lower() in self._pointers.unique:
            return named_so[0] if len(named_so) == 1 else ""
        bodies = self._bearers(EntityKind.ORGANISATION, title)
        bare = len(title) == 1 and self._lexicon.describes(title[0].lemma)
        nearest = self._only({EntityKind.ORGANISATION}, known, self._before, least=SUBJECT) if bare else ""
        if nearest and bodies and nearest not in bodies:
            return ""  # "VW disputes with the EPA whether the agency agrees"
        return nearest or (bodies[0] if len(bodies) == 1 and self._is_spoken_of(bodies[0], known) else "")

    def _is_spoken_of(self, entity: str, known: Sequence[Candidate]) -> bool:
        """Tell whether a body was named in the last sentences, and no other since the sentence before: there are many companies."""
        here = any(one.mention.entity == entity for one in known)
        recent = here or self._number - self._named.get(entity, -RECENT - 1) <= RECENT
        others = [one.mention for one in (*known, *self._before) if one.mention.entity != entity and not self._is_in_role(one.mention)]
        return recent and not any(self._entities[other.entity].kind is EntityKind.ORGANISATION for other in others)

    def _is_in_role(self, mention: Mention) -> bool:
        return any(role.span.start <= mention.span.start < role.span.end for role in self._roles.get(mention.sentence, []))

    def _bearers(self, kind: EntityKind, title: Tokens) -> list[str]:
        return [
            entity.id
            for entity in self._entities.values()
            if entity.kind is kind and any(is_role(title, role.text, self._lexicon) for role in entity.roles)
        ]

    def _lone_person(self, tokens: Tokens, first: int, index: int, taken: Collection[int]) -> str:
        """Give the only person named so far, if the article gave no role that could be another's.

        A title says so where it opens the sentence or speaks ("The actress died", "..., the presenter said"), and an office with its
        capitals ("the Foreign Secretary") as any subject. Elsewhere, and with an
        adjective or in a pair, it may be anybody's: "the other candidate", "the Argentinian and the pilot", "what the author earns".
        """
        verb = verb_of(tokens, index)
        speaks = verb is not None and verb.lemma.lower() in self._lexicon.reporting
        office = first + 1 < index and all(token.text[:1].isupper() for token in tokens[first + 1 : index + 1])
        other = any(token.text.lower() in self._lexicon.language.reference.other_offices for token in tokens[first + 1 : index])
        alone = not other and self._lexicon.describes(tokens[index].lemma) and (speaks or first < FIRST_WORDS)
        named = any(token.span.start in taken for token in tokens[first + 1 : index + 1]) or (
            first > 0 and tokens[first - 1].pos == "CCONJ"
        )
        if not (alone or (office and verb is not None)) or named or tokens[index].lemma.lower() in self._pointers.unique:
            return ""
        people = [self._entities[id_] for id_ in self._named if self._entities[id_].kind is EntityKind.PERSON]
        return people[0].id if len(people) == 1 and not people[0].roles else ""

    def _only(
        self,
        kinds: set[EntityKind] | frozenset[EntityKind],
        known: Sequence[Candidate],
        before: Sequence[Candidate],
        gender: Pointer | None = None,
        *,
        least: int = NO_SUBJECT,
    ) -> str:
        """Give the one bearer of these kinds in the sentence so far, or else in the sentence before; where there are several, the one subject."""
        for candidates in (known, before):
            fitting = [one for one in candidates if one.prominence >= least and self._fits(one.mention, kinds, gender)]
            for at_least in (NO_SUBJECT, SUBJECT, MAIN_SUBJECT):
                ids = dict.fromkeys(one.mention.entity for one in fitting if one.prominence >= at_least)
                if len(ids) == 1:
                    return next(iter(ids))
            if fitting:
                return ""
        return ""

    def _fits(self, mention: Mention, kinds: set[EntityKind] | frozenset[EntityKind], gender: Pointer | None) -> bool:
        entity = self._entities[mention.entity]
        known_gender = self._genders.get(entity.id)
        return entity.kind in kinds and (gender is None or known_gender is None or known_gender is gender)


def follows(before: Parsed, after: Parsed) -> bool:
    """Tell whether two sentences stand in one run of text: the same block, or paragraphs under one heading."""
    same_block = before.block.number == after.block.number
    paragraphs = before.block.kind is after.block.kind is BlockKind.PARAGRAPH and before.block.heading == after.block.heading
    return same_block or (paragraphs and after.block.number - before.block.number == 1)
