"""Stretches of words that may be a name, before the whole article decides."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.model.reading import EntityKind, Token
from generator.model.source import BlockKind
from generator.understand.institutions import institutions
from generator.understand.lexicon import Lexicon
from generator.understand.parsed import Parsed
from generator.understand.trimming import is_hyphen, is_syllable, trimmed
from generator.understand.words import Tokens, is_finite

Stretch = tuple[int, int, EntityKind | None]
"""Start, end (exclusive) and what the tagger takes it for."""

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


SITE = re.compile(r"(?:[A-Za-z0-9][\w-]*\.)+(?:com|org|net|edu|info|tv|eu|uk|ca|us|de|fr|ch|at|au|in|ie|nz)")
"""A website called by its address: it publishes, unless the tagger knows better ("Amazon.com")."""


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
        if sentence.block.kind in PROSE:
            is_sentence = any(is_finite(token) for token in sentence.tokens)
            found += [Candidate(number, *part) for part in (_in_sentence if is_sentence else _in_fragment)(sentence.tokens, lexicon)]
    return found


def _in_sentence(tokens: Tokens, lexicon: Lexicon) -> Iterator[Stretch]:
    tagged = [
        (
            _behind_constituents(tokens, start, end, lexicon),
            _grown(tokens, _with_particles(tokens, start, end, label, lexicon), label, lexicon),
            label,
        )
        for start, end, label in _joined(tokens, _tagged(tokens), lexicon)
    ]
    covered = {index for start, end, _ in tagged for index in range(start, end)}
    bodies = [(start, end, None) for start, end in institutions(tokens, lexicon)]
    covered |= {index for start, end, _ in bodies for index in range(start, end)}
    sites = [(index, index + 1, EntityKind.MEDIUM) for index, token in enumerate(tokens) if index not in covered and _is_site(token)]
    covered |= {index for index, _, _ in sites}
    yield from bodies
    yield from sites
    runs = [(start, end, None) for start, end in _runs(tokens, covered, lexicon)]
    for start, end, label in sorted([*tagged, *runs], key=lambda stretch: stretch[:2]):
        yield from trimmed(tokens, start, end, label, lexicon)


def _behind_constituents(tokens: Tokens, start: int, end: int, lexicon: Lexicon) -> int:
    """Cut "Bundesländer" off "Bundesländer Bayern": the noun says what the name after it is."""
    while start < end - 1 and tokens[start].text.lower() in lexicon.constituents:
        start += 1
    return start


def _in_fragment(tokens: Tokens, lexicon: Lexicon) -> Iterator[Stretch]:
    """Trust the tagger only on persons named in full where there is no verb: there, capitals make names of headings and labels."""
    for start, end, label in _joined(tokens, _tagged(tokens), lexicon):
        if label is EntityKind.PERSON and end - start > 1:
            yield from trimmed(tokens, start, _grown(tokens, end, label, lexicon), label, lexicon)


def _joined(tokens: Tokens, stretches: Iterable[tuple[int, int, EntityKind]], lexicon: Lexicon) -> Iterator[Stretch]:
    """Join stretches that the tagger cut though they touch: "Susilo Bambang" + "Yudhoyono", "Valeska" + "Paris", "Bank of" + "Spain"."""
    waiting: Stretch | None = None
    for start, end, label in stretches:
        if waiting and waiting[1] == start and _is_torn(tokens, waiting, start, end, label, lexicon):
            waiting = waiting[0], end, EntityKind.PERSON if waiting[2] is label is EntityKind.PERSON else waiting[2]
            if label is EntityKind.PLACE and waiting[2] is EntityKind.PLACE:
                waiting = waiting[0], end, None  # two wrong guesses: the words beside it decide
            continue
        if waiting:
            yield waiting
        waiting = start, end, label
    if waiting:
        yield waiting


def _is_torn(tokens: Tokens, before: Stretch, start: int, end: int, label: EntityKind, lexicon: Lexicon) -> bool:
    """Tell whether two touching stretches are one name: both a person (but not "Holm" + "Anna Lind"), or a place whose first word is known to be none, or parted by "of"."""
    if tokens[start - 1].text.lower() in lexicon.words.joins:
        return before[2] is EntityKind.ORGANISATION
    if not (tokens[start - 1].text[0].isupper() and tokens[start].text[0].isupper()) or before[2] is not label:
        return False
    if label is EntityKind.PERSON:
        return start - before[0] > 1 or tokens[start + 1 : start + 2] == () or not tokens[start + 1].entity.startswith("I-")
    words = [token.text for token in tokens[before[0] : start]]
    return label is EntityKind.PLACE and len(words) == 1 == end - start and lexicon.known.at(words, 0) is None


def _tagged(tokens: Tokens) -> Iterator[tuple[int, int, EntityKind]]:
    """Give the entity tagger's stretches."""
    start = 0
    for index in range(1, len(tokens) + 1):
        if index == len(tokens) or not tokens[index].entity.startswith("I-"):
            kind = LABELS.get(tokens[start].entity[2:])
            if kind:
                yield start, index, kind
            start = index


