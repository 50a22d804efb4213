"""The training of the entity tagger: its gradients, what it reads, and that it can learn."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from generator.understand.tagger import EntityTagger
from generator.understand.tagger_words import UNKNOWN, Pieces
from tests.understand.articles import language
from training.annotated import DERIVED, OUTSIDE, PART, Annotated, labels, names, read
from training.crf import loss
from training.entity_tagger import Plan, Vocabulary, features_of_all, train
from training.export import save
from training.network import Batch, Drops, Size, Weights, forward, gradients, start
from training.pieces import Meanings

DATA = """\
#\thttp://example.org [2020-01-01]
1\tPetra\tB-PER\tO
2\tHolm\tI-PER\tO
3\tlobt\tO\tO
4\tdeutsche\tB-LOCderiv\tO
5\tEU-Beamte\tB-ORGpart\tO
6\tin\tO\tO
7\tBad\tB-LOC\tO
8\tErlen\tI-LOC\tO

1\tAmen\tB-OTH\tO
"""


def test_the_data_set_is_read_with_its_outer_names(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text(DATA, encoding="utf-8")
    first, second = read(tmp_path / "a.tsv", language("de"))
    assert [word for word, _ in first.words] == ["Petra", "Holm", "lobt", "deutsche", "EU-Beamte", "in", "Bad", "Erlen"]
    assert all(tag for _, tag in first.words)
    assert first.labels == ("B-PER", "I-PER", OUTSIDE, DERIVED, PART, OUTSIDE, "B-LOC", "I-LOC")
    assert names(first.labels) == [(0, 2, "PER"), (6, 8, "LOC")]
    assert second.labels == ("B-MISC",)


def test_the_loss_leads_where_its_gradient_says() -> None:
    random = np.random.default_rng(1)
    scores = random.standard_normal((5, 3)).astype(np.float32)
    right, lengths = np.array([0, 2, 1, 1, 0]), [2, 3]
    opening, following = random.standard_normal(3), random.standard_normal((3, 3))
    found = loss(scores, right, lengths, opening, following)
    assert found.value > 0
    step = 1e-3
    for place in np.ndindex(5, 3):
        moved = scores.copy()
        moved[place] += step
        slope = (loss(moved, right, lengths, opening, following).value - found.value) / step
        assert slope == pytest.approx(found.of_scores[place], abs=2e-3)
    for pair in np.ndindex(3, 3):
        changed = following.copy()
        changed[pair] += step
        slope = (loss(scores, right, lengths, opening, changed).value - found.value) / step
        assert slope == pytest.approx(found.of_following[pair], abs=2e-3)


def scored(weights: Weights, batch: Batch, weighing: NDArray[np.float32]) -> float:
    scores, _ = forward(weights, batch, 2, Drops(0, 0, 0), np.random.default_rng(0))
    return float((scores.astype(np.float64) * weighing).sum())


@pytest.mark.parametrize(
    "name", ["meaning", "features", "input_gain", "window0_weights", "window0_bias", "window1_weights", "window1_shift", "output"]
)
def test_the_network_leads_where_its_gradients_say(name: str) -> None:
    random = np.random.default_rng(2)
    weights = start(Size(meaning=5, features=4, words=6, windows=2, labels=3), random)
    around = np.array([(-1, 0, 1), (0, 1, 2), (1, 2, -1), (-1, 3, 4), (3, 4, -1)])
    features = np.array([[1, 2], [3, 0], [4, 1], [2, 2], [0, 0]])
    batch = Batch(random.standard_normal((5, 5)).astype(np.float32), features, around)
    weighing = random.standard_normal((5, 3)).astype(np.float32)
    _, done = forward(weights, batch, 2, Drops(0, 0, 0), random)
    found = gradients(weights, done, weighing, 2)[name]
    step = 2e-3
    for place in list(np.ndindex(*found.shape))[2::7]:
        values = []
        for side in (step, -step):
            moved = {key: value.copy() for key, value in weights.items()}
            moved[name][place] += side
            values.append(scored(moved, batch, weighing))
        if name != "features" or place[0]:
            assert (values[0] - values[1]) / (2 * step) == pytest.approx(found[place], abs=0.02)


def test_a_tagger_learns_and_the_same_training_gives_the_same_bytes(tmp_path: Path) -> None:
    """Words of one letter: those with a capital and the tag NE are names, a second one goes on with the first."""
    random = np.random.default_rng(3)
    sentences = []
    for _ in range(120):
        marked = tuple(str(label) for label in random.choice([OUTSIDE, "B-PER"], 6))
        words = tuple(("N" if label != OUTSIDE else "n", "NE" if label != OUTSIDE else "VVFIN") for label in marked)
        sentences.append(Annotated(words, marked))
    vocabulary = Vocabulary(Meanings(Pieces({UNKNOWN: 0, "▁": 1}, [-9.0, -9.0]), np.ones((2, 4), np.float32)), features_of_all(sentences))
    files = []
    for name in ("one.npz", "two.npz"):
        weights = train(sentences, vocabulary, Plan(epochs=25, words=8, windows=1, rate=0.02, seed=5))
        save(tmp_path / name, weights, vocabulary.meanings, list(vocabulary.features), labels())
        files.append((tmp_path / name).read_bytes())
    assert files[0] == files[1]
    found = EntityTagger(tmp_path / "one.npz").entities([[("n", "VVFIN"), ("N", "NE"), ("n", "VVFIN")]])
    assert found == [["", "B-PER", ""]]
