"""What is true of the texts that ship with the project: the seeds, and articles written to be measured against.

One file for each article in `truth/`, which anybody can write:

    article: seeds/000.txt
    sentence: The first words … its last words.      one line for every sentence, in the order of the text
    said: Ellen Marsh | We will … not sail           who, by full name or as the sentence has it, and the words said, with … where
                                                     others stand between
    maybe: Ellen Marsh | what                        neither missed nor wrong
    name: person | Ellen Marsh | Marsh               kind, then all ways in which somebody or something is named
    date: 2019-05 | May 2019                         value, empty where it cannot be known, and the words

Everything after the first mark is copied out of the article. Lines that begin with `#` are remarks.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.languages.load import Languages, language_of
from generator.model.reading import Reading
from generator.model.record import Record, Span
from generator.model.source import Source
from generator.read.article import read_article
from generator.understand.reading import understand
from tests.quality.data import f1

ROOT = Path(__file__).parents[2]
TRUTH = Path(__file__).parent / "truth"
KEYS = frozenset({"article", "sentence", "said", "maybe", "name", "maybe name", "date"})
CUT = "…"


class TruthError(ValueError):
    """A line of a file of truth cannot be used; the message names file and line."""


class Line(Record, frozen=True):
    """One line of a file: its key, and what stands between the marks."""

    key: str
    parts: tuple[str, ...]


class Tally:
    """Counts of one kind of thing in one language."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.hits = self.ours = self.gold = 0

    def add(self, hits: int, ours: int, gold: int) -> None:
        """Count an article."""
        self.hits, self.ours, self.gold = self.hits + hits, self.ours + ours, self.gold + gold

    @property
    def f1(self) -> float:
        """Give F1 over all articles."""
        return f1(self.hits, self.ours, self.gold)


def read_truth(path: Path) -> list[Line]:
    """Read a file of truth.

    Raises:
        TruthError: A line has no known key.
    """
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        key, mark, rest = line.partition(":")
        if not line.strip() or line.startswith("#"):
            continue
        if not mark or key.strip() not in KEYS:
            raise TruthError(f"{path.name}:{number}: a line begins with one of {', '.join(sorted(KEYS))} and a colon")
        found.append(Line(key=key.strip(), parts=tuple(part.strip() for part in rest.split("|"))))
    return found


def shipped_figures(languages: Languages) -> dict[str, float]:
    """Measure sentences, speech, names and dates on all texts that ship with the project; F1, by language."""
    tallies: dict[str, Tally] = {}
    for path in sorted(TRUTH.glob("*.txt")):
        lines = read_truth(path)
        article = next(line.parts[0] for line in lines if line.key == "article")
        sources = _sources(ROOT / article, languages)
        readings = [understand(source, language_of(source.language, languages)) for source in sources]
        counted = {
            "sentences": _sentences(lines, sources),
            "who says what": _said(lines, sources, readings),
            "names": _names(lines, readings),
            "dates": _dates(lines, readings),
        }
        for kind, counts in counted.items():
            tallies.setdefault(f"{sources[0].language} {kind}", Tally()).add(*counts)
    return {f"shipped/{name}": tally.f1 for name, tally in sorted(tallies.items())}


def _sources(path: Path, languages: Languages) -> tuple[Source, ...]:
    beside = path.with_suffix(".yml")
    sources, _ = read_article(path.read_bytes(), path.name, beside.read_bytes() if beside.is_file() else None, languages)
    return sources


def places(lines: Iterable[Line], text: str) -> list[tuple[int, int]]:
    """Find the sentences of a file of truth in its article, each behind the one before.

    Raises:
        TruthError: The article has no such words there.
    """
    found, at = [], 0
    for line in lines:
        if line.key == "sentence":
            head, cut, tail = "|".join(line.parts).partition(CUT)
            start = text.find(head.strip(), at)
            end = start + len(head.strip())
            if cut and start >= 0:
                end = text.find(tail.strip(), end) + len(tail.strip())
            if start < 0 or end < start + len(head.strip()):
                raise TruthError(f"the article has no sentence {head}{cut}{tail} behind position {at}")
            found.append((start, end))
            at = end
    return found


def _sentences(lines: Sequence[Line], sources: Sequence[Source]) -> tuple[int, int, int]:
    gold = set(places(lines, sources[0].text))
    ours = {(one.span.start, one.span.end) for source in sources for block in source.blocks for one in block.sentences}
    return len(gold & ours), len(ours), len(gold)


def _said(lines: Sequence[Line], sources: Sequence[Source], readings: Sequence[Reading]) -> tuple[int, int, int]:
    """Match what is said one to one: the shorter of both lies mostly in the longer, and the speaker is the same."""
    ours = []
    for source, reading in zip(sources, readings, strict=True):
        names = {entity.id: entity.name for entity in reading.entities}
        for one in reading.attributions:
            speaker = (names.get(one.speaker, ""), _words(source, (one.source,) if one.source else ()))
            ours.append((speaker, _words(source, one.content)))
    gold = [line.parts for line in lines if line.key == "said"]
    left = list(ours)
    hits = 0
    for who, words in gold:
        match = next((one for one in left if _same(words, one[1]) and any(who in named for named in one[0])), None)
        hits += match is not None
        left = [one for one in left if one is not match]
    doubtful = [line.parts[-1] for line in lines if line.key == "maybe"]
    wrong = [one for one in left if not any(_same(words, one[1]) for words in doubtful)]
    return hits, hits + len(wrong), len(gold)


def _words(source: Source, spans: Iterable[Span]) -> str:
    return f" {CUT} ".join(source.text[span.start : span.end] for span in spans)


MOSTLY = 0.6
"""Share of the longer of two texts that the shorter must make up to count as the same words."""


def _same(one: str, other: str) -> bool:
    short, long = sorted((one.strip("“”„\"'. ,"), other.strip("“”„\"'. ,")), key=len)
    return short in long and len(short) >= MOSTLY * len(long)


def _names(lines: Sequence[Line], readings: Sequence[Reading]) -> tuple[int, int, int]:
    ours = {
        (entity.kind.value, frozenset(mention.form for mention in reading.mentions if mention.entity == entity.id and not mention.inferred))
        for reading in readings
        for entity in reading.entities
    }
    gold = [(line.parts[0], frozenset(line.parts[1:])) for line in lines if line.key == "name"]
    doubtful = frozenset(form for line in lines if line.key == "maybe name" for form in line.parts[1:])
    hits = sum(any(kind == other and forms & named for other, named in ours) for kind, forms in gold)
    right = sum(any(kind == other and forms & named for other, forms in gold) for kind, named in ours)
    wrong = sum(not forms & doubtful for _, forms in ours) - right
    return hits, hits + max(0, wrong), len(gold)


def _dates(lines: Sequence[Line], readings: Sequence[Reading]) -> tuple[int, int, int]:
    ours = [(date.value, date.as_written) for reading in readings for date in reading.dates]
    gold = [(line.parts[0], line.parts[1:]) for line in lines if line.key == "date"]
    left = list(ours)
    hits = 0
    for value, forms in gold:
        match = next((one for one in left if one[0] == value and one[1] in forms), None)
        hits += match is not None
        left = [one for one in left if one is not match]
    return hits, len(ours), len(gold)
