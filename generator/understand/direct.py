"""Which quotations are speech, and whose."""

from collections.abc import Sequence

from generator.model.record import Record, Span
from generator.understand.governing import governing
from generator.understand.indirect import is_in_reporting_mood, is_reporting_mood
from generator.understand.quotations import Quotation
from generator.understand.voices import Block, Line, Voice, is_statement, neighbours, place_of, points_back, quoted_words, touching
from generator.understand.words import is_mark


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
    for number, quotation in enumerate(found):
        touched = touching(block, quotation.words)
        if not any(quoted_words(line, quotation) for line in touched):
            continue  # behind the part of an endless sentence that is read
        voice = _free(block, touched, said, earlier, governing(block, touched, quotation))
        voice = (
            voice or _joined(touched, quotation, found[number - 1 : number], said) or _going_on(block, touched, quotation, said, earlier)
        )
        if voice is not None:
            said += [Said(line=line, words=_clipped(quotation.words, line), voice=voice) for line in touched]
    return [one for one in said if one.words.start < one.words.end]


def _free(block: Block, touched: tuple[Line, ...], said: Sequence[Said], earlier: Voice | None, own: Voice | None) -> Voice | None:
    """Give the one who spoke before where the sentence's only report stands in the reporting mood: "Bisher habe sie das „Wortbruch“ genannt."."""
    if own is None or own.line not in touched or not _is_reported(own):
        return own
    if any(report.source and not is_in_reporting_mood(report, own.line.tree.tokens) for report in own.line.reports):
        return own
    return running(block, place_of(block, own.line), said, earlier) or own


def _is_reported(voice: Voice) -> bool:
    tokens = voice.line.tree.tokens
    if voice.report.cue:
        return is_in_reporting_mood(voice.report, tokens)
    return any(is_reporting_mood(token) for token in tokens if token.span.start > tokens[voice.report.head].span.start)


def running(block: Block, at: int, said: Sequence[Said], earlier: Voice | None) -> Voice | None:
    """Give the voice that speaks before a sentence of a block: of the sentences before it, all in the reporting mood go on with it."""
    for line in reversed(block.lines[:at]):
        own = next((one.voice for one in reversed(said) if one.line is line), None)
        if own is not None:
            return own
        spoken = next((report for report in line.reports if report.source and report.content), None)
        if spoken is not None and not is_in_reporting_mood(spoken, line.tree.tokens):
            return Voice(line=line, report=spoken)
        if not any(is_reporting_mood(token) for token in line.tree.tokens):
            return None
    return earlier


def _joined(touched: tuple[Line, ...], quotation: Quotation, before: Sequence[Quotation], said: Sequence[Said]) -> Voice | None:
    """Give the voice of the quotation before, where nothing but "and" or a comma stands between: "cried “Go!” or “Away!”"."""
    if not before or not touched or not said:
        return None
    between = [token for token in touched[0].tree.tokens if before[0].marked.end <= token.span.start < quotation.marked.start]
    spoken = said[-1].words.end == before[0].words.end and said[-1].line is touched[0]
    return said[-1].voice if between and spoken and all(is_mark(token) or token.pos == "CCONJ" for token in between) else None


def _clipped(words: Span, line: Line) -> Span:
    """Give the part of a quotation inside a sentence, without marks or blanks at its edges that the cut left."""
    inside = [token for token in line.tree.tokens if words.start <= token.span.start and token.span.end <= words.end]
    if not inside:
        return Span(words.start, words.start)
    sentence = line.parsed.sentence.span
    start = words.start if words.start >= sentence.start else inside[0].span.start
    return Span(start, words.end if words.end <= sentence.end else inside[-1].span.end)


def _begins(line: Line, quotation: Quotation) -> bool:
    """Tell whether a sentence begins with a quotation, but for an "and"."""
    before = [token for token in line.tree.tokens if token.span.end <= quotation.marked.start]
    return all(is_mark(token) or token.pos == "CCONJ" for token in before)


def _going_on(block: Block, touched: tuple[Line, ...], quotation: Quotation, said: Sequence[Said], earlier: Voice | None) -> Voice | None:
    """Give the voice of a quotation whose own sentence names nobody: the one that spoke, or was introduced, just before."""
    if not touched or not _begins(touched[0], quotation):
        return None
    at = place_of(block, touched[0])
    states = any(is_statement(line, quotation) for line in touched)
    end = place_of(block, touched[-1])
    closes = neighbours(touched[-1], quotation)[1] is None
    for after in block.lines[end + 1 : end + 2]:
        if states and closes and (report := points_back(after)):
            return Voice(line=after, report=report)
    if states and (voice := running(block, at, said, earlier)):
        return voice
    if at == 0:
        return earlier if states else None
    before = block.lines[at - 1]
    # What was said before comes in order: the last part that is not in this sentence is the nearest.
    last = next((one for one in reversed(said) if one.line is not touched[0]), None)
    if last is not None and last.line is before:
        return last.voice
    named = [report for report in before.reports if report.source] or ([before.opening] if before.opening else [])
    return Voice(line=before, report=named[-1]) if named and states else None
