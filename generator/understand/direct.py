"""Which quotations are speech, and which reporting clause each belongs to."""

from collections.abc import Sequence

from generator.model.record import Record, Span
from generator.understand.indirect import INTRODUCING
from generator.understand.parsed import Parsed
from generator.understand.quotations import Quotation
from generator.understand.reports import Report, Strength
from generator.understand.words import Tree, is_finite, is_mark

SENTENCE_WORDS = 6
"""A quotation of so many words is speech even without a verb or a full stop: shorter ones are names and single words in doubt."""

NAME_WORDS = 5
"""A quoted name, or a name below a quotation, is hardly longer."""

CLOSING = "”“\"'»«"

DASHES = frozenset({"―", "—", "–", "--", "-"})


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
    nouns_capitalised: bool
    """In the block's language a capital says nothing about names."""


class Voice(Record, frozen=True):
    """A report and the sentence in which it stands."""

    line: Line
    report: Report


class Said(Record, frozen=True):
    """The part of a quotation that lies in one sentence, and who is given as its speaker."""

    line: Line
    words: Span
    voice: Voice


def direct(block: Block, found: Sequence[Quotation], earlier: Voice | None) -> list[Said]:
    """Give the quotations of one block that are speech, sentence by sentence.

    Args:
        block: The sentences of the block.
        found: Its quotations.
        earlier: The voice that a quotation goes on with when its block names none.

    Returns:
        One entry for each quotation and sentence it touches; quoted names and single words that nobody is said to have used are left out.
    """
    said: list[Said] = []
    for quotation in found:
        touched = [line for line in block.lines if _overlaps(line.parsed.sentence.span, quotation.words)]
        voice = (
            _signed(block, touched, quotation)
            or _governing(block, touched, quotation)
            or _going_on(block, touched, quotation, said, earlier)
        )
        if voice is not None:
            said += [Said(line=line, words=_clipped(quotation.words, line), voice=voice) for line in touched]
    return [one for one in said if one.words.start < one.words.end]


