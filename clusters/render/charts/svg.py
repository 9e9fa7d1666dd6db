"""A comparison as SVG: static, described in words, and to the byte the same wherever drawn."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from clusters.render.chart import Chart, Row
from clusters.render.charts.sheet import (
    MARGIN,
    SIZES,
    UNIT,
    WIDTH,
    Sheet,
    escaped,
    fixed,
    style_sheet,
    visible,
    width,
)
from clusters.render.document import Document, Section
from clusters.render.screen import Screen
from clusters.render.text import scaled

_BETWEEN: Final = 20
_HATCH: Final = (
    '<pattern id="clusters-{}" width="7" height="7" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path class="stripe" d="M1.5 0V7" stroke-width="{}"/></pattern>'
)


def write(document: Document, _screen: Screen | None = None) -> str:
    """Draw the charts of a page, panel under panel, with its caveats and sources beneath.

    The picture has a title and a description that says all that it shows, as SVG 2 and WAI-ARIA
    ask for (https://www.w3.org/TR/svg-aam-1.0/): `role="img"` and `aria-labelledby`.
    """
    sheet = Sheet()
    for section, chart in _charts(document):
        panel(sheet, section, chart)
        sheet.skip(_BETWEEN)
    _notes(sheet, "Caveats", document.warnings)
    notes = [f"[{number}] {line}" for number, line in enumerate(document.notes, 1)]
    _notes(sheet, "Sources", notes)
    return "\n".join([*_head(document, sheet.y + MARGIN), *sheet.marks, "</svg>", ""])


def _charts(document: Document) -> Iterator[tuple[Section, Chart]]:
    yield from ((section, section.chart) for section in document.sections if section.chart)


def _notes(sheet: Sheet, title: str, items: tuple[str, ...] | list[str]) -> None:
    if not items:
        return
    sheet.paragraph(title, "head")
    for item in items:
        sheet.paragraph(item, "quiet")
    sheet.skip(_BETWEEN // 2)


def _head(document: Document, height: int) -> Iterator[str]:
    charts = list(_charts(document))
    title = "; ".join(section.title for section, _ in charts)
    words = [word for section, chart in charts for word in (f"{section.title}.", *chart.told)]
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'width="{WIDTH}" height="{height}" role="img" '
        'aria-labelledby="clusters-title clusters-desc">'
    )
    yield f'<title id="clusters-title">{escaped(title)}</title>'
    yield f'<desc id="clusters-desc">{escaped(" ".join(words))}</desc>'
    yield "<style>"
    yield from style_sheet()
    yield "</style>"
    yield f"<defs>{_HATCH.format('hatch', 3)}{_HATCH.format('sparse', 1)}</defs>"
    yield f'<rect class="paper" width="{WIDTH}" height="{height}"/>'


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
    "forced": "!: {}",
}


def panel(sheet: Sheet, section: Section, chart: Chart) -> None:
    """Draw a chart below what there is, with its title above and its remarks beneath."""
    sheet.paragraph(section.title, "title")
    sheet.paragraph(" ".join([chart.meaning, *_legend(chart)]), "quiet")
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
    said = "; ".join(_SAYS[sign].format(what) for sign, what in chart.signs)
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
        sheet.paragraph(row.why, "warning" if row.forced else "quiet", x=_LEFT)
    sheet.y = max(left, sheet.y) + _GAP


def _bar(sheet: Sheet, row: Row) -> None:
    bar, y, ink = row.bar, sheet.y, "forced" if row.forced else "sure"
    low, high = bar.low * _LONG, bar.high * _LONG
    if low:
        style = "hatched" if bar.hatched else ink
        sheet.rectangle(Decimal(_LEFT), y, max(low, Decimal(1)), _THICK, style)
    if high > low:
        sheet.rectangle(_LEFT + low, y, high - low, _THICK, "sparse" if bar.hatched else "light")
        sheet.path(f"M{fixed(_LEFT + high)} {y - 2}v{_THICK + 4}", "edge")
    if bar.open_high:
        middle = _THICK // 2
        sheet.path(f"M{fixed(_LEFT + low)} {y}l{_HEAD} {middle}l-{_HEAD} {middle}z", ink)


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
        sheet.paragraph(visible(item), "quiet")
