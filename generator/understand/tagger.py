"""The generator's own entity tagger, for languages whose pipeline has none. How it is trained: `training/`."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from generator.understand.tagger_network import Network, Norm, Window, label_scores, likeliest
from generator.understand.tagger_words import Pieces, WordRows

BATCH = 128
"""Sentences that go through the network together: 4 MB, and more gain nothing."""


TaggedWord = tuple[str, str]
"""A word and its fine tag."""


class EntityTagger:
    """Labels the words of sentences: "B-PER" where a person's name begins, "I-PER" where it goes on, "" outside names."""

    def __init__(self, path: Path) -> None:
        """Load a model's file.

        Raises:
            OSError: There is no such file.
        """
        with np.load(path, allow_pickle=False) as file:
            arrays: dict[str, NDArray[np.generic]] = {name: file[name] for name in file.files}
        self._labels = _words(arrays["labels"])
        pieces = Pieces(_places(arrays["pieces"]), arrays["scores"].astype(np.float64).tolist())
        self._rows = WordRows(
            pieces, arrays["piece_rows"].astype(np.int8), _places(arrays["features"]), arrays["feature_rows"].astype(np.int8)
        )
        self._network = _network(arrays)

    def entities(self, sentences: Sequence[Sequence[TaggedWord]]) -> list[list[str]]:
        """Label every word of every sentence; a sentence's labels do not depend on the others."""
        labels: list[list[str]] = [[] for _ in sentences]
        full = sorted((number for number, words in enumerate(sentences) if words), key=lambda number: len(sentences[number]))
        for start in range(0, len(full), BATCH):
            batch = full[start : start + BATCH]
            rows = [self._rows.row(word, tag, first=not place) for number in batch for place, (word, tag) in enumerate(sentences[number])]
            lengths = [len(sentences[number]) for number in batch]
            found = likeliest(label_scores(np.stack(rows), lengths, self._network), lengths, self._network)
            for number, places in zip(batch, found, strict=True):
                labels[number] = [self._labels[place] for place in places]
        return labels


def _network(arrays: dict[str, NDArray[np.generic]]) -> Network:
    def floats(name: str) -> NDArray[np.float64]:
        return arrays[name].astype(np.float64)

    def norm(name: str) -> Norm:
        return Norm(floats(f"{name}_gain"), floats(f"{name}_shift"))

    layers = sum(name.endswith("_weights") for name in arrays)
    windows = tuple(
        Window(arrays[f"window{layer}_weights"].astype(np.float32), floats(f"window{layer}_bias"), norm(f"window{layer}"))
        for layer in range(layers)
    )
    return Network(
        floats("input_bias"), norm("input"), windows, floats("output"), floats("output_bias"), floats("opening"), floats("following")
    )


def _words(joined: NDArray[np.generic]) -> list[str]:
    """Read words kept as the bytes of one text, a word a line."""
    return joined.tobytes().decode("utf-8").split("\n")


def _places(joined: NDArray[np.generic]) -> dict[str, int]:
    return {word: place for place, word in enumerate(_words(joined))}
