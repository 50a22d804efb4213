"""Turn a parsed statement into the questions it answers, or the one it leaves open."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.compose.ask_how_many import how_many
from generator.compose.ask_what import what_is, what_is_done
from generator.compose.ask_when import when
from generator.compose.ask_whom import whom
from generator.compose.asker import Asker
from generator.compose.clause import Clause, clause, clauses, main_clause
from generator.compose.cues import has_cue
from generator.compose.parse import inside, subtree
from generator.compose.passage import Passage
from generator.compose.wording import asked, render, sound
from generator.model.reading import EntityKind

DEFINED = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.OTHER})
"""Kinds of which an apposition says what they are."""

UNANCHORED = frozenset({"definition", "denial", "negation"})
"""Patterns whose question is understood from the thing it asks about: "Is the vote binding?"."""

NEUTER = "Gender=Neut"
"""Of a pronoun that stands for a thing."""


@dataclass(frozen=True, slots=True)
class Found:
    """A question and the pattern that gave it."""

    text: str
    pattern: str


def questions(passage: Passage, kinds: dict[str, EntityKind]) -> Iterator[Found]:
    """Yield the questions a passage answers, surest pattern first; `kinds` are the kinds of the reading's entities by id."""
    for each in clauses(passage):
        asker = Asker(each, kinds)
        for pattern, text in (*what_is(asker), *when(asker), *how_many(asker), *what_is_done(asker), *whom(asker)):
            if text and sound(text, passage, leave=1) and (pattern in UNANCHORED or asker.anchored(text)):
                yield Found(text, pattern)
    text = _among(passage, kinds)
    if text and sound(text, passage, leave=1):
        yield Found(text, "who")
    for text in _appositions(passage, kinds):
        if sound(text, passage, leave=1):
            yield Found(text, "apposition")


def whether(passage: Passage) -> str:
    """Give the yes-or-no question inside "It is unclear whether ..."; empty where there is none."""
    words = passage.language.questions
    tokens = passage.reading.tokens
    for mark in tokens:
        if mark.dep == "mark" and mark.text.casefold() in words.whether and mark.head >= 0:
            inner = clause(passage, mark.head)
            if inner:
                text = Asker(_referred(inner), {}).inverted("", inner.rest)
                return text if sound(text, passage) else ""
    return ""


def particulars(passage: Passage) -> str:
    """Give the question in "Details of X remain unclear": "What are the details of X?"; empty where there is none."""
    words, main = passage.language.questions, main_clause(passage)
    if main is None or not has_cue(passage.text, passage.language.selection.unknown):
        return ""
    tokens = main.tokens
    detailed = any(tokens[index].dep == "prep" for index in main.children(main.head))
    if tokens[main.head].lemma not in words.particulars or tokens[main.verb].lemma not in words.lingering or not detailed:
        return ""
    subject = render(passage, main.subject)
    subject = subject[:1].lower() + subject[1:]
    article = "" if subject.split()[0] in words.articles else words.articles[0]
    text = asked(words.what, words.plural_copulas[0], article, subject)
    return text if tokens[main.head].tag == "NNS" and sound(text, passage, leave=1) else ""


def _referred(inner: Clause) -> Clause:
    """Put the subject of the clause around it in the place of a pronoun: "Interpol did not say whether it ..."."""
    outer = clause(inner.passage, inner.tokens[inner.verb].head)
    if outer and NEUTER in inner.tokens[inner.head].morph and outer.named():
        return replace(inner, subject=outer.subject, head=outer.head)
    return inner


def yet_to(passage: Passage) -> str:
    """Give the question in "X has yet to do Y": "Will X do Y?"; empty where there is none."""
    words = passage.language.questions
    main = main_clause(passage)
    tokens = passage.reading.tokens
    yet = next((index for index, token in enumerate(tokens) if token.text.casefold() in words.yet), -1)
    if main is None or not 0 < yet < len(tokens) - 2 or tokens[yet + 1].tag != "TO":
        return ""
    verb = yet + 2
    end = next((index for index in range(verb, len(tokens)) if tokens[index].pos == "PUNCT" or tokens[index].dep == "cc"), len(tokens))
    asker = Asker(main, {})
    text = asked(
        words.future,
        asker.subject(),
        render(passage, range(verb, end)),
    )
    return text if sound(text, passage) and asker.anchored(text) else ""


def _among(passage: Passage, kinds: dict[str, EntityKind]) -> str:
    """Give the question in "Among the guests was X": "Who was among the guests?"; empty where there is none."""
    words, tokens = passage.language.questions, passage.reading.tokens
    verb = next((index for index, token in enumerate(tokens) if token.text.casefold() in words.copulas), -1)
    if verb <= 1 or tokens[0].text.casefold() not in words.among or any(token.pos == "PUNCT" for token in tokens[:verb]):
        return ""
    after = (mention for mention in passage.mentions if mention.span.start > tokens[verb].span.start and not mention.inferred)
    first = next(after, None)
    person = first is not None and kinds.get(first.entity) is EntityKind.PERSON
    group = render(passage, range(verb))
    return asked(words.who, tokens[verb].text, group[:1].lower() + group[1:]) if person else ""


def _appositions(passage: Passage, kinds: dict[str, EntityKind]) -> Iterator[str]:
    """Yield "What is X?" for "X, a ...", where it is the article that says so and not somebody in it."""
    words, tokens = passage.language.questions, passage.reading.tokens
    for index, token in enumerate(tokens):
        said = any(inside(token.span, part) for item in passage.spoken for part in item.content)
        tree = subtree(passage.reading, index) if token.dep == "appos" and not said else []
        if not tree or token.pos not in ("NOUN", "PROPN") or tokens[tree[0]].text.casefold() not in words.indefinite:
            continue
        mention = next((item for item in passage.mentions if inside(tokens[token.head].span, item.span) and not item.inferred), None)
        kind = kinds.get(mention.entity) if mention else None
        if mention and kind in DEFINED and mention.span.end < token.span.start:
            name = [i for i, each in enumerate(tokens) if inside(each.span, mention.span)]
            while name[0] > 0 and tokens[name[0] - 1].dep == "compound":
                name.insert(0, name[0] - 1)  # "the Airbus A380"
            before = name[0] - 1
            article = [before] if before >= 0 and tokens[before].text.casefold() in words.articles[:1] else []
            plural = tokens[token.head].tag in ("NNPS", "NNS")
            copula = words.plural_copulas[0] if plural else words.copulas[0]
            opening = words.who if kind is EntityKind.PERSON else words.what
            yield asked(opening, copula, render(passage, article).lower(), render(passage, name))
