"""Stretches of words that may be a name, before the whole article decides."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.model.reading import EntityKind, Token
from generator.model.source import BlockKind
from generator.understand.lexicon import Lexicon
from generator.understand.parsed import Parsed
from generator.understand.words import is_finite

Tokens = tuple[Token, ...]

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LEAD_IN, BlockKind.ITEM, BlockKind.CALLOUT, BlockKind.ANSWER, BlockKind.QUESTION})
"""Blocks in which names are looked for. Table cells only repeat names: there, capitals say nothing (F .86 -> .93 on the seeds)."""

LABELS = {
    "PERSON": EntityKind.PERSON,
    "PER": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "EVENT": EntityKind.OTHER,
    "LAW": EntityKind.OTHER,
    "PRODUCT": EntityKind.OTHER,
    "WORK_OF_ART": EntityKind.OTHER,
    "MISC": EntityKind.OTHER,
}
"""Labels of OntoNotes and of CoNLL, which spaCy's pipelines give. Dates, numbers and adjectives of nations are no names here."""

HYPHENS = frozenset({"-", "‐", "‑", "/"})


class Candidate(NamedTuple):
    """Tokens `start` to `end` (exclusive) of a sentence, and what the tagger takes them for."""

    sentence: int
    start: int
    end: int
    label: EntityKind | None


def candidates(parsed: Sequence[Parsed], lexicon: Lexicon) -> list[Candidate]:
    """Find all stretches that may be names, in the order of the text.

    Args:
        parsed: The sentences of one article.
        lexicon: The language's words.

    Returns:
        Trimmed stretches: no article, title or possessive ending in them.
    """
    found = []
    for number, sentence in enumerate(parsed):
        if sentence.block.kind in PROSE and any(is_finite(token) for token in sentence.tokens):
            tokens = sentence.tokens
            tagged = [(start, _grown(tokens, end, lexicon), label) for start, end, label in _tagged(tokens)]
            covered = {index for start, end, _ in tagged for index in range(start, end)}
            runs = [(start, end, None) for start, end in _runs(tokens, covered, lexicon)]
            for start, end, label in sorted([*tagged, *runs], key=lambda stretch: stretch[:2]):
                parts = list(_trimmed(tokens, start, end, lexicon))
                # What stands before a title, as "Ukraine" in "Ukraine President Zelensky", is not what the tagger took the whole for.
                found += [Candidate(number, *part, label if part == parts[-1] else None) for part in parts]
    return found


def _tagged(tokens: Tokens) -> Iterator[tuple[int, int, EntityKind]]:
    """Give the entity tagger's stretches."""
    start = 0
    for index in range(1, len(tokens) + 1):
        if index == len(tokens) or not tokens[index].entity.startswith("I-"):
            kind = LABELS.get(tokens[start].entity[2:])
            if kind:
                yield start, index, kind
            start = index


def _grown(tokens: Tokens, end: int, lexicon: Lexicon) -> int:
    """Lengthen a stretch that the tagger cut: "Ursula von der" + "Leyen", "Thomas" + "-Symonds"."""
    while end < len(tokens):
        particle = tokens[end - 1].text in lexicon.particles and _is_name_word(tokens[end], lexicon)
        hyphened = tokens[end].text in HYPHENS and end + 1 < len(tokens) and touches(tokens, end) and touches(tokens, end + 1) and _is_name_word(tokens[end + 1], lexicon)
        if not (particle or hyphened):
            break
        end += 1 + hyphened
    return end


def _runs(tokens: Tokens, covered: Iterable[int], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Give the stretches of proper nouns that the tagger left out."""
    taken = set(covered)
    index = 0
    while index < len(tokens):
        if index in taken or not _is_name_word(tokens[index], lexicon):
            index += 1
            continue
        start = index
        index = _run_end(tokens, start, taken, lexicon)
        yield start, index


def _run_end(tokens: Tokens, index: int, taken: set[int], lexicon: Lexicon) -> int:
    end = index + 1
    index = end
    while index < len(tokens) and index not in taken:
        if _is_name_word(tokens[index], lexicon):
            end = index + 1
        elif not (tokens[index].text in lexicon.particles or tokens[index].text in HYPHENS and touches(tokens, index) and touches(tokens, index + 1)):
            break
        index += 1
    return end


def _is_name_word(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word is tagged as part of a name and written as one."""
    if not token.text[0].isupper() or token.text.lower() in lexicon.no_names:
        return token.pos == "PROPN" and token.text.lower() in lexicon.particles
    return token.pos in {"PROPN", "X"}


def _trimmed(tokens: Tokens, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Cut a stretch at titles and strip what is no name from both ends."""
    pieces, first = [], start
    for index in range(start, end):
        if _is_title(tokens, index, end, lexicon):
            pieces.append((first, index))
            first = index + 1
    for left, right in [*pieces, (first, end)]:
        left, right = _stripped(tokens, left, right, lexicon)  # noqa: PLW2901  (the piece, made smaller)
        if left < right:
            yield left, right


def _is_title(tokens: Tokens, index: int, end: int, lexicon: Lexicon) -> bool:
    """Tell "President" in "President Putin" from "Council" in "Council of Europe": a person's role with a name after it."""
    return EntityKind.PERSON in lexicon.descriptors(tokens[index]) and index + 1 < end and tokens[index + 1].text.lower() not in lexicon.links


def _stripped(tokens: Tokens, left: int, right: int, lexicon: Lexicon) -> tuple[int, int]:
    while left < right and not _can_begin(tokens[left], lexicon):
        left += 1
    while left < right and not _can_end(tokens[right - 1], lexicon):
        right -= 1
    return left, right


def _can_begin(token: Token, lexicon: Lexicon) -> bool:
    lower = token.text.lower()
    return token.text[0].isalnum() and lower not in lexicon.articles and lower not in lexicon.honorifics and token.pos not in {"ADP", "CCONJ", "PRON", "PUNCT"}


def _can_end(token: Token, lexicon: Lexicon) -> bool:
    return token.text[0].isalnum() and token.text.lower() not in lexicon.links and token.pos not in {"ADP", "CCONJ", "DET"} or token.text.lower() in lexicon.legal_forms


def touches(tokens: Tokens, index: int) -> bool:
    """Tell whether no blank stands before a token."""
    return 0 < index < len(tokens) and tokens[index - 1].span.end == tokens[index].span.start
