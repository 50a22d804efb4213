"""The sentences of a block with what they report: what the rules for quotations work on."""

from bisect import bisect_left, bisect_right

from generator.languages.speech import SpeechWords
from generator.model.record import Record, Span
from generator.understand.parsed import Parsed
from generator.understand.quotations import Quotation
from generator.understand.reports import Report
from generator.understand.words import Tree, is_finite, is_mark, overlaps

SENTENCE_WORDS = 6
"""A quotation of so many words is speech even without a verb or a full stop: shorter ones are names and single words in doubt."""


class Line(Record, frozen=True):
    """A sentence of a block with what it reports."""

    parsed: Parsed
    tree: Tree
    reports: tuple[Report, ...]
    """Those of the text itself, not those inside quotations."""
    opening: Report | None = None
    """The report with which it hands over to a quotation, where it has a colon and no verb of saying."""


class Block(Record, frozen=True):
    """The sentences of one block."""

    lines: tuple[Line, ...]
    words: SpeechWords
    nouns_capitalised: bool
    """In the block's language a capital says nothing about names."""


class Voice(Record, frozen=True):
    """A report and the sentence in which it stands."""

    line: Line
    report: Report


def points_back(line: Line) -> Report | None:
    """Give the report of a sentence that gives the words before it to somebody, and says nothing else: "Das teilte die Polizei mit."."""
    words = [i for i, token in enumerate(line.tree.tokens) if not is_mark(token)]
    if not words or line.tree.tokens[words[0]].pos != "PRON" or "PronType=Dem" not in line.tree.tokens[words[0]].morph:
        return None
    first = words[0]
    # What was said may be the demonstrative alone, or with it when and where it was said, but no clause.
    return next(
        (
            report
            for report in line.reports
            if report.source and first not in report.source and (not report.content or (report.by_object and first in report.content))
        ),
        None,
    )


def touching(block: Block, words: Span) -> tuple[Line, ...]:
    """Give the sentences of a block that share a character with a span."""
    first = bisect_right(block.lines, words.start, key=lambda line: line.parsed.sentence.span.end)
    return block.lines[first : bisect_left(block.lines, words.end, key=lambda line: line.parsed.sentence.span.start)]


def place_of(block: Block, line: Line) -> int:
    """Give the number of a sentence in its block."""
    return bisect_left(block.lines, line.parsed.sentence.span.start, key=lambda one: one.parsed.sentence.span.start)


def quoted_words(line: Line, quotation: Quotation) -> list[int]:
    """Give the words of a sentence that lie in a quotation, without marks."""
    return [i for i, token in enumerate(line.tree.tokens) if overlaps(token.span, quotation.words) and not is_mark(token)]


def neighbours(line: Line, quotation: Quotation) -> tuple[int | None, int | None]:
    """Give the last word of a sentence before a quotation and the first one after it, marks left out."""
    tokens = line.tree.tokens
    words = [i for i, token in enumerate(tokens) if not is_mark(token)]
    before = next((i for i in reversed(words) if tokens[i].span.end <= quotation.marked.start), None)
    return before, next((i for i in words if tokens[i].span.start >= quotation.marked.end), None)


def is_statement(line: Line, quotation: Quotation) -> bool:
    """Tell whether a quotation says something by itself."""
    words = quoted_words(line, quotation)
    return len(words) >= SENTENCE_WORDS or (len(words) > 1 and any(is_finite(line.tree.tokens[i]) for i in words))


def behind(block: Block, touched: tuple[Line, ...], quotation: Quotation) -> tuple[Line, ...]:
    """Give the sentence that begins where a quotation ends."""
    if not touched or touched[-1].parsed.sentence.span.end > quotation.marked.end:
        return ()
    last = place_of(block, touched[-1])
    return block.lines[last + 1 : last + 2]
