"""A sentence with its words tagged: what all parts of this stage read."""

from generator.model.reading import Token
from generator.model.record import Record
from generator.model.source import Block, Sentence


class Parsed(Record, frozen=True):
    """One sentence of a citable block, as the language's pipeline sees it."""

    sentence: Sentence
    block: Block
    """The block that holds the sentence: its kind, lead-in, heading and cells."""
    text: str
    """Repaired wording of the sentence."""
    tokens: tuple[Token, ...]
    """All words and marks in order, blanks left out; spans in the original."""
