"""A small briefing made by hand, with everything in it that a page has to show, and a few things it must not believe."""

import re

from generator.languages.language import Language
from generator.model.briefing import (
    ActorEntry,
    Agreement,
    Answer,
    Briefing,
    Citation,
    Coverage,
    CoveredClaim,
    Disagreement,
    Dossier,
    EditorialTranslation,
    Event,
    InBrief,
    NameUse,
    OnlyHere,
    OpenQuestion,
    Quote,
    RoleGiven,
    Segment,
    Side,
    SourceEntry,
    Stakeholder,
    Statement,
    Support,
    Telling,
    Unheard,
)
from generator.model.evidence import ContrastKind
from generator.model.reading import Certainty, EntityKind, Precision
from generator.model.record import Span
from generator.model.shadow import Shadow
from generator.model.source import CITABLE, Block, BlockKind, Cell, Metadata, Sentence, Source

LANGUAGES = {"de": Language(code="de", name="Deutsch"), "en": Language(code="en", name="English")}

HOSTILE = '<script>alert(1)</script> & **bold** [link](javascript:alert(2)) {{ 7 * 7 }} "><img src=x onerror=alert(3)>'
"""A sentence that wants to be more than text."""

GAZETTE = f"""Old bridge to close in March
The city will close the old bridge on 3 March 2031.Mayor Ada Brandt said the work would "take a year at most".
What the plan says
The plan might include:
- a ferry for walkers
- lower fares on line 4
Part | Cost | Year
---|---|---
Ramp | 4 million | 2031
Deck |  | 2032
When will the bridge open again? No date has been given.
{HOSTILE}
Subscribe to our newsletter!"""

ECHO = """Credited from: Harbour Wire
Mayor Brandt said the work would take two years, according to Harbour Wire. The bridge was built in 1931."""

KURIER = """Die Stadt sperrt die alte Brücke am 3. März 2031. Bürgermeisterin Brandt nannte den Plan „alternativlos“."""


def _block(number: int, kind: BlockKind, text: str, words: str, **more: object) -> Block:
    """Find a block's words in the text and cut it into sentences the simplest way."""
    start = text.index(words)
    span = Span(start, start + len(words))
    ends = [found.end() for found in re.finditer(r"[.?!](?=\s|[A-Z]|$)", words)] or [len(words)]
    ends = ends if ends[-1] == len(words) else [*ends, len(words)]
    sentences: list[Sentence] = []
    at = 0
    for count, end in enumerate(ends, 1):
        begin = at + len(words[at:end]) - len(words[at:end].lstrip())
        sentences.append(Sentence(id=f"p{number}s{count}", span=Span(start + begin, start + end)))
        at = end
    line = text[:start].count("\n") + 1
    own = tuple(sentences) if kind in CITABLE and kind is not BlockKind.TABLE_ROW else ()
    return Block(number=number, kind=kind, span=span, line=line, **{"sentences": own, **more})  # type: ignore[arg-type] # keywords of Block


def _row(number: int, text: str, words: str) -> Block:
    start = text.index(words)
    cells: list[Cell] = []
    sentences: list[Sentence] = []
    for found in re.finditer(r"[^|\s][^|]*[^|\s]|[^|\s]", words):
        identifier = f"p{number}s{len(sentences) + 1}"
        sentences.append(Sentence(id=identifier, span=Span(start + found.start(), start + found.end())))
        cells.append(Cell(sentence=identifier, row=None, column=None))
    return _block(number, BlockKind.TABLE_ROW, text, words, sentences=tuple(sentences), cells=tuple(cells))


def _source(identifier: str, path: str, language: str, text: str, blocks: tuple[Block, ...]) -> Source:
    return Source(
        id=identifier,
        path=path,
        sha256="0" * 64,
        encoding="utf-8",
        language=language,
        text=text,
        span=Span(0, len(text)),
        metadata=Metadata(),
        blocks=blocks,
        shadow=Shadow(text=text, offsets=tuple(range(len(text) + 1))),
    )


