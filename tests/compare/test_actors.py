from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compare.folding import fold, one_vowel_apart, skeleton
from generator.model.evidence import Actor
from tests.cases import Case, each
from tests.compare.world import by_meaning, compared, world

HERE = Path(__file__).parent


def shown(actor: Actor) -> str:
    return f"{actor.id} {actor.kind} {actor.name}: " + ", ".join(f"{name.source} {name.form}" for name in actor.names)


@each(HERE / "actors.txt")
def test_entities_become_actors(case: Case) -> None:
    evidence = compared(world(case.given), by_meaning())
    assert "\n".join(shown(actor) for actor in evidence.actors) == case.expected


@each(HERE / "actors.txt")
def test_the_place_of_a_name_holds_the_name(case: Case) -> None:
    evidence = compared(world(case.given), by_meaning())
    texts = {source.id: source.text for source in evidence.sources}
    for actor in evidence.actors:
        assert [texts[name.source][name.span.start : name.span.end] for name in actor.names] == [name.form for name in actor.names]


@pytest.mark.parametrize(
    "spellings",
    [
        "Zelensky Zelenskyy Zelenskiy Selenskyj Selenski",
        "Soleimani Suleimani Soleymani Sulaimani",
        "Quds Kuds Qods al-Quds Al-Kuds",
        "Mohammed Muhammad Mohamed",
        "Khamenei Chamenei Khamene'i",
        "Lukashenko Lukaschenko",
        "Chernobyl Tschernobyl",
        "Yanukovych Janukowytsch",
        "Netanyahu Netanjahu",
        "Lavrov Lawrow Lavroff",
        "Erdoğan Erdogan",
        "Kyiv Kiev Kiew",
    ],
)
def test_transliterations_of_one_name_share_a_key(spellings: str) -> None:
    assert len({fold(spelling) for spelling in spellings.split()}) == 1


@pytest.mark.parametrize("pair", ["Merkel Macron", "Putin Biden", "Trump Tusk", "Hamas Hezbollah", "Iran Irak", "Johnson Jansen"])
def test_different_names_have_different_keys(pair: str) -> None:
    one, two = pair.split()
    assert fold(one) != fold(two)


@settings(deadline=None, derandomize=True, max_examples=100)
@given(st.text(max_size=20))
def test_names_one_vowel_apart_share_a_skeleton(word: str) -> None:
    key = fold(word)
    for index, letter in enumerate(key):
        if letter in "aio":
            other = key[:index] + ("a" if letter != "a" else "o") + key[index + 1 :]
            assert one_vowel_apart(key, other)
            assert skeleton(key) == skeleton(other)
