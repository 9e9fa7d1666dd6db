"""Tables: rows side by side, what has no room under its row, cards where nothing has room.

``Faku | 100 million USD | cluster, 2018 | [1]`` becomes on a narrow terminal, where the column of
whose and when is the least needed one::

    Faku  100 million USD  [1]
      cluster, 2018
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from sys import maxsize
from typing import Final, TypeAlias

from clusters.render.document import Cell, Column
from clusters.render.layout import GAP, LONGEST, Block, across, hang, paragraph, stacked
from clusters.render.text import cells, longest

_Row: TypeAlias = Sequence[Cell]

_INDENT: Final = 2
"""How far what goes under a row is set in."""
_NARROW: Final = 40
"""Fewer cells than these have no room for rows."""
_PROSE: Final = 10
"""The fewest cells in which longer text can be read."""
_KEPT: Final = (24, _PROSE)
"""How long a name or a figure is kept on one line; if there is no room, how long at least."""
_SEVERAL: Final = 2
"""Of so many columns under a row it has to be said which is which."""
_TRIED: Final = 200
"""How many rows tell which layout is the lowest."""


def grid(columns: Sequence[Column], rows: Sequence[_Row], width: int, rule: str) -> Block:
    """Lay out rows for ``width`` cells; ``rule`` is what the line under the headings is made of.

    A row of one cell among several columns runs across all of them, as a heading does; one whose
    first cell is empty and quiet goes on with the row above it.
    """
    groups = together(rows)
    if width < _NARROW:
        return _cards(columns, groups, width)
    full = [row for row in rows if len(row) == len(columns)]
    tried = (_Layout(columns, full, width, under) for under in _foldings(columns, full, width))
    best = min(tried, key=lambda layout: layout.height)
    return [*best.head(rule), *(line for group in groups for line in best.lines(group))]


def together(rows: Sequence[_Row]) -> list[list[_Row]]:
    """Put each row together with those that go on with it."""
    groups: list[list[_Row]] = []
    for row in rows:
        if groups and len(row) > 1 and row[0].role == "quiet" and not row[0].text:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _joined(parts: Sequence[Cell]) -> Cell:
    """Make one cell of those that stand one below another: ``305, park, 2019``."""
    first, *rest = [cell for cell in parts if cell.text] or [Cell("")]
    more = "".join(f"{' ' if cell.text[0] == '(' else ', '}{cell.text}" for cell in rest)
    return Cell(first.text + more, first.role)


def _foldings(
    columns: Sequence[Column], rows: Sequence[_Row], width: int
) -> Iterator[Collection[int]]:
    """Yield which columns may go under their rows: none; the least needed one; one more; ..."""
    wide = sum(_widest(column, rows, at) + GAP for at, column in enumerate(columns)) - GAP
    if wide <= (LONGEST if width == maxsize else width) or not rows:
        yield ()
        return
    places = sorted(range(1, len(columns)), key=lambda at: _need(columns[at], rows, at))
    folding = sum(columns[at].folds for at in places)
    yield places[:folding]  # the first of two that are as low is taken
    if width < maxsize:
        yield from (places[:count] for count in range(len(columns)) if count != folding)


def _widest(column: Column, rows: Sequence[_Row], at: int) -> int:
    return max([cells(column.title), *(cells(row[at].text) for row in rows)])


def _need(column: Column, rows: Sequence[_Row], at: int) -> tuple[object, ...]:
    """Rank columns by how little they are needed in the row itself; of equals the last first."""
    figures = any(row[at].role in {"name", "figure"} for row in rows)
    return not column.folds, not column.least, figures, -at


class _Layout:
    """One way to lay out a table: with some columns, or their longer cells, under the rows."""

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[_Row],
        width: int,
        under: Collection[int],
    ) -> None:
        self._columns, self._rows, self._width = columns, rows, width
        self._limits = {at: self._limit(at, under) for at in under}
        self._kept = [at for at in range(len(columns)) if self._limits.get(at, 1)]

    def _limit(self, at: int, under: Collection[int]) -> int:
        """Give how long a cell may be beside the others; 0 if the whole column goes under."""
        column = self._columns[at]
        beside = [place for place in range(len(self._columns)) if place not in under]
        taken = sum(_widest(self._columns[one], self._rows, one) + GAP for one in beside)
        room = min(self._width, LONGEST) - taken
        return room if column.folds and room >= max(_PROSE, cells(column.title)) else 0

    @cached_property
    def _widths(self) -> list[int]:
        """Give the widths of the columns that stay; none if a word would have to be broken."""
        columns = [self._columns[at] for at in self._kept]
        head = [Cell(column.title) for column in columns]
        rows = [head, *(self._beside(row) for row in self._rows)]
        return _divided(rows, self._width) or ([self._width] if len(columns) == 1 else [])

    @cached_property
    def height(self) -> int:
        """How many lines the first rows take; as good as endless where words would be broken."""
        if not self._widths:
            return maxsize
        return sum(len(self.lines(group)) for group in together(self._rows[:_TRIED]))

    def _beside(self, row: _Row) -> list[Cell]:
        cell = ((at, row[at]) for at in self._kept)
        return [Cell("") if self._goes_under(at, one) else one for at, one in cell]

    def _goes_under(self, at: int, cell: Cell) -> bool:
        return at in self._limits and cells(cell.text) > self._limits[at]

    def head(self, rule: str) -> Block:
        """Give the headings, if there are any, and the line under them."""
        columns = [self._columns[at] for at in self._kept]
        if not any(column.title for column in columns):
            return []
        headings = across([Cell(one.title, "heading") for one in columns], columns, self._widths)
        length = sum(self._widths) + GAP * (len(self._widths) - 1)
        return [*headings, [Cell(rule * min(length, self._width), "rule")]] if rule else headings

    def lines(self, group: Sequence[_Row]) -> Block:
        """Give a row, those that go on with it, and under them what has no room beside the rest."""
        if len(group[0]) < len(self._columns):
            return paragraph(group[0][0].text, group[0][0].role, self._width)
        lines = [line for row in group for line in self._line(row)]
        under = {
            at: [row[at] for row in group if row[at].text and self._goes_under(at, row[at])]
            for at in sorted(self._limits)
        }
        cells = [self._named(at, _joined(parts)) for at, parts in under.items() if parts]
        return [*lines, *_under(cells, self._width)]

    def _line(self, row: _Row) -> Block:
        beside = self._beside(row)
        if not any(cell.text for cell in beside):
            return []
        if len(beside) == 1 and self._width < maxsize:
            return paragraph(beside[0].text, beside[0].role, self._width)
        return across(beside, [self._columns[at] for at in self._kept], self._widths)

    def _named(self, at: int, cell: Cell) -> Cell:
        """Give a cell that goes under its row; with its heading where several such columns do."""
        alone = len(self._columns) - len(self._kept) < _SEVERAL
        title = "" if alone or self._columns[at].folds else self._columns[at].title
        return Cell(f"{title}: {cell.text}", cell.role) if title else cell


def _under(row: Sequence[Cell], width: int) -> Block:
    """Set cells under their row, several on a line where they fit."""
    lines: Block = []
    left = 0
    room = min(width, LONGEST) if width < maxsize else width
    for cell in row:
        size = cells(cell.text)
        if lines and size + GAP <= left:
            lines[-1] += [Cell(" " * GAP), cell]
            left -= size + GAP
        else:
            block = paragraph(cell.text, cell.role, room - _INDENT)
            lines += ([Cell(" " * _INDENT), *line] for line in block)
            left = room - sum(cells(one.text) for one in lines[-1])
    return lines


def _divided(rows: Sequence[_Row], width: int) -> list[int] | None:
    """Share ``width`` out so that no word is broken, or say that there is no way to."""
    columns = list(zip(*rows, strict=True))
    room = width - GAP * (len(columns) - 1)
    whole = [max(cells(cell.text) for cell in column) for column in columns]
    if sum(whole) <= room:
        return whole
    for least in _KEPT:
        floors = [max(_floor(cell, least) for cell in column) for column in columns]
        if sum(floors) <= room:
            return _shared(floors, whole, room)
    return None


def _floor(cell: Cell, least: int) -> int:
    keep = least if cell.role in {"name", "figure"} else _PROSE
    return max(longest(cell.text), min(cells(cell.text), keep))


def _shared(floors: list[int], whole: list[int], room: int) -> list[int]:
    """Raise ``floors`` evenly towards ``whole`` for as long as there is room."""

    def raised(level: int) -> list[int]:
        return [max(low, min(high, level)) for low, high in zip(floors, whole, strict=True)]

    level = bisect_right(range(room), room, key=lambda level: sum(raised(level))) - 1
    return raised(level)


def _cards(columns: Sequence[Column], groups: Sequence[Sequence[_Row]], width: int) -> Block:
    return stacked(
        paragraph(group[0][0].text, group[0][0].role, width)
        if len(group[0]) < len(columns)
        else [
            line
            for column, *parts in zip(columns, *group, strict=True)
            if (cell := _joined(parts)).text
            for line in hang(Cell(column.title and f"{column.title}:", "heading"), cell, width, 2)
        ]
        for group in groups
    )