_G = BlockKind
SOURCES = (
    _source(
        "gazette",
        "gazette.txt",
        "en",
        GAZETTE,
        (
            _block(1, _G.TITLE, GAZETTE, "Old bridge to close in March"),
            _block(2, _G.PARAGRAPH, GAZETTE, GAZETTE.splitlines()[1]),
            _block(3, _G.HEADING, GAZETTE, "What the plan says"),
            _block(4, _G.LEAD_IN, GAZETTE, "The plan might include:"),
            _block(5, _G.ITEM, GAZETTE, "a ferry for walkers", lead_in=4),
            _block(6, _G.ITEM, GAZETTE, "lower fares on line 4", lead_in=4),
            _block(7, _G.TABLE_HEAD, GAZETTE, "Part | Cost | Year"),
            _row(8, GAZETTE, "Ramp | 4 million | 2031"),
            _row(9, GAZETTE, "Deck |  | 2032"),
            _block(10, _G.QUESTION, GAZETTE, "When will the bridge open again?"),
            _block(11, _G.ANSWER, GAZETTE, "No date has been given.", question=10),
            _block(
                12,
                _G.PARAGRAPH,
                GAZETTE,
                HOSTILE,
                sentences=(Sentence(id="p12s1", span=Span(GAZETTE.index(HOSTILE), GAZETTE.index(HOSTILE) + len(HOSTILE))),),
            ),
            _block(13, _G.ENGAGEMENT, GAZETTE, "Subscribe to our newsletter!"),
        ),
    ),
    _source(
        "echo",
        "town/echo.txt",
        "en",
        ECHO,
        (_block(1, _G.CREDIT, ECHO, "Credited from: Harbour Wire"), _block(2, _G.PARAGRAPH, ECHO, ECHO.splitlines()[1])),
    ),
    _source("kurier", "kurier.txt", "de", KURIER, (_block(1, _G.PARAGRAPH, KURIER, KURIER),)),
)


def cite(source: str, quote: str, repaired: str = "") -> Citation:
    """Cite the first place where a source says these words."""
    found = next(item for item in SOURCES if item.id == source)
    start = found.text.index(quote)
    passage = next(
        sentence.id for block in found.blocks for sentence in block.sentences if sentence.span.start <= start < sentence.span.end
    )
    more = {"repaired": repaired} if repaired else {}
    return Citation(
        source=source, start=start, end=start + len(quote), quote=quote, line=found.text[:start].count("\n") + 1, passage=passage, **more
    )


def telling(source: str, words: str) -> Telling:
    """Say where a source says something."""
    found = cite(source, words)
    return Telling(source=source, passage=found.passage, start=found.start, end=found.end)


def state(identifier: str, *citations: Citation, language: str = "en", **more: object) -> Statement:
    """Make a statement whose segments are its citations in order."""
    given: dict[str, object] = {
        "text": " ".join(citation.repaired or citation.quote for citation in citations),
        "segments": tuple(Segment(cite=number) for number in range(len(citations))),
        "speakers": (),
        "via": (),
        "certainty": Certainty.STATED,
        "supported_by": Support(sources=(citations[0].source,), independent=1, speakers=()),
        "rule": "by hand",
    }
    return Statement(id=identifier, language=language, citations=citations, **{**given, **more})  # type: ignore[arg-type] # keywords of Statement


CLOSING = "The city will close the old bridge on 3 March 2031."
TRANSLATION = EditorialTranslation(language="en", text="Mayor Brandt called the plan “without alternative”.", by="the editors")
STATEMENTS = (
    state("gazette-p2s1", cite("gazette", CLOSING), supported_by=Support(sources=("gazette", "kurier"), independent=2, speakers=())),
    state(
        "gazette-p2s2",
        cite("gazette", 'Mayor Ada Brandt said the work would "take a year at most".'),
        speakers=("ada-brandt",),
        certainty=Certainty.REPORTED,
        supported_by=Support(sources=("gazette", "echo"), independent=1, speakers=("ada-brandt",)),
    ),
    state(
        "gazette-p4s1-p5s1",
        cite("gazette", "The plan might include:"),
        cite("gazette", "a ferry for walkers"),
        certainty=Certainty.HEDGED,
    ),
    state(
        "echo-p2s1",
        cite("echo", "Mayor Brandt said the work would take two years, according to Harbour Wire."),
        segments=(Segment(insert="[Ada Brandt]"), Segment(cite=0), Segment(cut=True)),
        speakers=("ada-brandt",),
        via=("Harbour Wire",),
        certainty=Certainty.REPORTED,
    ),
    state("echo-p2s2", cite("echo", "The bridge was built in 1931.")),
    state(
        "kurier-p1s2",
        cite("kurier", "Bürgermeisterin Brandt nannte den Plan „alternativlos“."),
        language="de",
        speakers=("ada-brandt",),
        certainty=Certainty.REPORTED,
        translation=TRANSLATION,
    ),
    state("gazette-p11s1", cite("gazette", "No date has been given."), certainty=Certainty.DENIED),
    state("gazette-p10s1", cite("gazette", "When will the bridge open again?")),
    state("gazette-p12s1", cite("gazette", HOSTILE)),
    state("gazette-p8s2", cite("gazette", "Ramp"), cite("gazette", "4 million")),
)


