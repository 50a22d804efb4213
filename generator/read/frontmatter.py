"""Cut the YAML front matter from the head of a file."""

import re
from itertools import pairwise

import yaml

from generator.model.diagnostic import Diagnostic
from generator.model.record import Record
from generator.model.source import Metadata
from generator.read.lines import line_at
from generator.read.metadata import CHECKS, Place, compose, fields

_FENCED = re.compile(r"\ufeff?---[ \t]*(?P<first>\r\n|\n|\r)(?P<yaml>.*?)(?:(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z))", re.DOTALL)
_KEY = re.compile(rf"^(?:{'|'.join((*CHECKS, 'translations'))})[ \t]*:", re.MULTILINE)


_INSIDE = re.compile(r"(?<=[\r\n])---[ \t]*(?:\r\n|\n|\r)(?:[\w-]{1,30}:[^\r\n]*(?:\r\n|\n|\r)){1,20}---[ \t]*(?=[\r\n])")
"""Keys at the start of lines between two fences: a table's rule or a break between sections has none."""


class Front(Record, frozen=True):
    """What stands before an article, and where the article starts and ends (code points)."""

    start: int = 0
    end: int = 0
    node: yaml.MappingNode | None = None
    place: Place = Place(file="")
    metadata: Metadata = Metadata()
    problems: tuple[Diagnostic, ...] = ()


def front_matters(text: str, path: str) -> tuple[Front, ...]:
    """Read the front matter at the head of a file, and of every further article that has its own; the first may be without."""
    starts = [0, *(found.start() for found in _INSIDE.finditer(text) if _KEY.search(_plain(found.group())))]
    first = _FENCED.match(text)
    starts = [start for start in starts if start == 0 or first is None or start >= first.end()]
    return tuple(_front(text, path, start, end) for start, end in pairwise((*starts, len(text))))


def _front(text: str, path: str, start: int, end: int) -> Front:
    """Read front matter; a text that merely begins with a rule (`---`) has none."""
    found = _FENCED.match(text, start, end)
    if found is None or not _KEY.search(_plain(found["yaml"])):
        return Front(start=start + text.startswith("\ufeff", start), end=end)
    place = Place(file=path, before=line_at(text, start))
    node, problems = compose(found["yaml"], place)
    metadata, wrong = fields(node, place) if node else (Metadata(), ())
    return Front(start=found.end(), end=end, node=node, place=place, metadata=metadata, problems=(*problems, *wrong))


def _plain(text: str) -> str:
    return re.sub(r"\r\n?", "\n", text)
