"""Measure the names found in English texts: `python -m tests.quality.names FOLDER [--articles N] [--errors N]`.

FOLDER holds `ner/gum-wikinews.jsonl` (news, with the gold of `gum_names.json` beside this file) and `ner/uner/en_ewt-test.iob2` (web texts: persons, organisations,
places). Counted are names in passages that can be cited; a name is right where start and end are. Figures: precision, recall and F1 of the

    tagger   bare spans of the pipeline's entity tagger, an article before and a possessive ending behind them cut off
    names    names of the whole stage, groups left out
    kinds    the same, with the right kind; a medium counts as an organisation, a state as a place

and for news recall and precision of each kind on its own.
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.languages.language import Language
from generator.languages.load import Languages, language_of, load_languages
from generator.model.reading import Entity, EntityKind, Mention, Reading
from generator.read.article import read_article
from generator.understand.candidates import LABELS
from generator.understand.reading import understand
from tests.quality.data import NoDataError, f1

GOLD = Path(__file__).with_name("gum_names.json")
COARSE = {EntityKind.MEDIUM: EntityKind.ORGANISATION, EntityKind.STATE: EntityKind.PLACE}
UNER = {"PER": EntityKind.PERSON, "ORG": EntityKind.ORGANISATION, "LOC": EntityKind.PLACE}
POSSESSIVES = ("'s", "’s", "'", "’")


class Name(NamedTuple):
    """A name at its place, in code points."""

    start: int
    end: int
    kind: EntityKind


class Text(NamedTuple):
    """A text with its gold names."""

    text: str
    gold: tuple[Name, ...]


class Found(NamedTuple):
    """What was found in a text, and the stretches in which it was looked for."""

    inside: frozenset[int]
    tagger: tuple[Name, ...]
    names: tuple[Name, ...]
    words: int
    seconds: float


def main() -> None:
    """Read the command line and print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--articles", type=int, default=10_000)
    options.add_argument("--errors", type=int, default=0)
    given = options.parse_args()
    languages = load_languages()
    news, web = given.folder / "ner" / "gum-wikinews.jsonl", given.folder / "ner" / "uner" / "en_ewt-test.iob2"
    if news.is_file():
        parts = _news(news)
        _measure("news", parts["read"][: given.articles], languages, given.errors)
        _measure("news kept apart", parts["kept_apart"][: given.articles], languages, 0)
    else:
        print(f"no data at {news}")
    if web.is_file():
        _measure("web", list(_web(web))[: given.articles], languages, given.errors, frozenset(UNER.values()))
    else:
        print(f"no data at {web}")


def _news(path: Path) -> dict[str, list[Text]]:
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    texts = {row["id"]: row["text"] for row in rows}
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    return {
        part: [
            Text(texts[article], tuple(Name(start, end, EntityKind(kind)) for start, end, kind in names))
            for article, names in gold[part].items()
        ]
        for part in ("read", "kept_apart")
    }


def _web(path: Path) -> Iterator[Text]:
    """Put the sentences of each document below one another."""
    for document in path.read_text(encoding="utf-8").split("# newdoc id")[1:]:
        text, gold = "", list[Name]()
        for line in document.splitlines():
            if line.startswith("# text = "):
                text += ("\n\n" if text else "") + line.removeprefix("# text = ")
                cursor = len(text) - len(line.removeprefix("# text = "))
            elif line and line[0].isdigit():
                _, word, label, *_ = line.split("\t")
                start = text.index(word, cursor)
                cursor = start + len(word)
                if label.startswith("I-") and gold:
                    gold[-1] = Name(gold[-1].start, cursor, gold[-1].kind)
                elif label[2:] in UNER:
                    gold.append(Name(start, cursor, UNER[label[2:]]))
        yield Text(text, tuple(gold))


