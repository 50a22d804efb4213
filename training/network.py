"""The tagger's network in floating point, with its gradients: what `generator.understand.tagger_network` runs in whole numbers."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Places = NDArray[np.int64]
Weights = dict[str, Floats]

SMALLEST_SPREAD = 1e-5


class Size(NamedTuple):
    """Of the network."""

    meaning: int
    """Numbers the sentence encoder gives a piece."""
    features: int
    words: int
    """Numbers a word is turned into."""
    windows: int
    labels: int


class Drops(NamedTuple):
    """Shares that are left out at random in training (dropout, Srivastava et al. 2014)."""

    meaning: float = 0.2
    features: float = 0.3
    words: float = 0.3


class Batch(NamedTuple):
    """The words of some sentences, one after the other."""

    meaning: Floats
    features: Places
    """One row a word, filled up with 0, which is no feature."""
    around: Places
    """Places of the word before, the word itself and the word behind."""


class Pass(NamedTuple):
    """What the gradients need of a forward pass."""

    batch: Batch
    features: Places
    meaning: Floats
    kept: dict[str, Any]


def start(size: Size, random: np.random.Generator) -> Weights:
    """Draw the first weights (Glorot and Bengio 2010)."""

    def draw(rows: int, columns: int) -> Floats:
        return np.asarray(random.standard_normal((rows, columns)) * np.sqrt(2 / (rows + columns)), np.float32)

    weights = {
        "meaning": draw(size.meaning, size.words),
        "features": (random.standard_normal((size.features + 1, size.words)) * 0.1).astype(np.float32),
        "output": draw(size.words, size.labels),
        "following": np.zeros((size.labels, size.labels), np.float32),
    }
    weights["features"][0] = 0
    zeros = {"input_bias": size.words, "output_bias": size.labels, "opening": size.labels, "input_shift": size.words}
    for layer in range(size.windows):
        weights[f"window{layer}_weights"] = draw(3 * size.words, 2 * size.words)
        zeros |= {f"window{layer}_bias": 2 * size.words, f"window{layer}_shift": size.words}
    weights |= {name: np.zeros(columns, np.float32) for name, columns in zeros.items()}
    weights |= {name.replace("_shift", "_gain"): np.ones(size.words, np.float32) for name in zeros if name.endswith("_shift")}
    return weights


def forward(weights: Weights, batch: Batch, windows: int, drops: Drops, random: np.random.Generator) -> tuple[Floats, Pass]:
    """Score every label for every word."""
    kept: dict[str, Any] = {}
    meaning = batch.meaning * _mask(batch.meaning.shape, drops.meaning, random)
    features = np.where(random.random(batch.features.shape) >= drops.features, batch.features, 0)
    sums = meaning @ weights["meaning"] + weights["features"][features].sum(axis=1) + weights["input_bias"]
    words = _normalised(sums, "input", weights, kept)
    for layer in range(windows):
        name = f"window{layer}"
        kept[f"{name}_mask"] = _mask(words.shape, drops.words, random)
        words = words * kept[f"{name}_mask"]
        kept[f"{name}_seen"] = seen = _with_empty(words)[batch.around].reshape(len(words), -1)
        pairs = (seen @ weights[f"{name}_weights"] + weights[f"{name}_bias"]).reshape(*words.shape, 2)
        kept[f"{name}_larger"] = pairs.argmax(axis=2)
        words = words + _normalised(pairs.max(axis=2), name, weights, kept)
    kept["output_mask"] = _mask(words.shape, drops.words, random)
    kept["output_seen"] = words * kept["output_mask"]
    return kept["output_seen"] @ weights["output"] + weights["output_bias"], Pass(batch, features, meaning, kept)


def gradients(weights: Weights, done: Pass, of_scores: Floats, windows: int) -> Weights:
    """Lead the gradient of the scores back to all weights."""
    kept = done.kept
    found = {"output": kept["output_seen"].T @ of_scores, "output_bias": of_scores.sum(axis=0)}
    flow = (of_scores @ weights["output"].T) * kept["output_mask"]
    for layer in reversed(range(windows)):
        name = f"window{layer}"
        inner = _before_norm(flow, name, weights, kept, found)
        pairs = np.zeros((*inner.shape, 2), np.float32)
        np.put_along_axis(pairs, kept[f"{name}_larger"][:, :, None], inner[:, :, None], axis=2)
        flat = pairs.reshape(len(inner), -1)
        found[f"{name}_weights"] = kept[f"{name}_seen"].T @ flat
        found[f"{name}_bias"] = flat.sum(axis=0)
        back = (flat @ weights[f"{name}_weights"].T).reshape(len(inner), 3, -1)
        gathered = _with_empty(flow)
        for side in range(3):  # a word is the neighbour of one word on each side at most, so that no place is met twice
            gathered[done.batch.around[:, side]] += back[:, side]
        flow = gathered[:-1] * kept[f"{name}_mask"]
    sums = _before_norm(flow, "input", weights, kept, found)
    found["input_bias"] = sums.sum(axis=0)
    found["meaning"] = done.meaning.T @ sums
    found["features"] = _by_feature(done.features, sums, len(weights["features"]))
    return found


def averaged(average: Weights, weights: Mapping[str, Floats], share: float) -> None:
    """Move the running average towards the weights of this step (Polyak and Juditsky 1992)."""
    for name, values in weights.items():
        average[name] += np.float32(share) * (values - average[name])


def _by_feature(features: Places, sums: Floats, count: int) -> Floats:
    found = np.zeros((count, sums.shape[1]), np.float32)
    order = np.argsort(features, axis=None, kind="stable")
    which = features.ravel()[order]
    firsts = np.flatnonzero(np.diff(which, prepend=-1))
    found[which[firsts]] = np.add.reduceat(sums[order // features.shape[1]], firsts, axis=0)
    found[0] = 0
    return found


def _mask(shape: tuple[int, ...], share: float, random: np.random.Generator) -> Floats:
    return ((random.random(shape) >= share) / (1 - share)).astype(np.float32)


def _with_empty(words: Floats) -> Floats:
    return np.vstack([words, np.zeros((1, words.shape[1]), np.float32)])


def _normalised(sums: Floats, name: str, weights: Weights, kept: dict[str, Any]) -> Floats:
    centred = sums - sums.mean(axis=1, keepdims=True)
    spread = np.sqrt((centred**2).mean(axis=1, keepdims=True) + SMALLEST_SPREAD)
    kept[f"{name}_norm"] = (centred / spread, spread)
    result: Floats = centred / spread * weights[f"{name}_gain"] + weights[f"{name}_shift"]
    return result


def _before_norm(flow: Floats, name: str, weights: Weights, kept: dict[str, Any], found: Weights) -> Floats:
    plain, spread = kept[f"{name}_norm"]
    found[f"{name}_gain"] = (flow * plain).sum(axis=0)
    found[f"{name}_shift"] = flow.sum(axis=0)
    inner = flow * weights[f"{name}_gain"]
    result: Floats = (inner - inner.mean(axis=1, keepdims=True) - plain * (inner * plain).mean(axis=1, keepdims=True)) / spread
    return result
