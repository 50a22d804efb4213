"""Short ways to read a text and to look at what came out."""

from generator.languages.load import load_languages
from generator.model.record import Span
from generator.model.source import Block, Source
from generator.read.article import read_article

LANGUAGES = load_languages()


def read(text: str, language: str = "en") -> Source:
    """Read an article that is given as a text."""
    sources, _ = read_article(text.encode("utf-8", "surrogatepass"), "article.txt", f"language: {language}".encode(), LANGUAGES)
    return sources[0]


def words(source: Source, span: Span) -> str:
    """Give the untouched words of a span."""
    return source.text[span.start : span.end]


def lines(source: Source) -> str:
    """Write down the blocks, one a line: number, kind, label, words, ties."""
    return "\n".join(_line(source, block) for block in source.blocks)


def _line(source: Source, block: Block) -> str:
    label = f"[{words(source, block.label)}] " if block.label else ""
    ties = "".join(f" <{name} {number}" for name, number in (("lead-in", block.lead_in), ("question", block.question)) if number)
    return f"{block.number} {block.kind}: {label}{words(source, block.span)}{ties}"
