"""Who says what: every passage that gives somebody's words or thoughts, with its speaker."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from generator.languages.language import Language
from generator.model.reading import Attribution, AttributionKind, Entity, Mention
from generator.model.record import Record, Span
from generator.model.source import Source
from generator.understand.credits import credits_of, is_credit
from generator.understand.direct import Line, Said, Voice, direct
from generator.understand.indirect import reports
from generator.understand.indirect_flat import is_reporting_mood
from generator.understand.parsed import Parsed
from generator.understand.quotations import Quotation, covering, quotations
from generator.understand.reports import Report
from generator.understand.speakers import speaker_of
from generator.understand.words import is_finite, is_mark, spans, tree_of


class Cast(Record, frozen=True):
    """Whom the article names, for looking up."""

    language: Language
    mentions: Mapping[str, tuple[Mention, ...]]
    """By sentence."""
    entities: Mapping[str, Entity]


def attributions(
    parsed: Sequence[Parsed], source: Source, language: Language, mentions: Sequence[Mention], entities: Sequence[Entity]
) -> tuple[Attribution, ...]:
    """Find all that the article gives as somebody's words or thoughts.

    Args:
        parsed: The article's sentences.
        source: The article; quotations are read block by block, as they run over sentences.
        language: The article's language file.
        mentions: Where entities are named or meant; pronouns resolved there give a speaker.
        entities: The article's entities.

    Returns:
        In the order of the text. A quotation over several sentences gives one attribution for each of them; cue and source may then lie in
        a sentence nearby. A passage inside another's content is given too ("Rubio said that Putin had agreed to ...").
    """
    by_sentence: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    cast = Cast(
        language=language, mentions={key: tuple(value) for key, value in by_sentence.items()}, entities={entity.id: entity for entity in entities}
    )
    found: list[Attribution] = []
    earlier: Voice | None = None
    for _, sentences in groupby(parsed, key=lambda one: one.block.number):
        block = list(sentences)
        quoted = quotations(block[0].block, source)
        lines = [_line(one, quoted, language) for one in block]
        said = direct(lines, quoted, earlier)
        for line in lines:
            own = [one for one in said if one.line is line]
            found += _of_sentence(line, own, quoted, earlier, cast)
            earlier = _last_voice(line, own) or earlier
    return tuple(found)


def _line(one: Parsed, quoted: Sequence[Quotation], language: Language) -> Line:
    tree = tree_of(one.tokens)
    outside = tuple(report for report in reports(tree, language.speech) if covering(quoted, one.tokens[report.cue[0]].span) is None)
    return Line(parsed=one, tree=tree, reports=outside)


def _of_sentence(line: Line, own: Sequence[Said], quoted: Sequence[Quotation], earlier: Voice | None, cast: Cast) -> list[Attribution]:
    """Give all attributions of one sentence, in the order of what is said."""
    found = list(_direct(own, cast))
    for report in line.reports:
        if _says_more(report, line, quoted):
            found.append(_indirect(line, report, cast))
        found += _reported_to(line, report, cast)
    if not own and earlier is not None and not any(report.content for report in line.reports) and _goes_on(line):
        found.append(_attribution(line, Voice(line=earlier.line, report=earlier.report), AttributionKind.INDIRECT, (line.parsed.sentence.span,), cast))
    return sorted(found, key=lambda one: (one.content, one.kind, one.cue or Span(0, 0)))


def _direct(own: Sequence[Said], cast: Cast) -> Iterator[Attribution]:
    """Give one attribution for all quotations of a sentence that hang on the same report."""
    for _, group in groupby(own, key=lambda one: (one.voice.line.parsed.sentence.id, one.voice.report.cue)):
        together = list(group)
        content = tuple(one.words for one in together)
        yield _attribution(together[0].line, together[0].voice, AttributionKind.DIRECT, content, cast)


def _indirect(line: Line, report: Report, cast: Cast) -> Attribution:
    kind = AttributionKind.CREDIT if is_credit(report, line.tree, cast.language) else AttributionKind.INDIRECT
    return _attribution(line, Voice(line=line, report=report), kind, spans(line.tree.tokens, report.content), cast)


def _reported_to(line: Line, report: Report, cast: Cast) -> Iterator[Attribution]:
    """Give the credit to a medium that heard it first: "she told the BBC that ..."."""
    if not report.content or is_credit(report, line.tree, cast.language):
        return
    tokens = line.tree.tokens
    for start, end in credits_of(report, line.tree, cast.language):
        if start in report.source:
            continue
        medium = Report(cue=report.cue, source=tuple(range(start, end)), head=start, content=report.content)
        yield _attribution(line, Voice(line=line, report=medium), AttributionKind.CREDIT, spans(tokens, report.content), cast)


def _attribution(line: Line, voice: Voice, kind: AttributionKind, content: tuple[Span, ...], cast: Cast) -> Attribution:
    spoken = voice.line
    mentions = cast.mentions.get(spoken.parsed.sentence.id, ())
    return Attribution(
        sentence=line.parsed.sentence.id,
        kind=kind,
        content=content,
        cue=_outer(spans(spoken.tree.tokens, voice.report.cue)),
        source=_outer(spans(spoken.tree.tokens, voice.report.source)),
        speaker=speaker_of(voice.report, spoken.tree, mentions, cast.entities, cast.language.speech),
    )


def _outer(parts: Sequence[Span]) -> Span | None:
    return Span(parts[0].start, parts[-1].end) if parts else None


def _says_more(report: Report, line: Line, quoted: Sequence[Quotation]) -> bool:
    """Tell whether a report gives anything beyond words in quotation marks."""
    tokens = line.tree.tokens
    return any(not is_mark(tokens[i]) and covering(quoted, tokens[i].span) is None for i in report.content)


def _goes_on(line: Line) -> bool:
    """Tell whether a sentence gives the words of the speaker before, as its verb's mood shows: "Dies sei nachzuweisen gewesen."."""
    first = next((token for token in line.tree.tokens if is_finite(token)), None)
    return first is not None and is_reporting_mood(first)


def _last_voice(line: Line, own: Sequence[Said]) -> Voice | None:
    """Give the voice with which a following sentence may go on."""
    if own:
        return own[-1].voice
    spoken = [report for report in line.reports if report.source and report.content]
    return Voice(line=line, report=spoken[0]) if spoken else None
