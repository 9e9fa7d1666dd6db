"""A chart in words: what its lengths and signs mean, and what it shows, for who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.render.chart import Chart, Row


def scale_words(chart: Chart) -> str:
    """Say what the scale is, and where nought is if it has no place on it."""
    words = chart.scale.words(chart.unit)
    nought = chart.scale.logarithmic and not all(row.bar.high for row in chart.rows)
    return f"{words} 0 has no place on it, and no bar." if nought else words


def signs(chart: Chart) -> Iterator[tuple[str, str]]:
    """Yield the signs that the bars of a chart bear, by name, with what each means."""
    bars = [row.bar for row in chart.rows]
    if any(bar.open_high for bar in bars):
        yield "arrow", "no upper end is known"
    if any(bar.high > bar.low and not bar.hatched for bar in bars):
        yield "pale", "as far as the hedge may reach"
    kinds = ", ".join(dict.fromkeys(row.kind for row in chart.rows if row.kind))
    if any(bar.hatched and bar.low for bar in bars):
        yield "hatched", f"no result: {kinds}"
    if any(bar.hatched and bar.high > bar.low for bar in bars):
        yield "sparse", f"no result ({kinds}), as far as the hedge may reach"


def told(chart: Chart) -> Iterator[str]:
    """Yield what a chart shows, a sentence a bar, and what it does not."""
    yield scale_words(chart)
    yield from map(_row, chart.rows)
    yield from (f"Without a bar: {line}." for line in chart.aside)
    if chart.silent:
        yield f"Not stated: {', '.join(chart.silent)}."


def _row(row: Row) -> str:
    place = f"Rank {row.place}" if row.place[0].isdecimal() else "No rank"
    why = f"; {row.why}" if row.why else ""
    return f"{place}: {row.name} {row.zh}, {row.said}; {row.whose}{why}."
