"""A state that acts through its government: "the British government", "Downing Street", "die Bundesregierung"."""

from generator.compose.material import Material
from generator.compose.parse import inside, main_subject_heads
from generator.compose.passage import Passage
from generator.languages.language import Language
from generator.model.evidence import Actor


def is_government(form: str, language: Language) -> bool:
    """Say whether a form of a state's name names its government: by the word itself, or by the building it sits in."""
    words = form.lower().replace("-", " ").split()
    return bool(words) and (words[-1] in language.names.governments or form in language.names.seats)


def is_bare(form: str, language: Language) -> bool:
    """Say whether a form is the bare word for a government, which names no state: "government", "Regierung"."""
    return form.lower() in language.names.governments


def governing_form(actor: Actor, passage: Passage, material: Material) -> str:
    """Give the form of a government by which a state acts or speaks in a passage; empty where it does not do so as a government."""
    heads = main_subject_heads(passage.reading)
    words = [item.source for item in passage.spoken if item.source]
    for mention in passage.mentions:
        known = material.actor(passage.ref.source, mention.entity)
        acting = any(inside(head, mention.span) for head in heads) or any(inside(mention.span, source) for source in words)
        if known is actor and acting and not mention.inferred and is_government(mention.form, passage.language):
            return mention.form
    return ""
