"""A chart on a terminal: bars of block characters, or of plain ones where there are no others."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

from clusters.light import dataclass
from clusters.render.chart import Bar, Chart, Row
from clusters.render.document import Cell, Column
from clusters.render.layout import LONGEST, Block, across, paragraph
from clusters.render.text import cells, longest

if TYPE_CHECKING:
    from clusters.render.screen import Screen

_NARROW: Final = 40
"""The fewest columns in which a bar can be told from another."""
_SHORT: Final = 6
"""The fewest cells in which a bar can be drawn."""
_GAP: Final = 2
_COLUMNS: Final = (Column("", right=True), Column(""), Column(""), Column(""))


@dataclass(frozen=True, slots=True)
class Ink:
    """The characters that bars are made of."""

    full: str
    """A cell of a sure figure."""
    parts: str
    """Parts of such a cell, from the thinnest; empty where there are none."""
    hatched: str
    """A cell of what is not ranked."""
    pale: str
    """A cell of what may be."""
    sparse: str
    """Cells of what is not ranked and may be."""
    arrow: str
    """The end of what has no upper end."""
    mark: str
    """The end of what starts nowhere in particular."""


BLOCKS: Final = Ink("█", "▏▎▍▌▋▊▉", "╱", "░", " ╱", "▸", "┤")
PLAIN: Final = Ink("#", "", "/", "-", " /", ">", "|")


def bars(chart: Chart, screen: Screen) -> Block:
    """Lay out a chart for a terminal; nothing on one too narrow for it."""
    width = min(screen.width, LONGEST)
    if width < _NARROW:
        return []
    ink = BLOCKS if all(map(screen.shows, "".join(_signs(BLOCKS).values()))) else PLAIN
    words = [(_label(row, screen), screen.show(row.converted or row.amount)) for row in chart.rows]
    place = max(cells(row.place) for row in chart.rows)
    label, amount = (_room(said, width) for said in zip(*words, strict=True))
    widths = [place, label, width - place - label - amount - 3 * _GAP, amount]
    if widths[2] < _SHORT:
        return []
    lines: Block = []
    for row, (name, said) in zip(chart.rows, words, strict=True):
        bar = Cell(drawn(row.bar, ink, widths[2]), "quiet" if row.bar.hatched else "figure")
        rank = row.place if screen.shows(row.place) else "-"
        pieces = [Cell(rank, "figure"), Cell(name, "name"), bar, Cell(said)]
        lines += across(pieces, _COLUMNS, widths)
    return [*lines, *paragraph(screen.show(_legend(chart, ink)), "quiet", width)]


def _room(words: tuple[str, ...], width: int) -> int:
    """Give words three tenths of the width at most, but never break one."""
    most = max(map(cells, words))
    return max(min(most, width * 3 // 10), *map(longest, words))


def drawn(bar: Bar, ink: Ink, width: int) -> str:
    """Draw a bar into ``width`` cells, the last of which is kept for an arrow."""
    room = width - 1
    if not bar.high > bar.low:
        return _sure(bar, ink, room) + ink.arrow * bar.open_high
    low, high = _rounded(bar.low * room), max(_rounded(bar.high * room), 1)
    low = min(low, high - 1)
    may_be = (ink.sparse if bar.hatched else ink.pale) * room
    sure = (ink.hatched if bar.hatched else ink.full) * low
    return sure + may_be[: high - low] + ink.mark * (not low)


def _sure(bar: Bar, ink: Ink, room: int) -> str:
    if bar.hatched or not ink.parts:
        return (ink.hatched if bar.hatched else ink.full) * _least(bar.low * room, bar.low)
    eighths = _least(bar.low * room * 8, bar.low)
    whole, rest = divmod(eighths, 8)
    return ink.full * whole + (ink.parts[rest - 1] if rest else "")


def _least(length: Decimal, share: Decimal) -> int:
    """Round a length, but leave something to see of what is something."""
    return max(_rounded(length), int(share > 0))


def _rounded(length: Decimal) -> int:
    return int(length.to_integral_value(ROUND_HALF_UP))


def _label(row: Row, screen: Screen) -> str:
    second = f" {row.second}" if row.second and screen.shows(row.second) else ""
    subject = f" ({row.subject})" if row.subject else ""
    return screen.show(f"{row.name}{second}{subject}")


def _signs(ink: Ink) -> dict[str, str]:
    sparse = ink.sparse.strip() + ink.sparse
    return {"arrow": ink.arrow, "pale": ink.pale, "hatched": ink.hatched, "sparse": sparse}


def _legend(chart: Chart, ink: Ink) -> str:
    meant = "; ".join(f"{_signs(ink)[sign]} {what}" for sign, what in chart.signs)
    return f"{chart.meaning} {meant}." if meant else chart.meaning
