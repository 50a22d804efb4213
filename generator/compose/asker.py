"""Put a question to one clause, by moving or adding an auxiliary (Heilman and Smith 2010).

Only what is grammatical by construction is asked: where a clause does not fit, the question is empty.
"""

import re

from generator.compose.clause import Clause
from generator.compose.parse import inside, subtree
from generator.compose.passage import Passage, stem, term_of
from generator.compose.wording import asked, plain_form, render, uncapitalised
from generator.model.reading import DateMention, EntityKind, Precision, Token

ANCHOR_WORDS = 3
"""Content words of a question that is understood without a name in it: "How many people watched the maiden flight?"."""

FORM = 4
"""Letters by which forms of one word are known: "resulted", "result"."""

TEMPORAL = frozenset({"npadvmod", "advmod", "pobj", "tmod"})
"""How a time hangs on the verb, or on the preposition before it."""

PREMODIFIERS = frozenset({"advmod", "preconj", "det", "amod", "compound", "nummod", "poss", "predet", "quantmod"})
"""What stands before its noun or phrase: a question that ends with it has lost that."""

ACTING = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.STATE, EntityKind.GROUP})
"""Kinds of those who do something."""

QUOTES = frozenset("\"“”„‟«»'‘’")


def anchored(question: str, passage: Passage) -> bool:
    """Say whether a question is understood on its own: it has a name in it, or enough of the passage's content words."""
    names = {mention.form.casefold() for mention in passage.mentions if not mention.inferred}
    content = {stem(token.text) for token in passage.reading.tokens if term_of(token) in passage.terms}
    words = {stem(word.strip("?,")) for word in question.split()}
    named = any(name in question.casefold() for name in names)
    return named or sum(word in content or any(each[:FORM] == word[:FORM] for each in content) for word in words) >= ANCHOR_WORDS


