"""Build sources and readings from a few lines, so that a test shows its whole world.

    == a.en 2020-01-05 "Daily"           a source: id, language, perhaps date and publisher
    {p Steve Witkoff|special envoy} said {Putin} would {s:RU Russia} ...   #says=Steve Witkoff #hedged
                                         one sentence a line; an empty line begins a new block
    {p Name}, {s:UA Name}, {o Name}      first mention of a person, state (with code), organisation; {g }, {l }, {m }, {x } group, place, medium, other
    {p Name|role}                        with a role, which is no part of the text
    {Name}                               a later mention by any form; {Full Name=form} where it is called otherwise
    word/VERB  word/VERB:lemma           a tag, where the guess below would be wrong
    #hedged #denied #reported #planned #fragment #question #anaphoric   as the reading's fields
    #not=word #hedge=word #anaphor=words #date=as written>2020-01-05 #says=Name #quotes=Name #via=Name

Words are nouns unless they are digits, capitals or on a short list. Direct quotation: what stands between quotation marks.
"""

import hashlib
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.compare.encoder import Vector
from generator.compare.evidence import compare
from generator.languages.load import load_languages
from generator.model.evidence import Evidence
from generator.model.reading import (
    Attribution,
    AttributionKind,
    Certainty,
    DateMention,
    Entity,
    EntityKind,
    Mention,
    Precision,
    Reading,
    Role,
    SentenceKind,
    SentenceReading,
    Token,
)
from generator.model.record import Span
from generator.model.shadow import Shadow
from generator.model.source import Block, BlockKind, Metadata, Sentence, Source

KINDS = {
    "p": EntityKind.PERSON,
    "s": EntityKind.STATE,
    "o": EntityKind.ORGANISATION,
    "g": EntityKind.GROUP,
    "l": EntityKind.PLACE,
    "m": EntityKind.MEDIUM,
    "x": EntityKind.OTHER,
}
LANGUAGES = load_languages()
SMALL = frozenset(["of", "in", "on", "at", "to", "by", "for", "from", "with", "im", "am", "zu", "von", "mit", "für"])
ARTICLES = frozenset(["a", "an", "the", "der", "die", "das", "den", "dem", "des", "ein", "eine"])
JOINING = frozenset(["and", "or", "but", "that", "und", "oder", "aber", "dass"])
_NAME = re.compile(r"\{(?:(?P<kind>[psoglmx])(?::(?P<code>[A-Z]{2}))? )?(?P<name>[^}|=]+)(?:=(?P<form>[^}|]+))?(?:\|(?P<role>[^}]+))?\}")
_TAGGED = re.compile(r"(?P<word>\w+)/(?P<pos>[A-Z]+)(?::(?P<lemma>\w+))?")
_FLAG = re.compile(r"\s#(?P<key>[a-z]+)(?:=(?P<value>[^#]*[^#\s]))?")
_TOKEN = re.compile(r"\d[\d.,]*\d|US\$|\w+|[^\w\s]")


class World(NamedTuple):
    """Sources with their readings."""

    sources: tuple[Source, ...]
    readings: tuple[Reading, ...]


class _Line(NamedTuple):
    """One sentence taken apart."""

    text: str
    names: list[tuple[re.Match[str], int]]
    """Each name with the place of its form in `text`."""
    tags: dict[int, tuple[str, str]]
    """Start of a word -> part of speech and lemma."""
    flags: list[tuple[str, str]]


def world(notation: str) -> World:
    """Read the notation above."""
    articles = [part.strip("\n") for part in re.split(r"^\s*== ", notation, flags=re.MULTILINE)[1:]]
    built = [_article(*article.partition("\n")[::2]) for article in articles]
    return World(tuple(source for source, _ in built), tuple(reading for _, reading in built))


def _article(head: str, body: str) -> tuple[Source, Reading]:
    found = re.fullmatch(r'(?P<id>\w+)\.(?P<language>\w\w)(?: (?P<date>[\d-]+))?(?: "(?P<publisher>.*)")?\s*', head)
    assert found, head
    builder = _Builder(found["id"], found["language"])
    for paragraph in re.split(r"\n\s*\n", body.strip("\n")):
        builder.block([line.strip() for line in paragraph.splitlines() if line.strip()])
    metadata = Metadata(date=found["date"] or "", publisher=found["publisher"] or "", language=found["language"])
    return builder.source(metadata), builder.reading()


