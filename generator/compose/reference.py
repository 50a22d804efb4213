"""Put the name behind a pronoun, so that a sentence can stand alone (Newsblaster's rewriting of references, here in brackets)."""

from generator.compose.material import Material
from generator.compose.parse import inside
from generator.compose.passage import Passage
from generator.model.reading import EntityKind, Mention
from generator.model.record import Span

NAMED = frozenset({EntityKind.PERSON, EntityKind.STATE, EntityKind.ORGANISATION})
"""Kinds whose name says more than the words that stand for it."""

APOSTROPHES = ("'", "’")


class Insertion:
    """Where a name goes, and the mention that proves it."""

    def __init__(self, at: int, name: Mention) -> None:
        """Take the offset (code points of the file) after which the name is put."""
        self.at = at
        self.name = name


def insertions(passage: Passage, material: Material) -> tuple[Insertion, ...]:
    """Give the names to put behind the words of a passage that stand for somebody, in the order of the text.

    Only pronouns and titles that the reading resolved are named, each actor once, and nobody whom the passage names itself.
    """
    found: list[Insertion] = []
    told = {mention.entity for mention in passage.mentions if not mention.inferred}
    for mention in sorted(passage.mentions, key=lambda item: item.span):
        if not mention.inferred or mention.entity in told or not _takes_name(passage, mention.span) or _quoted(passage, mention.span):
            continue
        name = name_of(passage, mention.entity, material)
        if name and not _says_it(passage, mention, name):
            found.append(Insertion(mention.span.end, name))
            told.add(mention.entity)
    return tuple(found)


def name_of(passage: Passage, entity: str, material: Material) -> Mention | None:
    """Give the mention that names an entity best: the longest form at or before the passage, the first of these."""
    reading = material.readings[passage.ref.source]
    kinds = {item.id: item.kind for item in reading.entities}
    if kinds.get(entity) not in NAMED:
        return None
    before = [
        item for item in reading.mentions if item.entity == entity and not item.inferred and item.span.start < passage.sentence.span.end
    ]
    proper = [item for item in before if item.form[:1].isupper() or item.form[:1].isdigit()]
    return max(proper, key=lambda item: (len(item.form), -item.span.start), default=None)


def completes(passage: Passage, named: tuple[Insertion, ...]) -> bool:
    """Say whether the insertions name all that the passage leaves open."""
    ends = {insertion.at for insertion in named}
    return all(any(span.start < at <= span.end for at in ends) for span in passage.reading.anaphora)


def _quoted(passage: Passage, span: Span) -> bool:
    """Words inside quotation marks are left as they were spoken."""
    return any(inside(span, part) for part in passage.quoted)


def _says_it(passage: Passage, mention: Mention, name: Mention) -> bool:
    """Say whether a name would only repeat what stands there: "the Parliament [Parliament of Iraq]"."""
    articles = passage.language.questions.articles
    return {word for word in mention.form.lower().split() if word not in articles} <= set(name.form.lower().split())


def _takes_name(passage: Passage, span: Span) -> bool:
    """A name goes behind a pronoun in the place of a noun ("He"), or behind a title ("the envoy"), not behind "his"."""
    if passage.source.text[span.end : span.end + 1] in APOSTROPHES:
        return False  # "the envoy's": the name would part the two
    words = [token for token in passage.reading.tokens if inside(token.span, span)]
    if len(words) == 1 and words[0].pos in ("PRON", "DET"):
        return words[0].tag in passage.language.selection.subject_tags
    return bool(words)
