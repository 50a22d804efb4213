"""Build a statement from a sentence: with its lead-in, its table heads, its speaker and what it refers to."""

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from generator.compose.draft import Draft
from generator.compose.material import Material
from generator.compose.passage import ALONE, SHORTENED, Passage
from generator.compose.reference import completes, insertions, name_of
from generator.model.briefing import EditorialTranslation, Statement, Support
from generator.model.reading import Attribution, AttributionKind
from generator.model.record import Span
from generator.model.shadow import repaired
from generator.model.source import BlockKind

NOMINAL = frozenset({"NOUN", "PROPN"})

CONTEXT_WORDS = 45
"""A sentence longer than this is not put before another only to explain a "this": the two would be a paragraph."""


class Built:
    """A statement without its rule, and what it shows."""

    def __init__(self, statement: Statement, shown: tuple[Passage, ...], *, complete: bool) -> None:
        """Take the statement, the passages it shows, and whether it can be read alone."""
        self.statement = statement
        self.shown = shown
        self.complete = complete


def build(
    passage: Passage, material: Material, more: tuple[Passage, ...] = (), cut: tuple[Span, ...] = (), *, alone: bool = False
) -> Built:
    """Build the statement of a passage, with the sentences that go on with it, without the stretches to `cut`.

    `alone` leaves out the sentence before that explains it: a quotation under the name of its speaker needs none.
    """
    draft = Draft(passage.source)
    if passage.block.kind is BlockKind.TABLE_ROW and passage.block.cells:
        shown, complete = _cell(passage, draft)
    elif passage.block.lead_in is not None and passage.block.kind is not BlockKind.TABLE_ROW:
        shown, complete = _item(passage, draft, material)
    else:
        shown, complete = _sentence(passage, draft, material, cut, alone=alone)
    for part in more:
        draft.show(part.sentence.span, part.ref.sentence)
    statement = _statement(passage, (*shown, *more), draft, material)
    if more:
        statement = replace(statement, id=f"{statement.id}-{more[-1].ref.sentence}")
    if any(segment.cut is True for segment in statement.segments):
        statement = replace(statement, id=f"{statement.id}{SHORTENED}")
    if alone:
        statement = replace(statement, id=f"{statement.id}{ALONE}")
    return Built(statement, (*shown, *more), complete=complete)


def _cell(passage: Passage, draft: Draft) -> tuple[tuple[Passage, ...], bool]:
    """A cell says something only together with the heads of its row and column."""
    cell = next((cell for cell in passage.block.cells if cell.sentence == passage.ref.sentence), None)
    heads = tuple((span, passage.ref.sentence) for span in ((cell.row, cell.column) if cell else ()) if span)
    if heads:
        draft.insert(heads)
    draft.show(passage.sentence.span, passage.ref.sentence)
    return (passage,), bool(heads)


def _item(passage: Passage, draft: Draft, material: Material) -> tuple[tuple[Passage, ...], bool]:
    """An item goes with the sentence that introduces it, where the speaker and the hedge stand."""
    block = material.block(passage.ref.source, passage.block.lead_in)
    leads = material.in_block(passage.ref.source, block) if block else ()
    shown: tuple[Passage, ...] = ()
    complete = bool(leads)
    if leads:
        shown, complete = _sentence(leads[-1], draft, material)
    inner = material.in_block(passage.ref.source, passage.block)
    before = [other for other in inner if other.order < passage.order] if not passage.reading.standalone else []
    for part in (*before, passage):
        draft.show(_with_label(part), part.ref.sentence)
    return (*shown, *before, passage), complete


def _sentence(
    passage: Passage, draft: Draft, material: Material, cut: tuple[Span, ...] = (), *, alone: bool = False
) -> tuple[tuple[Passage, ...], bool]:
    """A sentence stands alone, or with names put in, or behind the sentence it refers to."""
    names = insertions(passage, material)
    complete = passage.reading.standalone or (bool(passage.reading.anaphora) and (completes(passage, names) or _opens(passage)))
    shown: tuple[Passage, ...] = (passage,)
    before = None if complete or alone else _context(passage, material)
    if before:
        _show(before, draft, material)
        complete, shown = True, (before, passage)
    _show(passage, draft, material, cut, named=bool(before))
    return shown, complete


def _opens(passage: Passage) -> bool:
    """Say whether all that points back points at words of the sentence itself: before an article's first sentence nothing is told."""
    noun = next((token.span.end for token in passage.reading.tokens if token.pos in NOMINAL), passage.sentence.span.end)
    return passage.order == 0 and all(span.start >= noun for span in passage.reading.anaphora)


def _context(passage: Passage, material: Material) -> Passage | None:
    """Give the sentence that explains a passage: the one before, under the same heading, if it can itself be read alone."""
    before = material.previous(passage)
    if before is None or not _goes_on(before, passage) or before.words > CONTEXT_WORDS or not before.says:
        return None
    names = insertions(before, material)
    return before if before.reading.standalone or (before.reading.anaphora and completes(before, names)) else None


