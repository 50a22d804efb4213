"""Cut the YAML front matter from the head of a file."""

import re

import yaml

from generator.model.diagnostic import Diagnostic
from generator.model.record import Record
from generator.model.source import Metadata
from generator.read.metadata import CHECKS, Place, compose, fields

_FENCED = re.compile(r"\ufeff?---[ \t]*(?P<first>\r\n|\n|\r)(?P<yaml>.*?)(?:(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z))", re.DOTALL)
_KEY = re.compile(rf"^(?:{'|'.join((*CHECKS, 'translations'))})[ \t]*:", re.MULTILINE)


class Front(Record, frozen=True):
    """What stands before the article, and where the article starts (code points)."""

    start: int = 0
    node: yaml.MappingNode | None = None
    place: Place = Place(file="")
    metadata: Metadata = Metadata()
    problems: tuple[Diagnostic, ...] = ()


def front_matter(text: str, path: str) -> Front:
    """Read front matter; a text that merely begins with a rule (`---`) has none."""
    found = _FENCED.match(text)
    if found is None or not _KEY.search(re.sub(r"\r\n?", "\n", found["yaml"])):
        return Front(start=int(text.startswith("\ufeff")))
    place = Place(file=path, before=1)
    node, problems = compose(found["yaml"], place)
    metadata, wrong = fields(node, place) if node else (Metadata(), ())
    return Front(start=found.end(), node=node, place=place, metadata=metadata, problems=(*problems, *wrong))
