"""A comparison as SVG: static, described in words, and to the byte the same wherever drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    width,
)
from clusters.render.document import Document, Section
from clusters.render.screen import Screen
from clusters.render.text import scaled

_BETWEEN: Final = 14
_SHOWN: Final = 600
"""How wide a picture is shown where nothing says otherwise, in pixels."""
_HATCH: Final = (
    '<pattern id="clusters-{}" width="7" height="7" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path class="stripe" d="M1.5 0V7" stroke-width="{}"/></pattern>'
)


def write(document: Document, _screen: Screen | None = None) -> str:
    """Draw the charts of a page, panel under panel, and in a line the sources beneath.

    With the notes of the page its caveats and the sources in full stand there instead. The
    picture has a title and a description that says all that it shows, as SVG 2 and WAI-ARIA
    ask for (https://www.w3.org/TR/svg-aam-1.0/): `role="img"` and `aria-labelledby`.
    """
    sheet = Sheet()
    for section, chart in _charts(document):
        panel(sheet, section, chart)
        sheet.y += _BETWEEN
    if document.shows_warnings:
        _listed(sheet, "Caveats", document.warnings, below=_BETWEEN // 2)
    if document.shows_notes:
        notes = [f"{note.lead} {note.text}" for note in document.notes]
        _listed(sheet, "Sources", notes, below=_BETWEEN // 2)
    elif document.notes:
        named = ", ".join(f"{note.lead} {note.id}" for note in document.notes)
        sheet.paragraph(f"Sources: {named}", "quiet")
    return "\n".join([*_head(document, sheet.y + MARGIN), *sheet.marks, "</svg>", ""])


def _charts(document: Document) -> Iterator[tuple[Section, Chart]]:
    yield from ((section, section.chart) for section in document.sections if section.chart)


def _head(document: Document, height: int) -> Iterator[str]:
    charts = list(_charts(document))
    title = "; ".join(section.title for section, _ in charts)
    words = [word for section, chart in charts for word in (f"{section.title}.", *chart.told)]
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'width="{_SHOWN}" height="{height * _SHOWN // WIDTH}" role="img" '
        'aria-labelledby="clusters-title clusters-desc">'
    )
    yield f'<title id="clusters-title">{escaped(title)}</title>'
    yield f'<desc id="clusters-desc">{escaped(" ".join(words))}</desc>'
    yield "<style>"
    yield from style_sheet()
    yield "</style>"
    yield f"<defs>{_HATCH.format('hatch', 3)}{_HATCH.format('sparse', 1)}</defs>"
    yield f'<rect class="paper" width="{WIDTH}" height="{height}"/>'


_LEFT: Final = MARGIN
"""Where bars start."""
_LONG: Final = WIDTH - MARGIN - 12 - _LEFT
"""The length of the scale; right of it there is room for an arrow."""
_THICK: Final = 14
_HEAD: Final = 8
_GAP: Final = 8
_SAYS: Final = {
    "arrow": "an arrow: {}",
    "pale": "pale: {}",
    "hatched": "hatched: {}",
    "sparse": "hatched thinly: {}",
}


def panel(sheet: Sheet, section: Section, chart: Chart) -> None:
    """Draw a chart below what there is, with its title above and its remarks beneath."""
    sheet.paragraph(section.title, "title")
    sheet.y += _GAP
    for row in chart.rows:
        _row(sheet, chart, row)
    _axis(sheet, chart)
    # Bars that start at nought need no word; others, and signs, do.
    said = [chart.meaning] if chart.scale.logarithmic else []
    if words := " ".join([*said, *_legend(chart)]):
        sheet.paragraph(words, "quiet")
    _listed(sheet, "Without a bar", chart.aside, above=_GAP // 2)
    silent = [f"Not stated: {', '.join(chart.silent)}"] if chart.silent else []
    _listed(sheet, "", silent, above=_GAP // 2)
    for remark in section.remarks:
        sheet.paragraph(remark.text, "quiet")


def _legend(chart: Chart) -> Iterator[str]:
    said = "; ".join(_SAYS[sign].format(what) for sign, what in chart.signs)
    if said:
        yield f"{said[0].upper()}{said[1:]}."


def _row(sheet: Sheet, chart: Chart, row: Row) -> None:
    """Draw a bar, its name and figure above it, whose and when below."""
    sheet.paragraph(f"{row.place} {row.title}".lstrip() + f": {row.said}", "name")
    sheet.y += 3
    _rules(sheet, chart, _THICK + 6)
    _bar(sheet, row)
    sheet.y += _THICK + 2
    sheet.paragraph(f"{row.whose} {row.marks}", "quiet")
    if row.why:
        sheet.paragraph(row.why, "quiet")
    sheet.y += _GAP


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


def _listed(
    sheet: Sheet, title: str, items: Sequence[str], *, above: int = 0, below: int = 0
) -> None:
    if not items:
        return
    sheet.y += above
    if title:
        sheet.paragraph(title, "head")
    for item in items:
        sheet.paragraph(item, "quiet")
    sheet.y += below
