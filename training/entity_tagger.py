"""Train an entity tagger: `python -m training.entity_tagger FOLDER --train test.tsv [dev.tsv] [--check dev.tsv] --out MODEL.npz`.

FOLDER holds files in the form of GermEval 2014. The same files, seed and machine give the same bytes; about five minutes on one core.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from generator.languages.load import load_languages
from generator.understand.tagger import EntityTagger
from generator.understand.tagger_words import place_features, word_features
from training.adam import Adam
from training.annotated import Annotated, labels, names, read
from training.crf import loss
from training.export import save
from training.network import Batch, Drops, Size, Weights, averaged, forward, gradients, start
from training.pieces import Meanings, latin_pieces

RAREST = 2
"""Times a feature must occur in the training data."""

MOST_FEATURES = 12

TOGETHER = 16
"""Sentences of a step."""

SORTED = 20
"""Batches whose sentences are sorted by length among each other, so that those of a batch are about equally long."""

WARM_UP = 200
LOWEST_RATE = 0.02
"""Share of the learning rate at the end."""


class Plan(NamedTuple):
    """What can be set on the command line."""

    epochs: int
    words: int
    windows: int
    rate: float
    seed: int


class Vocabulary(NamedTuple):
    """Where the network finds what it knows of a word."""

    meanings: Meanings
    features: dict[str, int]
    """0 is kept for no feature."""


def main() -> None:
    """Read the command line, train, and write the model."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--train", nargs="+", required=True)
    options.add_argument("--check", default="")
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--language", default="de")
    options.add_argument("--epochs", type=int, default=24)
    options.add_argument("--words", type=int, default=64)
    options.add_argument("--windows", type=int, default=3)
    options.add_argument("--rate", type=float, default=5e-3)
    options.add_argument("--seed", type=int, default=0)
    given = options.parse_args()
    language = load_languages()[given.language]
    sentences = [sentence for name in given.train for sentence in read(given.folder / name, language)]
    plan = Plan(given.epochs, given.words, given.windows, given.rate, given.seed)
    vocabulary = Vocabulary(latin_pieces(), features_of_all(sentences))
    weights = train(sentences, vocabulary, plan)
    save(given.out, weights, vocabulary.meanings, list(vocabulary.features), labels())
    print(f"{given.out}: {given.out.stat().st_size / 1e6:.1f} MB, {len(sentences)} sentences")
    if given.check:
        _check(given.out, read(given.folder / given.check, language))


def features_of_all(sentences: Sequence[Annotated]) -> dict[str, int]:
    """Number the features that occur often enough, from 1."""
    counts = Counter(feature for sentence in sentences for found in _features_of(sentence) for feature in found)
    return {feature: place for place, feature in enumerate(sorted(one for one, count in counts.items() if count >= RAREST), 1)}


def _features_of(sentence: Annotated) -> Iterator[tuple[str, ...]]:
    for place, (word, tag) in enumerate(sentence.words):
        yield (*word_features(word), *place_features(tag, first=not place))


def train(sentences: Sequence[Annotated], vocabulary: Vocabulary, plan: Plan) -> Weights:
    """Train a network and give the average of its weights over the last steps."""
    random = np.random.default_rng(plan.seed)
    meaning = vocabulary.meanings.rows.shape[1]
    places = {label: place for place, label in enumerate(labels())}
    weights = start(Size(meaning, len(vocabulary.features), plan.words, plan.windows, len(places)), random)
    average = {name: values.copy() for name, values in weights.items()}
    adam = Adam(weights)
    steps = plan.epochs * -(-len(sentences) // TOGETHER)
    for epoch in range(plan.epochs):
        lost = 0.0
        for batch in _batches(sentences, random):
            right = np.array([places[label] for sentence in batch for label in sentence.labels])
            scores, done = forward(weights, _batch(batch, vocabulary), plan.windows, Drops(), random)
            lengths = [len(sentence.words) for sentence in batch]
            cost = loss(scores, right, lengths, weights["opening"].astype(np.float64), weights["following"].astype(np.float64))
            found = gradients(weights, done, cost.of_scores, plan.windows)
            found |= {"opening": cost.of_opening, "following": cost.of_following}
            share = adam.steps / steps
            adam.step(weights, found, 1 / len(batch), plan.rate * min(1, (adam.steps + 1) / WARM_UP) * max(LOWEST_RATE, 1 - share))
            averaged(average, weights, 1 / min(adam.steps, WARM_UP))
            lost += cost.value
        print(f"epoch {epoch + 1}: loss {lost / len(sentences):.3f} a sentence", flush=True)
    return average


def _batches(sentences: Sequence[Annotated], random: np.random.Generator) -> Iterator[list[Annotated]]:
    order = random.permutation(len(sentences))
    batches = []
    for start_of_part in range(0, len(order), TOGETHER * SORTED):
        part = sorted(order[start_of_part : start_of_part + TOGETHER * SORTED], key=lambda place: (len(sentences[place].words), place))
        batches += [part[first : first + TOGETHER] for first in range(0, len(part), TOGETHER)]
    for place in random.permutation(len(batches)):
        yield [sentences[one] for one in batches[place]]


def _batch(sentences: Sequence[Annotated], vocabulary: Vocabulary) -> Batch:
    meaning = np.stack([vocabulary.meanings.of(word) for sentence in sentences for word, _ in sentence.words])
    features = np.zeros((len(meaning), MOST_FEATURES), np.int64)
    row, around = 0, []
    for sentence in sentences:
        last = row + len(sentence.words) - 1
        for found in _features_of(sentence):
            places = [vocabulary.features[feature] for feature in found if feature in vocabulary.features]
            features[row, : len(places)] = places
            around.append((row - 1 if row > last - len(sentence.words) + 1 else -1, row, row + 1 if row < last else -1))
            row += 1
    return Batch(meaning, features, np.array(around))


def _check(path: Path, sentences: Sequence[Annotated]) -> None:
    """Print how well the written model does on sentences it was not trained on."""
    found = EntityTagger(path).entities([sentence.words for sentence in sentences])
    ours = {(number, *name) for number, marked in enumerate(found) for name in names(marked)}
    gold = {(number, *name) for number, sentence in enumerate(sentences) for name in names(sentence.labels)}
    typed, untyped = len(ours & gold), len({one[:3] for one in ours} & {one[:3] for one in gold})
    total = len(ours) + len(gold)
    print(
        f"precision {typed / len(ours):.3f}  recall {typed / len(gold):.3f}  F1 {2 * typed / total:.3f}  boundaries only {2 * untyped / total:.3f}"
    )


if __name__ == "__main__":
    main()
