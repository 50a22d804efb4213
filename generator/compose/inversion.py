"""Turn a parsed statement into the question it answers, by moving or adding an auxiliary (Heilman and Smith 2010).

Only patterns whose result is grammatical by construction are used: what does not fit one gives no question.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.compose.clause import Clause, clause, main_clause
from generator.compose.material import Passage, inside, subtree
from generator.compose.wording import asked, render, sound
from generator.model.reading import EntityKind
from generator.model.record import Span

NUMBER = frozenset({"NUM"})


@dataclass(frozen=True, slots=True)
class Found:
    """A question and the pattern that gave it."""

    text: str
    pattern: str


def questions(passage: Passage, kinds: dict[str, EntityKind]) -> Iterator[Found]:
    """Yield the questions a passage answers, surest pattern first; `kinds` are the kinds of the reading's entities by id."""
    main = main_clause(passage)
    if main:
        asker = Asker(main, kinds)
        for pattern, text in asker.all():
            if text and sound(text, passage, leave=1) and asker.anchored(text):
                yield Found(text, pattern)
    for text in _appositions(passage, kinds):
        if sound(text, passage, leave=1):
            yield Found(text, "apposition")


class Asker:
    """Asks for one part of a clause after the other."""

    def __init__(self, main: Clause, kinds: dict[str, EntityKind]) -> None:
        """Take the clause."""
        self._main = main
        self._kinds = kinds
        self._passage = main.passage
        self._words = main.passage.language.questions

    def all(self) -> Iterator[tuple[str, str]]:
        """Yield (pattern, question), the question empty where the pattern does not fit."""
        yield "definition", self._definition()
        yield "listing", self._listing()
        yield "negation", self._negation()
        yield "when", self._when()
        yield "where", self._where()
        yield "how many", self._how_many()
        yield "why", self._why()
        yield "what", self._what()
        yield "who must", self._who()

    def anchored(self, question: str) -> bool:
        """A question needs a name, or enough words, to be understood on its own."""
        names = {mention.form for mention in self._passage.mentions if not mention.inferred}
        return any(name in question for name in names) or len(question.split()) > ANCHOR_WORDS

    def inverted(self, opening: str, rest: tuple[int, ...]) -> str:
        """Give opening, auxiliary, subject, verb and rest, with "do" where there is no auxiliary."""
        main, tokens = self._main, self._main.tokens
        subject = self._subject()
        adverbs = tuple(index for index in main.between if tokens[index].dep != "neg")
        if main.auxiliaries:
            first, others = self._auxiliary(main.auxiliaries[0]), main.auxiliaries[1:]
            return asked(opening, first, subject, self._render((*adverbs, *others, main.verb, *rest)))
        verb = tokens[main.verb]
        if verb.lemma == self._words.be:
            return asked(opening, verb.text.lower(), subject, self._render(rest))
        support = self._words.support.get(verb.tag, "")
        return asked(opening, support, subject, self._render(adverbs), verb.lemma, self._render(rest)) if support else ""

    def _definition(self) -> str:
        main, tokens = self._main, self._main.tokens
        if tokens[main.verb].lemma != self._words.be or main.auxiliaries or self._negated():
            return ""
        noun = next((index for index in main.children(main.verb) if tokens[index].dep == "attr" and index > main.verb), -1)
        person = self._kind(main.head) is EntityKind.PERSON
        opens = noun >= 0 and tokens[subtree(self._passage.reading, noun)[0]].text.casefold() in self._words.indefinite
        if noun < 0 or not (opens or person) or (not person and self._modified()):
            return ""
        return asked(self._words.who if person else self._words.what, tokens[main.verb].text, self._subject())

    def _listing(self) -> str:
        main, tokens = self._main, self._main.tokens
        owned = any(tokens[index].dep in ("poss", "det", "prep") for index in main.children(main.head))
        if tokens[main.verb].lemma not in self._words.listing or not owned or self._negated():
            return ""
        plural = tokens[main.head].tag in ("NNS", "NNPS")
        return asked(self._words.what, self._copula(plural=plural, past=tokens[main.verb].tag == "VBD"), self._subject())

    def _negation(self) -> str:
        return self.inverted("", self._main.rest) if self._negated() and self._main.auxiliaries and not self._spoken() else ""

    def _when(self) -> str:
        if self._negated():
            return ""
        spans = [date.span for date in self._passage.dates]
        for index in self._adjuncts():
            tree = subtree(self._passage.reading, index)
            covered = [i for i in tree if any(inside(self._main.tokens[i].span, span) for span in spans)]
            if covered and all(i in covered or self._main.tokens[i].text.casefold() in self._words.times for i in tree):
                return self.inverted(self._words.when, self._without(tree))
        return ""

    def _where(self) -> str:
        tokens = self._main.tokens
        for index in self._adjuncts():
            if tokens[index].text.casefold() in self._words.places and index > self._main.verb and not self._negated():
                tree = subtree(self._passage.reading, index)
                noun = next((i for i in tree if tokens[i].dep == "pobj" and tokens[i].head == index), -1)
                if noun >= 0 and tokens[noun].entity.partition("-")[2] in PLACES and set(tree) <= set(self._main.rest):
                    return self.inverted(self._words.where, tuple(i for i in self._main.rest if i < tree[0]))
        return ""

    def _how_many(self) -> str:
        main, tokens = self._main, self._main.tokens
        if self._negated() or self._spoken():
            return ""
        counted = self._counted(main.head)
        if counted:
            subject = tuple(index for index in main.subject if index >= counted)
            verbs = (*main.auxiliaries, *main.between, main.verb, *main.rest)
            return asked(self._words.how_many, self._render(subject), self._render(verbs))
        thing = next((index for index in main.children(main.verb) if tokens[index].dep == "dobj" and index in main.rest), -1)
        counted = self._counted(thing) if thing >= 0 else 0
        if not counted:
            return ""
        whole = subtree(self._passage.reading, thing)
        noun = tuple(index for index in whole if counted <= index <= thing)
        return self.inverted(f"{self._words.how_many} {self._render(noun)}", tuple(index for index in main.rest if index not in whole))

    def _why(self) -> str:
        if self._negated():
            return ""
        tokens = self._main.tokens
        for index in self._main.children(self._main.verb):
            tree = subtree(self._passage.reading, index)
            opening = [tokens[i].text.casefold() for i in tree[:2]]
            if tree[0] > self._main.verb and any(word in self._words.reason for word in opening):
                return self.inverted(self._words.why, tuple(i for i in self._main.rest if i < tree[0]))
        return ""

    def _what(self) -> str:
        main, tokens = self._main, self._main.tokens
        verb = tokens[main.verb]
        passive = any(tokens[index].dep == "auxpass" for index in main.auxiliaries)
        if verb.lemma not in self._words.deciding or passive or self._negated() or self._kind(main.head) is None:
            return ""
        objects = [index for index in main.children(main.verb) if tokens[index].dep in ("dobj", "ccomp", "xcomp") and index > main.verb]
        return self.inverted(self._words.what, ()) if objects else ""

    def _who(self) -> str:
        main, tokens = self._main, self._main.tokens
        modal = bool(main.auxiliaries) and tokens[main.auxiliaries[0]].tag == "MD"
        if not modal or self._negated() or self._kind(main.head) is not EntityKind.GROUP:
            return ""
        return asked(self._words.who, self._render((*main.auxiliaries, *main.between, main.verb, *main.rest)))

    def _counted(self, noun: int) -> int:
        """Give the index after the number before a plural noun; 0 where there is none or the number is definite ("the 176 people")."""
        tokens = self._main.tokens
        numbers = [index for index in self._main.children(noun) if tokens[index].dep == "nummod" and index < noun]
        definite = any(tokens[index].dep in ("det", "poss") for index in self._main.children(noun))
        return numbers[-1] + 1 if numbers and not definite and tokens[noun].tag == "NNS" else 0

    def _adjuncts(self) -> list[int]:
        """Prepositional phrases and bare nouns of time that hang on the verb."""
        tokens = self._main.tokens
        return [index for index in self._main.children(self._main.verb) if tokens[index].dep in ("prep", "npadvmod", "advmod")]

    def _without(self, tree: list[int]) -> tuple[int, ...]:
        return tuple(index for index in self._main.rest if index not in tree)

    def _negated(self) -> bool:
        tokens = self._main.tokens
        near = (*self._main.children(self._main.verb), *self._main.children(self._main.head))
        return any(tokens[index].dep == "neg" or tokens[index].text.casefold() == "no" for index in near)

    def _modified(self) -> bool:
        """A definite description ("the main fault of ...") is no thing to define."""
        return any(self._main.tokens[index].dep in ("prep", "relcl", "acl") for index in self._main.children(self._main.head))

    def _spoken(self) -> bool:
        return bool(self._passage.spoken)

    def _kind(self, index: int) -> EntityKind | None:
        span = self._main.tokens[index].span
        found = (mention for mention in self._passage.mentions if inside(span, mention.span) and not mention.inferred)
        return next((self._kinds.get(mention.entity) for mention in found), None)

    def _subject(self) -> str:
        """The subject; an opening "The" is a common word, unless it belongs to a name."""
        text = self._render(self._main.subject)
        first = self._main.tokens[self._main.subject[0]]
        return text if first.pos == "PROPN" or first.text.isupper() else text[:1].lower() + text[1:]

    def _auxiliary(self, index: int) -> str:
        text = self._main.tokens[index].text.lower()
        return self._words.negations.get(text, text)

    def _copula(self, *, plural: bool, past: bool) -> str:
        singular = [word for word in self._words.copulas if word not in self._words.plural_copulas]
        return (self._words.plural_copulas if plural else singular)[int(past)]

    def _render(self, indices: tuple[int, ...]) -> str:
        return render(self._passage, indices)


