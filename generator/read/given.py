"""What people say of an article: front matter and sidecar together."""

from pathlib import PurePosixPath

from generator.model.diagnostic import Diagnostic, Severity
from generator.model.record import Record
from generator.model.source import Block, Metadata, Translation
from generator.read.frontmatter import Front
from generator.read.metadata import Place, compose, fields, merge
from generator.read.translations import Entry, entries, match


class Given(Record, frozen=True):
    """Metadata and translations of one article, checked."""

    metadata: Metadata
    entries: tuple[tuple[Place, tuple[Entry, ...]], ...]
    problems: tuple[Diagnostic, ...]

    def translations(self, text: str, blocks: tuple[Block, ...]) -> tuple[tuple[Translation, ...], tuple[Diagnostic, ...]]:
        """Tie the translations to the article's sentences."""
        results = [match(found, text, blocks, place) for place, found in self.entries]
        tied = tuple(translation for translations, _ in results for translation in translations)
        return tied, tuple(problem for _, problems in results for problem in problems)


def given(front: Front, sidecar: bytes | None, path: str) -> Given:
    """Put together what the head of the file and the file beside it say."""
    inside, wrong = entries(front.node, front.place)
    problems = (*front.problems, *wrong)
    if sidecar is None:
        return Given(metadata=front.metadata, entries=((front.place, inside),), problems=problems)
    place = Place(file=str(PurePosixPath(path).with_suffix(".yml")))
    try:
        text = sidecar.decode("utf-8-sig")
    except UnicodeDecodeError:
        hint = "Save the metadata file as UTF-8."
        problem = Diagnostic(
            file=place.file, line=0, severity=Severity.WARNING, code="broken-metadata", message="the file is not UTF-8", hint=hint
        )
        return Given(metadata=front.metadata, entries=((front.place, inside),), problems=(*problems, problem))
    node, broken = compose(text, place)
    metadata, unfit = fields(node, place) if node else (Metadata(), ())
    merged, differing = merge(front.metadata, metadata, place)
    beside, unclear = entries(node, place)
    problems = (*problems, *broken, *unfit, *differing, *unclear)
    return Given(metadata=merged, entries=((front.place, inside), (place, beside)), problems=problems)
