"""Questions for passages, in the manner of their language."""

from collections.abc import Iterator

from generator.compose import coming, coming_verb_second, inversion, left_open, verb_second
from generator.compose.inversion import Found
from generator.compose.material import Material
from generator.compose.passage import Passage
from generator.model.record import Ref


def questions_of(passage: Passage, material: Material) -> Iterator[Found]:
    """Yield the questions that a passage answers, surest first; none where the language has no rules for it."""
    if not passage.says:
        return
    kinds = {entity.id: entity.kind for entity in material.readings[passage.ref.source].entities}
    order = passage.language.questions.order
    if order == "inversion":
        yield from inversion.questions(passage, kinds)
    elif order == "verb_second":
        yield from verb_second.questions(passage, kinds)


class Questions:
    """The questions of a dossier's passages, each passage asked once: two passes over all of them choose answers."""

    def __init__(self, material: Material) -> None:
        """Start with nothing asked."""
        self._material = material
        self._found: dict[Ref, tuple[Found, ...]] = {}

    def of(self, passage: Passage) -> tuple[Found, ...]:
        """Give the questions that a passage answers, surest first."""
        if passage.ref not in self._found:
            self._found[passage.ref] = tuple(questions_of(passage, self._material))
        return self._found[passage.ref]


def open_question(passage: Passage) -> str:
    """Give the question that a passage leaves open; empty where no safe rule gives one."""
    if passage.language.questions.order != "inversion" or not passage.says:
        return ""
    return left_open.open_question(passage)


def will_it(passage: Passage) -> str:
    """Give the question whether what a passage says is to come will be done; empty where no safe rule gives one."""
    order = passage.language.questions.order
    if not passage.says or not order:
        return ""
    return coming.will_it(passage) if order == "inversion" else coming_verb_second.will_it(passage)