ANCHOR_WORDS = 7
"""Words of a question that is understood without a name in it."""

PLACES = frozenset({"GPE", "LOC", "FAC"})
"""Labels of the entity tagger for places."""


def whether(passage: Passage) -> str:
    """Give the yes-or-no question inside "It is unclear whether ..."; empty where there is none."""
    words = passage.language.questions
    tokens = passage.reading.tokens
    for mark in tokens:
        if mark.dep == "mark" and mark.text.casefold() in words.whether and mark.head >= 0:
            inner = clause(passage, mark.head)
            if inner:
                text = Asker(inner, {}).inverted("", inner.rest)
                return text if sound(text, passage) else ""
    return ""


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
    subject = render(passage, main.subject)
    text = asked(
        words.future,
        subject[:1].lower() + subject[1:] if tokens[main.subject[0]].pos == "DET" else subject,
        render(passage, range(verb, end)),
    )
    return text if sound(text, passage) and asker.anchored(text) else ""


def _appositions(passage: Passage, kinds: dict[str, EntityKind]) -> Iterator[str]:
    """Yield "What is X?" for "X, a ..."."""
    words, tokens = passage.language.questions, passage.reading.tokens
    for index, token in enumerate(tokens):
        tree = subtree(passage.reading, index) if token.dep == "appos" else []
        if not tree or token.pos != "NOUN" or tokens[tree[0]].text.casefold() not in words.indefinite[:2]:
            continue
        mention = next((item for item in passage.mentions if inside(tokens[token.head].span, item.span) and not item.inferred), None)
        if mention and kinds.get(mention.entity) in (EntityKind.ORGANISATION, EntityKind.OTHER) and mention.span.end < token.span.start:
            name = [i for i, each in enumerate(tokens) if inside(each.span, mention.span)]
            before = name[0] - 1
            article = [before] if before >= 0 and tokens[before].text.casefold() in words.articles[:1] else []
            plural = tokens[token.head].tag in ("NNPS", "NNS")
            copula = words.plural_copulas[0] if plural else words.copulas[0]
            yield asked(words.what, copula, render(passage, [*article, *name]))


def mentioned(passage: Passage, span: Span) -> bool:
    """Say whether a span holds a name."""
    return any(inside(mention.span, span) for mention in passage.mentions)
