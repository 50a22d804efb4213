"""Words that need an earlier sentence to be understood: "He", "This concession", "the airline"."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.reading import EntityKind, Mention
from generator.model.record import Span
from generator.understand.leaning import adverbs, taken_up
from generator.understand.lexicon import Lexicon
from generator.understand.parsed import Parsed
from generator.understand.pointers import Pointer, Pointers
from generator.understand.trimming import HYPHENS
from generator.understand.words import SEPARATORS, Tokens, is_finite, is_mark

NOUNS = frozenset({"NOUN", "PROPN"})
PLURAL = frozenset({"NNS", "NNPS"})
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "PRELS", "PRELAT", "IN"})
PARTICIPLES = frozenset({"VBG", "VBN"})
FARTHEST_NOUN = 6
"""Words between a demonstrative and its noun: "such NATO-like protections"."""
BODIES = frozenset({EntityKind.ORGANISATION, EntityKind.STATE, EntityKind.MEDIUM, EntityKind.GROUP})


class _Sentence:
    """One sentence with what is named in it."""

    def __init__(self, parsed: Parsed, named: Sequence[tuple[Mention, EntityKind]], pointers: Pointers, lexicon: Lexicon) -> None:
        self.tokens = parsed.tokens
        self.named = [(mention.span.start, kind) for mention, kind in named if not mention.inferred]
        self.outside = _resolved_outside([mention for mention, _ in named])
        self.pointers = pointers
        self.lexicon = lexicon
        self.lower = [token.text.lower() for token in parsed.tokens]
        self.first = next((index for index, token in enumerate(parsed.tokens) if not is_mark(token)), 0)


def _resolved_outside(mentions: Sequence[Mention]) -> frozenset[int]:
    """Give where the first words stand for somebody whom the sentence has not named before, though it may name others."""
    known: set[str] = set()
    outside = set()
    for mention in sorted(mentions, key=lambda one: one.span):
        if mention.inferred and mention.entity not in known:
            outside.add(mention.span.start)
        known.add(mention.entity)
    return frozenset(outside)


def anaphora(
    parsed: Parsed,
    named: Sequence[tuple[Mention, EntityKind]],
    pointers: Pointers,
    lexicon: Lexicon,
    before: Parsed | None = None,
) -> tuple[Span, ...]:
    """Find the words of a sentence that point outside it.

    Args:
        parsed: The sentence.
        named: Its mentions with the kind of their entity.
        pointers: The language's words that point back.
        lexicon: The language's name words, for titles ("the envoy").
        before: The sentence right before, for nouns that take up one of its nouns.

    Returns:
        Their spans in the original, in order, not overlapping. A word whose antecedent stands in the same sentence is not among them.
    """
    sentence = _Sentence(parsed, named, pointers, lexicon)
    earlier = before.tokens if before is not None else ()
    leaning = (
        *adverbs(sentence.tokens, pointers),
        *taken_up(sentence.tokens, sentence.first, earlier, pointers, compounding=lexicon.words.compounding),
    )
    found = sorted({*_pronouns(sentence), *_demonstratives(sentence), *_phrases(sentence), *_titles(sentence), *leaning})
    found = found or list(_speaker(sentence))
    spans: list[Span] = []
    for start, end in found:
        span = Span(sentence.tokens[start].span.start, sentence.tokens[end - 1].span.end)
        if not spans or spans[-1].end <= span.start:
            spans.append(span)
    return tuple(spans)


def _pronouns(sentence: _Sentence) -> Iterator[tuple[int, int]]:
    for index, token in enumerate(sentence.tokens):
        kinds = sentence.pointers.pronoun(token)
        if not kinds or _is_expletive(sentence, index, kinds):
            continue
        owns = sentence.lower[index] in sentence.pointers.possessives
        if token.span.start in sentence.outside or not any(_has_antecedent(sentence, index, kind, anywhere=owns) for kind in kinds):
            yield index, index + 1


def _has_antecedent(sentence: _Sentence, index: int, kind: Pointer, *, anywhere: bool) -> bool:
    # "In his statement, Lee said" looks ahead; "His father Ali Khan" does not.
    ahead = anywhere and index > sentence.first
    limit = len(sentence.tokens) if ahead else index
    place = sentence.tokens[index].span.start
    named = [what for start, what in sentence.named if start < place or ahead]
    before = [
        token for at, token in enumerate(sentence.tokens[:limit]) if token.pos in NOUNS and not _is_date(sentence, at) and at != index + 1
    ]
    if not anywhere and kind in {Pointer.THING, Pointer.SEVERAL} and _is_fronted(sentence, index):
        return False
    if kind in {Pointer.MAN, Pointer.WOMAN}:
        people = any(EntityKind.PERSON in sentence.lexicon.descriptors(token) for token in before)
        return (
            EntityKind.PERSON in named
            or people
            or _names_speaker(sentence, index)
            or (ahead and bool(before) and sentence.lexicon.words.nouns_capitalised)
        )
    if kind is Pointer.SEVERAL and not sentence.lexicon.words.nouns_capitalised:
        return any(token.tag in PLURAL for token in before) or len(named) > 1 or any(what in BODIES for what in named)
    return bool(before)


def _names_speaker(sentence: _Sentence, index: int) -> bool:
    """Tell whether a name that no list knows for a person is the subject of a verb of saying before a pronoun: "Jafari said she"."""
    bodies = {start for start, kind in sentence.named if kind in BODIES}
    return any(
        token.dep == "nsubj"
        and token.pos == "PROPN"
        and token.span.start not in bodies
        and sentence.tokens[token.head].lemma.lower() in sentence.lexicon.reporting
        for token in sentence.tokens[:index]
    )


def _is_fronted(sentence: _Sentence, index: int) -> bool:
    """Tell whether nothing but phrases with a preposition stands before a subject after its verb: "Vom Norden aus ließen sie".

    Only where the verb comes second, which a parser's labels would show otherwise.
    """
    tokens = sentence.tokens
    if index < 1 or tokens[index].dep or not is_finite(tokens[index - 1]):
        return False
    return tokens[sentence.first].pos == "ADP" and not any(token.text in SEPARATORS for token in tokens[:index])


def _is_date(sentence: _Sentence, index: int) -> bool:
    return sentence.tokens[index].entity.endswith(("-DATE", "-TIME")) or sentence.lower[index] in sentence.pointers.times


def _is_expletive(sentence: _Sentence, index: int, kinds: frozenset[Pointer]) -> bool:
    if Pointer.THING not in kinds or sentence.lower[index] in sentence.pointers.possessives:
        return False
    token = sentence.tokens[index]
    if token.dep:
        governor = sentence.tokens[token.head]
        empty = governor.lemma.lower() in sentence.pointers.expletives or token.dep == "nsubjpass"
        return token.dep == "expl" or (empty and _has_clause_below(sentence, token.head))
    return any(near.lemma.lower() in sentence.pointers.expletives for near in sentence.tokens[max(0, index - 1) : index + 2])


def _has_clause_below(sentence: _Sentence, head: int) -> bool:
    """Tell "it is unclear whether ..." from "it is large"."""
    return any(token.dep in {"ccomp", "xcomp", "csubj", "advcl"} and token.head >= head for token in sentence.tokens[head:]) or any(
        word in sentence.pointers.complementizers for word in sentence.lower[head:]
    )


def _demonstratives(sentence: _Sentence) -> Iterator[tuple[int, int]]:
    for index, lower in enumerate(sentence.lower):
        opening = index == sentence.first and lower in sentence.pointers.opening_demonstratives
        if not opening and lower not in sentence.pointers.demonstratives:
            continue
        if sentence.tokens[index].tag in RELATIVE_TAGS or not _points_back(sentence, index):
            continue
        noun = _noun_after(sentence, index) if sentence.tokens[index].pos != "PRON" else None
        if opening and sentence.tokens[index].tag == "ART":
            continue
        yield index, (index if noun is None else noun) + 1


def _points_back(sentence: _Sentence, index: int) -> bool:
    alone = sentence.tokens[index].pos == "PRON"
    after = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    if after is not None and (
        sentence.lower[index + 1] in sentence.pointers.no_antecedent or (alone and (after.tag in PARTICIPLES or after.pos == "ADJ"))
    ):
        return False
    noun = None if alone else _noun_after(sentence, index)
    if noun is None:
        return True
    same_before = any(token.lemma == sentence.tokens[noun].lemma for token in sentence.tokens[:index])
    return (
        not same_before
        and sentence.lower[noun] not in sentence.pointers.times
        and sentence.tokens[noun].lemma.lower() not in sentence.pointers.times
    )


def _noun_after(sentence: _Sentence, index: int) -> int | None:
    for at in range(index + 1, min(index + 2 + FARTHEST_NOUN, len(sentence.tokens))):
        token = sentence.tokens[at]
        if token.pos in NOUNS and not (
            at + 1 < len(sentence.tokens) and (sentence.tokens[at + 1].pos in NOUNS or sentence.tokens[at + 1].text in HYPHENS)
        ):
            return at
        if token.pos in {"VERB", "AUX", "ADP", "SCONJ"} or token.text in {",", ".", ";", ":"}:
            return None
    return None


def _phrases(sentence: _Sentence) -> Iterator[tuple[int, int]]:
    opening = sentence.pointers.openings.at(sentence.lower, sentence.first) if sentence.lower else None
    if opening and sentence.tokens[sentence.first].dep != "expl":
        yield opening.start, opening.end
    for index in range(len(sentence.lower)):
        found = sentence.pointers.phrases.at(sentence.lower, index)
        if found:
            yield found.start, found.end


def _titles(sentence: _Sentence) -> Iterator[tuple[int, int]]:
    """Find bare titles and bodies, "the envoy", "the airline", whose bearer the sentence has not named before."""
    for index in range(1, len(sentence.tokens)):
        kinds = sentence.lexicon.descriptors(sentence.tokens[index]) & {EntityKind.PERSON, EntityKind.ORGANISATION}
        if (
            not kinds
            or sentence.lower[index - 1] not in sentence.pointers.definite
            or not is_title(sentence.tokens, index, sentence.lexicon)
            or sentence.tokens[index].lemma.lower() in sentence.pointers.unique
        ):
            continue
        place = sentence.tokens[index].span.start
        wanted = BODIES if EntityKind.ORGANISATION in kinds else {EntityKind.PERSON}
        named_before = any(start < place and kind in wanted for start, kind in sentence.named)
        named_here = any(start == place for start, _ in sentence.named)
        if not named_before and not named_here:
            yield index - 1, index + 1


def is_title(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a describing noun stands for somebody by itself: no name after it, no "of ...", singular."""
    token = tokens[index]
    if "-" in token.text or token.pos not in NOUNS or token.tag in PLURAL or not lexicon.descriptors(token):
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None:
        return True
    names_on = after.pos in {"PROPN", "NOUN", "X"} or after.text in {"-", "("}
    if lexicon.words.nouns_capitalised and _is_plural_or_genitive(tokens, index, lexicon.language.reference.plural_after):
        return False
    return not names_on and after.text.lower() not in lexicon.of and after.tag not in RELATIVE_TAGS | {"VBN"}


def _is_plural_or_genitive(tokens: Tokens, index: int, plural_after: Mapping[str, str]) -> bool:
    """Without number in the tags: "den Opfern" is plural, and "Verband der Betreiber" no title of its own."""
    token, ending = tokens[index], plural_after.get(tokens[index - 1].text.lower())
    plural = ending is not None and token.text.endswith(ending) and token.lemma != token.text
    return plural or (index > 1 and tokens[index - 2].pos == "NOUN")


def _speaker(sentence: _Sentence) -> Iterator[tuple[int, int]]:
    """Point at "I" or "we" where the sentence does not say who speaks."""
    speakers = {EntityKind.PERSON, EntityKind.GROUP, EntityKind.ORGANISATION, EntityKind.STATE}
    if any(kind in speakers for _, kind in sentence.named):
        return
    for index, token in enumerate(sentence.tokens):
        if token.pos in {"PRON", "DET"} and sentence.lower[index] in sentence.pointers.first_person:
            yield index, index + 1
            return
