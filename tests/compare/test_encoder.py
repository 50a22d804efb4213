from math import isclose

from generator.compare.encoder import encode_sentences

ENGLISH = "Russia has agreed to security guarantees for Ukraine."
GERMAN = "Russland hat Sicherheitsgarantien für die Ukraine zugestimmt."
OTHER = "The storm tore the roofs off forty houses along the coast."


def cosine(left: tuple[float, ...], right: tuple[float, ...]) -> float:
    return sum(one * two for one, two in zip(left, right, strict=True))


def test_a_translation_is_nearer_than_another_sentence() -> None:
    english, german, other = encode_sentences([ENGLISH, GERMAN, OTHER])
    assert cosine(english, german) > 0.6
    assert cosine(english, other) < 0.3
    assert isclose(cosine(english, english), 1, abs_tol=1e-4)


def test_a_vector_does_not_depend_on_the_other_sentences() -> None:
    assert encode_sentences([ENGLISH, OTHER])[0] == encode_sentences([ENGLISH])[0]


def test_nothing_is_encoded_as_nothing() -> None:
    assert encode_sentences([]) == []
