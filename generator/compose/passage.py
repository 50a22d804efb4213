"""A citable sentence with all that is known of it."""

import re
from dataclasses import dataclass

from generator.languages.language import Language
from generator.model.evidence import Claim
from generator.model.reading import Attribution, AttributionKind, DateMention, Mention, SentenceKind, SentenceReading, Token
from generator.model.record import Ref, Span, statement_id
from generator.model.source import Block, BlockKind, Sentence, Source

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.ANSWER, BlockKind.CALLOUT})

PROSE_WORDS = 6
"""Words of a sentence that is taken for one though no verb was found in it."""

FULL_STOPS = (".", ".”", '."', ".“", "!", "!”")

SHORTENED, ALONE = "-short", "-alone"
"""What the id of a statement ends in that leaves out a part of its sentence, or the sentence before that explains it."""

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
"""Parts of speech that carry what a sentence is about."""


STEM = 6
"""Letters of a word that tell it from others, few enough to pass over endings."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A citable sentence with all that is known of it."""

    ref: Ref
    source: Source
    block: Block
    sentence: Sentence
    reading: SentenceReading
    language: Language
    claim: Claim
    order: int
    """Place among the citable sentences of its source, from 0."""
    text: str
    """Repaired wording."""
    terms: frozenset[str]
    """Lemmas of its content words, lower case."""
    attributions: tuple[Attribution, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[DateMention, ...]

    @property
    def id(self) -> str:
        """Id of the statement that shows it."""
        return statement_id(self.ref)

    @property
    def words(self) -> int:
        """Number of words."""
        return len(self.text.split())

    @property
    def says(self) -> bool:
        """It is a sentence that states something, not a question or a fragment.

        Taggers miss the verb of some sentences ("Travellers must quarantine."), so a line of prose with a full stop counts too.
        """
        if self.reading.kind is SentenceKind.FRAGMENT:
            return self.block.kind in PROSE and self.text.endswith(FULL_STOPS) and self.words >= PROSE_WORDS
        return self.reading.kind is SentenceKind.STATEMENT

    @property
    def spoken(self) -> tuple[Attribution, ...]:
        """Attributions to somebody, credits to media left out."""
        return tuple(item for item in self.attributions if item.kind is not AttributionKind.CREDIT)

    @property
    def direct(self) -> tuple[Attribution, ...]:
        """Attributions of words in quotation marks."""
        return tuple(item for item in self.attributions if item.kind is AttributionKind.DIRECT and item.content)

    @property
    def quoted(self) -> tuple[Span, ...]:
        """The stretches that somebody says in quotation marks; they may go on into the next sentences."""
        return tuple(part for item in self.direct for part in item.content)


def whole_id(statement: str) -> str:
    """Give the id of the statement that shows all of the sentence which another shows shortened or alone."""
    return statement.removesuffix(ALONE).removesuffix(SHORTENED)


def is_table(passage: Passage) -> bool:
    """Say whether a passage is a cell of a table."""
    return passage.block.kind is BlockKind.TABLE_ROW


def terms(reading: SentenceReading) -> frozenset[str]:
    """Give the lemmas of a sentence's content words, lower case."""
    words = (term_of(token) for token in reading.tokens if token.pos in CONTENT)
    return frozenset(word for word in words if any(char.isalnum() for char in word))


def term_of(token: Token) -> str:
    """Give a word's lemma, or the word itself where no tagger knows it, lower case."""
    return (token.lemma or token.text).casefold()


def stem(word: str) -> str:
    """Give the beginning of a word, by which its forms are known as one."""
    return word.casefold()[:STEM]


def stems(text: str) -> frozenset[str]:
    """Give the beginnings of the words of a text."""
    return frozenset(map(stem, _WORD.findall(text)))


def title_of(source: Source) -> str:
    """Give the title of a source: from its metadata, else from its text; empty where there is none."""
    if source.metadata.title:
        return source.metadata.title
    block = next((block for block in source.blocks if block.kind is BlockKind.TITLE), None)
    return source.text[block.span.start : block.span.end] if block else ""
