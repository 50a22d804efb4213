"""Promise 1, first half: a citation is cut out of the source it names, and its repaired form changes no word."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.model.briefing import Citation
from generator.model.diagnostic import Diagnostic
from generator.model.source import Source
from generator.verify.proof import Proof, excerpt, line_of, shown
from generator.verify.wording import same

LIKENESS = 0.6
"""Share of equal characters above which a passage is called altered rather than not found; difflib's own mark for a close match."""


def check_citation(citation: Citation, owner: str, proof: Proof) -> Iterator[Diagnostic]:
    """Yield what is wrong with one citation; `owner` names the statement or stakeholder it belongs to."""
    source = proof.sources.get(citation.source)
    if source is None:
        yield proof.error("unknown-source", f'{owner} cites a source that does not exist: "{citation.source}"')
        return
    if source.text[citation.start : citation.end] != citation.quote:
        yield _misquoted(citation, source, owner, proof)
        return
    yield from _bounds(citation, source, owner, proof)
    if not same(shown(citation), citation.quote):
        change = difference(citation.quote, shown(citation))
        yield proof.error("repair-changes-words", f"{owner} shows other words than it cites: {change}", citation)


def difference(old: str, new: str) -> str:
    """Show word by word what differs: words only in `old` in `[- -]`, words only in `new` in `{+ +}`."""
    before, after = old.split(), new.split()
    parts: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append(excerpt(" ".join(before[a:b])))
            continue
        parts += [f"[-{' '.join(before[a:b])}-]"] if b > a else []
        parts += [f"{{+{' '.join(after[c:d])}+}}"] if d > c else []
    return " ".join(parts)


def _bounds(citation: Citation, source: Source, owner: str, proof: Proof) -> Iterator[Diagnostic]:
    """A passage starts and ends between words, lies inside its article, and says its line."""
    text, start, end = source.text, citation.start, citation.end
    if start < source.span.start or end > source.span.end:
        yield proof.error("citation-outside-article", f'{owner} cites words outside the article: "{excerpt(citation.quote)}"', citation)
    if inside_word(text, start) or inside_word(text, end):
        yield proof.error("cut-through-word", f'{owner} cuts through a word: "{excerpt(citation.quote)}"', citation)
    if citation.line != line_of(source, start):
        yield proof.error("wrong-line", f"{owner} gives line {citation.line}", citation)


def inside_word(text: str, offset: int) -> bool:
    """Say whether a passage that begins or ends at an offset would cut a word in two."""
    return 0 < offset < len(text) and text[offset - 1].isalnum() and text[offset].isalnum() and not _glued(text, offset)


def _glued(text: str, offset: int) -> bool:
    """A boundary inside "conflict.This" is no cut through a word, nor is one between letters and digits."""
    return text[offset - 1].isdigit() != text[offset].isdigit()


def _misquoted(citation: Citation, source: Source, owner: str, proof: Proof) -> Diagnostic:
    """Tell the kinds of misquotation apart, since each has another remedy."""
    quote = citation.quote
    if quote in source.text:
        line = line_of(source, source.text.index(quote))
        return proof.error("citation-moved", f'{owner} cites the wrong place: "{excerpt(quote)}" stands in line {line}', citation)
    for other in proof.sources.values():
        if quote in other.text:
            place = f"{other.path}:{line_of(other, other.text.index(quote))}"
            return proof.error(
                "citation-in-other-source", f'{owner} cites words of another source: "{excerpt(quote)}" stands in {place}', citation
            )
    near = _nearest(citation, source)
    if near:
        return proof.error("citation-altered", f"{owner} alters the words it cites: {difference(near, quote)}", citation)
    return proof.error("citation-not-found", f'{owner} cites words that stand in no source: "{excerpt(quote)}"', citation)


def _nearest(citation: Citation, source: Source) -> str:
    """Give the passage of the source that the quotation was probably made of; empty where nothing is alike."""
    quote, text = citation.quote, source.text
    there = text[citation.start : citation.end]
    matcher = SequenceMatcher(None, there, quote, autojunk=False)
    if matcher.ratio() >= LIKENESS:
        return there
    block = SequenceMatcher(None, text, quote, autojunk=False).find_longest_match()
    start = max(0, block.a - block.b)
    window = text[start : start + len(quote)]
    return window if SequenceMatcher(None, window, quote, autojunk=False).ratio() >= LIKENESS else ""
