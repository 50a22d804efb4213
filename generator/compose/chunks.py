"""The phrases of a stretch of words without a parse, read from left to right by tags."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.compose.passage import Passage
from generator.model.reading import Token

NOMINAL = frozenset({"NOUN", "PROPN"})

BEFORE_NOUN = frozenset({"ART", "PPOSAT", "PIAT", "PDAT", "CARD", "ADJA", "TRUNC", "PIDAT"})
"""Tags of what stands before its noun."""

PREPOSITIONS = frozenset({"APPR", "APPRART"})

SINGLE = {
    "ADV": "adverb",
    "ADJD": "adverb",
    "PROAV": "pointer",
    "PAV": "pointer",
    "PTKNEG": "negation",
    "PRF": "reflexive",
    "PPER": "pronoun",
    "PDS": "pronoun",
}
"""Tags of words that are a phrase of their own, and its kind."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """One phrase."""

    kind: str
    """"noun", "preposition", "date", "adverb", "pointer", "negation", "reflexive", "comparison" or "pronoun"."""
    at: tuple[int, ...]
    """Its tokens."""
    head: int
    """Its first noun; the word itself where it has none."""


def chunks(passage: Passage, kept: Sequence[int]) -> tuple[Chunk, ...] | None:
    """Split a stretch into its phrases; None where some word fits none."""
    reader = _Reader(passage, tuple(kept))
    found: list[Chunk] = []
    at = 0
    while at < len(kept):
        end, kind, head = reader.next(at)
        if end <= at:
            return None
        found.append(Chunk(kind, tuple(kept[at:end]), head))
        at = end
    return tuple(found)


class _Reader:
    def __init__(self, passage: Passage, kept: tuple[int, ...]) -> None:
        self.passage = passage
        self.kept = kept
        self.words = passage.language.fields
        self.times = passage.language.questions.times
        self.phrases = [phrase.split() for phrase in self.words.phrases]
        self.names = [item.span for item in passage.mentions if not item.inferred]
        self.dates = [date.span for date in passage.dates]

    def token(self, at: int) -> Token:
        return self.passage.reading.tokens[self.kept[at]]

    def tag(self, at: int) -> str:
        return self.token(at).tag if at < len(self.kept) else ""

    def text(self, at: int) -> str:
        return self.token(at).text.lower() if at < len(self.kept) else ""

    def next(self, at: int) -> tuple[int, str, int]:
        """Give the end, the kind and the head of the phrase that begins at a place; the place itself where none does."""
        for kind, end in (("date", self._date(at)), ("adverb", self._adverb(at))):
            if end > at:
                return end, kind, self.kept[at]
        if self.tag(at) in SINGLE and not self._belongs_to_number(at):
            return at + 1, SINGLE[self.tag(at)], self.kept[at]
        if self.tag(at) == "KOKOM" or (self.tag(at) == "APPR" and self.tag(at + 1) == "ADJD"):
            return self._comparison(at)
        if self.tag(at) in PREPOSITIONS and not self._belongs_to_number(at):
            start = at + 1 + (self.tag(at + 1) in PREPOSITIONS)
            end, head = self._nouns(start)
            kind = "comparison" if self.text(at) in self.words.comparing else "preposition"
            return (end, kind, head) if end > start else (at, "", -1)
        end, head = self._nouns(at)
        return end, "noun", head

    def _adverb(self, at: int) -> int:
        """Give the end of an adverb of several words; the place itself for none."""
        return next((at + len(words) for words in self.phrases if [self.text(at + each) for each in range(len(words))] == words), at)

    def _comparison(self, at: int) -> tuple[int, str, int]:
        """Read "als gefährlich", "wie ein Fest"."""
        end, head = self._nouns(at + 1)
        if end == at + 1 and self.tag(end) in ("ADJD", "VVPP"):
            end, head = at + 2, self.kept[at + 1]
            while self.tag(end) == "KON" and self.tag(end + 1) == "ADJD":
                end += 2
        return (end, "comparison", head) if end > at + 1 else (at, "", -1)

    def _belongs_to_number(self, at: int) -> bool:
        ahead = at
        while self.text(ahead) in self.words.before_numbers:
            ahead += 1
        return ahead > at and self.tag(ahead) == "CARD"

    def _date(self, at: int) -> int:
        """Give the end of a date with the words that belong to it: "am 4. März 2011", "Ende des Jahres 2007"; the place itself for none."""
        ahead = at
        while (
            ahead < len(self.kept)
            and not self._in_date(ahead)
            and ahead < at + 3
            and (self.text(ahead) in (*self.times, *self.words.definite) or self.text(ahead)[:-1].isdigit())
        ):
            ahead += 1
        end = ahead
        while end < len(self.kept) and self._in_date(end):
            end += 1
        if end > ahead and self.text(end) in self.words.genitive and self.tag(end + 1) == "NN":
            end += 2  # "am 1. August dieses Jahres"
        return end if end > ahead else at

    def _in_date(self, at: int) -> bool:
        return any(span.start <= self.token(at).span.start < span.end for span in self.dates)

    def _goes_on(self, at: int) -> bool:
        """Say whether a noun goes on the phrase of the noun before: "Minister Berg", not "in Tartu Vorschläge"."""
        owner = self.token(at - 1).text.endswith(self.words.owners)  # "Frankreichs Minister"
        new = self.tag(at) == "NN" and self.tag(at - 1) == "NE" and not owner
        return self.token(at).pos in NOMINAL and not self._in_date(at) and not new

    def _in_name(self, at: int) -> bool:
        """Say whether a word goes on a name: "ohne" in "Ärzte ohne Grenzen"."""
        start, before = self.token(at).span.start, self.token(at - 1).span.start
        return any(span.start <= before and start < span.end for span in self.names)

    def _nouns(self, at: int) -> tuple[int, int]:
        """Give the end of one noun phrase with the genitives and the nouns joined to it, and its head."""
        end, head = self._noun(at)
        while end > at:
            if self.text(end) in self.words.genitive and self.tag(end) in ("ART", "PPOSAT", "PDAT"):
                more, _ = self._noun(end)
                if more == end:
                    break
            elif self.tag(end) == "KON" or (self.text(end) == "," and self._list_goes_on(end)):
                start = end + 1 + (self.tag(end + 1) in PREPOSITIONS)
                more, _ = self._noun(start)
                if more == start:
                    return at, -1
            else:
                break
            end = more
        return end, head

    def _list_goes_on(self, at: int) -> bool:
        return any(self.tag(ahead) == "KON" for ahead in range(at, len(self.kept)))

    def _noun(self, at: int) -> tuple[int, int]:
        end = at
        while end < len(self.kept) and not self._in_date(end):
            inserted = self._inserted(end) if end > at and self.tag(end - 1) == "ART" else end
            if inserted > end:
                end = inserted
            elif self._before_noun(end, at):
                end += 1
            else:
                break
        if end >= len(self.kept) or self.token(end).pos not in NOMINAL or self._in_date(end):
            return at, -1
        head = end
        end += 1
        while end < len(self.kept) and (self._goes_on(end) or self._in_name(end)):
            end += 1
        if self.tag(end) == "TRUNC" and self.tag(end + 1) == "KON" and self.tag(end + 2) == "NN":
            end += 3  # "die Bereiche Getrennt- und Zusammenschreibung"
        if (
            self.tag(head) == "NN"
            and self.tag(end) == "CARD"
            and self.tag(end + 1) != "NN"
            and self.text(end + 1) not in self.words.before_numbers
            and not self._in_date(end)
        ):
            end += 1  # "Artikel 5"
        return end, self.kept[head]

    def _before_noun(self, at: int, start: int) -> bool:
        """Say whether a word of the phrase that began at `start` stands before its noun."""
        plain = self.tag(at) in BEFORE_NOUN or self.text(at) in self.words.before_numbers
        adverb = at > start and self.tag(at) in ("ADV", "ADJD") and self.tag(at + 1) == "ADJA"  # "die sehr alte Brücke"
        joins = at > start and self.tag(at) == "KON" and self.tag(at - 1) in ("ADJA", "TRUNC", "CARD")
        return plain or adverb or (joins and self.tag(at + 1) in ("ADJA", "NN", "CARD"))

    def _inserted(self, at: int) -> int:
        """Give the end of a phrase put between an article and its adjective: "der von Anna Berg verwaltete Hafen"; the place itself for none."""
        if self.tag(at) not in PREPOSITIONS:
            return at
        end, _ = self._noun(at + 1)
        while self.tag(end) in ("ADV", "ADJD"):
            end += 1
        return end if end > at + 1 and self.tag(end) == "ADJA" else at
