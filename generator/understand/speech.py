"""Who says what: every passage that gives somebody's words or thoughts, with its speaker."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from generator.languages.language import Language
from generator.model.reading import Attribution, AttributionKind, Entity, Mention
from generator.model.record import Record, Span
from generator.model.source import Source
from generator.understand.bodies import bodies_speaking
from generator.understand.continuity import going_on_speaking
from generator.understand.credits import credits_of, is_credit
from generator.understand.direct import Said, direct
from generator.understand.indirect import INTRODUCING, introduced, is_reporting_mood, reports
from generator.understand.parsed import Parsed
from generator.understand.positions import positions
from generator.understand.quotations import Quotation, covering, quotations
from generator.understand.reports import Report, strengths
from generator.understand.speakers import is_voice, speaker_of
from generator.understand.voices import Block, Line, Voice, points_back
from generator.understand.words import is_finite, is_mark, overlaps, spans, tree_of


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
        language=language,
        mentions={key: tuple(value) for key, value in by_sentence.items()},
        entities={entity.id: entity for entity in entities},
    )
    found: list[Attribution] = []
    earlier: Voice | None = None
    for _, sentences in groupby(parsed, key=lambda one: one.block.number):
        together = list(sentences)
        quoted = quotations(together[0].block, source)
        block = Block(
            lines=tuple(_line(one, quoted, language) for one in together),
            words=language.speech,
            nouns_capitalised=language.names.nouns_capitalised,
        )
        said = direct(block, quoted, earlier)
        by_line: dict[str, list[Said]] = {}
        for one in said:
            by_line.setdefault(one.line.parsed.sentence.id, []).append(one)
        spoke, before = False, None
        for line in block.lines:
            own = by_line.get(line.parsed.sentence.id, [])
            new = _of_sentence(line, own, quoted, earlier, cast, spoke=spoke)
            back = points_back(line)
            if back is not None and before is not None:
                found.append(_attribution(before, Voice(line=line, report=back), AttributionKind.INDIRECT, _all_of(before), cast))
            before = None if new or own or back else line
            earlier = _last_voice(line, own) or earlier
            spoke = bool(new)
            found += new
    number = {one.sentence.id: i for i, one in enumerate(parsed)}
    found = bodies_speaking(found, parsed, language, mentions, entities)
    found = going_on_speaking(found, parsed, language, mentions, entities)
    found += positions(parsed, source, language, mentions, entities)
    return tuple(sorted(found, key=lambda one: (number[one.sentence], one.content, one.kind, one.cue or Span(0, 0))))


def _line(one: Parsed, quoted: Sequence[Quotation], language: Language) -> Line:
    tree = tree_of(one.tokens)
    inside = frozenset(i for i, token in enumerate(one.tokens) if covering(quoted, token.span) is not None)
    opening = introduced(tree, language.speech) if any(token.text == INTRODUCING for token in one.tokens) else None
    found = reports(tree, language.speech, inside, lambda report: is_credit(report, tree, language))
    return Line(parsed=one, tree=tree, reports=found, opening=opening)


def _of_sentence(
    line: Line, own: Sequence[Said], quoted: Sequence[Quotation], earlier: Voice | None, cast: Cast, *, spoke: bool
) -> list[Attribution]:
    """Give all attributions of one sentence, in the order of what is said; `spoke` tells that the sentence before gave somebody's words."""
    found = list(_direct(own, cast))
    for report in line.reports:
        if _says_more(report, line, quoted) and _acts(report, line, cast):
            found.append(_indirect(line, report, cast))
        found += _reported_to(line, report, cast)
    if earlier is not None and not any(report.content for report in line.reports) and _goes_on(line, cast.language, spoke=spoke):
        found.append(_attribution(line, earlier, AttributionKind.INDIRECT, _all_of(line), cast))
        partial = tuple(one.words for one in quoted if line.parsed.sentence.span.start < one.words.start < line.parsed.sentence.span.end)
        if partial and not own:
            found.append(_attribution(line, earlier, AttributionKind.DIRECT, partial, cast))
    return sorted(found, key=lambda one: (one.content, one.kind, one.cue or Span(0, 0)))


def _direct(own: Sequence[Said], cast: Cast) -> Iterator[Attribution]:
    """Give one attribution for all quotations of a sentence that hang on the same report."""
    for _, group in groupby(own, key=lambda one: (one.voice.line.parsed.sentence.id, one.voice.report.cue, one.voice.report.source)):
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
        cue=_verb(voice, cast.language),
        source=_outer(spans(spoken.tree.tokens, voice.report.source)),
        speaker=speaker_of(voice.report, spoken.tree, mentions, cast.entities, cast.language.speech),
        strength=voice.report.strength,
    )


def _verb(voice: Voice, language: Language) -> Span | None:
    """Give the part of the cue that holds the reporting verb; its auxiliary may stand far from it."""
    tokens = voice.line.tree.tokens
    verbs = strengths(language.speech)
    parts = spans(tokens, voice.report.cue)
    lexical = [tokens[i].span for i in voice.report.cue if tokens[i].lemma.lower() in verbs]
    return next((part for part in parts for span in lexical if part.start <= span.start < part.end), parts[0] if parts else None)


def _acts(report: Report, line: Line, cast: Cast) -> bool:
    """Tell whether a thing is given as wanting, judging or offering something: a framework offers and aims, but says nothing by that.

    A clause behind its verb is somebody's words whatever the subject is ("polls show that ...").
    """
    tokens = line.tree.tokens
    if not report.by_object or report.by_phrase or report.head < 0 or tokens[report.head].pos != "NOUN":
        return True
    head = tokens[report.head]
    names = cast.language.names
    known = {*names.descriptors.person, *names.descriptors.organisation, *names.descriptors.medium, *names.groups, *names.governments}
    mentioned = any(overlaps(one.span, head.span) for one in cast.mentions.get(line.parsed.sentence.id, ()))
    return mentioned or head.lemma.lower() in known or head.text.lower() in known or is_voice(head.lemma, cast.language.speech)


def _outer(parts: Sequence[Span]) -> Span | None:
    return Span(parts[0].start, parts[-1].end) if parts else None


def _says_more(report: Report, line: Line, quoted: Sequence[Quotation]) -> bool:
    """Tell whether a report gives anything beyond words in quotation marks."""
    tokens = line.tree.tokens
    return any(not is_mark(tokens[i]) and covering(quoted, tokens[i].span) is None for i in report.content)


def _goes_on(line: Line, language: Language, *, spoke: bool) -> bool:
    """Tell whether a sentence gives the words of the speaker before, as its verb shows: "Dies sei nachzuweisen gewesen."."""
    finite = [token for token in line.tree.tokens if is_finite(token)]
    if not finite:
        return False
    first = finite[0]
    return any(is_reporting_mood(token) for token in finite) or (
        spoke and ("Mood=Sub" in first.morph or first.lemma in language.speech.hearsay)
    )


def _all_of(line: Line) -> tuple[Span, ...]:
    return spans(line.tree.tokens, range(len(line.tree.tokens)))


def _last_voice(line: Line, own: Sequence[Said]) -> Voice | None:
    """Give the voice with which a following sentence may go on."""
    if own:
        return own[-1].voice
    introduces = line.parsed.text.rstrip().endswith(INTRODUCING)
    spoken = [report for report in line.reports if report.source and (report.content or introduces)]
    if introduces and not spoken and line.opening is not None:
        return Voice(line=line, report=line.opening)
    return Voice(line=line, report=spoken[-1 if introduces else 0]) if spoken else None
