"""Measure German names: `python -m tests.quality.tagger FOLDER [--part dev] [--sentences N] [--errors N]`.

FOLDER holds `ner/germeval2014/PART.tsv`. Two figures, each for names with their kind and for their boundaries alone:

    tagger  the entity tagger on the words of the data set
    stage   all that `understand` names, groups of people left out, on articles of ten sentences that have nothing to do with each other, each a paragraph

The gold are the outer names; "deutsch" and "EU-weit" are none. The shipped model was trained on both parts: `--model` measures another file, trained on one.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from generator.languages.language import Language
from generator.languages.load import load_languages
from generator.model.reading import EntityKind
from generator.understand.pipelines import entity_tagger
from generator.understand.tagger import EntityTagger
from tests.quality.data import NoDataError, command_line, readings_of, scores, script
from training.annotated import Annotated, names, read

KINDS = {
    EntityKind.PERSON: "PER",
    EntityKind.ORGANISATION: "ORG",
    EntityKind.MEDIUM: "ORG",
    EntityKind.PLACE: "LOC",
    EntityKind.STATE: "LOC",
    EntityKind.OTHER: "MISC",
}

ARTICLE = 10
"""Sentences."""

NO_BLANK_BEFORE = frozenset(",.;:!?)]")
NO_BLANK_AFTER = frozenset("([")

Name = tuple[int, int, int, str]
"""Number of the sentence or article, start, end, kind."""


def main() -> None:
    """Read the command line and print the figures."""
    options = command_line(__doc__, sentences=100_000, errors=0)
    options.add_argument("--part", default="dev")
    options.add_argument("--model", type=Path)
    given = options.parse_args()
    language = load_languages()["de"]
    if given.model:
        own = replace(language.pipeline, entities=str(given.model.resolve().with_suffix("")))
        language = replace(language, pipeline=own)
    tagger = entity_tagger(language.pipeline.entities)
    path = given.folder / "ner" / "germeval2014" / f"{given.part}.tsv"
    if not path.is_file():
        raise NoDataError(path)
    sentences = read(path, language)[: given.sentences]
    _print("tagger", *_of_tagger(sentences, tagger), [" ".join(word for word, _ in sentence.words) for sentence in sentences], 0)
    _print("stage", *_of_stage(sentences, language), given.errors)


def _of_tagger(sentences: Sequence[Annotated], tagger: EntityTagger) -> tuple[set[Name], set[Name]]:
    found = tagger.entities([sentence.words for sentence in sentences])
    gold = {(number, *name) for number, sentence in enumerate(sentences) for name in names(sentence.labels)}
    return gold, {(number, *name) for number, labels in enumerate(found) for name in names(labels)}


def _of_stage(sentences: Sequence[Annotated], language: Language) -> tuple[set[Name], set[Name], list[str]]:
    gold: set[Name] = set()
    ours: set[Name] = set()
    texts = []
    for number, start in enumerate(range(0, len(sentences), ARTICLE)):
        text, marked = _article(sentences[start : start + ARTICLE])
        texts.append(text)
        gold |= {(number, *name) for name in marked}
        ours |= {(number, *name) for name in _named(text, language)}
    return gold, ours, texts


def _article(sentences: Sequence[Annotated]) -> tuple[str, list[tuple[int, int, str]]]:
    text, marked = "", []
    for sentence in sentences:
        spans = []
        for word, _ in sentence.words:
            if text and text[-1] not in NO_BLANK_AFTER | {"\n"} and word not in NO_BLANK_BEFORE:
                text += " "
            spans.append((len(text), len(text) + len(word)))
            text += word
        marked += [(spans[first][0], spans[end - 1][1], name) for first, end, name in names(sentence.labels)]
        text += "\n\n"
    return text, marked


def _named(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    for _, reading in readings_of(text, "de", {"de": language, "und": language}):
        kinds = {entity.id: KINDS.get(entity.kind) for entity in reading.entities}
        for mention in reading.mentions:
            kind = kinds[mention.entity]
            if kind and not mention.inferred:
                yield mention.span.start, mention.span.end, kind


def _print(title: str, gold: set[Name], ours: set[Name], texts: Sequence[str], errors: int) -> None:
    bounds = {one[:3] for one in gold} & {one[:3] for one in ours}
    for label, right in (("with kind ", len(gold & ours)), ("boundaries", len(bounds))):
        print(f"{title:6}  {label}  {scores(right, len(ours), len(gold))}")
    for number, start, end, kind in sorted(gold ^ ours)[:errors]:
        text = texts[number]
        side = "missed" if (number, start, end, kind) in gold else "wrong "
        around = f"{text[max(0, start - 50) : start]}[{text[start:end]}]{text[end : end + 40]}".replace("\n", " ")
        print(f"{side} {kind:5}{around}")


if __name__ == "__main__":
    script(main)
