"""A chart as a panel of a picture: rows of words and bars over an axis, and what is not drawn."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from clusters.render.chart import Chart, Row
from clusters.render.charts.lettering import SIZES, UNIT, width
from clusters.render.charts.sheet import MARGIN, WIDTH, Sheet, fixed, shown
from clusters.render.charts.telling import scale_words, signs
from clusters.render.document import Section
from clusters.render.numbers import scaled

_LEFT: Final = 270
"""Where bars start: what is left of it is for names."""
_LONG: Final = WIDTH - MARGIN - 16 - _LEFT
"""The length of the scale; right of it there is room for an arrow."""
_THICK: Final = 16
_HEAD: Final = 10
_GAP: Final = 12
_SAYS: Final = {
    "arrow": "an arrow: {}",
    "pale": "pale: {}",
    "hatched": "hatched: {}",
    "sparse": "hatched thinly: {}",
}


def panel(sheet: Sheet, section: Section, chart: Chart) -> None:
    """Draw a chart below what there is, with its title above and its remarks beneath."""
    sheet.paragraph(section.title, "title")
    sheet.paragraph(" ".join([scale_words(chart), *_legend(chart)]), "quiet")
    sheet.skip(_GAP)
    for row in chart.rows:
        _row(sheet, chart, row)
    _axis(sheet, chart)
    _listed(sheet, "Without a bar", chart.aside)
    _listed(sheet, "Not stated", [", ".join(chart.silent)] if chart.silent else [])
    sheet.skip(_GAP // 2)
    for remark in section.remarks:
        sheet.paragraph(remark.text, "quiet")


def _legend(chart: Chart) -> Iterator[str]:
    said = "; ".join(_SAYS[sign].format(what) for sign, what in signs(chart))
    if said:
        yield f"{said[0].upper()}{said[1:]}."


def _row(sheet: Sheet, chart: Chart, row: Row) -> None:
    top = sheet.y
    sheet.paragraph(f"{row.place} {row.name} {row.zh}", "name", room=_LEFT - MARGIN - _GAP)
    sheet.paragraph(f"{row.whose} {row.marks}", "quiet", room=_LEFT - MARGIN - _GAP)
    left, sheet.y = sheet.y, top + 2
    _rules(sheet, chart, _THICK + 6)
    _bar(sheet, row)
    sheet.skip(_THICK + 3)
    sheet.paragraph(row.said, "plain", x=_LEFT)
    if row.why:
        sheet.paragraph(row.why, "quiet", x=_LEFT)
    sheet.y = max(left, sheet.y) + _GAP


def _bar(sheet: Sheet, row: Row) -> None:
    bar, y = row.bar, sheet.y
    low, high = bar.low * _LONG, bar.high * _LONG
    if low:
        style = "hatched" if bar.hatched else "sure"
        sheet.rectangle(Decimal(_LEFT), y, max(low, Decimal(1)), _THICK, style)
    if high > low:
        sheet.rectangle(_LEFT + low, y, high - low, _THICK, "sparse" if bar.hatched else "light")
        sheet.path(f"M{fixed(_LEFT + high)} {y - 2}v{_THICK + 4}", "edge")
    if bar.open_high:
        middle = _THICK // 2
        sheet.path(f"M{fixed(_LEFT + low)} {y}l{_HEAD} {middle}l-{_HEAD} {middle}z", "sure")


def _rules(sheet: Sheet, chart: Chart, height: int) -> None:
    """Draw the lines of the scale behind what comes."""
    places = [fixed(_LEFT + chart.scale.share(tick) * _LONG) for tick in chart.scale.ticks]
    sheet.path("".join(f"M{x} {sheet.y - 3}v{height}" for x in places), "rule")


def _axis(sheet: Sheet, chart: Chart) -> None:
    """Write the ticks in words."""
    _rules(sheet, chart, 6)
    foot = sheet.y + SIZES["quiet"] + 4
    for tick, anchor in _readable(chart):
        x = fixed(_LEFT + chart.scale.share(tick) * _LONG)
        sheet.text(scaled(tick), x, foot, "quiet", anchor)
    sheet.y = foot + _GAP


def _readable(chart: Chart) -> list[tuple[Decimal, str]]:
    """Name every tick if there is room, or else every other, or the two ends, or none."""
    ticks = chart.scale.ticks
    anchors = ["start", *["middle"] * (len(ticks) - 2), "end"]
    named = list(zip(ticks, anchors, strict=True))
    widest = max(width(scaled(tick), "quiet") for tick in ticks) // UNIT + 1
    every_other = named[::2] if len(named) % 2 else [named[0], named[-1]]
    for some in (named, every_other, [named[0], named[-1]]):
        # Names stand in the middle under their ticks, but the last one ends there.
        if (len(some) - 1) * (widest * 3 // 2 + _GAP) < _LONG:
            return some
    return []


def _listed(sheet: Sheet, title: str, items: tuple[str, ...] | list[str]) -> None:
    if items:
        sheet.skip(_GAP // 2)
        sheet.paragraph(title, "head")
    for item in items:
        sheet.paragraph(shown(item), "quiet")
