"""Make the question of a verb-second clause: the question word first, the finite verb second, the subject third, all else in its order."""

from collections.abc import Collection

from generator.compose.chunks import Chunk
from generator.compose.fields import Fields, is_plural, number
from generator.compose.live import QUOTES
from generator.compose.parse import inside
from generator.compose.wording import asked, render, uncapitalised
from generator.model.reading import EntityKind, Precision
from generator.model.record import Span

CAPITAL = frozenset({"NOUN", "PROPN", "X"})
"""Parts of speech that keep their capital inside a sentence."""

ATTRIBUTED = 3
"""Tokens of a definite subject that says which one it is: "die neue Brücke", "das Amt für Häfen"."""


OWN = 2
"""Tokens of a phrase that says more than a pronoun would."""


class FieldAsker:
    """The parts of a clause as a question needs them."""

    def __init__(self, clause: Fields, kinds: dict[str, EntityKind]) -> None:
        """Take a clause, and the kinds of the reading's entities by id."""
        self.clause = clause
        self.passage = clause.passage
        self.tokens = clause.tokens
        self.questions = clause.passage.language.questions
        self.words = clause.passage.language.fields
        self._kinds = kinds

    def ask(self, opening: str, without: Collection[Chunk] = (), *, verb: str = "") -> str:
        """Give the question that an opening makes of the clause without some phrases; `verb` stands for the finite verb where given."""
        clause = self.clause
        gone = {*(chunk.at for chunk in without), *(chunk.at for chunk in clause.middle if self._is_idle(chunk))}
        middle = [chunk for chunk in clause.middle if chunk.at not in gone]
        front = clause.first if clause.first and clause.first.at not in gone and not self._is_idle(clause.first) else None
        subject = clause.subject if clause.subject and clause.subject.at not in gone else None
        parts = [chunk for chunk in middle if chunk.kind in ("reflexive", "pronoun")]
        parts += [subject, *self._origin(subject, middle)] if subject else []
        parts += [front] if front and front is not subject else []
        parts += [chunk for chunk in middle if chunk not in parts]
        if any(self._is_quoted(index) for chunk in parts for index in chunk.at):
            return ""  # what somebody says in quotation marks is not asked as if it were so
        texts = [self.wording(chunk) for chunk in parts]
        return asked(opening, verb or self.tokens[clause.verb].text, *texts, render(self.passage, clause.closing))

    def _origin(self, subject: Chunk, middle: list[Chunk]) -> list[Chunk]:
        """Give the phrase that goes with a subject behind the verb: "erhielt Berg von der Partei"."""
        place = next((place for place, chunk in enumerate(middle) if chunk is subject), len(middle))
        return [chunk for chunk in middle[place + 1 : place + 2] if self.opens(chunk) in self.words.origin]

    def objects(self) -> list[Chunk]:
        """Give the nouns of the clause that are not its subject."""
        clause = self.clause
        phrases = [clause.first] if clause.first and not clause.fronted else []
        return [chunk for chunk in (*phrases, *clause.middle) if chunk.kind == "noun" and chunk is not clause.subject]

    def wording(self, chunk: Chunk) -> str:
        """Give the wording of a phrase inside a sentence."""
        at = list(chunk.at)
        while (
            len(at) > 1
            and self.tokens[at[0]].text.lower() in (*self.words.before_dates, *self.words.focusing)
            and self.tokens[at[0]].tag == "ADV"
        ):
            at.pop(0)  # "bereits im ersten Jahr"
        runs = self._runs(tuple(at))
        text = " ".join(render(self.passage, run) for run in runs)
        first = self.tokens[at[0]]
        begun = [item for item in self.passage.mentions if item.span.start == first.span.start and not item.inferred]
        named = any(self._kinds.get(item.entity) is not EntityKind.GROUP for item in begun)
        return text if first.pos in CAPITAL or named or first.text.isupper() else uncapitalised(text)

    def opens_quotation(self, chunk: Chunk) -> bool:
        """Say whether a phrase stands in quotation marks."""
        return self._is_quoted(chunk.at[0])

    def _is_quoted(self, index: int) -> bool:
        return sum(token.text in QUOTES for token in self.tokens[:index]) % 2 == 1

    @staticmethod
    def _runs(at: tuple[int, ...]) -> list[tuple[int, ...]]:
        runs: list[list[int]] = []
        for index in at:
            if runs and runs[-1][-1] == index - 1:
                runs[-1].append(index)
            else:
                runs.append([index])
        return [tuple(run) for run in runs]

    def _is_idle(self, chunk: Chunk) -> bool:
        """Say whether a phrase says nothing in a question: "jedoch", "bereits", "am Montag"."""
        text = self.tokens[chunk.at[0]].text.lower()
        if chunk.kind == "date":
            return not self.tells(chunk)
        if chunk.kind == "preposition" and chunk is not self.clause.subject:
            return self.is_pointing(chunk)  # "für diese Fälle"
        if chunk.kind == "pointer" and chunk is self.clause.first:
            return True
        if len(chunk.at) > 1 and chunk.kind == "adverb":
            return True
        place = self.clause.middle.index(chunk) if chunk in self.clause.middle else -1
        if text in self.words.before_dates and 0 <= place < len(self.clause.middle) - 1 and self.clause.middle[place + 1].kind == "adverb":
            return False  # "schon länger"
        return chunk.kind in ("adverb", "pointer") and (text in self.questions.connecting or text in self.words.before_dates)

    def is_pointing(self, chunk: Chunk) -> bool:
        """Say whether a phrase points at something outside the question."""
        pointing = set(self.questions.pointing)
        subject = self.clause.subject
        if subject is not None and self.heads_name(subject):
            pointing -= set(self.questions.possessive)  # "Federer in seiner Karriere"
        return any(self.tokens[index].text.lower() in pointing for index in chunk.at)

    def points_back(self) -> bool:
        """Say whether the clause opens with a word for what was said before: "Dazu wurden drei Spieler verpflichtet"."""
        return self.clause.first is not None and self.clause.first.kind == "pointer"

    def names_somebody(self, question: str) -> bool:
        """Say whether a question has a name in it."""
        return any(mention.form in question for mention in self.passage.mentions if not mention.inferred)

    def is_owned(self, chunk: Chunk) -> bool:
        """Say whether a phrase has a possessive in it, which means the subject as a rule."""
        return any(self.tokens[index].text.lower() in self.questions.possessive for index in chunk.at)

    def tells(self, chunk: Chunk) -> bool:
        """Say whether a date tells a reader of another day when it was: a year, a month or a number, unlike "am Donnerstag"."""
        dates = [
            date
            for date in self.passage.dates
            if any(date.span.start <= self.tokens[index].span.start < date.span.end for index in chunk.at)
        ]
        words = self.passage.language.dates.shift
        shifted = any(self.tokens[index].text.lower() in words for index in chunk.at)
        if shifted and not any(c.isdigit() for date in dates for c in date.as_written):
            return False  # "in den letzten Monaten"
        return any(
            date.value and (not date.relative or date.precision is not Precision.DAY or any(c.isdigit() for c in date.as_written))
            for date in dates
        )

    def opens(self, chunk: Chunk) -> str:
        """Give the first word of a phrase, lower case."""
        return self.tokens[chunk.at[0]].text.lower()

    def span(self, chunk: Chunk) -> Span:
        """Give the stretch of a phrase."""
        return Span(self.tokens[chunk.at[0]].span.start, self.tokens[chunk.at[-1]].span.end)

    def kind(self, chunk: Chunk) -> EntityKind | None:
        """Give the kind of the first name in a phrase; None where it has none."""
        span = self.span(chunk)
        return next((self._kinds.get(item.entity) for item in self.passage.mentions if inside(item.span, span) and not item.inferred), None)

    def head_kind(self, chunk: Chunk) -> EntityKind | None:
        """Give the kind of the name that the noun of a phrase is in; None for no name."""
        span = self.tokens[chunk.head].span
        return next((self._kinds.get(item.entity) for item in self.passage.mentions if inside(span, item.span) and not item.inferred), None)

    def heads_name(self, chunk: Chunk) -> bool:
        """Say whether the noun of a phrase, or the noun right behind it, is a name: "Minister Anna Berg", not "Sprecher von Anna Berg"."""
        span = self.tokens[chunk.head].span
        follows = self.tokens[chunk.head + 1].span if chunk.head + 1 in chunk.at else span
        named = [item.span for item in self.passage.mentions if not item.inferred]
        return any(inside(span, each) or inside(follows, each) for each in named)

    def clear(self, chunk: Chunk | None) -> bool:
        """Say whether a subject is understood without the sentences before: a name, or a noun with what says which one."""
        if chunk is None or chunk.kind != "noun":
            return False
        if self.kind(chunk) is not None:
            return True
        if self.tokens[chunk.head].lemma in self.words.parts:
            return False
        head = self.tokens[chunk.head]
        opens = self.tokens[chunk.at[0]].text.lower()
        bare = len(chunk.at) <= ATTRIBUTED
        hollow = head.lemma in self.words.vague_subjects or head.lemma.lower() in self.passage.language.selection.empty
        counted = self.tokens[chunk.at[0]].tag == "CARD" or opens in self.words.denying
        return (
            not (hollow and bare)
            and (counted or len(chunk.at) >= ATTRIBUTED or opens in self.words.definite)
            and opens not in self.questions.pointing
        )

    def described(self, chunk: Chunk | None) -> bool:
        """Say whether a subject is somebody with a name, or with words that say which one it is."""
        if chunk is None or not self.clear(chunk):
            return False
        if self.heads_name(chunk):
            return not (self.head_kind(chunk) is EntityKind.GROUP and self.number(chunk) == "singular")
        head = self.tokens[chunk.head]
        epithet = chunk.head == chunk.at[-1] and (
            self.tokens[chunk.at[0]].text.lower() == self.words.singular[0] or head.text.endswith(self.words.female)
        )  # "der frühere Stürmer", "die neue Ministerin"
        epithet = epithet or any(self.tokens[index].tag == "APPR" for index in chunk.at if index < chunk.head)
        return not epithet and (self.kind(chunk) is not None or len(chunk.at) >= ATTRIBUTED)

    def plural_subject(self) -> bool:
        """Say whether the clause has its verb in the plural."""
        return is_plural(self.passage, self.clause.verb)

    def singular_verb(self) -> str:
        """Give the finite verb as it goes with "Wer"; empty where that form is not known."""
        text = self.tokens[self.clause.verb].text
        return self.questions.irregular.get(text.lower(), "") if self.plural_subject() else text

    def number(self, chunk: Chunk) -> str:
        """Give the number of a phrase, as far as it shows."""
        return number(self.passage, chunk)
