"""Two sources print one person's words differently."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from generator.compare.folding import lemma_of, plain
from generator.compare.found import Found, Side, contrast
from generator.compare.matter import Matter
from generator.compare.passages import Passage
from generator.model.evidence import ContrastKind
from generator.model.reading import Token
from generator.model.record import Span

# Of the words of both quotations: below, these are two utterances; one word in six is the most that printing changes.
MIN_SAME = 0.8
MIN_WORDS = 6
# Of the letters: above, one word is spelt in two ways.
SPELLING = 0.85


def quote_contrasts(matter: Matter) -> list[Found]:
    """Find direct quotations of one speaker that are the same but for a few words in their middle.

    A quotation that one source only prints further is no difference.
    """
    quoted = [(passage, words) for passage in matter.passages if passage.quotes for words in [_quoted(passage)] if len(words) >= MIN_WORDS]
    found = []
    for (left, one), (right, two) in _same_speaker(quoted):
        if left.language != right.language or not matter.may_disagree(left, right):
            continue
        matcher = SequenceMatcher(None, [plain(token.text) for token in one], [plain(token.text) for token in two], autojunk=False)
        changes = [
            code for code in matcher.get_opcodes() if code[0] == "replace" and _other_words(one[code[1] : code[2]], two[code[3] : code[4]])
        ]
        if changes and matcher.ratio() >= MIN_SAME:
            _, start, end, other_start, other_end = changes[0]
            found.append(
                contrast(
                    ContrastKind.WORDING,
                    Side(ref=left.ref, words=_span(one[start:end])),
                    Side(ref=right.ref, words=_span(two[other_start:other_end])),
                    matcher.ratio(),
                )
            )
    return found


def _other_words(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Tell whether words differ in more than their endings or spelling: "law" and "laws" are no other wording."""
    one, two = (" ".join(lemma_of(token) for token in tokens) for tokens in (left, right))
    return SequenceMatcher(None, one, two, autojunk=False).ratio() < SPELLING


def _quoted(passage: Passage) -> list[Token]:
    spans = [span for quote in passage.quotes for span in quote.content]
    inside = [
        token for token in passage.reading.tokens if any(span.start <= token.span.start and token.span.end <= span.end for span in spans)
    ]
    return [token for token in inside if any(map(str.isalnum, token.text))]


Quoted = tuple[Passage, list[Token]]


def _same_speaker(quoted: Sequence[Quoted]) -> Iterator[tuple[Quoted, Quoted]]:
    by_speaker: dict[str, list[Quoted]] = {}
    for passage, words in quoted:
        for speaker in passage.speakers:
            by_speaker.setdefault(speaker, []).append((passage, words))
    for group in by_speaker.values():
        yield from combinations(group, 2)


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].span.start, tokens[-1].span.end)
