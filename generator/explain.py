"""Print the way of one statement from its source to the page: what each stage saw in it and why it was chosen."""

from collections.abc import Callable, Iterator, Sequence
from difflib import get_close_matches

from generator.model.briefing import Dossier, Statement
from generator.model.evidence import Claim, Evidence
from generator.model.reading import Attribution, Reading, SentenceReading
from generator.model.record import Ref, Span, statement_id
from generator.model.sections import shown
from generator.model.shadow import repaired
from generator.model.source import Block, Sentence, Source
from generator.pipeline import Result
from generator.verify.proof import line_of

Lines = Iterator[str]


def explained(statement: str, result: Result, evidence_of: Callable[[Dossier], Evidence]) -> list[str]:
    """Explain a statement, or a sentence that no page shows.

    Args:
        statement: Id of a statement, or the one that a sentence of a source would have.
        result: The briefings.
        evidence_of: Gives the evidence of a dossier; called once.

    Returns:
        Lines of text, a part for each stage; none where no sentence has this id.
    """
    for dossier in result.briefing.dossiers:
        listed = {entry.id for entry in dossier.sources}
        ref = next((ref for ref in _sentences(result) if ref.source in listed and _names(statement, ref)), None)
        if ref:
            return _explain(statement, ref, dossier, evidence_of(dossier))
    return []


def unknown(statement: str, result: Result) -> str:
    """Say that no sentence has this id, and which ids are near it."""
    ids = [item.id for dossier in result.briefing.dossiers for item in dossier.statements]
    near = get_close_matches(statement, ids, n=3) or ids[:1]
    return f'no sentence of the articles has the id "{statement}"; near it: {", ".join(near) or "none, as there are no statements"}'


def _sentences(result: Result) -> Iterator[Ref]:
    return (Ref(source.id, sentence.id) for source in result.sources for block in source.blocks for sentence in block.sentences)


def _names(statement: str, ref: Ref) -> bool:
    """A statement of several sentences has the id of its first, and behind it that of its last."""
    own = statement_id(ref)
    return statement == own or statement.startswith(f"{own}-")


def _explain(statement: str, ref: Ref, dossier: Dossier, evidence: Evidence) -> list[str]:
    """Say what each stage saw in the sentence that a statement was cut from, and where it is shown."""
    found = next((item for item in dossier.statements if item.id == statement), None)
    place = _Place(ref, evidence)
    parts = (
        ("read", _read(place)),
        ("understood", _understood(place)),
        ("compared", _compared(place, evidence)),
        ("composed", _composed(found, place, dossier) if found else _left_out(place, dossier, evidence)),
        ("verified", _verified(found, evidence.sources) if found else iter(())),
    )
    lines = [statement]
    for stage, said in parts:
        inner = [f"  {line}" for line in said]
        lines += ["", stage, *inner] if inner else []
    return lines


class _Place:
    """A sentence and all around it."""

    def __init__(self, ref: Ref, evidence: Evidence) -> None:
        """Look a sentence up in its source and its reading."""
        self.ref = ref
        self.source: Source = next(source for source in evidence.sources if source.id == ref.source)
        self.reading: Reading = next(reading for reading in evidence.readings if reading.source == ref.source)
        self.block, self.sentence = _find(self.source, ref.sentence)
        self.read: SentenceReading | None = next((item for item in self.reading.sentences if item.id == ref.sentence), None)
        self.claim: Claim | None = next((claim for claim in evidence.claims if ref in claim.members), None)

    def words(self, span: Span) -> str:
        """Give the repaired wording of a stretch of the source."""
        return " ".join(repaired(self.source.shadow, span).split())

    def named(self, entity: str) -> str:
        """Give the name of one of the article's entities."""
        return next((item.name for item in self.reading.entities if item.id == entity), "nobody that is named")


def _find(source: Source, sentence: str) -> tuple[Block, Sentence]:
    return next((block, item) for block in source.blocks for item in block.sentences if item.id == sentence)


def _read(place: _Place) -> Lines:
    source, span = place.source, place.sentence.span
    yield f"{source.path}, line {line_of(source, span.start)}, code points {span.start} to {span.end} ({source.language}): a {place.block.kind.value}"
    original = source.text[span.start : span.end]
    yield f"as written   {original!r}"
    if place.words(span) != " ".join(original.split()):
        yield f"repaired     {place.words(span)!r}"
    if place.block.lead_in is not None:
        lead = next(block for block in source.blocks if block.number == place.block.lead_in)
        yield f"introduced by {place.words(lead.span)!r}"