def _grown(tokens: Tokens, end: int, label: EntityKind | None, lexicon: Lexicon) -> int:
    """Lengthen a stretch that the tagger cut: "Ursula von der" + "Leyen", "Thomas" + "-Symonds"."""
    while end < len(tokens):
        if _opens_tail(tokens, end):
            end += 2
            continue
        particle = _is_name_word(tokens[end], lexicon) and tokens[end - 1].text in {*lexicon.particles, *lexicon.links}
        if _opens_link(tokens, end, lexicon):
            end += 1 + (tokens[end + 1].text.lower() in lexicon.articles)
            continue
        hyphened = is_hyphen(tokens, end) and (_is_name_word(tokens[end + 1], lexicon) or is_syllable(tokens, end + 1))
        inside_next = tokens[end].entity.startswith("I-")  # "Supreme Court of" + "Puerto Rico"
        if not (particle or hyphened or inside_next or (label is EntityKind.PERSON and _is_last_name(tokens, end, lexicon))):
            break
        end += 1 + hyphened
    return end


def _opens_tail(tokens: Tokens, index: int) -> bool:
    """Tell the mark of "SETI@home", whatever blanks are around it."""
    return tokens[index].text == "@" and index + 1 < len(tokens) and tokens[index + 1].text.isalpha()


def _is_site(token: Token) -> bool:
    """Tell a website that publishes from an address to "go to", which is written small behind a preposition."""
    return bool(SITE.fullmatch(token.text)) and not (token.text.islower() and token.dep == "pobj")


