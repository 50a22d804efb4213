"""The words of a sentence by which somebody is for or against something."""

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

import msgspec

from generator.compare.folding import lemma_of, plain, plain_words
from generator.compare.passages import Passage
from generator.languages.stances import StanceWords
from generator.model.reading import Token
from generator.model.record import Record

# Tokens between the words of a phrase: "voted repeatedly against", "sprach sich gestern gegen".
MAX_GAP, MAX_GAP_UNPARSED = 3, 6
# Tokens from a negation to what it denies; an article denies only the noun behind it.
MAX_TO_DENIED, MAX_TO_NOUN = 5, 2
# Tokens from a cue to the one it governs: "thinks it right that all withdraw".
GOVERNED = 12
# Tokens from a verb to its object.
TO_CHARGE = 4
INFINITIVES = frozenset({"VVIZU", "VVINF"})
CLOSING = INFINITIVES | {"PTKVZ"}
"""Tags (STTS) of what stands at the end of its clause: "weist ... zurück", "bei dem Termin zu bleiben"."""
MARK, CONJUNCTION = "mark", "KOUS"
"""Label, and tag (STTS) where there is no parse, of the word that opens a clause."""
# From "illegal" to "made": more steps leave the clause.
MAX_DEPTH = 2
ATTRIBUTE, PREDICATES = "amod", frozenset({"attr", "oprd"})
BEFORE_NOUN = "ADJA"
"""Tag (STTS) of an adjective before its noun, where there is no parse."""
_JUDGING = frozenset({"NOUN", "ADJ", "ADV"})
_VERBS = frozenset({"VERB"})
_FULL = frozenset({"NOUN", "PROPN", "VERB", "ADP"})
_STOPS = frozenset({",", ";", ":", ".", "–", "—"})


class Cue(Record, frozen=True):
    """A word or phrase by which a side is taken."""

    places: tuple[int, ...]
    """Indices of its tokens."""
    favours: bool
    acts: bool
    """A verb, whose subject is the holder."""
    denies: bool = False
    """It makes the other side of a word against behind it."""
    phrase: str = ""
    """As the language file has it."""

    @property
    def start(self) -> int:
        """Give the index of its first token."""
        return self.places[0]

    @property
    def end(self) -> int:
        """Give the index of its last token."""
        return self.places[-1]


def on_condition(tokens: Sequence[Token], index: int, words: tuple[str, ...]) -> bool:
    """Tell whether a word stands in a clause under a condition: "if it were made illegal"."""
    for _ in range(MAX_DEPTH):
        if any(token.head == index and token.dep == MARK and token.text.lower() in words for token in tokens):
            return True
        index = tokens[index].head if tokens[index].head >= 0 else index
    clause = takewhile(lambda token: token.text not in _STOPS, reversed(tokens[:index]))
    return not tokens[index].dep and any(token.tag == CONJUNCTION and token.text.lower() in words for token in clause)


def find_cues(passage: Passage, words: StanceWords, accusing: Sequence[str]) -> list[Cue]:
    """List the cues of a sentence in their order; of those that overlap, the first and longest.

    Args:
        passage: The sentence.
        words: Of its language.
        accusing: Further verbs to count as against.
    """
    tokens = passage.reading.tokens
    lists = (
        (words.favour, True, True, _VERBS),
        ((*words.against, *accusing), False, True, _VERBS),
        (words.good, True, False, _JUDGING),
        (words.bad, False, False, _JUDGING),
        (words.helps, True, False, _VERBS),
        (words.harms, False, False, _VERBS),
    )
    found = [
        Cue(places=places, favours=favours != denied(passage, places[0]), acts=acts, phrase=phrase)
        for phrases, favours, acts, kinds in lists
        for phrase in phrases
        for places in places_of(tokens, phrase)
        if " " in phrase or _tells(tokens, places[0], kinds)
    ]
    found += [
        Cue(places=places, favours=False, acts=" " not in phrase, denies=True, phrase=phrase)
        for phrase in words.denying
        for places in places_of(tokens, phrase)
    ]
    turned_down = [cue for cue in found if cue.acts and not cue.favours and _turns_down(tokens, cue, words)]
    found = [msgspec.structs.replace(cue, favours=True) if cue in turned_down else cue for cue in found]
    found.sort(key=lambda cue: (cue.start, -cue.end))
    return [cue for index, cue in enumerate(found) if not any(other.end >= cue.start for other in found[:index])]


