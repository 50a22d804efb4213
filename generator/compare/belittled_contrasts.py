"""A speaker makes little of what another says ("they are just saying that they hope"), whose own words stand elsewhere."""

from collections.abc import Sequence

from generator.compare.folding import plain, plain_words
from generator.compare.found import Found, Side, contrast
from generator.compare.matter import Matter
from generator.compare.passages import Passage
from generator.compare.phrases import phrase
from generator.languages.load import Languages, language_of
from generator.model.evidence import ContrastKind
from generator.model.reading import SentenceKind, Token

SCORE = 0.6
# "is just saying", "sagt nur": the verb stands beside the verb.
BESIDE = 1
PARTICIPLE, NOT_PRESENT = "VBG", frozenset({"VB", "VBD", "VBN"})
"""Penn tags; where a language has others, the tense is not known."""
# "only 30", "only about 30", "only US$ 30".
TO_NUMBER = 2


def belittled_contrasts(matter: Matter, languages: Languages) -> list[Found]:
    """Find, for each sentence that makes little of an actor's words, the sentence in which that actor speaks about the same."""
    found = []
    for passage in matter.passages:
        verb = None if matter.repeats(passage) else _belittling(passage, languages)
        whose = passage.actor_camps[0] if passage.actor_camps else ""
        if verb is None or not whose:
            continue
        own = [
            other
            for other in matter.passages
            if other.ref != passage.ref
            and other.language == passage.language
            and not matter.repeats(other)
            and other.reading.kind is SentenceKind.STATEMENT
            and (whose in other.camps or other.subject_camp == whose)
            and (other.objects & passage.objects or (set(other.actor_camps) & set(passage.actor_camps)) - {whose})
            and _belittling(other, languages) is None
        ]
        if own:
            best = max(own, key=lambda other: (matter.may_disagree(passage, other), matter.shared(passage, other), -other.order))
            own_verb = next((token.span for token in best.reading.tokens if token.pos == "VERB"), None)
            sides = (
                Side(ref=passage.ref, words=phrase(passage, verb.span)),
                Side(ref=best.ref, words=phrase(best, own_verb) if own_verb else None),
            )
            found.append(contrast(ContrastKind.WORDING, *sides, SCORE))
    return found


def _belittling(passage: Passage, languages: Languages) -> Token | None:
    """Give the verb of speech with such an adverb beside it."""
    language = language_of(passage.language, languages)
    tokens = passage.reading.tokens
    speech = plain_words(language.comparison.telling)
    for index, token in enumerate(tokens):
        if token.text.lower() in language.comparison.belittling:
            if _before_number(tokens[index + 1 :]):
                continue
            near = tokens[max(0, index - BESIDE) : index + BESIDE + 1]
            verb = next((other for other in near if plain(other.lemma) in speech), None)
            if verb and _is_present(tokens[:index], verb):
                return verb
    return None


def _is_present(before: Sequence[Token], verb: Token) -> bool:
    """Tell whether somebody is said to be saying just that: not how little he said ("he said only"), nor inside what another says."""
    if any(token.pos == "VERB" for token in before):
        return False
    if verb.tag == PARTICIPLE:
        return bool(before) and before[-1].pos == "AUX"
    return verb.tag not in NOT_PRESENT


def _before_number(after: Sequence[Token]) -> bool:
    """Tell whether an adverb makes little of a number and not of what is said: "had said only 30 to 40"."""
    near = after[:TO_NUMBER]
    return any(token.pos == "NUM" or token.text[:1].isdigit() for token in near)
