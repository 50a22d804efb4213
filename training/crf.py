"""How unlikely the right row of labels is, and its gradients (conditional random field, Lafferty et al. 2001)."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


class Loss(NamedTuple):
    """Of a batch."""

    value: float
    of_scores: NDArray[np.float32]
    of_opening: NDArray[np.float32]
    of_following: NDArray[np.float32]


def loss(scores: NDArray[np.float32], right: NDArray[np.int64], lengths: Sequence[int], opening: Numbers, following: Numbers) -> Loss:
    """Compare the scores of words with their right labels.

    Args:
        scores: One row a word, one column a label, the sentences one after the other.
        right: The right label of each word.
        lengths: Words of each sentence.
        opening: What speaks for each label on a first word.
        following: The same for each label after each label.
    """
    inside, padded, wanted = _padded(scores, right, lengths)
    ahead, behind = _forward(padded, inside, opening, following), _backward(padded, inside, following)
    whole = _sum(ahead[:, -1], 1)
    likely = np.exp(ahead + behind - whole[:, None, None]) * inside[:, :, None]
    gold = np.eye(padded.shape[2])[wanted] * inside[:, :, None]
    of_following = np.zeros_like(following)
    right_score = (padded * gold).sum() + opening[wanted[:, 0]].sum()
    for step in range(1, padded.shape[1]):
        here = inside[:, step]
        pairs = ahead[:, step - 1, :, None] + following + (padded[:, step] + behind[:, step])[:, None, :]
        of_following += (np.exp(pairs - whole[:, None, None]) * here[:, None, None]).sum(axis=0)
        np.add.at(of_following, (wanted[here, step - 1], wanted[here, step]), -1)
        right_score += following[wanted[here, step - 1], wanted[here, step]].sum()
    of_scores = (likely - gold)[inside].astype(np.float32)
    of_opening = (likely - gold)[:, 0].sum(axis=0).astype(np.float32)
    return Loss(float(whole.sum() - right_score), of_scores, of_opening, of_following.astype(np.float32))


def _padded(
    scores: NDArray[np.float32], right: NDArray[np.int64], lengths: Sequence[int]
) -> tuple[NDArray[np.bool_], Numbers, NDArray[np.int64]]:
    inside = np.arange(max(lengths)) < np.asarray(lengths)[:, None]
    padded = np.zeros((*inside.shape, scores.shape[1]))
    padded[inside] = scores
    wanted = np.zeros(inside.shape, np.int64)
    wanted[inside] = right
    return inside, padded, wanted


def _forward(padded: Numbers, inside: NDArray[np.bool_], opening: Numbers, following: Numbers) -> Numbers:
    ahead = np.zeros_like(padded)
    ahead[:, 0] = opening + padded[:, 0]
    for step in range(1, padded.shape[1]):
        reached = _sum(ahead[:, step - 1, :, None] + following, 1) + padded[:, step]
        ahead[:, step] = np.where(inside[:, step, None], reached, ahead[:, step - 1])
    return ahead


def _backward(padded: Numbers, inside: NDArray[np.bool_], following: Numbers) -> Numbers:
    behind = np.zeros_like(padded)
    for step in range(padded.shape[1] - 2, -1, -1):
        reached = _sum(following + (padded[:, step + 1] + behind[:, step + 1])[:, None, :], 2)
        behind[:, step] = np.where(inside[:, step + 1, None], reached, 0)
    return behind


def _sum(logarithms: Numbers, axis: int) -> Numbers:
    """Give the logarithm of the sum of what has these logarithms."""
    most = logarithms.max(axis=axis, keepdims=True)
    result: Numbers = (most + np.log(np.exp(logarithms - most).sum(axis=axis, keepdims=True))).squeeze(axis)
    return result