def _entry(identifier: str, title: str, **more: object) -> SourceEntry:
    source = next(item for item in SOURCES if item.id == identifier)
    given: dict[str, object] = {"publisher": "", "date": "", "url": "", "credits": (), "notes": ()}
    words = len(source.text.split())
    return SourceEntry(
        id=identifier,
        path=source.path,
        sha256=source.sha256,
        language=source.language,
        title=title,
        words=words,
        **{**given, **more},  # type: ignore[arg-type] # keywords of SourceEntry
    )


BRANDT = Stakeholder(
    id="ada-brandt",
    name="Ada Brandt",
    kind=EntityKind.PERSON,
    names=(
        NameUse(form="Ada Brandt", source="gazette", start=GAZETTE.index("Ada"), end=GAZETTE.index("Ada") + 10),
        NameUse(form="Brandt", source="echo", start=ECHO.index("Brandt"), end=ECHO.index("Brandt") + 6),
    ),
    roles=(RoleGiven(text="Mayor", citations=(cite("gazette", "Mayor"),)),),
    positions=("gazette-p2s2", "echo-p2s1", "kurier-p1s2"),
    quotes=(Quote(text="take a year at most", cue="said", statement="gazette-p2s2"),),
    sources=("gazette", "echo", "kurier"),
)

DOSSIER = Dossier(
    id="bridge",
    title="Old bridge to close <script>alert(0)</script> & “more”",
    language="en",
    cut_off="2031-02-01",
    sources=(
        _entry(
            "gazette",
            "Old bridge to close in March",
            publisher="Gazette </title><script>alert(4)</script>",
            date="2031-02-01",
            url="https://gazette.example/bridge?a=1&b=2",
            notes=("1 missing blank repaired",),
        ),
        _entry("echo", 'Echo "quoted" &lt;script&gt;', url="javascript:alert(5)", credits=("Harbour Wire",)),
        _entry("kurier", "Die Stadt sperrt die alte Brücke"),
    ),
    statements=STATEMENTS,
    actors=(ActorEntry(id="ada-brandt", name="Ada Brandt"),),
    in_brief=InBrief(new=("gazette-p2s1",), disputed=("gazette-p2s2", "echo-p2s1"), unknown=("gazette-p11s1",)),
    key_points=("gazette-p2s1", "gazette-p2s2", "gazette-p4s1-p5s1", "kurier-p1s2", "gazette-p12s1", "gazette-p8s2"),
    background=("echo-p2s2",),
    timeline=(
        Event(date="1931", precision=Precision.YEAR, as_written="1931", planned=False, statement="echo-p2s2"),
        Event(date="2031-03-03", precision=Precision.DAY, as_written="3 March 2031", planned=True, statement="gazette-p2s1"),
        Event(date="", precision=Precision.DAY, as_written="Sunday", planned=False, statement="gazette-p11s1"),
    ),
    stakeholders=(BRANDT,),
    agreements=(Agreement(topic="Closure of the bridge", statements=("gazette-p2s1",), sources=("gazette", "kurier"), independent=2),),
    disagreements=(
        Disagreement(
            topic="Length of the work <b>",
            kind=ContrastKind.NUMBER,
            sides=(Side(statements=("gazette-p2s2",)), Side(statements=("echo-p2s1",))),
        ),
    ),
    open_questions=(
        OpenQuestion(question="When will the bridge open again?", kind="explicit", why_open=("gazette-p10s1", "gazette-p11s1")),
        OpenQuestion(question="", kind="derived", why_open=("gazette-p12s1",)),
    ),
    coverage=Coverage(
        claims=(
            CoveredClaim(
                statement="gazette-p2s1",
                told=(telling("gazette", CLOSING), telling("kurier", "Die Stadt sperrt die alte Brücke am 3. März 2031.")),
            ),
        ),
        only=(OnlyHere(source="echo", statements=("echo-p2s2",)),),
        unheard=(Unheard(stakeholder="ada-brandt", missing="role"),),
    ),
    faq=(Answer(question="What might the plan include </h2><script>?", kind="derived", answer=("gazette-p4s1-p5s1",)),),
)

BRIEFING = Briefing(dossiers=(DOSSIER,))
