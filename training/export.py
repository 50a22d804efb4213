"""Write a trained tagger as whole numbers, in the form that the generator loads."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from generator.understand.tagger_network import STEPS
from training.annotated import DERIVED, OUTSIDE, PART
from training.network import Weights
from training.pieces import Meanings

BYTE = 127
OUTPUT_STEPS = 256
"""Steps of a weight of the last layer, which needs more than the others."""

FORBIDDEN = -10_000_000
"""Keeps "I-PER" from following anything but "B-PER" and "I-PER"."""

CLIPPED = 0.9999
"""Quantile of the weights that becomes the largest byte: the few beyond would make all others coarse."""


def save(path: Path, weights: Weights, meanings: Meanings, features: Sequence[str], labels: Sequence[str]) -> None:
    """Round the weights to bytes and write them; the same weights give the same file."""
    rows = meanings.rows @ weights["meaning"]
    scale = BYTE / float(np.quantile(np.abs(np.vstack([rows, weights["features"]])), CLIPPED))
    arrays: dict[str, NDArray[np.generic]] = {
        "labels": _joined(["" if label in (OUTSIDE, DERIVED, PART) else label for label in labels]),
        "pieces": _joined(list(meanings.pieces.places)),
        "scores": np.asarray(meanings.pieces.scores, np.float16),
        "piece_rows": _bytes(rows * scale),
        "features": _joined(features),
        "feature_rows": _bytes(weights["features"][1:] * scale),
        "input_bias": np.rint(weights["input_bias"] * scale).astype(np.int32),
        "output": np.rint(weights["output"] * OUTPUT_STEPS).astype(np.int16),
        "output_bias": _scored(weights["output_bias"]),
        "opening": _scored(weights["opening"]),
        "following": _scored(weights["following"]),
    }
    for place, label in enumerate(labels):
        if label.startswith("I-"):
            arrays["opening"][place] = FORBIDDEN
            allowed = [before in (label, f"B-{label[2:]}") for before in labels]
            arrays["following"][~np.array(allowed), place] = FORBIDDEN
    arrays |= {name: values for name, values in weights.items() if name.endswith(("_gain", "_shift"))}
    for name in (name for name in weights if name.endswith("_weights")):
        scale = BYTE / float(np.quantile(np.abs(weights[name]), CLIPPED))
        arrays[name] = _bytes(weights[name] * scale)
        arrays[name.replace("_weights", "_bias")] = np.rint(weights[name.replace("_weights", "_bias")] * scale * STEPS).astype(np.int32)
    np.savez_compressed(path, allow_pickle=False, **arrays)


def _bytes(values: NDArray[np.float32]) -> NDArray[np.int8]:
    return np.clip(np.rint(values), -BYTE, BYTE).astype(np.int8)


def _scored(values: NDArray[np.float32]) -> NDArray[np.int32]:
    return np.rint(values * (OUTPUT_STEPS * STEPS)).astype(np.int32)


def _joined(words: Sequence[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(words).encode("utf-8"), np.uint8)
