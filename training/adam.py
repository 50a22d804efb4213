"""Adam (Kingma and Ba 2015, arXiv:1412.6980), without the correction of its first steps: the learning rate is warmed up instead."""

from collections.abc import Mapping

import numpy as np

from training.network import Floats, Weights

FIRST, SECOND, SMALLEST = np.float32(0.9), np.float32(0.99), np.float32(1e-6)


class Adam:
    """Remembers each weight's last gradients."""

    def __init__(self, weights: Weights) -> None:
        """Start without memory."""
        self.steps = 0
        self._mean = {name: np.zeros_like(values) for name, values in weights.items()}
        self._square = {name: np.zeros_like(values) for name, values in weights.items()}

    def step(self, weights: Weights, gradients: Mapping[str, Floats], scale: float, rate: float) -> None:
        """Move the weights against their gradients times `scale`; a row without gradient stays where it is."""
        self.steps += 1
        for name, whole in gradients.items():
            rows = np.flatnonzero(whole.any(axis=1)) if name == "features" else slice(None)
            gradient = whole[rows] * np.float32(scale)
            self._mean[name][rows] = FIRST * self._mean[name][rows] + (1 - FIRST) * gradient
            self._square[name][rows] = SECOND * self._square[name][rows] + (1 - SECOND) * gradient**2
            weights[name][rows] -= np.float32(rate) * self._mean[name][rows] / (np.sqrt(self._square[name][rows]) + SMALLEST)
