"""One article as it was found: the untouched text and where its parts lie."""

from enum import StrEnum

from generator.model.record import Record, Span
from generator.model.shadow import Shadow


class BlockKind(StrEnum):
    """What a block is. Everything after `ANSWER` is no content and is never cited."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LEAD_IN = "lead_in"
    """A paragraph that ends in a colon and introduces items or a table."""
    ITEM = "item"
    TABLE_HEAD = "table_head"
    TABLE_ROW = "table_row"
    CALLOUT = "callout"
    """The fact behind "Did you know?"; its label is kept apart in `Block.label`."""
    QUESTION = "question"
    """A question that the article itself answers or leaves open."""
    ANSWER = "answer"
    CAPTION = "caption"
    CONTENTS = "contents"
    """A line of a table of contents, or its heading."""
    DATELINE = "dateline"
    BYLINE = "byline"
    CREDIT = "credit"
    """Names the medium the article was taken from: "Credited from: SCMP"."""
    ENGAGEMENT = "engagement"
    """A question or call put to the reader."""
    BOILERPLATE = "boilerplate"
    """Tips, share bars, teasers, residue of a prompt, rules and other furniture."""


CITABLE = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LEAD_IN, BlockKind.ITEM, BlockKind.TABLE_ROW, BlockKind.CALLOUT, BlockKind.QUESTION, BlockKind.ANSWER}
)
"""The kinds of block from which statements may be cut."""


class Sentence(Record, frozen=True):
    """The smallest passage that has an address of its own."""

    id: str
    """"p3s2": second sentence of the third block; unique and stable inside its source."""
    span: Span


class Cell(Record, frozen=True):
    """A cell of a table row together with the heads that say what it is about."""

    sentence: str
    """Id of the sentence that holds the cell's text."""
    row: Span | None
    """The first cell of the same row; None for that cell itself."""
    column: Span | None
    """The column's head, where the table has a head row with text in it."""


class Block(Record, frozen=True):
    """A line, or a part of a line, with one function in the article."""

    number: int
    """1-based, in the order of the text."""
    kind: BlockKind
    span: Span
    """The words, without list marker, label, table bars and surrounding blanks."""
    line: int
    """1-based line of the file."""
    sentences: tuple[Sentence, ...] = ()
    """In order; for a table row one for each cell that is not empty."""
    heading: int | None = None
    """Number of the heading (or title) the block stands under."""
    lead_in: int | None = None
    """Number of the lead-in that an item or table row depends on; its hedge holds for them too."""
    label: Span | None = None
    """The words before the colon in "Burden sharing: How will ..."."""
    question: int | None = None
    """For an answer: number of its question."""
    cells: tuple[Cell, ...] = ()
    """For a table row: one for each sentence."""


class Translation(Record, frozen=True):
    """An editor's translation of one sentence, from the sidecar file."""

    sentence: str
    """Id of the sentence it translates."""
    language: str
    text: str
    by: str
    """Who answers for it, as shown to the reader."""


class Metadata(Record, frozen=True):
    """What front matter or a sidecar file says of the article; nothing of it is required."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    date: str = ""
    """ISO day, month or year; empty when the article is undated."""
    url: str = ""
    language: str = ""
    """Lower-case code such as "de"; empty until detected."""
    licence: str = ""


class Source(Record, frozen=True):
    """One article: an untouched text and its structure."""

    id: str
    """Slug of the file's path, so that it does not move when other files come or go."""
    path: str
    """Relative to the folder of articles, with `/`."""
    sha256: str
    """Of the file's bytes."""
    encoding: str
    language: str
    """Lower-case code, as given or detected; decides which language file is used."""
    text: str
    """The whole file, decoded, line ends as they are; the passages cited are cut from this."""
    span: Span
    """The part of the file that is this article (front matter, or a second article, lies outside)."""
    metadata: Metadata
    blocks: tuple[Block, ...]
    shadow: Shadow
    translations: tuple[Translation, ...] = ()
    notes: tuple[str, ...] = ()
    """What a reader should know of the text's state: "9 missing blanks repaired"."""