def _measure(part: str, texts: Sequence[Text], languages: Languages, errors: int, kinds: frozenset[EntityKind] | None = None) -> None:
    found = [_found(text.text, languages) for text in texts]
    golds = [
        frozenset(name for name in text.gold if one.inside.issuperset(range(name.start, name.end)))
        for text, one in zip(texts, found, strict=True)
    ]
    total = sum(len(text.gold) for text in texts)
    print(f"{part}: {len(texts)} texts, {sum(map(len, golds))} of {total} names in passages that can be cited")
    tagger = [[name for name in one.tagger if kinds is None or name.kind in kinds] for one in found]
    ours = [[name for name in one.names if kinds is None or _coarse(name).kind in kinds] for one in found]
    _print("tagger", golds, tagger)
    _print("  kinds", map(_all_coarse, golds), map(_all_coarse, tagger))
    _print("names", golds, ours)
    _print("  kinds", map(_all_coarse, golds), map(_all_coarse, ours))
    if kinds is None:
        _print_kinds(golds, ours)
    print(f"  {sum(one.words for one in found) / sum(one.seconds for one in found):.0f} words/s")
    if errors:
        for text, gold, names in zip(texts, golds, ours, strict=True):
            _show(text.text, gold, names, errors)


def _coarse(name: Name) -> Name:
    return name._replace(kind=COARSE.get(name.kind, name.kind))


def _all_coarse(names: Iterable[Name]) -> frozenset[Name]:
    return frozenset(map(_coarse, names))


def _found(text: str, languages: Languages) -> Found:
    sources, _ = read_article(text.encode(), "article.txt", b"language: en", languages)
    inside: set[int] = set()
    tagger, names = list[Name](), list[Name]()
    words, started = 0, time.perf_counter()
    for source in sources:
        language = language_of(source.language, languages)
        reading = understand(source, language)
        words += sum(len(sentence.tokens) for sentence in reading.sentences)
        cited = {sentence.id: sentence.span for block in source.blocks for sentence in block.sentences}
        inside.update(*(range(cited[one.id].start, cited[one.id].end) for one in reading.sentences))
        tagger += _tagged(reading, language)
        names += _names(reading, language)
    return Found(frozenset(inside), tuple(tagger), tuple(names), words, time.perf_counter() - started)


def _tagged(reading: Reading, language: Language) -> Iterator[Name]:
    """Give the spans of the tagger itself."""
    for sentence in reading.sentences:
        stretches: list[list[int]] = []
        for index, token in enumerate(sentence.tokens):
            if token.entity.startswith("I-") and stretches:
                stretches[-1].append(index)
            elif token.entity[2:] in LABELS:
                stretches.append([index])
        for first, *rest in stretches:
            part = sentence.tokens[first : (rest or [first])[-1] + 1]
            label = LABELS[part[0].entity[2:]]
            while part and part[0].text.lower() in language.names.articles:
                part = part[1:]
            while part and part[-1].text in POSSESSIVES:
                part = part[:-1]
            if part:
                yield Name(part[0].span.start, part[-1].span.end, label)


def _names(reading: Reading, language: Language) -> Iterator[Name]:
    kinds = {entity.id: entity for entity in reading.entities}
    for mention in reading.mentions:
        entity = kinds[mention.entity]
        if not mention.inferred and entity.kind is not EntityKind.GROUP and not _is_common(mention, entity, language):
            first, _, rest = mention.form.partition(" ")
            article = len(first) + 1 if rest and first.lower() in language.names.articles else 0
            yield Name(mention.span.start + article, mention.span.end, entity.kind)


def _is_common(mention: Mention, entity: Entity, language: Language) -> bool:
    """Tell whether a body is named by a common noun: "the US government"."""
    bodies = {EntityKind.STATE, EntityKind.ORGANISATION}
    return entity.kind in bodies and mention.form.split()[-1].lower().rpartition("-")[2] in language.names.governments


