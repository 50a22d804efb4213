"""Turn a parsed statement into the questions it answers, or the one it leaves open."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.compose.ask_finding import finding
from generator.compose.ask_how_many import how_many
from generator.compose.ask_term import offices, terms
from generator.compose.ask_what import what_is, what_is_done, what_is_reported
from generator.compose.ask_when import when
from generator.compose.ask_whom import whom
from generator.compose.asker import Asker
from generator.compose.clause import clauses, reported
from generator.compose.parse import inside, subtree
from generator.compose.passage import Passage
from generator.compose.wording import asked, render, sound, uncapitalised
from generator.model.reading import EntityKind

DEFINED = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.OTHER})
"""Kinds of which an apposition says what they are."""

LEAST_ASIDE = 3
"""Tokens of an apposition that says who somebody is: "a Democrat" does not."""

UNANCHORED = frozenset({"definition", "denial", "negation", "measure", "deadline", "finding"})
"""Patterns whose question is understood from the thing it asks about: "Is the vote binding?"."""


@dataclass(frozen=True, slots=True)
class Found:
    """A question and the pattern that gave it."""

    text: str
    pattern: str


def questions(passage: Passage, kinds: dict[str, EntityKind]) -> Iterator[Found]:
    """Yield the questions a passage answers, surest pattern first; `kinds` are the kinds of the reading's entities by id."""
    for each in clauses(passage):
        asker = Asker(each, kinds)
        for pattern, text in (*what_is(asker), *when(asker), *finding(asker), *how_many(asker), *what_is_done(asker), *whom(asker)):
            if text and sound(text, passage, leave=1) and (pattern in UNANCHORED or asker.anchored(text)):
                yield Found(text, pattern)
    for each in reported(passage):
        asker = Asker(each, kinds)
        for pattern, text in (*how_many(asker), *what_is_reported(asker)):
            if text and sound(text, passage, leave=1) and asker.anchored(text):
                yield Found(text, pattern)
    for pattern, text in _of_things(passage, kinds):
        if text and sound(text, passage, leave=1):
            yield Found(text, pattern)


def _of_things(passage: Passage, kinds: dict[str, EntityKind]) -> Iterator[tuple[str, str]]:
    """Yield (pattern, question) for those and that of which something is said by the way; the question may be empty."""
    yield "who", _among(passage, kinds)
    yield from (("term", text) for text in terms(passage, kinds))
    yield from (("apposition", text) for text in (*_appositions(passage, kinds), *offices(passage, kinds), *_called(passage)))


def _among(passage: Passage, kinds: dict[str, EntityKind]) -> str:
    """Give the question in "Among the guests was X": "Who was among the guests?"; empty where there is none."""
    words, tokens = passage.language.questions, passage.reading.tokens
    verb = next((index for index, token in enumerate(tokens) if token.text.lower() in words.copulas), -1)
    if verb <= 1 or tokens[0].text.lower() not in words.among or any(token.pos == "PUNCT" for token in tokens[:verb]):
        return ""
    after = (mention for mention in passage.mentions if mention.span.start > tokens[verb].span.start and not mention.inferred)
    first = next(after, None)
    person = first is not None and kinds.get(first.entity) is EntityKind.PERSON
    group = render(passage, range(verb))
    return asked(words.who, tokens[verb].text, uncapitalised(group)) if person else ""


def _called(passage: Passage) -> Iterator[str]:
    """Yield "What is X?" for "a programme called X", where it is the article that says so."""
    words, tokens = passage.language.questions, passage.reading.tokens
    for index, token in enumerate(tokens):
        thing = token.head
        if token.dep != "acl" or token.lemma not in words.naming or token.tag != "VBN" or thing < 0:
            continue
        opens = tokens[subtree(passage.reading, thing)[0]].text.lower() in words.indefinite
        name = next((each for each, other in enumerate(tokens) if other.head == index and other.dep == "oprd" and other.pos == "PROPN"), -1)
        whole = [each for each in subtree(passage.reading, name) if index < each <= name] if name > index else []
        if opens and whole and whole[0] == index + 1 and not passage.spoken:
            yield asked(words.what, words.copulas[0], render(passage, whole))


def _appositions(passage: Passage, kinds: dict[str, EntityKind]) -> Iterator[str]:
    """Yield "What is X?" for "X, a ...", where it is the article that says so and not somebody in it."""
    words, tokens = passage.language.questions, passage.reading.tokens
    for index, token in enumerate(tokens):
        said = any(inside(token.span, part) for item in passage.spoken for part in item.content)
        tree = subtree(passage.reading, index) if token.dep == "appos" and not said else []
        if len(tree) < LEAST_ASIDE or token.pos not in ("NOUN", "PROPN") or tokens[tree[0]].text.lower() not in words.indefinite:
            continue
        mention = next((item for item in passage.mentions if inside(tokens[token.head].span, item.span) and not item.inferred), None)
        kind = kinds.get(mention.entity) if mention else None
        if mention and kind in DEFINED and mention.span.end < token.span.start:
            name = [i for i, each in enumerate(tokens) if inside(each.span, mention.span)]
            while (
                kind is not EntityKind.PERSON
                and name[0] > 0
                and tokens[name[0] - 1].dep == "compound"
                and tokens[name[0] - 1].pos == "PROPN"
            ):
                name.insert(0, name[0] - 1)  # "the Airbus A380"
            before = name[0] - 1
            article = [before] if before >= 0 and tokens[before].text.lower() in words.articles[:1] else []
            plural = tokens[token.head].tag in ("NNPS", "NNS") and kind is not EntityKind.PERSON
            copula = words.plural_copulas[0] if plural else words.copulas[0]
            opening = words.who if kind is EntityKind.PERSON else words.what
            yield asked(opening, copula, render(passage, article).lower(), render(passage, name))
