"""What somebody does, where the verb is in two parts."""

from generator.compare.acts import find_acts
from generator.languages.load import load_languages
from generator.model.evidence import Actor
from generator.model.reading import Certainty, EntityKind, SentenceKind, SentenceReading, Token
from generator.model.record import Span

GERMAN = load_languages()["de"].comparison
ACME = Actor(id="acme", name="Acme", kind=EntityKind.ORGANISATION, country="", entities=(), names=())


def acts(*words: tuple[str, str, str]) -> list[str]:
    """Give the kinds of acts in a sentence of (word, lemma, STTS tag) that begins with its doer."""
    tokens, start = [], 0
    for text, lemma, tag in words:
        pos = "VERB" if tag.startswith("V") else "NOUN"
        tokens.append(Token(text=text, span=Span(start, start + len(text)), lemma=lemma, pos=pos, tag=tag))
        start += len(text) + 1
    sentence = SentenceReading(id="p1s1", kind=SentenceKind.STATEMENT, tokens=tuple(tokens), certainty=Certainty.STATED)
    return [act.kind for act in find_acts(sentence, [(tokens[0].span, ACME)], (), {"acme": "acme"}, GERMAN)]


def test_a_verb_is_joined_with_the_particle_that_stands_apart() -> None:
    assert acts(("Acme", "Acme", "NE"), ("weist", "weisen", "VVFIN"), ("Pläne", "Plan", "NN"), ("zurück", "zurück", "PTKVZ")) == ["refusal"]


def test_the_particle_of_another_clause_is_not_joined() -> None:
    words = [("Acme", "Acme", "NE"), ("weist", "weisen", "VVFIN"), ("Pläne", "Plan", "NN"), ("tritt", "treten", "VVFIN")]
    assert acts(*words, ("zurück", "zurück", "PTKVZ")) == ["resignation"]