def _print(label: str, golds: Iterable[frozenset[Name]], ours: Iterable[Iterable[Name]]) -> None:
    """Print a line; without "kinds" in its label spans alone are compared."""
    hits = gold_total = ours_total = 0
    for gold, found in zip(golds, ours, strict=True):
        wanted, given = ({tuple(name) if "kinds" in label else tuple(name[:2]) for name in names} for names in (gold, found))
        hits += len(wanted & given)
        gold_total += len(wanted)
        ours_total += len(given)
    precision, recall = hits / max(1, ours_total), hits / max(1, gold_total)
    f1 = 2 * hits / max(1, gold_total + ours_total)
    print(f"  {label:8}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")


def _print_kinds(golds: Sequence[frozenset[Name]], ours: Sequence[Sequence[Name]]) -> None:
    wanted, given, right, exact = Counter[EntityKind](), Counter[EntityKind](), Counter[EntityKind](), Counter[EntityKind]()
    for gold, found in zip(golds, ours, strict=True):
        spans = {name[:2] for name in found}
        wanted.update(name.kind for name in gold)
        given.update(name.kind for name in found)
        right.update(name.kind for name in gold if name[:2] in spans)
        exact.update(name.kind for name in gold.intersection(found))
    for kind in (kind for kind in EntityKind if wanted[kind]):
        shares = f"found {right[kind] / wanted[kind]:.2f}  with this kind {exact[kind] / wanted[kind]:.2f}  precision {exact[kind] / max(1, given[kind]):.2f}"
        print(f"    {kind:12}  {wanted[kind]:4} names  {shares}")


def _show(text: str, gold: frozenset[Name], ours: Sequence[Name], errors: int) -> None:
    spans, found = {name[:2] for name in gold}, {name[:2]: name.kind for name in ours}
    missed = [name for name in sorted(gold) if name[:2] not in found]
    wrong = [name for name in ours if name[:2] not in spans]
    other = [name for name in sorted(gold) if name[:2] in found and COARSE.get(found[name[:2]], found[name[:2]]) is not _coarse(name).kind]
    for label, names in (("missed", missed), ("wrong", wrong), ("kind", other)):
        for name in names[:errors]:
            around = f"{text[max(0, name.start - 40) : name.start]}[{text[name.start : name.end]}]{text[name.end : name.end + 30]}"
            was = f" not {found[name[:2]]}" if label == "kind" else ""
            print(f"{label}: {name.kind}{was}: {' '.join(around.split())}", file=sys.stderr)


def figures(folder: Path, languages: Languages) -> dict[str, float]:
    """Give F1 of exact spans, and of spans with their kind: in news, in news kept apart, and on the web, where only some kinds are annotated."""
    news, web = folder / "ner" / "gum-wikinews.jsonl", folder / "ner" / "uner" / "en_ewt-test.iob2"
    for path in (news, web):
        if not path.is_file():
            raise NoDataError(path)
    parts = _news(news)
    found: dict[str, float] = {}
    for title, texts, kinds in (
        ("news", parts["read"], None),
        ("news kept apart", parts["kept_apart"], None),
        ("web", list(_web(web)), frozenset(UNER.values())),
    ):
        found |= {f"en {title}, {name}": figure for name, figure in _spans(texts, languages, kinds)}
    return found


def _spans(texts: Sequence[Text], languages: Languages, kinds: frozenset[EntityKind] | None) -> Iterator[tuple[str, float]]:
    golds, ours = list[frozenset[Name]](), list[frozenset[Name]]()
    for text in texts:
        one = _found(text.text, languages)
        golds.append(_all_coarse(name for name in text.gold if one.inside.issuperset(range(name.start, name.end))))
        ours.append(_all_coarse(name for name in one.names if kinds is None or _coarse(name).kind in kinds))
    for title, width in (("spans", 2), ("spans with kind", 3)):
        pairs = [({name[:width] for name in gold}, {name[:width] for name in found}) for gold, found in zip(golds, ours, strict=True)]
        hits = sum(len(gold & found) for gold, found in pairs)
        yield title, f1(hits, sum(len(found) for _, found in pairs), sum(len(gold) for gold, _ in pairs))


if __name__ == "__main__":
    main()
