"""The generator's own entity tagger: its pieces, its arithmetic, and what the shipped model finds."""

import hashlib
import itertools
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.cache import CODE, COUNTED, PACKAGE
from generator.languages.load import MODELS, load_languages
from generator.understand.documents import parse
from generator.understand.pipelines import entity_tagger
from generator.understand.tagger_agreement import agreed
from generator.understand.tagger_network import LIMIT, Network, Norm, likeliest
from generator.understand.tagger_words import LONGEST_WORD, UNKNOWN, Pieces, place_features, shape, split, word_features
from tests.understand.articles import article, language

MODEL_FILES = sorted(MODELS.glob("*.npz"))

PIECES = ["<unk>", "▁", "▁Minister", "▁Min", "ister", "ium", "erium", "▁Ministerium", "i", "s", "t", "e", "r", "u", "m", "n"]
RATES = [-20.0, -3.0, -6.0, -7.0, -7.0, -6.0, -9.0, -16.0, *[-8.0] * 8]
VOCABULARY = Pieces({piece: place for place, piece in enumerate(PIECES)}, RATES)

WORDS = st.lists(
    st.sampled_from(
        ["Der", "Kanzlerin", "Petra", "Holm", "in", "Oldenburg", "sagte", "die", "Hafenwerke", "AG", ",", ".", "1999", "Ω", "x" * 90]
    ),
    min_size=1,
    max_size=12,
)
TAGS = st.sampled_from(["NE", "NN", "ART", "APPR", "VV(FIN)", "$,"])
SENTENCES = st.lists(WORDS.flatmap(lambda words: st.tuples(*(st.tuples(st.just(word), TAGS) for word in words))), max_size=6)


def cut(word: str) -> list[str]:
    return [PIECES[place] for place in split(word, VOCABULARY)]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("Minister", ["▁Minister"]),
        ("Ministerium", ["▁Minister", "ium"]),
        ("Mister", ["▁", UNKNOWN, "ister"]),
        ("Ω", ["▁", UNKNOWN]),
        ("ﬁ", ["▁", UNKNOWN, "i"]),
    ],
)
def test_a_word_is_cut_into_its_likeliest_pieces(word: str, pieces: list[str]) -> None:
    assert cut(word) == pieces


def test_the_end_of_an_endless_word_is_not_looked_at() -> None:
    assert cut("n" * 500) == ["▁", *"n" * LONGEST_WORD]


@pytest.mark.parametrize(
    ("word", "pattern"),
    [("Minister", "Xxxx"), ("EU-weit", "XX-xxx"), ("A380", "Xddd"), ("Überfälle", "Xxxx"), ("…", "…"), ("1.000.000,00 €", "d.ddd.dd")],
)
def test_the_shape_of_a_word(word: str, pattern: str) -> None:
    assert shape(word) == pattern


def test_features_tell_beginning_end_and_last_part() -> None:
    assert word_features("SPD-Chef") == ("shape=XXX-Xxxx", "first=sp", "first=spd", "last=ef", "last=hef", "last=chef", "part=chef")
    assert place_features("NE", first=True) == ("tag=NE", "opens=1")


@pytest.mark.parametrize("seed", range(8))
def test_no_row_of_labels_is_likelier_than_the_one_found(seed: int) -> None:
    random = np.random.default_rng(seed)
    opening, following = random.integers(-9, 10, 3).astype(np.float64), random.integers(-9, 10, (3, 3)).astype(np.float64)
    none = np.zeros(0)
    network = Network(none, Norm(none, none), (), none, none, opening, following)
    lengths = [2, 5, 1, 4]
    scores = random.integers(-9, 10, (sum(lengths), 3)).astype(np.float64)

    def worth(labels: tuple[int, ...], start: int) -> float:
        own = sum(scores[start + place, label] for place, label in enumerate(labels))
        return float(opening[labels[0]] + own + sum(following[pair] for pair in itertools.pairwise(labels)))

    start = 0
    for labels, length in zip(likeliest(scores, lengths, network), lengths, strict=True):
        assert worth(tuple(labels), start) == max(worth(other, start) for other in itertools.product(range(3), repeat=length))
        start += length


@settings(deadline=None, derandomize=True, max_examples=60)
@given(SENTENCES)
def test_a_sentence_is_labelled_alike_alone_and_among_others(sentences: list[tuple[tuple[str, str], ...]]) -> None:
    tagger = entity_tagger("de")
    together = tagger.entities(sentences)
    assert together == [tagger.entities([sentence])[0] for sentence in sentences]
    assert [len(labels) for labels in together] == [len(sentence) for sentence in sentences]


