"""Measure which sentences can be read alone, and who is put in for a pronoun: `python -m tests.quality.standalone FOLDER [--errors N]`.

The annotation is our own, `standalone.json` beside this file: offsets only. Each sentence holds its start and end (code points), whether it
can be read alone, and for pronouns and titles that stand for somebody named the place of the pronoun and the place of a name. Its texts are
the seeds of this project, and in FOLDER `ner/gum-wikinews.jsonl` and `bulk/*.jsonl.gz`.

    unfit     precision, recall and F1 of sentences that cannot be read alone
    inserted  of the names that would be put in, for somebody the sentence does not name, the share that is right, and the share of the
              annotated ones that is found
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.languages.load import Languages, load_languages
from generator.model.reading import Reading
from generator.model.record import Span
from generator.model.source import Source
from generator.understand.words import overlaps
from tests.quality.data import command_line, readings_of, rows, scores, script, share

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"


class Link(NamedTuple):
    """A pronoun and a name of the one it stands for."""

    pronoun: Span
    name: Span


class Case(NamedTuple):
    """One annotated sentence."""

    span: Span
    alone: bool
    links: tuple[Link, ...]


class Text(NamedTuple):
    """One annotated article."""

    name: str
    language: str
    text: str
    cases: tuple[Case, ...]


def main() -> None:
    """Read the command line and print the figures."""
    given = command_line(__doc__, errors=0).parse_args()
    errors: list[str] = []
    for code, count in _counts(given.folder, load_languages(), errors).items():
        _print(code, count)
    for error in errors[: given.errors]:
        print(error, file=sys.stderr)


def _texts(folder: Path) -> Iterator[Text]:
    """Give the annotated articles.

    Raises:
        NoDataError: A collection is not there.
    """
    annotated = json.loads((HERE / "standalone.json").read_text(encoding="utf-8"))
    files = sorted({row["file"] for row in annotated} - {""})
    collected = {(file, row["id"]): row["text"] for file in files for row in rows(folder / file)}
    for row in annotated:
        text = collected[row["file"], row["id"]] if row["file"] else (SEEDS / row["id"]).read_text(encoding="utf-8")
        cases = tuple(
            Case(Span(start, end), alone, tuple(Link(Span(*link[:2]), Span(*link[2:])) for link in links))
            for start, end, alone, links in row["sentences"]
        )
        yield Text(row["id"], row["language"], text, cases)


def _counts(folder: Path, languages: Languages, errors: list[str]) -> dict[str, Counter[str]]:
    """Count over the annotated articles of each language, and tell the errors."""
    counts: dict[str, Counter[str]] = {}
    for text in _texts(folder):
        readings = readings_of(text.text, text.language, languages)
        for case in text.cases:
            for source, reading in readings:
                _judge(text, case, source, reading, counts.setdefault(text.language, Counter()), errors)
    return dict(sorted(counts.items()))


def _judge(text: Text, case: Case, source: Source, reading: Reading, count: Counter[str], errors: list[str]) -> None:
    places = {one.id: one.span for block in source.blocks for one in block.sentences}
    own = [one for one in reading.sentences if case.span.start <= places[one.id].start < case.span.end]
    if not own:
        return
    said = text.text[case.span.start : case.span.end].replace("\n", " ")
    unfit = any(not one.standalone for one in own)
    kind = {(True, True): "fit", (True, False): "false", (False, True): "missed", (False, False): "found"}[case.alone, not unfit]
    count[kind] += 1
    if kind in {"false", "missed"}:
        marks = [text.text[span.start : span.end] for one in own for span in one.anaphora]
        errors.append(f"{text.language} {kind} {marks}: {said}")
    _links(text, case, reading, {one.id for one in own}, count, errors)


def _links(text: Text, case: Case, reading: Reading, ids: set[str], count: Counter[str], errors: list[str]) -> None:
    """Compare the names that would be put into a sentence with the annotation."""
    told = {one.entity for one in reading.mentions if one.sentence in ids and not one.inferred}
    given = [one for one in reading.mentions if one.sentence in ids and one.inferred and one.entity not in told]
    first = {one.entity: one for one in reversed(given)}
    right: set[Link] = set()
    for one in first.values():
        names = [other.span for other in reading.mentions if other.entity == one.entity and not other.inferred]
        forms = {text.text[name.start : name.end] for name in names}
        hit = next((link for link in case.links if overlaps(link.pronoun, one.span) and _is_name(text.text, link.name, names, forms)), None)
        count["given"] += 1
        if hit is None:
            place = names[0] if names else one.span
            said = text.text[case.span.start : case.span.end].replace("\n", " ")
            errors.append(f"{text.language} inserted {one.form} [{text.text[place.start : place.end]}]: {said}")
        else:
            right.add(hit)
    count["right"] += len(right)
    count["links"] += len(case.links)


def _is_name(text: str, name: Span, names: list[Span], forms: set[str]) -> bool:
    """Tell whether a bearer is the annotated one: named there, or by the same words (the place may lie in a title, which is not read)."""
    return text[name.start : name.end] in forms or any(overlaps(name, other) for other in names)


def _print(code: str, count: Counter[str]) -> None:
    unfit = scores(count["found"], count["found"] + count["false"], count["found"] + count["missed"])
    total = sum(count[kind] for kind in ("fit", "false", "missed", "found"))
    print(f"{code} unfit     {total} sentences: {unfit}")
    right, found = share(count["right"], count["given"]), share(count["right"], count["links"])
    print(f"{code} inserted  {count['given']} names: right {right:.3f}  found {found:.3f} of {count['links']}")


def figures(folder: Path, languages: Languages) -> dict[str, float]:
    """Give precision and recall of sentences unfit to stand alone, and the share of inserted names that are right; the last only where some are given."""
    found: dict[str, float] = {}
    for code, count in _counts(folder, languages, []).items():
        found[f"{code} unfit alone, precision"] = share(count["found"], count["found"] + count["false"])
        found[f"{code} unfit alone, recall"] = share(count["found"], count["found"] + count["missed"])
        if count["given"]:
            found[f"{code} names put in, right"] = share(count["right"], count["given"])
    return found


if __name__ == "__main__":
    script(main)