def _turns_down(tokens: Sequence[Token], cue: Cue, words: StanceWords) -> bool:
    """Tell whether a verb's object is what is said against somebody: "rejected the criticism"."""
    charges = plain_words(words.charges)
    near = tokens[max(0, cue.start - TO_CHARGE) : cue.end + 1 + TO_CHARGE]
    return any(lemma_of(token) in charges for token in near if not token.dep or token.span.start > tokens[cue.end].span.start)


def places_of(tokens: Sequence[Token], phrase: str) -> list[tuple[int, ...]]:
    """List where a phrase of lemmas stands among tokens, each time as the indices of its words."""
    parts = plain_phrase(phrase)
    found = []
    for start, token in enumerate(tokens):
        if not _is(token, parts[0]):
            continue
        places = [start]
        for part in parts[1:]:
            following = _next(tokens, places[-1], part) if places else -1
            places = [*places, following] if following >= 0 else []
        if places:
            found.append(tuple(places))
    return found


@cache
def plain_phrase(phrase: str) -> tuple[str, ...]:
    """Give the words of a phrase of a language file as lemmas are compared."""
    return tuple(plain(phrase).split())


def _next(tokens: Sequence[Token], after: int, part: str) -> int:
    """Give the index of a lemma not far behind a token: across adverbs and pronouns or, where there is no parse, across a few words."""
    parsed = bool(tokens[after].dep)
    near = after + 2 + (MAX_GAP if parsed else MAX_GAP_UNPARSED)
    for index in range(after + 1, len(tokens)):
        if _is(tokens[index], part) and (index < near or tokens[index].tag in CLOSING):
            return index
        if tokens[index].text in _STOPS or (parsed and tokens[index].pos in _FULL):
            break
    return -1


def _is(token: Token, part: str) -> bool:
    return part in {lemma_of(token), plain(token.text)}


def _tells(tokens: Sequence[Token], index: int, kinds: frozenset[str]) -> bool:
    """Tell whether a word judges: not one that only describes a noun ("the illegal traders"), unless that is what something is called."""
    token = tokens[index]
    if token.tag == BEFORE_NOUN or (token.dep == ATTRIBUTE and tokens[token.head].dep not in PREDICATES):
        return False
    return token.pos in kinds


def denied(passage: Passage, index: int) -> bool:
    """Tell whether a negation before a word denies it."""
    tokens = passage.reading.tokens
    places = {negation.start for negation in passage.reading.negations}
    for before in range(max(0, index - MAX_TO_DENIED), index):
        if tokens[before].span.start in places:
            return tokens[before].pos != "DET" or index - before <= MAX_TO_NOUN
    return False


def far_denied(passage: Passage, index: int) -> bool:
    """Tell whether a negation stands before a word, too far to tell whether it denies it: "Nor has he any plans to denounce it"."""
    tokens = passage.reading.tokens
    places = {negation.start for negation in passage.reading.negations}
    return any(token.span.start in places and token.pos != "DET" for token in tokens[: max(0, index - MAX_TO_DENIED)])


def side_of(cues: Sequence[Cue]) -> bool | None:
    """Give the side that the cues of a sentence take together; of two, the first governs the second: "thinks it right to withdraw"."""
    if not cues:
        return None
    first, *others = cues
    governs = bool(others) and others[0].start - first.end <= GOVERNED
    if first.denies:
        return True if governs and not others[0].favours else None
    if len({cue.favours for cue in cues}) == 1:
        return first.favours
    return False if governs and len(others) == 1 else None
