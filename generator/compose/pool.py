"""The statements that sections refer to: each sentence is built once, and the first rule that takes it names it."""

from msgspec.structs import replace

from generator.compose.material import Material, Passage
from generator.compose.statement import Built, build
from generator.model.briefing import Statement


class Pool:
    """Builds statements on demand and keeps those that were taken."""

    def __init__(self, material: Material) -> None:
        """Start with nothing taken."""
        self._material = material
        self._built: dict[str, Built] = {}
        self._rules: dict[str, str] = {}

    def look(self, passage: Passage) -> Built:
        """Build the statement of a passage without taking it."""
        if passage.id not in self._built:
            self._built[passage.id] = build(passage, self._material)
        return self._built[passage.id]

    def take(self, passage: Passage, rule: str) -> str:
        """Put the statement of a passage into the pool and give its id."""
        self.look(passage)
        self._rules.setdefault(passage.id, rule)
        return passage.id

    def text(self, passage: Passage) -> str:
        """Give the text that a passage's statement shows."""
        return self.look(passage).statement.text

    @property
    def taken(self) -> frozenset[str]:
        """Ids of all statements that some section has taken."""
        return frozenset(self._rules)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements taken, in the order of the sources."""
        places = {passage.id: number for number, passage in enumerate(self._material.passages)}
        chosen = sorted(self._rules, key=places.__getitem__)
        return tuple(replace(self._built[each].statement, rule=self._rules[each]) for each in chosen)
