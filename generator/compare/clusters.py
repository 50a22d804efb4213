"""Disjoint sets that keep the smallest index as their root, so that the order of unions leaves no trace."""

from collections.abc import Iterator


class Clusters:
    """A partition of the indices 0 to n - 1 (union-find with path halving, Tarjan 1975)."""

    def __init__(self, size: int) -> None:
        """Start with every index on its own."""
        self._parent = list(range(size))

    def root(self, index: int) -> int:
        """Give the smallest index of the set that holds `index`."""
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def union(self, left: int, right: int) -> None:
        """Make one set of two."""
        low, high = sorted((self.root(left), self.root(right)))
        self._parent[high] = low

    def groups(self) -> Iterator[list[int]]:
        """List the sets by their smallest index, each in rising order."""
        members: dict[int, list[int]] = {}
        for index in range(len(self._parent)):
            members.setdefault(self.root(index), []).append(index)
        yield from members.values()
