"""The things of a dossier by their ids, as templates ask for them."""

from collections.abc import Iterable

from generator.model.briefing import ActorEntry, Citation, Dossier, SourceEntry, Stakeholder, Statement
from generator.model.source import Source
from generator.render.escape import escape, escaped
from generator.render.usage import Usage


class Catalogue:
    """Finds statements, sources and stakeholders; what it gives is escaped, what it is asked by may be so or not."""

    def __init__(self, dossier: Dossier, sources: Iterable[Source], usage: Usage) -> None:
        """Index one dossier and the sources it cites."""
        self._statements: dict[str, Statement] = {escape(item.id): escaped(item) for item in dossier.statements}
        self._raw = {escape(item.id): item for item in dossier.statements}
        self._entries: dict[str, SourceEntry] = {escape(entry.id): escaped(entry) for entry in dossier.sources}
        self._numbers = {escape(entry.id): number for number, entry in enumerate(dossier.sources, 1)}
        self._actors: dict[str, ActorEntry] = {escape(actor.id): escaped(actor) for actor in dossier.actors}
        self._stakeholders: dict[str, Stakeholder] = {escape(actor.id): escaped(actor) for actor in dossier.stakeholders}
        self._roles = {escape(actor.id): [role.citations for role in actor.roles] for actor in dossier.stakeholders}
        self._sources = {escape(source.id): source for source in sources}
        self._usage = usage

    def statement(self, identifier: str) -> Statement:
        """Give a statement of the pool."""
        return self._statements[escape(identifier)]

    def statements(self, identifiers: Iterable[str]) -> tuple[Statement, ...]:
        """Give the statements of a section, in its order."""
        return tuple(self.statement(identifier) for identifier in identifiers)

    def source(self, identifier: str) -> SourceEntry:
        """Give a source's entry."""
        return self._entries[escape(identifier)]

    def number(self, identifier: str) -> int:
        """Give a source's number in the list of sources, from 1."""
        return self._numbers[escape(identifier)]

    def actors(self, identifiers: Iterable[str]) -> tuple[ActorEntry, ...]:
        """Give the names of speakers; those who are stakeholders have the stakeholder's id."""
        return tuple(self._actors[escape(identifier)] for identifier in identifiers)

    def is_stakeholder(self, actor: str) -> bool:
        """Say whether an actor is listed as a stakeholder, and so has a place that can be linked to."""
        return escape(actor) in self._stakeholders

    def stakeholder(self, identifier: str) -> Stakeholder:
        """Give a stakeholder by its id."""
        return self._stakeholders[escape(identifier)]

    def article(self, identifier: str) -> Source:
        """Give the article behind an entry, unescaped."""
        return self._sources[escape(identifier)]

    def used(self, identifier: str) -> int:
        """Count the passages of a source that the pages rendered so far rest on."""
        return len({use.passage for use in self._usage.of(identifier)})

    def said_in(self, actor: Stakeholder, source: str) -> int:
        """Count an actor's positions that are taken from a source."""
        cited = [{escape(citation.source) for citation in self.citations_of(position)} for position in actor.positions]
        return sum(escape(source) in sources for sources in cited)

    def citations_of(self, identifier: str) -> tuple[Citation, ...]:
        """Give a statement's citations, without its reprints, unescaped."""
        statement = self._raw[escape(identifier)]
        further = {item.cite for item in statement.reprints}
        return tuple(citation for number, citation in enumerate(statement.citations) if number not in further)

    def reprints_of(self, identifier: str) -> tuple[Citation, ...]:
        """Give the citations of the other places where a statement's quotation is printed, unescaped."""
        statement = self._raw[escape(identifier)]
        return tuple(statement.citations[item.cite] for item in statement.reprints)

    def role_citations(self, actor: str, number: int) -> tuple[Citation, ...]:
        """Give the citations of an actor's role, counted from 0, unescaped."""
        return self._roles[escape(actor)][number]

    def passage_at(self, source: str, offset: int) -> str:
        """Give the anchor of the sentence, or else of the block, in which an offset lies; empty where there is none."""
        for block in self.article(source).blocks:
            if block.span.start <= offset < block.span.end:
                return next(
                    (sentence.id for sentence in block.sentences if sentence.span.start <= offset < sentence.span.end), f"p{block.number}"
                )
        return ""

    def languages(self) -> tuple[str, ...]:
        """Give the codes of the sources' languages, the most frequent first."""
        codes = [entry.language for entry in self._entries.values()]
        return tuple(sorted(set(codes), key=lambda code: (-codes.count(code), code)))

    def speakers(self) -> int:
        """Count those on whose word the statements rest."""
        return len({speaker for statement in self._raw.values() for speaker in statement.supported_by.speakers})