def _goes_on(before: Passage, passage: Passage) -> bool:
    """Say whether a passage continues the one before: in its block, or as the next paragraph of a text of short paragraphs."""
    if before.block.number == passage.block.number:
        return True
    single = len(before.block.sentences) == 1 and before.block.kind is BlockKind.PARAGRAPH
    return single and passage.block.kind in (BlockKind.PARAGRAPH, BlockKind.LEAD_IN) and before.block.heading == passage.block.heading


def _show(passage: Passage, draft: Draft, material: Material, cut: tuple[Span, ...] = (), *, named: bool = False) -> None:
    """Show a sentence with the names put behind its pronouns, and the speaker before words that only the context gives to somebody."""
    speaker = None if named else _absent_speaker(passage)
    if speaker:
        name = name_of(passage, speaker, material)
        if name:
            draft.insert(((name.span, name.sentence),))
    whole = _with_label(passage)
    inserted = {item.at: item.name for item in (() if named else insertions(passage, material)) if whole.start < item.at < whole.end}
    ends = {span.start: span.end for span in cut}
    start = whole.start
    for at in sorted({*inserted, *ends}):
        if at < start:
            continue  # a name inside what is cut
        draft.show(Span(start, at), passage.ref.sentence)
        start = at
        if at in inserted:
            draft.insert(((inserted[at].span, inserted[at].sentence),))
        if at in ends:
            draft.cut()
            start = ends[at]
    draft.show(Span(start, whole.end), passage.ref.sentence)


def _absent_speaker(passage: Passage) -> str:
    """Give the speaker of a quotation that runs on from an earlier sentence, so that it is not read as a fact; else empty."""
    for item in passage.spoken:
        if item.speaker and item.kind is AttributionKind.DIRECT and not _cued(item, passage) and _covers(item, passage):
            return item.speaker
    return ""


def _cued(item: Attribution, passage: Passage) -> bool:
    words = item.source or item.cue
    return words is not None and passage.sentence.span.start <= words.start < passage.sentence.span.end


def _covers(item: Attribution, passage: Passage) -> bool:
    """Say whether most of the sentence is what is quoted."""
    span = passage.sentence.span
    inner = sum(max(0, min(part.end, span.end) - max(part.start, span.start)) for part in item.content)
    return 2 * inner > span.end - span.start


def _with_label(passage: Passage) -> Span:
    """The first sentence of a labelled item starts with its label."""
    label = passage.block.label
    first = passage.block.sentences[0].id == passage.ref.sentence
    if label and first and label.end <= passage.sentence.span.start and passage.block.kind is BlockKind.ITEM:
        return Span(label.start, passage.sentence.span.end)
    return passage.sentence.span


def _statement(passage: Passage, shown: tuple[Passage, ...], draft: Draft, material: Material) -> Statement:
    claim = passage.claim
    return Statement(
        id=passage.id,
        text=draft.text,
        language=passage.source.language,
        segments=tuple(draft.segments),
        citations=tuple(draft.citations),
        speakers=tuple(dict.fromkeys(actor for part in shown for actor in material.speakers(part))),
        via=tuple(dict.fromkeys(medium for part in shown for medium in credited(part, material))),
        certainty=passage.reading.certainty,
        supported_by=Support(sources=claim.sources, independent=max(1, claim.independent), speakers=claim.speakers),
        rule="",
        translation=_translation(shown, material.evidence.language),
        told_on=_told_on(shown),
    )


def _told_on(shown: tuple[Passage, ...]) -> str:
    """Give the day of publication where the words count from it: "yesterday", "on Tuesday", "next month"; else nothing."""
    counted = any(date.relative and date.value for part in shown for date in part.dates)
    return shown[-1].source.metadata.date if counted else ""


def credited(passage: Passage, material: Material) -> tuple[str, ...]:
    """Give the media that a passage names as its own source, in its order: "according to X and Y" has two."""
    known = material.readings[passage.ref.source].credits
    found: list[str] = []
    for item in passage.attributions:
        if item.kind is AttributionKind.CREDIT and item.source:
            words = repaired(passage.source.shadow, item.source)
            named = sorted((medium for medium in known if medium in words), key=words.index)
            found += named or [words]
    return tuple(dict.fromkeys(found))


def _translation(shown: tuple[Passage, ...], language: str) -> EditorialTranslation | UnsetType:
    """Join the editor's translations of the sentences shown; unset unless every one of them has one."""
    if shown[-1].source.language == language:
        return UNSET
    known = {item.sentence: item for item in shown[-1].source.translations if item.language == language}
    parts = [known.get(part.ref.sentence) for part in shown]
    found = [part for part in parts if part]
    if len(found) < len(parts):
        return UNSET
    return EditorialTranslation(language=language, text=" ".join(part.text for part in found), by=found[-1].by)
