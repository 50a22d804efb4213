"""Tags and lemmas read off word lists: for a language that has no tagger to install.

The closed classes of a language are short and its verbs follow few patterns, so that a page of lists tells verbs, articles and prepositions from
the rest. What is left is a name where it has a capital, else a noun. It is no match for a trained pipeline, which takes over by its name alone.
"""

from collections.abc import Sequence
from functools import cache

import msgspec

from generator.languages.language import Language, WordLists
from generator.understand.tagging import Tagged

FINITE = "VerbForm=Fin"
MARK, NUMBER, NAME, NOUN = "PUNCT", "NUM", "PROPN", "NOUN"

SHORTEST_STEM = 2
"""Letters before an ending that is looked for: "ment" says nothing of "ment" itself."""

OPENING = frozenset('«“„":')
"""Marks behind which a capital says nothing."""

BETWEEN = frozenset({"ADV", "PART", "PRON"})
"""What may stand between an auxiliary and its participle: "a-t-il souvent dit"."""

Entry = tuple[str, str]
"""A tag with its features after a blank, and the lemma."""


class Lists:
    """The word lists of a language, ready for looking up."""

    def __init__(self, language: Language) -> None:
        """Conjugate every verb that the language file names in any section."""
        lists = language.pipeline.lists
        self._entries: dict[str, list[Entry]] = {}
        for tag, forms in lists.words.items():
            for form in forms:
                self._add(form, tag, form)
        for lemma, tags in lists.irregular.items():
            for tag, forms in tags.items():
                for form in forms:
                    self._add(form, tag, lemma)
        for lemma in _verbs(language):
            self._conjugate(lemma, lists)
        self._endings = sorted(
            ((ending, tag) for tag, all_ in lists.endings.items() for ending in all_), key=lambda one: (-len(one[0]), one)
        )
        self._plurals = sorted(lists.plurals.items(), key=lambda one: (-len(one[0]), one))

    def tags(self, words: Sequence[str]) -> list[Tagged]:
        """Tag the words of one sentence, from left to right."""
        made: list[Tagged] = []
        for index, word in enumerate(words):
            tag, lemma = self._chosen(word, made, words[index + 1] if index + 1 < len(words) else "")
            pos, _, features = tag.partition(" ")
            if pos == "AUX" and made and made[-1].pos == "DET" and FINITE in features:
                made[-1] = made[-1]._replace(pos="PRON", tag="PRON")  # "l'a dit", "les ont vus"
            made.append(Tagged(lemma=lemma, pos=pos, tag=pos, morph=features))
        return made

    def _add(self, form: str, tag: str, lemma: str) -> None:
        entries = self._entries.setdefault(form, [])
        if (tag, lemma) not in entries:
            entries.append((tag, lemma))

    def _conjugate(self, lemma: str, lists: WordLists) -> None:
        if lemma in lists.irregular:
            return
        ending = max((one for one in lists.conjugation if lemma.endswith(one)), key=len, default="")
        self._add(lemma, "VERB VerbForm=Inf", lemma)
        for tag, endings in lists.conjugation.get(ending, {}).items():
            for one in endings:
                self._add(lemma.removesuffix(ending) + one, tag, lemma)

    def _chosen(self, word: str, before: Sequence[Tagged], following: str) -> Entry:
        if not any(map(str.isalnum, word)):
            return MARK, word
        if word[0].isdigit():
            return NUMBER, word
        capital = word[0].isupper()
        if capital and not _opens(before):
            return NAME, word
        lower = word.lower().replace("’", "'")
        entries = self._entries.get(lower, [])
        if not entries and capital and (word.isupper() or following[:1].isupper() or self._is_finite(following)):
            return NAME, word
        return self._fitting(entries, before) if entries else self._guessed(lower)

    def _is_finite(self, word: str) -> bool:
        return any(FINITE in tag for tag, _ in self._entries.get(word.lower(), []))

    def _fitting(self, entries: Sequence[Entry], before: Sequence[Tagged]) -> Entry:
        """Choose among the readings of a word: a verb behind an article is a noun, behind an auxiliary a participle, else it is finite."""
        verbs = [entry for entry in entries if entry[0].startswith("VERB")]
        if not verbs or len(verbs) < len(entries):
            return entries[0]
        if before and before[-1].pos == "DET":
            return NOUN, verbs[0][1]
        last = next((tagged for tagged in reversed(before) if tagged.pos not in BETWEEN), None)
        helped = last is not None and last.pos == "AUX"
        return min(verbs, key=lambda entry: (FINITE in entry[0]) == helped)

    def _guessed(self, word: str) -> Entry:
        fits = (tag for ending, tag in self._endings if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM)
        tag = next(fits, NOUN)
        if tag != NOUN:
            return tag, word
        plural = next(
            ((ending, one) for ending, one in self._plurals if word.endswith(ending) and len(word) - len(ending) > SHORTEST_STEM), None
        )
        return NOUN, word.removesuffix(plural[0]) + plural[1] if plural else word


def listed_tags(words: Sequence[str], language: Language) -> list[Tagged]:
    """Tag the words of one sentence by the lists of a language file.

    Args:
        words: The sentence, split into words and marks.
        language: The file; its section `[pipeline.lists]` is used, and the verbs of all others.

    Returns:
        One entry for each word; unknown verbs that no ending gives away are taken for nouns.
    """
    return _lists(msgspec.json.encode(language)).tags(words)


@cache
def _lists(language: bytes) -> Lists:
    # A language file cannot be hashed, its JSON can.
    return Lists(msgspec.json.decode(language, type=Language))


def _verbs(language: Language) -> list[str]:
    speech, certainty = language.speech, language.certainty
    groups = (
        *(getattr(speech.verbs, field) for field in speech.verbs.__struct_fields__),
        *(speech.objects, speech.infinitives, speech.inserted, speech.quoting),
        *(certainty.hedging_verbs, certainty.negative_verbs, certainty.planning_verbs),
        *(language.names.static_verbs, language.names.place_verbs, language.pipeline.lists.verbs),
    )
    return sorted({verb for group in groups for verb in group if " " not in verb})


def _opens(before: Sequence[Tagged]) -> bool:
    """Tell whether a word is the first of its sentence, or of a quotation in it."""
    return all(tagged.pos == MARK for tagged in before) or before[-1].lemma in OPENING
