"""What understanding an article of a test would give: names, speakers, dates and hedges by the words that the test lists."""

import re

from generator.languages.load import language_of, load_languages
from generator.model.reading import (
    Attribution,
    AttributionKind,
    Certainty,
    DateMention,
    Entity,
    Mention,
    Precision,
    Reading,
    Role,
    SentenceKind,
    SentenceReading,
    Token,
)
from generator.model.record import Span
from generator.model.source import Sentence, Source
from generator.understand.documents import parse
from tests.compose.articles import Article

LANGUAGES = load_languages()

SAYING = re.compile(r"\b(?:said|says|sagte|warned|denied)\b")
QUOTED = re.compile(r'"([^"]+)"')
PRECISIONS = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}


def reading(article: Article, made: Source) -> Reading:
    """Make the reading of an article."""
    parsed = {one.sentence.id: one.tokens for one in parse(made, language_of(article.language, LANGUAGES))} if article.parse else {}
    sentences = [(sentence, article.text[sentence.span.start : sentence.span.end]) for block in made.blocks for sentence in block.sentences]
    mentions = tuple(mention for sentence, text in sentences for mention in _mentions(article, sentence, text))
    return Reading(
        source=made.id,
        language=article.language,
        sentences=tuple(_sentence_reading(article, sentence, text, parsed.get(sentence.id)) for sentence, text in sentences),
        entities=tuple(
            Entity(id=f"e{number}", name=name, kind=kind, roles=_roles(article, name, sentences))
            for number, (name, kind) in enumerate(article.names.items())
        ),
        mentions=mentions,
        attributions=tuple(item for sentence, text in sentences for item in _attributions(article, sentence, text, mentions)),
        dates=tuple(date for sentence, text in sentences for date in _dates(article, sentence, text)),
        credits=article.credits,
    )


def _sentence_reading(article: Article, sentence: Sentence, text: str, parsed: tuple[Token, ...] | None) -> SentenceReading:
    opening = next((word for word in article.pronouns if text.startswith(f"{word} ")), "")
    return SentenceReading(
        id=sentence.id,
        kind=SentenceKind.QUESTION
        if text.endswith("?")
        else SentenceKind.STATEMENT
        if text.endswith((".", ":", '"'))
        else SentenceKind.FRAGMENT,
        tokens=plain(text, sentence.span.start) if parsed is None else parsed,
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
            relative=not any(map(str.isdigit, written)),
        )
        for written, value in article.dates.items()
        for match in re.finditer(re.escape(written), text)
    ]


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
