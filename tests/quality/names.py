"""Measure the names found in English texts: `python -m tests.quality.names FOLDER [--articles N] [--errors N]`.

FOLDER holds `ner/gum-wikinews.jsonl` (news, with the gold of `gum_names.json` beside this file) and `ner/uner/en_ewt-test.iob2` (web texts: persons, organisations,
places). Counted are names in passages that can be cited; a name is right where start and end are. Figures: precision, recall and F1 of the

    tagger   bare spans of the pipeline's entity tagger, an article before and a possessive ending behind them cut off
    names    names of the whole stage, groups left out
    kinds    the same, with the right kind; a medium counts as an organisation, a state as a place

and for news recall and precision of each kind on its own.
"""

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
from generator.understand.candidates import LABELS
from tests.quality.data import NoDataError, command_line, f1, readings_of, rows, scores, script, share

GOLD = Path(__file__).with_name("gum_names.json")
COARSE = {EntityKind.MEDIUM: EntityKind.ORGANISATION, EntityKind.STATE: EntityKind.PLACE}
UNER = {"PER": EntityKind.PERSON, "ORG": EntityKind.ORGANISATION, "LOC": EntityKind.PLACE}
POSSESSIVES = ("'s", "’s", "'", "’")
KEPT_APART = "news kept apart"
"""Texts whose errors are not looked at."""

SPANS, KINDS = 2, 3
"""Fields of a name that must agree."""


class Name(NamedTuple):
    """A name at its place, in code points."""

    start: int
    end: int
    kind: EntityKind


class Text(NamedTuple):
    """A text with its gold names."""

    text: str
    gold: tuple[Name, ...]


class Part(NamedTuple):
    """Annotated texts of one sort."""

    title: str
    texts: Sequence[Text]
    kinds: frozenset[EntityKind]
    """What is annotated in them."""


class Compared(NamedTuple):
    """The names of a text, as far as they can be cited, and those found."""

    gold: tuple[Name, ...]
    annotated: int
    """All names of the gold."""
    tagger: tuple[Name, ...]
    ours: tuple[Name, ...]
    words: int
    seconds: float


def main() -> None:
    """Read the command line and print the figures."""
    given = command_line(__doc__, articles=10_000, errors=0).parse_args()
    languages = load_languages()
    for part in _parts(given.folder):
        texts = part.texts[: given.articles]
        compared = [_compared(text, part.kinds, languages) for text in texts]
        _print(part, compared)
        if part.title != KEPT_APART:
            for text, one in zip(texts, compared, strict=True):
                _show(text.text, one.gold, one.ours, given.errors)


def _parts(folder: Path) -> Iterator[Part]:
    """Give the annotated texts.

    Raises:
        NoDataError: A file of them is not there.
    """
    texts = {row["id"]: row["text"] for row in rows(folder / "ner" / "gum-wikinews.jsonl")}
    annotated = json.loads(GOLD.read_text(encoding="utf-8"))
    for title, key in (("news", "read"), (KEPT_APART, "kept_apart")):
        yield Part(title, [Text(texts[article], tuple(_gold(names))) for article, names in annotated[key].items()], frozenset(EntityKind))
    yield Part("web", list(_web(folder / "ner" / "uner" / "en_ewt-test.iob2")), frozenset(UNER.values()))


def _gold(names: Iterable[tuple[int, int, str]]) -> Iterator[Name]:
    return (Name(start, end, EntityKind(kind)) for start, end, kind in names)


def _web(path: Path) -> Iterator[Text]:
    """Put the sentences of each document below one another."""
    if not path.is_file():
        raise NoDataError(path)
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


def _print(part: Part, compared: Sequence[Compared]) -> None:
    cited, total = sum(len(one.gold) for one in compared), sum(one.annotated for one in compared)
    print(f"{part.title}: {len(compared)} texts, {cited} of {total} names in passages that can be cited")
    for label, pairs in (("tagger", [(one.gold, one.tagger) for one in compared]), ("names", [(one.gold, one.ours) for one in compared])):
        print(f"  {label:8}  {scores(*_counted(pairs, SPANS))}")
        print(f"    kinds   {scores(*_counted(pairs, KINDS))}")
    if part.kinds.issuperset(EntityKind):
        _print_kinds(compared)
    print(f"  {sum(one.words for one in compared) / sum(one.seconds for one in compared):.0f} words/s")


def _coarse(name: Name) -> Name:
    return name._replace(kind=COARSE.get(name.kind, name.kind))


def _compared(text: Text, kinds: frozenset[EntityKind], languages: Languages) -> Compared:
    inside: set[int] = set()
    tagger, names = list[Name](), list[Name]()
    words, started = 0, time.perf_counter()
    for source, reading in readings_of(text.text, "en", languages):
        language = language_of(source.language, languages)
        words += sum(len(sentence.tokens) for sentence in reading.sentences)
        cited = {sentence.id: sentence.span for block in source.blocks for sentence in block.sentences}
        inside.update(*(range(cited[one.id].start, cited[one.id].end) for one in reading.sentences))
        tagger += _tagged(reading, language)
        names += _names(reading, language)
    return Compared(
        gold=tuple(name for name in text.gold if inside.issuperset(range(name.start, name.end))),
        annotated=len(text.gold),
        tagger=tuple(name for name in tagger if name.kind in kinds),
        ours=tuple(name for name in names if _coarse(name).kind in kinds),
        words=words,
        seconds=time.perf_counter() - started,
    )


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


def _counted(pairs: Iterable[tuple[Sequence[Name], Sequence[Name]]], width: int) -> tuple[int, int, int]:
    """Count over pairs of gold and found names those that are right, those found, and those of the gold; `width` says what must agree."""
    hits = ours = gold = 0
    for wanted, given in pairs:
        named, found = ({tuple(_coarse(name)[:width]) for name in names} for names in (wanted, given))
        hits, ours, gold = hits + len(named & found), ours + len(found), gold + len(named)
    return hits, ours, gold


def _print_kinds(compared: Sequence[Compared]) -> None:
    wanted, given, right, exact = Counter[EntityKind](), Counter[EntityKind](), Counter[EntityKind](), Counter[EntityKind]()
    for one in compared:
        spans = {name[:SPANS] for name in one.ours}
        wanted.update(name.kind for name in one.gold)
        given.update(name.kind for name in one.ours)
        right.update(name.kind for name in one.gold if name[:SPANS] in spans)
        exact.update(name.kind for name in set(one.gold).intersection(one.ours))
    for kind in (kind for kind in EntityKind if wanted[kind]):
        found, same, precision = (share(part[kind], whole[kind]) for part, whole in ((right, wanted), (exact, wanted), (exact, given)))
        print(f"    {kind:12}  {wanted[kind]:4} names  found {found:.2f}  with this kind {same:.2f}  precision {precision:.2f}")


def _show(text: str, gold: Sequence[Name], ours: Sequence[Name], errors: int) -> None:
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
    found: dict[str, float] = {}
    for part in _parts(folder):
        compared = [_compared(text, part.kinds, languages) for text in part.texts]
        pairs = [(one.gold, one.ours) for one in compared]
        found[f"en {part.title}, spans"] = f1(*_counted(pairs, SPANS))
        found[f"en {part.title}, spans with kind"] = f1(*_counted(pairs, KINDS))
    return found


if __name__ == "__main__":
    script(main)
