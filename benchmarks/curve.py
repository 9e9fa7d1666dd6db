"""A curve of what was measured: both axes by powers of ten, so that linear growth is a diagonal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, floor, log10

_LEFT, _TOP, _WIDE, _HIGH, _NAMES = 60, 20, 420, 300, 200
_COLOURS = ("#0b6", "#06c", "#c30", "#90c", "#a80", "#088", "#555", "#d06", "#480", "#24a")


def curve(lines: Mapping[str, Sequence[tuple[float, float]]], across: str, up: str) -> str:
    """Draw lines of points as SVG, each named at its end.

    Args:
        lines: The points of each line by its name; no number of them is 0 or less.
        across: What the numbers from left to right are.
        up: What those from below are.
    """
    points = [point for line in lines.values() for point in line]
    first, last = (f(log10(end(x for x, _ in points))) for f, end in ((floor, min), (ceil, max)))
    low, high = (f(log10(end(y for _, y in points))) for f, end in ((floor, min), (ceil, max)))

    def place(x: float, y: float) -> tuple[float, float]:
        right = (log10(x) - first) / (last - first) * _WIDE
        return _LEFT + right, _TOP + (high - log10(y)) / (high - low) * _HIGH

    drawn = [_label(_LEFT + _WIDE / 2, _TOP + _HIGH + 38, across, "middle")]
    drawn.append(_label(_LEFT, _TOP - 7, up, "middle"))
    for power in range(first, last + 1):
        x, bottom = place(10**power, 10**low)
        drawn += [_line(x, _TOP, x, bottom), _label(x, bottom + 18, f"{10**power:,}", "middle")]
    for power in range(low, high + 1):
        x, y = place(10**first, 10.0**power)
        drawn += [_line(x, y, x + _WIDE, y), _label(x - 6, y + 4, f"{10.0**power:g}", "end")]
    ends = {name: place(*line[-1]) for name, line in lines.items()}
    heights = _apart(sorted((y, name) for name, (_, y) in ends.items()))
    for (name, line), colour in zip(lines.items(), _COLOURS, strict=False):
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in (place(*point) for point in line))
        drawn.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        drawn.append(_label(ends[name][0] + 8, heights[name] + 4, name, "start", colour))
    size = f"0 0 {_LEFT + _WIDE + _NAMES} {_TOP + _HIGH + 50}"
    style = 'font-family="sans-serif" font-size="12"'
    body = "\n".join(drawn)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}" {style}>\n{body}\n</svg>\n'


def _apart(ends: Sequence[tuple[float, str]]) -> dict[str, float]:
    """Move names down until none covers another."""
    found: dict[str, float] = {}
    free = 0.0
    for y, name in ends:
        found[name] = max(y, free)
        free = found[name] + 14
    return found


def _label(x: float, y: float, text: str, anchor: str, colour: str = "#444") -> str:
    said = text.replace("&", "&amp;").replace("<", "&lt;")
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{said}</text>'


def _line(x: float, y: float, right: float, bottom: float) -> str:
    return f'<path d="M{x:.1f} {y:.1f}L{right:.1f} {bottom:.1f}" stroke="#ddd"/>'