@settings(deadline=None, derandomize=True, max_examples=60)
@given(SENTENCES)
def test_a_name_goes_on_only_where_it_has_begun(sentences: list[tuple[tuple[str, str], ...]]) -> None:
    for labels in entity_tagger("de").entities(sentences):
        for before, label in itertools.pairwise(["", *labels]):
            assert not label.startswith("I-") or before[1:] == label[1:]


@pytest.mark.parametrize("path", MODEL_FILES, ids=lambda path: path.stem)
def test_sums_in_the_network_are_exact(path: Path) -> None:
    """Whole numbers below 2 ** 24 are added in float32 without rounding, in any order: no processor can come to another result."""
    with np.load(path, allow_pickle=False) as file:
        windows = [file[name] for name in file.files if name.endswith("_weights")]
    assert windows
    for weights in windows:
        assert weights.dtype == np.int8
        assert np.abs(weights.astype(np.int64)).sum(axis=0).max() * LIMIT < 2**24


@pytest.mark.parametrize("path", MODEL_FILES, ids=lambda path: path.stem)
def test_a_model_has_a_card_of_its_own(path: Path) -> None:
    card = path.with_suffix(".md").read_text(encoding="utf-8")
    assert hashlib.sha256(path.read_bytes()).hexdigest() in card
    assert all(part in card for part in ("Trained on", "licence", "Limits", "Train it again"))
    assert path.stat().st_size < 15_000_000


def test_every_shipped_model_counts_for_the_cache() -> None:
    files = [path for folder in CODE for path in (PACKAGE / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert {path.suffix for path in files} - COUNTED == {".md"}
    assert set(MODEL_FILES) <= set(files)


def test_every_model_a_language_file_names_is_there() -> None:
    named = [language.pipeline.entities for language in load_languages().values() if language.pipeline.entities]
    assert named
    assert all((MODELS / f"{name}.npz").is_file() for name in named)


def names_in(text: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for sentence in parse(article(text, "de"), language("de")):
        for token in sentence.tokens:
            if token.entity.startswith("B-"):
                found.append((token.entity[2:], token.text))
            elif token.entity:
                found[-1] = (found[-1][0], f"{found[-1][1]} {token.text}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bundesministerin Petra Holm reist am Montag nach Warschau.", [("PER", "Petra Holm"), ("LOC", "Warschau")]),
        ("Der Konzern Siemens baut in Görlitz ein neues Werk.", [("ORG", "Siemens"), ("LOC", "Görlitz")]),
        ("Die deutsche Regierung lehnt den Vorschlag ab.", []),
        ("Das EU-weite Verbot gilt ab dem nächsten Sommer.", []),
        ("Die Minister trafen sich zu einem langen Gespräch über die Ernte.", []),
    ],
)
def test_names_in_sentences_it_has_never_seen(text: str, expected: list[tuple[str, str]]) -> None:
    assert names_in(text) == expected


def test_a_name_known_alone_is_cut_out_of_longer_stretches() -> None:
    words = [
        ["Holm", "kam"],
        ["General", "Holm", "Werft"],
        ["General", "Holm"],
        ["Holms", "Lebensweg"],
        ["Anders", "Holm"],
        ["Holms", "Hansa", "AG"],
    ]
    labels = [
        ["B-PER", ""],
        ["B-ORG", "I-ORG", "I-ORG"],
        ["B-ORG", "I-ORG"],
        ["B-LOC", "I-LOC"],
        ["B-PER", "I-PER"],
        ["B-ORG", "I-ORG", "I-ORG"],
    ]
    assert agreed(words, labels, "s") == [*labels[:2], ["", "B-PER"], ["B-PER", ""], ["B-PER", "I-PER"], ["B-PER", "B-ORG", "I-ORG"]]
    assert agreed(words[1:], labels[1:], "s") == labels[1:]


def test_without_a_model_nothing_is_labelled() -> None:
    german = language("de")
    without = replace(german, pipeline=replace(german.pipeline, entities=""))
    (sentence,) = parse(article("Petra Holm reist nach Warschau.", "de"), without)
    assert {token.entity for token in sentence.tokens} == {""}


def test_a_model_that_is_not_there_is_named() -> None:
    with pytest.raises(OSError, match=r"no-such-model\.npz"):
        entity_tagger("no-such-model")
