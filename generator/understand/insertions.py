"""What is put into a clause between two marks: appositions and subordinate clauses, which a sentence can be read without."""

from collections.abc import Collection, Iterator

from generator.model.record import Record
from generator.understand.words import SEPARATORS, Tokens, is_finite, noun_phrase

DASHES = frozenset("–—")

NOMINAL_ENDS = frozenset({"NOUN", "PROPN", "NUM", "X"})
"""Parts of speech of a word to which something may be put in apposition."""


class Insertion(Record, frozen=True):
    """A stretch of a sentence, with the mark before it and the one after it where the clause then goes on without."""

    start: int
    end: int
    apposition: bool
    """It names again what stands before it ("Anna Maier, Leiterin des Amts,"); else it is a subordinate clause."""


class Skeleton(Record, frozen=True):
    """A sentence without its insertions."""

    tokens: Tokens
    places: tuple[int, ...]
    """The place of each of them in the whole sentence."""
    insertions: tuple[Insertion, ...]

    def whole(self, indices: Collection[int], *, at_end: bool = False) -> tuple[int, ...]:
        """Give the words of the whole sentence for some of the skeleton, with the appositions behind them and the clauses between them.

        Args:
            indices: The words.
            at_end: A clause right behind the last word belongs to it as well.
        """
        kept = {self.places[i] for i in indices}
        for one in self.insertions:
            if one.start - 1 in kept and (at_end or one.apposition or one.end in kept):
                kept.update(range(one.start, one.end))
        return tuple(sorted(kept))


def skeleton_of(tokens: Tokens, belonging: Collection[str], conjunctions: Collection[str]) -> Skeleton:
    """Leave the insertions out of a sentence.

    Args:
        tokens: The sentence.
        belonging: Words that tie a further noun to a noun phrase.
        conjunctions: Words that begin a reported clause; the mark before one stays.
    """
    found = tuple(_insertions(tokens, belonging, conjunctions))
    out = {i for one in found for i in range(one.start, one.end)}
    places = tuple(i for i in range(len(tokens)) if i not in out)
    return Skeleton(tokens=tuple(tokens[i] for i in places), places=places, insertions=found)


def _insertions(tokens: Tokens, belonging: Collection[str], conjunctions: Collection[str]) -> Iterator[Insertion]:
    at = 1
    while at < len(tokens) - 1:
        found = _apposition(tokens, at, belonging) or _subordinate(tokens, at, conjunctions)
        if found is None:
            at += 1
            continue
        end, is_apposition = found
        closes = end < len(tokens) and tokens[end].text in {",", *DASHES} and not _begins_clause(tokens, end + 1, conjunctions)
        yield Insertion(start=at, end=end + closes, apposition=is_apposition)
        at = end + closes


def _apposition(tokens: Tokens, at: int, belonging: Collection[str]) -> tuple[int, bool] | None:
    """Read a noun phrase between a noun with a mark and the same mark, a colon or the end of the sentence."""
    mark = tokens[at].text
    before = tokens[at - 1]
    if (mark != "," and mark not in DASHES) or not (before.pos in NOMINAL_ENDS or before.text == ")"):
        return None
    end = next((i for i in range(at + 1, len(tokens)) if tokens[i].text in SEPARATORS or tokens[i].text == "."), len(tokens))
    phrase = noun_phrase(tokens, at + 1, belonging, end)
    if phrase != (at + 1, end) or tokens[at + 1].pos in {"PRON", "ADV"}:
        return None
    closed = end == len(tokens) or tokens[end].text in {".", ":", mark}
    return (end, True) if closed else None


def _subordinate(tokens: Tokens, at: int, conjunctions: Collection[str]) -> tuple[int, bool] | None:
    """Read a relative clause up to the mark behind its verb, or one with a conjunction where the main clause goes on behind it."""
    if tokens[at].text != ",":
        return None
    first = at + 1 + (at + 2 < len(tokens) and tokens[at + 1].pos == "ADP")
    adverbial = tokens[at + 1].pos == "SCONJ" and tokens[at + 1].text.lower() not in conjunctions
    if not adverbial and "PronType=Rel" not in tokens[first].morph:
        return None
    end = next((i for i in range(first, len(tokens)) if tokens[i].text in SEPARATORS), len(tokens))
    verbs = [i for i in range(first, end) if is_finite(tokens[i])]
    if not verbs or verbs[-1] != end - 1 or end >= len(tokens):
        return None
    if adverbial and (_has_verb(tokens, end + 1) or not any(is_finite(token) for token in tokens[:at])):
        return None
    return end, False


def _has_verb(tokens: Tokens, start: int) -> bool:
    """Tell whether the stretch that begins at a place has a finite verb."""
    stop = next((i for i in range(start, len(tokens)) if tokens[i].text in SEPARATORS), len(tokens))
    return any(is_finite(tokens[i]) for i in range(start, stop))


def _begins_clause(tokens: Tokens, at: int, conjunctions: Collection[str]) -> bool:
    """Tell whether a clause of its own begins at a place, so that the mark before it must stay."""
    if at >= len(tokens):
        return True
    first = tokens[at]
    if first.pos == "SCONJ" or first.text.lower() in conjunctions:
        return True
    stop = next((i for i in range(at, len(tokens)) if tokens[i].text in SEPARATORS), len(tokens))
    finite = [tokens[i] for i in range(at, stop) if is_finite(tokens[i])]
    if first.pos == "CCONJ" or "PronType=Rel" in first.morph:
        return bool(finite)  # "..., and said", but not "..., as a provocation"
    return not is_finite(first) and any("Mood=Sub" in token.morph for token in finite)
