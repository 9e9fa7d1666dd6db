"""A comparison as SVG: static, described in words, and to the byte the same wherever drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clusters.render.chart import Chart
from clusters.render.charts.palette import style_sheet
from clusters.render.charts.panel import panel
from clusters.render.charts.sheet import MARGIN, WIDTH, Sheet, escaped
from clusters.render.charts.telling import told
from clusters.render.document import Document, Section

_BETWEEN: Final = 20
_HATCH: Final = (
    '<pattern id="clusters-{}" width="7" height="7" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path class="stripe" d="M1.5 0V7" stroke-width="{}"/></pattern>'
)


def write(document: Document) -> str:
    """Draw the charts of a page, panel under panel, with its caveats and sources beneath.

    The picture has a title and a description that says all that it shows, as SVG 2 and WAI-ARIA
    ask for (https://www.w3.org/TR/svg-aam-1.0/): `role="img"` and `aria-labelledby`.
    """
    sheet = Sheet()
    for section, chart in _charts(document):
        panel(sheet, section, chart)
        sheet.skip(_BETWEEN)
    _listed(sheet, "Caveats", document.warnings)
    notes = [f"[{number}] {line}" for number, line in enumerate(document.footnotes, 1)]
    _listed(sheet, "Sources", notes)
    return "\n".join([*_head(document, sheet.y + MARGIN), *sheet.marks, "</svg>", ""])


def _charts(document: Document) -> Iterator[tuple[Section, Chart]]:
    yield from ((section, section.chart) for section in document.sections if section.chart)


def _listed(sheet: Sheet, title: str, items: tuple[str, ...] | list[str]) -> None:
    if not items:
        return
    sheet.paragraph(title, "head")
    for item in items:
        sheet.paragraph(item, "quiet")
    sheet.skip(_BETWEEN // 2)


def _head(document: Document, height: int) -> Iterator[str]:
    charts = list(_charts(document))
    title = "; ".join(section.title for section, _ in charts)
    words = [word for section, chart in charts for word in (f"{section.title}.", *told(chart))]
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