class Asker:
    """The parts of a clause as a question needs them."""

    def __init__(self, main: Clause, kinds: dict[str, EntityKind]) -> None:
        """Take the clause, and the kinds of the reading's entities by id."""
        self.main = main
        self.tokens = main.tokens
        self.passage = main.passage
        self.words = main.passage.language.questions
        self._kinds = kinds

    def anchored(self, question: str) -> bool:
        """A question needs a name, or enough words, to be understood on its own."""
        return anchored(question, self.passage)

    def inverted(self, opening: str, rest: tuple[int, ...], *, clausal: bool = False) -> str:
        """Give opening, auxiliary, subject, verb and rest, with "do" where there is no auxiliary.

        `clausal` says that the opening asks for the clause which the verb takes.
        """
        main, tokens = self.main, self.tokens
        if self.broken(rest) or (not clausal and self.takes_clause()) or self._counted():
            return ""
        rest = self.lasting(rest)
        if self.fleeting(rest):
            return ""
        adverbs = tuple(index for index in main.between if tokens[index].dep != "neg")
        if main.auxiliaries:
            first, others = self._auxiliary(main.auxiliaries[0]), main.auxiliaries[1:]
            return asked(opening, first, self.subject(), self.render((*adverbs, *others, main.verb, *rest)))
        verb = tokens[main.verb]
        if verb.lemma == self.words.be:
            return asked(opening, verb.text.lower(), self.subject(), self.render(rest))
        support = self.words.support.get(verb.tag, "")
        plain = plain_form(verb.text, self.words) or verb.lemma
        return asked(opening, support, self.subject(), self.render(adverbs), plain, self.render(rest)) if support else ""

    def straight(self, opening: str) -> str:
        """Give opening, auxiliary, verb and rest as they stand: the question for a subject."""
        main = self.main
        finite = self.tokens[(*main.auxiliaries, main.verb)[0]]
        if self.broken(main.rest) or self.takes_clause() or finite.tag not in self.words.singular or self.fleeting(self.lasting(main.rest)):
            return ""
        return asked(opening, self.render((*main.auxiliaries, *self._adverbs(), main.verb, *self.lasting(main.rest))))

    def tells(self, date: DateMention) -> bool:
        """Say whether a date tells a reader of another day when it was: it has a number or a month, unlike "today", "Monday", "last year"."""
        kinds = {token.pos for token in self.tokens if inside(token.span, date.span)}
        named = "PROPN" in kinds
        return ("NUM" in kinds and (named or not date.relative)) or (named and date.precision is not Precision.DAY)

    def lasting(self, rest: tuple[int, ...]) -> tuple[int, ...]:
        """Leave out the times that say nothing on another day: "Who sent letters to the Hill (on Monday)?"."""
        fleeting = [date.span for date in self.passage.dates if not self.tells(date)]
        gone = {index for index in rest if any(inside(self.tokens[index].span, span) for span in fleeting)}
        links = {index for index in rest if index + 1 in gone and self.tokens[index].text.lower() in self.words.times}
        loose = all(self.tokens[index].head in gone | links or self.tokens[index].dep in TEMPORAL for index in gone)
        return tuple(index for index in rest if index not in gone | links) if loose else rest

    def fleeting(self, rest: tuple[int, ...]) -> bool:
        """Say whether a time of the day is left in what is asked: "a plan for yesterday's march"."""
        fleeting = [date.span for date in self.passage.dates if not self.tells(date)]
        return any(inside(self.tokens[index].span, span) for index in (*self.main.subject, *rest) for span in fleeting)

    def _counted(self) -> bool:
        """A number of people without a name points back: "all three candidates", "the two men"."""
        spans = [mention.span for mention in self.passage.mentions if not mention.inferred]
        subject = [self.tokens[index] for index in self.main.subject]
        return any(token.pos == "NUM" and not any(inside(token.span, span) for span in spans) for token in subject)

    def broken(self, rest: tuple[int, ...]) -> bool:
        """Nothing is asked where the rest lacks its end, or where the subject is damaged."""
        tokens, main = self.tokens, self.main
        after = main.rest[-1] + 1 if main.rest else main.verb + 1
        ends = bool(rest and main.rest) and rest[-1] == main.rest[-1] and after < len(tokens)
        quoted = ends and (tokens[after].text in QUOTES or self._resumes(after, rest))
        quoted |= ends and tokens[after].pos == "PUNCT" and after + 1 < len(tokens) and tokens[after + 1].text in QUOTES
        quoted |= ends and tokens[after].text == "(" and tokens[after - 1].pos not in ("NOUN", "PROPN")
        glued = any(tokens[index].pos == "DET" and tokens[index].text[:1].isupper() for index in rest)
        open_ended = bool(rest) and tokens[rest[-1]].pos in ("DET", "CCONJ", "SCONJ")
        first = tokens[main.subject[0]]
        last = max((*rest, main.verb))
        unfinished = any(tokens[index].head > last and tokens[index].dep in PREMODIFIERS for index in rest)  # "not only in"
        listed = any(token.dep == "conj" and token.head in rest and index > last for index, token in enumerate(tokens))
        listed |= any(tokens[index].dep == "preconj" or (tokens[index].tag == "CC" and index == main.verb + 1) for index in rest)
        misread = any(tokens[index].dep in ("aux", "auxpass") for index in main.subject if tokens[index].head == main.verb)
        misread |= any(tokens[index].pos == "AUX" and tokens[index].head in main.subject[-1:] for index in main.subject)
        return quoted or glued or unfinished or open_ended or listed or misread or (first.text[:1].isdigit() and first.pos != "NUM")

    def _resumes(self, after: int, rest: tuple[int, ...]) -> bool:
        """Say whether what the rest needs goes on behind an aside: "likening the reporter, Ann Lee, to a guard"."""
        inner = (token for token in self.tokens[after:] if token.head in rest)
        return any(token.dep in ("prep", "dative", "dobj", "prt", "pcomp") for token in inner)

    def humans(self) -> frozenset[str]:
        """Nouns that say what somebody is."""
        names = self.passage.language.names
        return frozenset(word.lower() for word in (*names.humans, *names.offices, *names.descriptors.person, *names.heads.person))

    def hollow(self, index: int) -> bool:
        """Say whether a noun only points back, so that it answers nothing: "the proposals", "those claims", "the idea"."""
        if any(inside(self.tokens[index].span, mention.span) for mention in self.passage.mentions if not mention.inferred):
            return False
        children = self.main.children(index)
        told = any(self.tokens[each].dep not in ("det", "punct", "predet", "cc") for each in children)
        definite = any(self.tokens[each].text.lower() in (self.words.articles[0], *self.words.pointing) for each in children)
        return self.tokens[index].pos == "PRON" or (not told and definite)

    def takes_clause(self) -> bool:
        """What the verb says stands in a clause of its own, which a question would lose: "revealed that", "disclose whether"."""
        main, tokens = self.main, self.tokens
        after = [index for index in main.children(main.verb) if index > main.verb]
        before = self.passage.spoken and any(tokens[index].dep == "ccomp" for index in main.children(main.verb))
        if before or any(tokens[index].dep == "ccomp" for index in after):
            return True  # "..., Ann Lee said on Monday" too
        marks = {self.tokens[each].text.lower() for index in after for each in self.main.children(index) if self.tokens[each].dep == "mark"}
        return bool(marks & set(self.words.whether))

    def negated(self) -> bool:
        """Say whether the clause denies something."""
        near = (*self.main.children(self.main.verb), *self.main.children(self.main.head))
        inner = (each for index in near if self.tokens[index].dep == "advmod" for each in self.main.children(index))  # "No longer"
        tokens = [self.tokens[index] for index in (*near, *inner)]
        return any(token.dep == "neg" or token.text.lower() in self.words.denying for token in tokens)

    def passive(self) -> bool:
        """Say whether the clause is in the passive."""
        return any(self.tokens[index].dep == "auxpass" for index in self.main.auxiliaries)

    def object(self) -> int:
        """Give the noun of the direct object behind the verb; -1 where there is none."""
        children = self.main.children(self.main.verb)
        return next((index for index in children if self.tokens[index].dep == "dobj" and index in self.main.rest), -1)

    def tree(self, index: int) -> list[int]:
        """Give a token with all that hangs on it."""
        return subtree(self.passage.reading, index)

    def kind(self, index: int) -> EntityKind | None:
        """Give the kind of the entity a token belongs to."""
        span = self.tokens[index].span
        found = (mention for mention in self.passage.mentions if inside(span, mention.span) and not mention.inferred)
        return next((self._kinds.get(mention.entity) for mention in found), None)

    def subject(self) -> str:
        """The subject; an opening "The" is a common word, unless it belongs to a name."""
        text = self.render(self.main.subject)
        first = self.tokens[self.main.subject[0]]
        kind = self.kind(self.main.head)
        name = first.pos == "PROPN" or (
            (kind is not EntityKind.GROUP or first.pos != "NOUN")
            and any(inside(first.span, mention.span) for mention in self.passage.mentions)
        )
        origin = first.text.lower() in self._origins()
        spelt = re.search(rf"[a-z] {re.escape(first.text)}\b", self.passage.source.text) is not None  # "many Sanders supporters"
        common = first.pos == "DET" or not (name or origin or spelt) or (not origin and not spelt and self._common(first))
        return uncapitalised(text) if common else text

    def _common(self, first: Token) -> bool:
        """Say whether the article writes the first word of the sentence with a small letter elsewhere: "Crowds", no name."""
        before = self.tokens.index(first) - 1
        opens = (before < 0 or self.tokens[before].text in QUOTES) and first.text.istitle() and first.tag != "NNP"
        return opens and re.search(rf"\b{re.escape(first.text.lower())}\b", self.passage.source.text) is not None

    def _origins(self) -> frozenset[str]:
        """Adjectives of states, which are written with a capital."""
        return frozenset(word.lower() for word in self.passage.language.names.demonyms)

    def without(self, tree: list[int]) -> tuple[int, ...]:
        """Give what follows the verb without some tokens of it."""
        return tuple(index for index in self.main.rest if index not in tree)

    def before(self, end: int) -> tuple[int, ...]:
        """Give what follows the verb up to a token."""
        return tuple(index for index in self.main.rest if index < end)

    def render(self, indices: tuple[int, ...]) -> str:
        """Give the wording of some tokens."""
        return render(self.passage, indices)

    def _adverbs(self) -> tuple[int, ...]:
        pointing = self.words.pointing
        return tuple(index for index in self.main.between if self.tokens[index].text.lower() not in pointing)

    def _auxiliary(self, index: int) -> str:
        text = self.tokens[index].text.lower()
        return self.words.negations.get(text, text)
