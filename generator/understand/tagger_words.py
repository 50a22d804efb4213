"""What the entity tagger knows of a word by itself: its pieces' meaning, its shape, beginning and end."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

WORD_START = "▁"
"""What a piece that opens a word begins with (Kudo and Richardson 2018, "SentencePiece")."""

UNKNOWN = "<unk>"
"""The piece for a character that no piece holds."""

UNKNOWN_SCORE = -30.0
"""Worse than any piece's logarithm of its frequency."""

LONGEST_PIECE = 16
LONGEST_WORD = 64
"""Characters of a word that are looked at; what is longer is an address."""

MOST_REMEMBERED = 50_000
"""Words whose rows are kept; a large folder must not fill the memory."""

SHAPES = ((re.compile(r"[^\W\d_]"), lambda found: "X" if found[0].isupper() else "x"), (re.compile(r"\d"), lambda _: "d"))
REPEATED = re.compile(r"(.)\1{2,}")
LONGEST_SHAPE = 8


class Pieces(NamedTuple):
    """A vocabulary of word pieces with the logarithm of each one's frequency."""

    places: Mapping[str, int]
    scores: Sequence[float]


def split(word: str, pieces: Pieces) -> list[int]:
    """Cut a word into the likeliest row of pieces (unigram model of Kudo 2018, arXiv:1804.10959).

    Args:
        word: A word or mark, without blanks.
        pieces: The vocabulary.

    Returns:
        The places of the pieces in the vocabulary, at least one; of equally likely rows the one whose last pieces are longest.
    """
    text = WORD_START + unicodedata.normalize("NFKC", word[:LONGEST_WORD])
    best = [0.0, *[float("-inf")] * len(text)]
    came: list[tuple[int, int]] = [(0, 0)] * (len(text) + 1)
    unknown = pieces.places[UNKNOWN]
    for start in range(len(text)):
        known_letter = False
        for end in range(start + 1, min(start + LONGEST_PIECE, len(text)) + 1):
            place = pieces.places.get(text[start:end])
            if place is not None:
                known_letter |= end == start + 1
                score = best[start] + pieces.scores[place]
                if score > best[end]:
                    best[end], came[end] = score, (start, place)
        if not known_letter and best[start] + UNKNOWN_SCORE > best[start + 1]:
            best[start + 1], came[start + 1] = best[start] + UNKNOWN_SCORE, (start, unknown)
    found, end = [], len(text)
    while end:
        end, place = came[end]
        found.append(place)
    return found[::-1]


def shape(word: str) -> str:
    """Give the pattern of capitals, small letters, digits and marks, not more than three alike in a row: "Xxxx" for "Minister", "Xdxd" for "G7x2"."""
    pattern = word[:LONGEST_WORD]
    for letters, stand_in in SHAPES:
        pattern = letters.sub(stand_in, pattern)
    return REPEATED.sub(r"\1\1\1", pattern)[:LONGEST_SHAPE]


def word_features(word: str) -> tuple[str, ...]:
    """Name what a word shows by itself: shape, first and last letters, and the end of a compound's first and last part."""
    lower = word.lower()
    found = [f"shape={shape(word)}", f"first={lower[:2]}", f"first={lower[:3]}", *(f"last={lower[-size:]}" for size in (2, 3, 4))]
    if "-" in word:
        found.append(f"part={lower.rsplit('-', 1)[-1][-5:]}")
    return tuple(found)


def place_features(tag: str, *, first: bool) -> tuple[str, ...]:
    """Name what the sentence says of a word: its tag, and whether it opens the sentence."""
    return (f"tag={tag}", f"opens={first:d}")


class WordRows:
    """Rows of numbers for words, each worked out once."""

    def __init__(self, pieces: Pieces, piece_rows: NDArray[np.int8], features: Mapping[str, int], feature_rows: NDArray[np.int8]) -> None:
        """Take the vocabulary of pieces and that of features, with a row of whole numbers for each entry."""
        self._pieces = pieces
        self._piece_rows = piece_rows
        self._features = features
        self._feature_rows = feature_rows
        self._kept: dict[str, NDArray[np.float64]] = {}
        self._kept_places: dict[tuple[str, bool], NDArray[np.float64]] = {}

    def row(self, word: str, tag: str, *, first: bool) -> NDArray[np.float64]:
        """Give a word's row: the mean of its pieces' and the sum of its features'."""
        if word not in self._kept:
            if len(self._kept) > MOST_REMEMBERED:
                self._kept.clear()
            pieces = self._piece_rows[split(word, self._pieces)]
            self._kept[word] = pieces.sum(axis=0, dtype=np.float64) / len(pieces) + self._sum(word_features(word))
        if (tag, first) not in self._kept_places:
            self._kept_places[tag, first] = self._sum(place_features(tag, first=first))
        return self._kept[word] + self._kept_places[tag, first]

    def _sum(self, features: Sequence[str]) -> NDArray[np.float64]:
        places = [self._features[feature] for feature in features if feature in self._features]
        return np.asarray(self._feature_rows[places].sum(axis=0, dtype=np.float64))
