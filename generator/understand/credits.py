"""Media that an article names as its own sources: reported via, and no part of what is claimed."""

from collections.abc import Iterator, Sequence
from functools import cache

from generator.languages.language import Language
from generator.languages.names import NameWords
from generator.model.reading import Token
from generator.model.record import Span
from generator.model.shadow import repaired
from generator.model.source import BlockKind, Source
from generator.understand.indirect import reports
from generator.understand.parsed import Parsed
from generator.understand.reports import Report
from generator.understand.words import Tokens, Tree, child, find_phrases, subtree, tree_of

LINE_SEPARATORS = ":"
"""What stands between the words of a credit line and the medium: "Credited from: SCMP"."""


def credited_media(parsed: Sequence[Parsed], source: Source, language: Language) -> tuple[str, ...]:
    """Give the media that the article credits, in order of first credit, each once.

    Args:
        parsed: The article's sentences.
        source: The article; its credit lines count too.
        language: The article's language file.

    Returns:
        Names in repaired wording, without article; credits to unnamed media ("media reports") give none.
    """
    found: list[tuple[int, str]] = []
    for block in source.blocks:
        if block.kind is BlockKind.CREDIT:
            found += [(block.span.start, name) for name in _line_names(repaired(source.shadow, block.span))]
    for sentence in parsed:
        if not media(sentence.tokens, language.names):
            continue
        tree = tree_of(sentence.tokens)
        for report in reports(tree, language.speech):
            for start, end in credits_of(report, tree, language):
                span = Span(sentence.tokens[start].span.start, sentence.tokens[end - 1].span.end)
                found.append((span.start, repaired(source.shadow, span)))
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


def credits_of(report: Report, tree: Tree, language: Language) -> tuple[tuple[int, int], ...]:
    """Give the media behind a report, as ranges of words: those that report it, or to which the speaker said it."""
    named = media(tree.tokens, language.names)
    spoken = {*report.source, *_addressee(report, tree)}
    return tuple((start, end) for start, end in named if spoken.issuperset(range(start, end)))


def is_credit(report: Report, tree: Tree, language: Language) -> bool:
    """Tell whether the source of a report is nothing but media, named or not ("media reports")."""
    if report.head < 0:
        return False
    head = tree.tokens[report.head]
    if head.lemma in language.speech.reports or head.lemma.lower() in language.speech.reports:
        return True
    return any(start <= report.head < end for start, end in media(tree.tokens, language.names))


def media(tokens: Tokens, names: NameWords) -> list[tuple[int, int]]:
    """Find the names of media among words: listed ones, and names with a telling word in them ("South China Morning Post")."""
    listed, forms = _listed(names.media)
    found = [
        (start, end)
        for start, end in find_phrases(tokens, listed)
        # "Stern" the paper, not "stern" the look: a listed name keeps its capital.
        if tokens[start].text[0].isupper() or tokens[start].text in forms
    ]
    taken = {i for start, end in found for i in range(start, end)}
    # Where every noun has a capital, "Zeitung" before a paper's name is no part of it.
    no_name = {*names.articles, *(names.descriptors.medium if names.nouns_capitalised else ())}
    for first, end in _capitalised(tokens):
        start = next((i for i in range(first, end) if tokens[i].text.lower() not in no_name), end)
        if end - start > 1 and not taken & set(range(start, end)) and any(_tells(tokens[i], names) for i in range(start, end)):
            found.append((start, end))
    return sorted(found)


@cache
def _listed(media: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Give the names in lower case, and their first words as written."""
    return tuple(name.lower() for name in media), frozenset(name.split()[0] for name in media)


def _tells(token: Token, names: NameWords) -> bool:
    return token.text.lower() in names.heads.medium


def _capitalised(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Give the runs of capitalised words."""
    start = None
    for index, token in enumerate(tokens):
        if token.text[0].isupper() and token.pos not in {"PRON", "PUNCT"}:
            start = index if start is None else start
        elif start is not None:
            yield start, index
            start = None
    if start is not None:
        yield start, len(tokens)


def _addressee(report: Report, tree: Tree) -> tuple[int, ...]:
    """Give whom the words were said to: "told the BBC", "in an interview with the BBC"."""
    for index in report.cue:
        below = child(tree, index, ("dobj", "dative"))
        if below is not None:
            return subtree(tree, below)
    return ()


def _line_names(line: str) -> Iterator[str]:
    """Give the names of a credit line: what stands after its colon, or all of it, parted at commas and "and"."""
    rest = line.rsplit(LINE_SEPARATORS, 1)[-1] if LINE_SEPARATORS in line else line
    for name in rest.replace(" & ", ",").split(","):
        if name.strip(" .()"):
            yield name.strip(" .()")
