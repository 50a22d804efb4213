"""Word lists in place of a tagger: what a French sentence is made of."""

import pytest

from generator.languages.load import load_languages
from generator.understand.listed_tags import listed_tags
from generator.understand.pipelines import spacy_pipeline

LANGUAGES = load_languages()


def tagged(sentence: str) -> str:
    words = [word.text for word in spacy_pipeline("blank", "fr")(sentence)]
    return " ".join(f"{word}/{tag.pos}" for word, tag in zip(words, listed_tags(words, LANGUAGES["fr"]), strict=True) if tag.pos != "PUNCT")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Le ministre annonce une annonce.", "Le/DET ministre/NOUN annonce/VERB une/DET annonce/NOUN"),
        ("Anna Roy l'a dit à Lyon.", "Anna/PROPN Roy/PROPN l'/PRON a/AUX dit/VERB à/ADP Lyon/PROPN"),
        ("Airbus recule, a-t-elle dit.", "Airbus/PROPN recule/VERB a/AUX -t/PART -elle/PRON dit/VERB"),
        ("« Selon Paul, c'est vrai »", "Selon/ADP Paul/PROPN c'/PRON est/AUX vrai/ADJ"),
        ("Les autorités russes démentaient lentement.", "Les/DET autorités/NOUN russes/NOUN démentaient/VERB lentement/ADV"),
    ],
)
def test_parts_of_speech(sentence: str, expected: str) -> None:
    assert tagged(sentence) == expected


def test_a_form_of_two_readings_is_a_participle_behind_an_auxiliary_and_finite_elsewhere() -> None:
    said = {words: listed_tags(words.split(), LANGUAGES["fr"])[-1] for words in ("Anna a souvent dit", "Anna dit")}
    assert (said["Anna a souvent dit"].morph, said["Anna dit"].morph) == ("VerbForm=Part", "VerbForm=Fin")
    assert {tag.lemma for tag in said.values()} == {"dire"}


def test_verbs_of_all_sections_are_conjugated() -> None:
    tags = listed_tags(["ils", "craignent", "et", "promettaient"], LANGUAGES["fr"])
    assert [tag.lemma for tag in tags if tag.pos == "VERB"] == ["craindre", "promettre"]