class _Builder:
    """Gathers one article, offsets counted over its growing text."""

    def __init__(self, source: str, language: str) -> None:
        self.id, self.language, self.text = source, language, ""
        self.blocks: list[Block] = []
        self.sentences: list[SentenceReading] = []
        self.entities: dict[str, Entity] = {}
        self.mentions: list[Mention] = []
        self.attributions: list[Attribution] = []
        self.dates: list[DateMention] = []

    def block(self, lines: Sequence[str]) -> None:
        number, start, sentences = len(self.blocks) + 1, len(self.text), []
        for position, line in enumerate(lines, 1):
            sentences.append(self.sentence(f"p{number}s{position}", _taken_apart(line)))
        self.blocks.append(
            Block(number=number, kind=BlockKind.PARAGRAPH, span=Span(start, len(self.text) - 1), line=number, sentences=tuple(sentences))
        )

    def sentence(self, name: str, line: _Line) -> Sentence:
        start = len(self.text)
        self.text += line.text + "\n"
        for match, offset in line.names:
            self._name(match, name, start + offset)
        flags = dict(line.flags)
        self.sentences.append(
            SentenceReading(
                id=name,
                kind=SentenceKind(next((key for key in ("fragment", "question") if key in flags), "statement")),
                tokens=_tokens(line, start),
                certainty=Certainty(next((key for key in ("hedged", "denied", "reported") if key in flags), "stated")),
                hedges=self._places(start, flags.get("hedge")),
                negations=self._places(start, flags.get("not")),
                planned="planned" in flags,
                standalone="anaphoric" not in flags,
                anaphora=self._places(start, flags.get("anaphor")),
            )
        )
        for key, value in line.flags:
            self._said(key, value, name, start)
        return Sentence(id=name, span=Span(start, start + len(line.text)))

    def _places(self, start: int, word: str | None) -> tuple[Span, ...]:
        return (self._place(start, word),) if word else ()

    def _place(self, start: int, words: str) -> Span:
        at = self.text.index(words, start)
        return Span(at, at + len(words))

    def _name(self, match: re.Match[str], sentence: str, start: int) -> None:
        name, form = match["name"], match["form"] or match["name"]
        span = Span(start, start + len(form))
        if match["kind"]:
            roles = (Role(text=match["role"], span=span, sentence=sentence),) if match["role"] else ()
            self.entities[name] = Entity(
                id=f"e{len(self.entities)}", name=name, kind=KINDS[match["kind"]], country=match["code"] or "", roles=roles
            )
        entity = self._entity(name)
        self.mentions.append(Mention(entity=entity.id, sentence=sentence, span=span, form=form))

    def _entity(self, name: str) -> Entity:
        return self.entities.get(name) or next(entity for known, entity in self.entities.items() if known.endswith(f" {name}"))

    def _said(self, key: str, value: str, sentence: str, start: int) -> None:
        whole = Span(start, len(self.text) - 1)
        if key == "date":
            written, _, iso = value.partition(">")
            precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[iso.count("-")]
            self.dates.append(
                DateMention(sentence=sentence, span=self._place(start, written), as_written=written, value=iso, precision=precision)
            )
        kinds = {"says": AttributionKind.INDIRECT, "quotes": AttributionKind.DIRECT, "via": AttributionKind.CREDIT}
        if key in kinds:
            quoted = re.search(r'["“„](.+)["”“]', self.text[start:])
            content = Span(start + quoted.start(1), start + quoted.end(1)) if key == "quotes" and quoted else whole
            speaker = self._entity(value).id
            place = next((one.span for one in self.mentions if one.sentence == sentence and one.entity == speaker), None)
            source = place if key == "says" else None
            self.attributions.append(Attribution(sentence=sentence, kind=kinds[key], content=(content,), source=source, speaker=speaker))

    def source(self, metadata: Metadata) -> Source:
        data = self.text.encode()
        return Source(
            id=self.id,
            path=f"{self.id}.{self.language}.txt",
            sha256=hashlib.sha256(data).hexdigest(),
            encoding="utf-8",
            language=self.language,
            text=self.text,
            span=Span(0, len(self.text)),
            metadata=metadata,
            blocks=tuple(self.blocks),
            shadow=Shadow(text=self.text, offsets=tuple(range(len(self.text) + 1))),
        )

    def reading(self) -> Reading:
        return Reading(
            source=self.id,
            language=self.language,
            sentences=tuple(self.sentences),
            entities=tuple(self.entities.values()),
            mentions=tuple(self.mentions),
            attributions=tuple(self.attributions),
            dates=tuple(self.dates),
        )


def _taken_apart(line: str) -> _Line:
    flags = [(match["key"], match["value"] or "") for match in _FLAG.finditer(line)]
    rest = _FLAG.sub("", line)
    text, names, tags = "", [], {}
    at = 0
    for match in re.finditer(f"{_NAME.pattern}|(?P<tagged>{_TAGGED.pattern})", rest):
        text += rest[at : match.start()]
        at = match.end()
        if match["tagged"]:
            tags[len(text)] = (match["pos"], match["lemma"] or match["word"])
            text += match["word"]
        else:
            names.append((match, len(text)))
            text += match["form"] or match["name"]
    return _Line(text + rest[at:], names, tags, flags)


def _tokens(line: _Line, start: int) -> tuple[Token, ...]:
    return tuple(
        Token(text=match.group(), span=Span(start + match.start(), start + match.end()), lemma=lemma, pos=pos, tag="")
        for match in _TOKEN.finditer(line.text)
        for pos, lemma in [line.tags.get(match.start()) or _guess(match.group(), match.start())]
    )


def _guess(word: str, offset: int) -> tuple[str, str]:
    if not word[0].isalnum():
        return "PUNCT", word
    if word[0].isdigit():
        return "NUM", word
    if word.lower() in SMALL:
        return "ADP", word.lower()
    if word.lower() in ARTICLES:
        return "DET", word.lower()
    if word.lower() in JOINING:
        return "CCONJ", word.lower()
    return ("PROPN", word) if word[0].isupper() and offset else ("NOUN", word.lower())


def never(_: Sequence[str]) -> list[Vector]:
    """An encoder that must not be asked."""
    raise AssertionError("the encoder was called although there is one language")


def by_meaning(*groups: Sequence[str]) -> Callable[[Sequence[str]], list[Vector]]:
    """Make an encoder for which the sentences that begin as one group's members mean the same and all others differ."""

    def encode(texts: Sequence[str]) -> list[Vector]:
        vectors = []
        for number, text in enumerate(texts):
            group = next((index for index, starts in enumerate(groups) if any(text.startswith(start) for start in starts)), None)
            place = len(groups) + number if group is None else group
            vectors.append(tuple(float(index == place) for index in range(len(groups) + len(texts))))
        return vectors

    return encode


def compared(built: World, encode: Callable[[Sequence[str]], list[Vector]] = never) -> Evidence:
    """Run the stage over a world."""
    return compare(built.sources, built.readings, dossier="test", languages=LANGUAGES, encode=encode)
