"""Measure how articles glued into one file are told apart: `python -m tests.quality.articles FOLDER [--pairs N]`.

FOLDER holds `bulk/*.jsonl.gz`: one article a line, with `lang`, `title` and `text`. Figures:

    false    files with one article that are split all the same, of all articles
    found    pairs of articles, glued in the ways named, that are split at the right place
"""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from generator.languages.load import Languages, load_languages
from generator.read.parts import parts_of
from tests.quality.data import command_line, places, rows, script

LANGUAGES = ("en", "de")
WORDS = 100
"""Shorter texts are not glued."""

EVERY, PAIRS = 20, 60
"""Of the collection every 20th article is looked at for the figures, and so many pairs of each kind."""

BYLINE = {"en": "By Jane Doe", "de": "Von Jana Doe"}
DAY = {"en": "March 5, 2024", "de": "5. März 2024"}
PLACE = {"en": "GENEVA (AP) - ", "de": "BERLIN (dpa) - "}
ASKED = {"en": "What do you think about it?", "de": "Was denken Sie?"}


class Article(NamedTuple):
    """An article of the collection."""

    language: str
    title: str
    text: str


WAYS: dict[str, Callable[[Article], str]] = {
    "title": lambda one: f"{one.title}\n\n{one.text}",
    "title, question to the reader": lambda one: f"{one.title}\n{one.text}\n{ASKED[one.language]}",
    "title and byline": lambda one: f"{one.title}\n{BYLINE[one.language]}\n{one.text}",
    "title and day": lambda one: f"{one.title}\n{DAY[one.language]}\n{one.text}",
    "title and dateline": lambda one: f"{one.title}\n{PLACE[one.language]}{one.text}",
    "dateline": lambda one: f"{PLACE[one.language]}{one.text}",
    "nothing": lambda one: one.text,
}


def main() -> None:
    """Read the command line and print the figures."""
    given = command_line(__doc__, pairs=150).parse_args()
    languages = load_languages()
    articles = list(_articles(given.folder / "bulk"))
    false = _false(articles, languages)
    print(f"false  {false} of {len(articles)}")
    for way, write in WAYS.items():
        shares = " ".join(f"{code} {_found(articles, code, write, given.pairs, languages):.2f}" for code in LANGUAGES)
        print(f"found  {way:30} {shares}")


def _articles(folder: Path) -> Iterator[Article]:
    for path in places(folder, "*.jsonl.gz"):
        for row in rows(path):
            if row["lang"] in LANGUAGES and row["text"].strip():
                yield Article(row["lang"], row["title"], row["text"].strip())


def _false(articles: list[Article], languages: Languages) -> int:
    return sum(len(_starts(f"{one.title}\n\n{one.text}", one.language, languages)) > 1 for one in articles)


def _found(articles: list[Article], code: str, write: Callable[[Article], str], pairs: int, languages: Languages) -> float:
    pool = [one for one in articles if one.language == code and one.title and len(one.text.split()) > WORDS]
    choice = random.Random(5)  # noqa: S311  (a fixed sample)
    hits = 0
    for _ in range(pairs):
        first, second = choice.sample(pool, 2)
        head = write(first) + "\n\n"
        hits += len(head) in _starts(head + write(second), code, languages)
    return hits / pairs


def _starts(text: str, code: str, languages: Languages) -> list[int]:
    parts, _ = parts_of(text, "article.txt", f"language: {code}".encode(), languages)
    return [part.span.start for part in parts]


def figures(folder: Path, languages: Languages) -> dict[str, float]:
    """Give the share of files of one article that are split, over some, and that of glued pairs split rightly, by how they are glued."""
    articles = list(_articles(folder / "bulk"))
    some = articles[::EVERY]
    found = {"split though one article": _false(some, languages) / len(some)}
    for way, write in WAYS.items():
        found |= {f"{code} glued by {way}": _found(articles, code, write, PAIRS, languages) for code in LANGUAGES}
    return found


if __name__ == "__main__":
    script(main)