def _overlaps(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _clipped(words: Span, line: Line) -> Span:
    """Give the part of a quotation inside a sentence, without marks or blanks at its edges that the cut left."""
    inside = [token for token in line.tree.tokens if words.start <= token.span.start and token.span.end <= words.end]
    if not inside:
        return Span(words.start, words.start)
    sentence = line.parsed.sentence.span
    start = words.start if words.start >= sentence.start else inside[0].span.start
    return Span(start, words.end if words.end <= sentence.end else inside[-1].span.end)


def _beside(block: Block, touched: Sequence[Line], quotation: Quotation) -> list[Line]:
    """Give the sentences with which a quotation may share its reporting clause: its own, and one cut off it at "?" ("Why?" she asked)."""
    cut_off = [line for line in _behind(block, touched, quotation) if any(report.source and not report.content for report in line.reports)]
    return [*touched, *cut_off]


def _behind(block: Block, touched: Sequence[Line], quotation: Quotation) -> list[Line]:
    """Give the sentence that begins where a quotation ends."""
    if not touched or touched[-1].parsed.sentence.span.end > quotation.marked.end:
        return []
    last = next(i for i, line in enumerate(block.lines) if line is touched[-1])
    return list(block.lines[last + 1 : last + 2])


def _signed(block: Block, touched: Sequence[Line], quotation: Quotation) -> Voice | None:
    """Give the voice of a quotation that a dash and a name close: "We shall see." — Ann Lee."""
    for line in [*touched, *_behind(block, touched, quotation)]:
        tokens = line.tree.tokens
        after = [i for i, token in enumerate(tokens) if token.span.end > quotation.marked.end - 1]
        words = [i for i in after if not is_mark(tokens[i]) and tokens[i].span.start >= quotation.marked.end]
        marks = "".join(tokens[i].text for i in after if words and i < words[0])
        if marks.lstrip(CLOSING) in DASHES and 0 < len(words) <= NAME_WORDS and all(tokens[i].text[0].isupper() for i in words):
            return Voice(line=line, report=Report(cue=(after[0],), source=tuple(words), head=words[-1], content=()))
    return None


def _governing(block: Block, touched: Sequence[Line], quotation: Quotation) -> Voice | None:
    """Give the report that holds the quotation in its content; of nested ones the innermost. Else the nearest verb beside a whole sentence."""
    holding = [
        ((not report.source, report.by_phrase, len(report.content)), Voice(line=line, report=report))
        for line in touched
        for report in line.reports
        if _holds(report, line, quotation) and not _is_name(line, quotation, report, nouns_capitalised=block.nouns_capitalised)
    ]
    if holding:
        return min(holding, key=lambda one: one[0])[1]
    adjoining = [
        Voice(line=line, report=report)
        for line in touched
        for report in line.reports
        if report.source and _adjoins(report, line, quotation)
    ]
    if adjoining and not _is_name(adjoining[0].line, quotation, adjoining[0].report, nouns_capitalised=block.nouns_capitalised):
        return adjoining[0]
    if not any(_is_sentence(line, quotation) for line in touched):
        return None
    if touched and _hands_over(touched[0], quotation):
        return Voice(line=touched[0], report=touched[0].opening) if touched[0].opening else None
    near = [
        (_distance(report, line, quotation), Voice(line=line, report=report))
        for line in _beside(block, touched, quotation)
        for report in line.reports
        if report.source and (not report.content or line in touched)
    ]
    return min(near, key=lambda one: one[0])[1] if near else None


def _holds(report: Report, line: Line, quotation: Quotation) -> bool:
    inside = [i for i, token in enumerate(line.tree.tokens) if _overlaps(token.span, quotation.words) and not is_mark(token)]
    return bool(inside) and 2 * len(set(inside) & set(report.content)) >= len(inside)


def _hands_over(line: Line, quotation: Quotation) -> bool:
    """Tell whether a colon stands before a quotation in its sentence."""
    before = [token for token in line.tree.tokens if token.span.end <= quotation.marked.start]
    return bool(before) and before[-1].text.endswith(INTRODUCING)


def _adjoins(report: Report, line: Line, quotation: Quotation) -> bool:
    """Tell whether only marks stand between a quotation and the reporting clause: '"What curfew?" they chanted'."""
    tokens = line.tree.tokens
    clause = [*report.cue, *report.source]
    before = next(
        (i for i in range(len(tokens) - 1, -1, -1) if tokens[i].span.end <= quotation.marked.start and not is_mark(tokens[i])), None
    )
    after = next((i for i, token in enumerate(tokens) if token.span.start >= quotation.marked.end and not is_mark(token)), None)
    return before in report.cue or after in clause


def _distance(report: Report, line: Line, quotation: Quotation) -> int:
    places = [line.tree.tokens[i].span for i in report.cue]
    return min(min(abs(place.start - quotation.marked.end), abs(quotation.marked.start - place.end)) for place in places)


def _is_sentence(line: Line, quotation: Quotation) -> bool:
    """Tell whether a quotation says something by itself."""
    inside = [token for token in line.tree.tokens if _overlaps(token.span, quotation.words)]
    words = [token for token in inside if not is_mark(token)]
    if len(words) >= SENTENCE_WORDS:
        return True
    return len(words) > 1 and any(is_finite(token) for token in words)


def _is_name(line: Line, quotation: Quotation, report: Report, *, nouns_capitalised: bool) -> bool:
    """Tell a quoted name from quoted speech: a few words without a verb after a noun, or after an article where their capital marks them."""
    tokens = line.tree.tokens
    inside = [i for i, token in enumerate(tokens) if _overlaps(token.span, quotation.words) and not is_mark(token)]
    if not inside or len(inside) > NAME_WORDS or any(is_finite(tokens[i]) for i in inside):
        return False
    before = next((i for i in range(inside[0] - 1, -1, -1) if not is_mark(tokens[i])), None)
    if before is None or before in report.cue or not tokens[inside[0]].text[0].isupper():
        return False
    if tokens[before].pos in {"NOUN", "PROPN"} and before not in report.source:
        return before + 2 >= inside[0]
    return not nouns_capitalised and tokens[before].pos in {"DET", "ADJ"} and report.strength is not Strength.JUDGE


def _going_on(block: Block, touched: Sequence[Line], quotation: Quotation, said: Sequence[Said], earlier: Voice | None) -> Voice | None:
    """Give the voice of a quotation whose own sentence names nobody: the one that spoke, or was introduced, just before."""
    if not touched or touched[0].parsed.sentence.span.start < quotation.marked.start - 1:
        return None
    at = next(i for i, line in enumerate(block.lines) if line is touched[0])
    if at == 0:
        return earlier if any(_is_sentence(line, quotation) for line in touched) else None
    before = block.lines[at - 1]
    spoken = [one.voice for one in said if one.line is before]
    if spoken:
        return spoken[-1]
    if not any(_is_sentence(line, quotation) for line in touched):
        return None
    named = [report for report in before.reports if report.source] or ([before.opening] if before.opening else [])
    return Voice(line=before, report=named[-1]) if named else None
