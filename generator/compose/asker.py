"""Ask for one part of a parsed clause after the other, by moving or adding an auxiliary (Heilman and Smith 2010).

Only patterns whose result is grammatical by construction are used: what does not fit one gives no question.
"""

from collections.abc import Iterator

from generator.compose.clause import Clause
from generator.compose.parse import inside, subtree
from generator.compose.wording import asked, render
from generator.model.reading import EntityKind

ANCHOR_WORDS = 3
"""Content words of a question that is understood without a name in it: "How many people watched the maiden flight?"."""

QUOTES = frozenset("\"“”„‟«»'‘’")

PLACES = frozenset({EntityKind.PLACE, EntityKind.STATE})


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
        yield "denial", self._denied_aside()
        yield "by whom", self._by_whom()
        yield "when", self._when()
        yield "where", self._where()
        yield "how many", self._how_many()
        yield "why", self._why()
        yield "what", self._what()
        yield "who must", self._who()

    def anchored(self, question: str) -> bool:
        """A question needs a name, or enough words, to be understood on its own."""
        names = {mention.form for mention in self._passage.mentions if not mention.inferred}
        content = self._passage.terms
        tokens = {token.text for token in self._main.tokens if (token.lemma or token.text).casefold() in content}
        return any(name in question for name in names) or sum(word.strip("?,") in tokens for word in question.split()) >= ANCHOR_WORDS

    def inverted(self, opening: str, rest: tuple[int, ...]) -> str:
        """Give opening, auxiliary, subject, verb and rest, with "do" where there is no auxiliary."""
        main, tokens = self._main, self._main.tokens
        subject = self.subject()
        if self._broken(rest) or (opening != self._words.what and self._clausal()):
            return ""
        adverbs = tuple(index for index in main.between if tokens[index].dep != "neg")
        if main.auxiliaries:
            first, others = self._auxiliary(main.auxiliaries[0]), main.auxiliaries[1:]
            return asked(opening, first, subject, self._render((*adverbs, *others, main.verb, *rest)))
        verb = tokens[main.verb]
        if verb.lemma == self._words.be:
            return asked(opening, verb.text.lower(), subject, self._render(rest))
        support = self._words.support.get(verb.tag, "")
        return asked(opening, support, subject, self._render(adverbs), verb.lemma, self._render(rest)) if support else ""

    def _broken(self, rest: tuple[int, ...]) -> bool:
        """Nothing is asked where the rest lacks its end, or where the subject is damaged."""
        tokens = self._main.tokens
        after = self._main.rest[-1] + 1 if self._main.rest else self._main.verb + 1
        quoted = after < len(tokens) and tokens[after].text in QUOTES
        quoted |= after < len(tokens) and tokens[after].text == "(" and tokens[after - 1].pos not in ("NOUN", "PROPN")
        glued = any(tokens[index].pos == "DET" and tokens[index].text[:1].isupper() for index in rest)
        open_ended = bool(rest) and tokens[rest[-1]].pos in ("DET", "CCONJ", "SCONJ")
        first = tokens[self._main.subject[0]]
        damaged = first.text[:1].isdigit() and first.pos != "NUM"
        return quoted or glued or open_ended or damaged

    def _clausal(self) -> bool:
        """What the verb says stands in a clause of its own, which a question would lose: "revealed that", "disclose whether"."""
        tokens = self._main.tokens
        after = [index for index in self._main.children(self._main.verb) if index > self._main.verb]
        marks = {tokens[each].text.casefold() for index in after for each in self._main.children(index) if tokens[each].dep == "mark"}
        return any(tokens[index].dep == "ccomp" for index in after) or bool(marks & set(self._words.whether))

    def _definition(self) -> str:
        main, tokens = self._main, self._main.tokens
        if tokens[main.verb].lemma != self._words.be or main.auxiliaries or self._negated():
            return ""
        noun = next((index for index in main.children(main.verb) if tokens[index].dep == "attr" and index > main.verb), -1)
        person = self._kind(main.head) is EntityKind.PERSON
        opens = noun >= 0 and tokens[subtree(self._passage.reading, noun)[0]].text.casefold() in self._words.indefinite
        state = self._kind(main.head) is EntityKind.STATE
        if noun < 0 or state or tokens[noun].pos == "NUM" or not (opens or person) or (not person and self._modified()):
            return ""
        return asked(self._words.who if person else self._words.what, tokens[main.verb].text, self.subject())

    def _listing(self) -> str:
        main, tokens = self._main, self._main.tokens
        owned = any(tokens[index].dep in ("poss", "det", "prep") for index in main.children(main.head))
        if tokens[main.verb].lemma not in self._words.listing or not owned or self._negated():
            return ""
        plural = tokens[main.head].tag in ("NNS", "NNPS")
        if main.auxiliaries:
            return self.inverted(self._words.what, ())  # "might include": the hedge goes with the question
        return asked(self._words.what, self._copula(plural=plural, past=tokens[main.verb].tag == "VBD"), self.subject())

    def _negation(self) -> str:
        refused = any(self._main.tokens[index].dep == "neg" for index in self._main.children(self._main.verb))
        return self.inverted("", self._main.rest) if refused and self._main.auxiliaries and not self._spoken() else ""

    def _denied_aside(self) -> str:
        """Ask for what an aside denies: "The vote, which is not binding, ..." gives "Is the vote binding?"."""
        tokens = self._main.tokens
        for index in self._main.children(self._main.head):
            if tokens[index].dep == "relcl" and tokens[index].lemma == self._words.be:
                parts = self._main.children(index)
                state = next((each for each in parts if tokens[each].dep == "acomp"), -1)
                if state > index and any(tokens[each].dep == "neg" for each in parts):
                    return asked(tokens[index].text, self.subject(), self._render(tuple(subtree(self._passage.reading, state))))
        return ""

    def _by_whom(self) -> str:
        main, tokens = self._main, self._main.tokens
        agent = next((index for index in main.children(main.verb) if tokens[index].dep == "agent" and index in main.rest), -1)
        if agent < 0 or self._negated():
            return ""
        return self.inverted(self._words.by_whom, tuple(index for index in main.rest if index < agent))

    def _when(self) -> str:
        if self._negated():
            return ""
        spans = [date.span for date in self._passage.dates]
        for index in self._adjuncts():
            tree = subtree(self._passage.reading, index)
            covered = [i for i in tree if any(inside(self._main.tokens[i].span, span) for span in spans)]
            if covered and all(i in covered or self._main.tokens[i].text.casefold() in self._words.times for i in tree):
                first = self._main.tokens[tree[0]].text.casefold()
                opening = f"{first} {self._words.when.lower()}" if first in self._words.lasting else self._words.when
                return self.inverted(opening, self._without(tree))
        return ""

    def _where(self) -> str:
        tokens = self._main.tokens
        things = [index for index in self._main.children(self._main.verb) if tokens[index].dep == "dobj"]
        for index in (*self._adjuncts(), *(each for thing in things for each in self._main.children(thing))):
            if tokens[index].text.casefold() in self._words.places and index > self._main.verb and not self._negated():
                tree = subtree(self._passage.reading, index)
                noun = next((i for i in tree if tokens[i].dep == "pobj" and tokens[i].head == index), -1)
                if noun >= 0 and self._kind(noun) in PLACES and set(tree) <= set(self._main.rest):
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
            return self._how_many_after()
        whole = subtree(self._passage.reading, thing)
        noun = tuple(index for index in whole if counted <= index)
        return self.inverted(f"{self._words.how_many} {self._render(noun)}", tuple(index for index in main.rest if index not in whole))

    def _how_many_after(self) -> str:
        """Ask for a number behind a preposition: "It resulted in 56 deaths" gives "How many deaths did it result in?"."""
        main, tokens = self._main, self._main.tokens
        link = main.verb + 1
        if link not in main.rest or tokens[link].dep != "prep" or tokens[link].head != main.verb:
            return ""
        noun = next((index for index in main.children(link) if tokens[index].dep == "pobj"), -1)
        counted = self._counted(noun) if noun >= 0 else 0
        return self.inverted(f"{self._words.how_many} {self._render(tuple(range(counted, noun + 1)))}", (link,)) if counted else ""

    def _why(self) -> str:
        if self._negated():
            return ""
        tokens = self._main.tokens
        for index in self._main.children(self._main.verb):
            tree = subtree(self._passage.reading, index)
            opening = [tokens[i].text.casefold() for i in tree[:2]]
            because = tokens[index].dep in ("prep", "advcl") and any(word in self._words.reason for word in opening)
            purpose = tokens[index].dep == "advcl" and tokens[tree[0]].tag == "TO"
            if tree[0] > self._main.verb and (because or purpose):
                return self.inverted(self._words.why, tuple(i for i in self._main.rest if i < tree[0]))
        return ""

    def _what(self) -> str:
        main, tokens = self._main, self._main.tokens
        verb = tokens[main.verb]
        passive = any(tokens[index].dep == "auxpass" for index in main.auxiliaries)
        if verb.lemma not in self._words.deciding or passive or self._negated() or not self._main.named():
            return ""
        objects = {tokens[index].dep for index in main.children(main.verb) if index > main.verb} & {"dobj", "ccomp", "xcomp"}
        return self.inverted(self._words.what, ()) if len(objects) == 1 else ""  # two: "warned its citizens not to travel"

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

    def subject(self) -> str:
        """The subject; an opening "The" is a common word, unless it belongs to a name."""
        text = self._render(self._main.subject)
        first = self._main.tokens[self._main.subject[0]]
        kind = self._kind(self._main.head)
        name = first.pos == "PROPN" or (
            (kind is not EntityKind.GROUP or first.pos != "NOUN")
            and any(inside(first.span, mention.span) for mention in self._passage.mentions)
        )
        return text[:1].lower() + text[1:] if first.pos == "DET" or not name else text

    def _auxiliary(self, index: int) -> str:
        text = self._main.tokens[index].text.lower()
        return self._words.negations.get(text, text)

    def _copula(self, *, plural: bool, past: bool) -> str:
        singular = [word for word in self._words.copulas if word not in self._words.plural_copulas]
        return (self._words.plural_copulas if plural else singular)[int(past)]

    def _render(self, indices: tuple[int, ...]) -> str:
        return render(self._passage, indices)