def _is_last_name(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell the last word of "Wanda Vázquez" + "Garced": a name that stands alone, right before a mark or a verb."""
    word = tokens[index]
    if word.entity or word.pos != "PROPN" or not _is_name_word(word, lexicon) or lexicon.descriptors(word) or lexicon.heads(word.text):
        return False
    after = tokens[index + 1].pos if index + 1 < len(tokens) else "PUNCT"
    return after in {"PUNCT", "VERB", "AUX"} and lexicon.known.at([word.text], 0) is None


def _with_particles(tokens: Tokens, start: int, end: int, label: EntityKind | None, lexicon: Lexicon) -> int:
    """Lengthen a person's name that the tagger cut before its particles: "Ursula" + "von der Leyen", but not "Weber" + "von" + "Siemens", which it tags."""
    last = end
    while label is EntityKind.PERSON and last < len(tokens) - 1 and not tokens[last].entity and _is_particle(tokens, start, last, lexicon):
        last += 1
    is_surname = last > end and not tokens[last].entity and (_is_name_word(tokens[last], lexicon) or _goes_on(tokens, start, last, lexicon))
    return last + 1 if is_surname else end


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


def _run_end(tokens: Tokens, start: int, taken: set[int], lexicon: Lexicon) -> int:
    index = end = start + 1
    while index < len(tokens) and index not in taken:
        if _is_name_word(tokens[index], lexicon) or _goes_on(tokens, start, index, lexicon) or is_syllable(tokens, index):
            end = index + 1
        elif _opens_tail(tokens, index):
            index += 1
            end = index + 1
        elif not (_is_particle(tokens, start, index, lexicon) or _opens_link(tokens, index, lexicon) or is_hyphen(tokens, index)):
            break
        index += 1
    return end


def _is_particle(tokens: Tokens, start: int, index: int, lexicon: Lexicon) -> bool:
    """Tell "Ursula von der" from "Bernard Aubin von der": a preposition is a particle after a first name only, and before no acronym."""
    if tokens[index].text not in lexicon.particles:
        return False
    following = next((token for token in tokens[index:] if token.text not in lexicon.particles), None)
    first = next((at for at in range(start, index + 1) if tokens[at].text in lexicon.particles), index)
    words = [
        token
        for token in tokens[start:first]
        if token.text.lower() not in lexicon.particles and EntityKind.PERSON not in lexicon.descriptors(token)
    ]
    return tokens[index].pos == "PROPN" or (len(words) == 1 and following is not None and not following.text.isupper())


def _opens_link(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether "of" goes on with a name: "Ministry of Foreign Affairs", "Bay of Biscay"."""
    if not 0 < index < len(tokens) - 1 or tokens[index].text not in lexicon.words.joins or not lexicon.heads(tokens[index - 1].text):
        return False
    if tokens[index - 1].pos not in {"PROPN", "X"} or tokens[index].pos == "CCONJ":
        return False
    after = tokens[index + 1]
    if after.text.lower() in lexicon.articles and index + 2 < len(tokens):
        after = tokens[index + 2]
    return _is_name_word(after, lexicon)


def _has_genitive(token: Token, lexicon: Lexicon) -> bool:
    return bool(lexicon.words.genitive) and token.text.endswith(lexicon.words.genitive)


def _goes_on(tokens: Tokens, start: int, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a word is part of a run though the tagger calls it something else.

    Where nouns have capitals, a verb or an adverb with one is a name, and an adjective without its noun ("Anna Lang kritisierte"); a noun is, right
    behind a title and a first name ("Chef Thomas Enders").
    """
    token = tokens[index]
    if not lexicon.words.nouns_capitalised or not token.text[0].isupper():
        return False
    if token.pos in {"ADV", "VERB", "INTJ", "PART"} or (
        token.pos == "ADJ" and not lexicon.nationality(token) and _ends_phrase(tokens, index)
    ):
        return True
    behind_title = start > 0 and EntityKind.PERSON in lexicon.descriptors(tokens[start - 1])
    behind_first = all(at == start or tokens[at].text in lexicon.particles for at in range(start, index))
    return (
        behind_title
        and behind_first
        and token.pos == "NOUN"
        and not lexicon.descriptors(token)
        and not _has_genitive(tokens[start], lexicon)
    )


def _ends_phrase(tokens: Tokens, index: int) -> bool:
    return index + 1 == len(tokens) or tokens[index + 1].pos not in {"ADJ", "NOUN", "PROPN"}


def _is_name_word(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word is tagged as part of a name and written as one."""
    lower = token.text.lower()
    if lower in lexicon.no_names:
        return False
    if not token.text[0].isupper():
        joined = token.text.partition("-")
        return token.pos == "PROPN" and (lower in lexicon.particles or (joined[0] in lexicon.particles and joined[2][:1].isupper()))
    tagged = token.pos == "PROPN" or (token.pos == "X" and bool(token.tag))
    return tagged and not (lexicon.words.compounding and _is_compound(token.text))


def _is_compound(word: str) -> bool:
    """Tell a noun that begins with an acronym, "EADS-Werk", from a name."""
    first, hyphen, rest = word.partition("-")
    return bool(hyphen and rest) and len(first) > 1 and first.isupper()
