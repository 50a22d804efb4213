"""Which quotations are speech, and which reporting clause each belongs to."""

from collections.abc import Sequence

from generator.model.record import Record, Span
from generator.understand.parsed import Parsed
from generator.understand.quotations import Quotation
from generator.understand.reports import Report, Strength
from generator.understand.words import Tree, is_finite, is_mark

SENTENCE_WORDS = 6
"""A quotation of so many words is speech even without a verb or a full stop: shorter ones are names and single words in doubt."""

NAME_WORDS = 5
"""A quoted name is hardly longer."""


class Line(Record, frozen=True):
    """A sentence of a block with what it reports."""

    parsed: Parsed
    tree: Tree
    reports: tuple[Report, ...]
    """Those of the text itself, not those inside quotations."""


class Voice(Record, frozen=True):
    """A report and the sentence in which it stands."""

    line: Line
    report: Report


class Said(Record, frozen=True):
    """The part of a quotation that lies in one sentence, and who is given as its speaker."""

    line: Line
    words: Span
    voice: Voice


def direct(lines: Sequence[Line], found: Sequence[Quotation], earlier: Voice | None) -> list[Said]:
    """Give the quotations of one block that are speech, sentence by sentence.

    Args:
        lines: The sentences of the block.
        found: Its quotations.
        earlier: The voice that a quotation goes on with when its block names none.

    Returns:
        One entry for each quotation and sentence it touches; quoted names and single words that nobody is said to have used are left out.
    """
    said: list[Said] = []
    for quotation in found:
        touched = [line for line in lines if _overlaps(line.parsed.sentence.span, quotation.words)]
        voice = _governing(touched, quotation) or _going_on(lines, touched, quotation, said, earlier)
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


def _governing(touched: Sequence[Line], quotation: Quotation) -> Voice | None:
    """Give the report that holds the quotation in its content; of nested ones the innermost. Else the nearest verb beside a whole sentence."""
    holding = [
        (len(report.content), Voice(line=line, report=report))
        for line in touched
        for report in line.reports
        if _holds(report, line, quotation) and not _is_name(line, quotation, report)
    ]
    if holding:
        return min(holding, key=lambda one: one[0])[1]
    if not any(_is_sentence(line, quotation) for line in touched):
        return None
    near = [
        (_distance(report, line, quotation), Voice(line=line, report=report)) for line in touched for report in line.reports if report.source and report.strength is not Strength.JUDGE
    ]
    return min(near, key=lambda one: one[0])[1] if near else None


def _holds(report: Report, line: Line, quotation: Quotation) -> bool:
    inside = [i for i, token in enumerate(line.tree.tokens) if _overlaps(token.span, quotation.words) and not is_mark(token)]
    return bool(inside) and 2 * len(set(inside) & set(report.content)) >= len(inside)


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


def _is_name(line: Line, quotation: Quotation, report: Report) -> bool:
    """Tell a quoted name from quoted speech: a few words with a capital inside the sentence and no verb, right after a noun or an article."""
    tokens = line.tree.tokens
    inside = [i for i, token in enumerate(tokens) if _overlaps(token.span, quotation.words) and not is_mark(token)]
    if not inside or len(inside) > NAME_WORDS or any(is_finite(tokens[i]) for i in inside):
        return False
    before = next((i for i in range(inside[0] - 1, -1, -1) if not is_mark(tokens[i])), None)
    named = before is not None and before not in report.cue and tokens[before].pos in {"NOUN", "PROPN", "DET", "ADP"}
    return named and tokens[inside[0]].text[0].isupper() and report.strength is not Strength.JUDGE


def _going_on(
    lines: Sequence[Line], touched: Sequence[Line], quotation: Quotation, said: Sequence[Said], earlier: Voice | None
) -> Voice | None:
    """Give the voice of a quotation whose own sentence names nobody: the one that spoke, or was introduced, just before."""
    if not touched or not any(_is_sentence(line, quotation) for line in touched) or touched[0].parsed.sentence.span.start < quotation.marked.start - 1:
        return None
    at = lines.index(touched[0])
    if at == 0:
        return earlier
    before = lines[at - 1]
    spoken = [one.voice for one in said if one.line is before]
    if spoken:
        return spoken[-1]
    named = [report for report in before.reports if report.source]
    return Voice(line=before, report=named[-1]) if named else None
