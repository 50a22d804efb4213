"""The entity tagger's network: windows over the words of a sentence, then the likeliest row of labels.

All that a matrix product meets is a whole number, small enough for float32 to hold every sum of products exactly. So the result does
not depend on the order in which a processor adds, nor on the sentences that happen to stand in the same batch.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

STEPS = 16
"""Activations are kept in sixteenths."""

LIMIT = 255
"""Largest activation, in sixteenths: with weights of one byte and rows of three words, 3 * 96 * 255 * 127 stays below 2 ** 24."""

SCALE_DOWN = 64
"""Sums are divided by this before they are squared, so that the squares' sum stays below 2 ** 53."""

INPUT_STEPS = 4
"""Rows of words are kept in quarters before the first normalisation."""


class Norm(NamedTuple):
    """Gain and shift of a layer normalisation (Ba et al. 2016, arXiv:1607.06450)."""

    gain: Numbers
    shift: Numbers


class Window(NamedTuple):
    """A layer over three neighbouring words: of two sums the larger counts (maxout, Goodfellow et al. 2013, arXiv:1302.4389)."""

    weights: NDArray[np.float32]
    """Whole numbers; 3 times as many rows as a word has numbers, twice as many columns."""
    bias: Numbers
    norm: Norm


class Network(NamedTuple):
    """All weights."""

    bias: Numbers
    norm: Norm
    windows: tuple[Window, ...]
    output: Numbers
    """One column a label."""
    output_bias: Numbers
    opening: Numbers
    """What speaks for each label on a sentence's first word."""
    following: Numbers
    """Row: a word's label; column: the next one's."""


def label_scores(rows: Numbers, lengths: Sequence[int], network: Network) -> Numbers:
    """Score every label for every word.

    Args:
        rows: One row a word, the sentences one after the other.
        lengths: Words of each sentence, none of them 0.
        network: The weights.

    Returns:
        Whole numbers, one row a word and one column a label.
    """
    words = _activation(np.rint((rows + network.bias) * INPUT_STEPS), network.norm)
    around = _neighbours(lengths)
    for window in network.windows:
        padded = np.vstack([words, np.zeros((1, words.shape[1]))]).astype(np.float32)
        sums = (padded[around].reshape(len(words), -1) @ window.weights).astype(np.float64) + window.bias
        larger = sums.reshape(len(words), -1, 2).max(axis=2)
        words = np.clip(words + _activation(np.rint(larger / SCALE_DOWN), window.norm), -LIMIT, LIMIT)
    return np.asarray(words @ network.output + network.output_bias)


def _activation(whole: Numbers, norm: Norm) -> Numbers:
    """Normalise rows of whole numbers, and round; sum and sum of squares are exact."""
    size = whole.shape[1]
    total = whole.sum(axis=1, keepdims=True)
    spread = np.sqrt(np.maximum(size * (whole * whole).sum(axis=1, keepdims=True) - total * total, 1.0))
    return np.asarray(np.clip(np.rint(((size * whole - total) / spread * norm.gain + norm.shift) * STEPS), -LIMIT, LIMIT))


def _neighbours(lengths: Sequence[int]) -> NDArray[np.int64]:
    """Give for each word the places of the one before it, its own and of the one behind it; beyond a sentence's ends the last row, which is empty."""
    total = sum(lengths)
    ends = np.cumsum(lengths)
    around: NDArray[np.int64] = np.arange(total)[:, None] + np.array([-1, 0, 1])
    around[ends - np.asarray(lengths), 0] = total
    around[ends - 1, 2] = total
    return around


def likeliest(scores: Numbers, lengths: Sequence[int], network: Network) -> list[list[int]]:
    """Find each sentence's best row of labels (Viterbi 1967), all sentences at once; of two equally likely labels the first.

    Args:
        scores: Those of `label_scores`.
        lengths: Words of each sentence, none of them 0.
        network: The weights, of which those between labels are used.

    Returns:
        For each sentence the places of its labels.
    """
    order = sorted(range(len(lengths)), key=lambda one: -lengths[one])
    sizes = np.array([lengths[one] for one in order])
    starts = (np.cumsum(lengths) - np.asarray(lengths))[order]
    best = network.opening + scores[starts]
    came: list[NDArray[np.int64]] = []
    for step in range(1, int(sizes[0])):
        going = int((sizes > step).sum())
        paths = best[:going, :, None] + network.following
        came.append(paths.argmax(axis=1))
        best[:going] = paths.max(axis=1) + scores[starts[:going] + step]
    labels: list[list[int]] = [[] for _ in order]
    for row, one in enumerate(order):
        place = int(best[row].argmax())
        found = [place]
        for step in range(lengths[one] - 2, -1, -1):
            place = int(came[step][row, place])
            found.append(place)
        labels[one] = found[::-1]
    return labels
