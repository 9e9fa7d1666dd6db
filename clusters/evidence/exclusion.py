"""Figures that exclude each other, joined into groups without holding every pair together.

A sweep goes through the figures of one topic in the order of their first day. Two figures are at
one time if the earlier one has not ended where the later begins. Of those that have not ended
each group keeps the member that begins highest and the one that ends lowest: a new figure that
excludes any of the group excludes one of these two, and whatever it excludes becomes one group.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import field
from datetime import date
from decimal import Decimal
from heapq import heappop, heappush
from typing import TypeAlias

from clusters.amounts.amount import Interval
from clusters.light import dataclass
from clusters.models import Fact

Reach: TypeAlias = tuple[Decimal, int]
"""A bound that can be put in order: the number, and how far an open end moves it."""


@dataclass(slots=True)
class _Node:
    """Figures that say the same of the same days, and that the same conflicts join."""

    interval: Interval
    value: object
    first: date
    last: date
    told: frozenset[int]
    facts: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Side:
    """Of each group its members by how far they reach to one side, the farthest first."""

    reach: Callable[[Interval], Reach | None]
    """How far a figure reaches to this side; None where another bound is missing."""
    limit: Callable[[Interval], Reach | None]
    """What another must reach beyond, to exclude it; None where none can."""
    members: dict[int, list[tuple[Reach, int]]] = field(default_factory=dict)
    """The members by group, as heaps of (reach, turned round) and number."""
    tops: list[tuple[Reach, int]] = field(default_factory=list)
    """The farthest member of each group, and older entries that no longer hold."""

    def add(self, group: int, number: int, node: _Node) -> None:
        """Put a figure into its group."""
        reach = self.reach(node.interval)
        if reach is not None:
            heappush(self.members.setdefault(group, []), (_turned(reach), number))
            self._note(group)

    def merge(self, into: int, group: int) -> None:
        """Join two groups, the smaller one member by member."""
        small, large = self.members.pop(group, []), self.members.pop(into, [])
        if len(small) > len(large):
            small, large = large, small
        for one in small:
            heappush(large, one)
        self.members[into] = large
        self._note(into)

    def _note(self, group: int) -> None:
        if heap := self.members.get(group):
            heappush(self.tops, (heap[0][0], group))

    def beyond(self, node: _Node, nodes: Sequence[_Node]) -> list[int]:
        """List the groups of which a member at the same time reaches beyond a figure."""
        limit = self.limit(node.interval)
        found: dict[int, None] = {}
        passed: dict[int, None] = {}
        while limit is not None and self.tops and _turned(self.tops[0][0]) > limit:
            reach, group = heappop(self.tops)
            heap = self.members.get(group, [])
            while heap and nodes[heap[0][1]].last < node.first:
                heappop(heap)
            if heap and heap[0][0] != reach:
                if heap[0][0] > reach:  # the farthest has ended: here is the next
                    self._note(group)
            elif heap and group not in found and group not in passed:
                (found if self._any(heap, limit, node, nodes) else passed)[group] = None
        for group in (*found, *passed):
            self._note(group)
        return list(found)

    def _any(
        self, heap: list[tuple[Reach, int]], limit: Reach, node: _Node, nodes: Sequence[_Node]
    ) -> bool:
        """Whether of a group any member beyond the limit is one that excludes the figure.

        What prints the same number never does, nor what a conflict of the base joins already.
        """
        aside: list[tuple[Reach, int]] = []
        while heap and _turned(heap[0][0]) > limit:
            other = nodes[heap[0][1]]
            if other.last >= node.first and _apart(other, node):
                break
            aside.append(heappop(heap))
        found = bool(heap) and _turned(heap[0][0]) > limit
        for one in aside:
            if nodes[one[1]].last >= node.first:
                heappush(heap, one)
        return found


def _turned(reach: Reach) -> Reach:
    return -reach[0], -reach[1]


def _apart(one: _Node, other: _Node) -> bool:
    return one.value != other.value and one.told.isdisjoint(other.told)


# Over 40 (low 40, open) excludes exactly 40 (high 40): it reaches to (40, 1), beyond (40, 0).
def _above(interval: Interval) -> Reach | None:
    return None if interval.low is None else (interval.low, int(interval.low_open))


def _beyond_above(interval: Interval) -> Reach | None:
    return None if interval.high is None else (interval.high, -int(interval.high_open))


def _below(interval: Interval) -> Reach | None:
    return None if interval.high is None else (-interval.high, int(interval.high_open))


def _beyond_below(interval: Interval) -> Reach | None:
    return None if interval.low is None else (-interval.low, -int(interval.low_open))


def excluding_groups(
    figures: Sequence[tuple[Fact, Interval]], told: Callable[[Fact], frozenset[int]]
) -> Iterator[list[Fact]]:
    """Join the figures of one topic that exclude each other, directly or through others.

    Args:
        figures: Figures of one topic, each with what its hedge makes of it.
        told: Gives the conflicts of the base that a fact is in: what one of them joins is left
            out as a pair.

    Yields:
        Two figures or more, in the order given.
    """
    nodes = _nodes(figures, told)
    parent = list(range(len(nodes)))
    sides = (_Side(_above, _beyond_above), _Side(_below, _beyond_below))

    for number, node in enumerate(nodes):
        for group in {group: None for side in sides for group in side.beyond(node, nodes)}:
            parent[group] = number
            for side in sides:
                side.merge(number, group)
        for side in sides:
            side.add(number, number, node)
    # A group bears the number of its last member, so every parent stands behind its children.
    roots = parent
    for number in reversed(range(len(nodes))):
        roots[number] = roots[parent[number]]
    joined: dict[int, list[_Node]] = {}
    for root, node in zip(roots, nodes, strict=True):
        joined.setdefault(root, []).append(node)
    places = (sorted(n for m in those for n in m.facts) for those in joined.values() if those[1:])
    yield from ([figures[place][0] for place in group] for group in sorted(places))


def _nodes(
    figures: Sequence[tuple[Fact, Interval]], told: Callable[[Fact], frozenset[int]]
) -> list[_Node]:
    """Put figures that nothing tells apart together, in the order of their first day."""
    found: dict[Hashable, _Node] = {}
    for place, (fact, interval) in enumerate(figures):
        days = fact.dates
        first, last = (days.first, days.last) if days else (date.min, date.max)
        key = (interval, fact.value, first, last, told(fact))
        node = found.setdefault(key, _Node(interval, fact.value, first, last, told(fact)))
        node.facts.append(place)
    return sorted(found.values(), key=lambda node: (node.first, node.last))