def _understood(place: _Place) -> Lines:
    read = place.read
    if read is None:
        yield "no sentence from which statements are cut"
        return
    alone = "can be read alone" if read.standalone else "cannot be read alone"
    yield f"a {read.kind.value}, {read.certainty.value}{', of what is to come' if read.planned else ''}; {alone}"
    for title, spans in (("hedged by", read.hedges), ("negated by", read.negations), ("leans on", read.anaphora)):
        if spans:
            yield f"{title:12} {', '.join(place.words(span) for span in spans)}"
    for item in place.reading.attributions:
        if item.sentence == place.ref.sentence:
            yield _attribution(item, place)
    for mention in place.reading.mentions:
        if mention.sentence == place.ref.sentence:
            yield f"names        {mention.form} = {place.named(mention.entity)}{' (inferred)' if mention.inferred else ''}"
    for date in place.reading.dates:
        if date.sentence == place.ref.sentence:
            yield f"dates        {date.as_written} = {date.value or 'unknown day'}"


def _attribution(item: Attribution, place: _Place) -> str:
    cue = f", {place.words(item.cue)!r}" if item.cue else ""
    said = " … ".join(place.words(span) for span in item.content)
    return f"{item.kind.value:12} {place.named(item.speaker)}{cue}: {said!r}"


def _compared(place: _Place, evidence: Evidence) -> Lines:
    claim = place.claim
    if claim is None:
        return
    sources = f"{len(claim.sources)} of {len(evidence.sources)} sources"
    speakers = ", ".join(claim.speakers) or "none"
    yield f"claim of {sources}, {claim.independent} independent; speakers: {speakers}"
    for member in claim.members:
        if member != place.ref:
            there = _Place(member, evidence)
            yield f"also said    {statement_id(member)}: {there.words(there.sentence.span)!r}"
    if claim.canonical != place.ref:
        yield f"best wording {statement_id(claim.canonical)}"
    for contrast in evidence.contrasts:
        if place.ref in (contrast.left, contrast.right):
            other = contrast.right if contrast.left == place.ref else contrast.left
            yield f"differs      in {contrast.kind.value} from {statement_id(other)}"


def _composed(statement: Statement, place: _Place, dossier: Dossier) -> Lines:
    yield f"chosen as    {statement.rule}"
    sections = dict.fromkeys(section for section, identifier in shown(dossier) if identifier == statement.id)
    yield f"shown in     {', '.join(sections)}"
    yield f"reads        {statement.text!r}"
    for segment in statement.segments:
        if isinstance(segment.insert, str):
            yield f"put in       {segment.insert}"
        elif segment.cut is True:
            yield "cut          […]"
    others = [citation for citation in statement.citations if citation.passage != place.ref.sentence]
    for citation in others:
        yield f"also cites   {citation.source}-{citation.passage}: {citation.quote!r}"


def _left_out(place: _Place, dossier: Dossier, evidence: Evidence) -> Lines:
    """Say why a sentence is on no page, as far as one reason can be named."""
    claim, source = place.claim, place.source.id
    alike = {statement_id(ref) for ref in claim.members} if claim else set()
    said = [item.id for item in dossier.statements if item.id in alike]
    shows = [item.id for item in dossier.statements if any((c.source, c.passage) == (source, place.ref.sentence) for c in item.citations)]
    if shows:
        yield f"part of the statement {', '.join(shows)}"
    elif said:
        yield f"not shown: the same is shown as {', '.join(said)}"
    elif source in evidence.copies or source in evidence.translations:
        yield f"not shown: {source} repeats {evidence.copies.get(source) or evidence.translations.get(source)}"
    elif place.read is None or claim is None:
        yield f"not shown: a {place.block.kind.value} is no content"
    elif not place.read.standalone:
        yield "not shown: it cannot be read without its neighbours"
    else:
        yield "not shown: other passages were worth more in every section"


def _verified(statement: Statement, sources: Sequence[Source]) -> Lines:
    texts = {source.id: source.text for source in sources}
    for number, citation in enumerate(statement.citations, 1):
        same = texts[citation.source][citation.start : citation.end] == citation.quote
        yield f"citation {number}   {citation.source} [{citation.start}:{citation.end}] {'is' if same else 'IS NOT'} what the file says"
