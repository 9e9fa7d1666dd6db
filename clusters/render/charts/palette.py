"""The colours of a picture in light and in dark, and the style sheet that they make."""

from __future__ import annotations

from typing import Final

from clusters.render.charts.lettering import SIZES

LIGHT: Final = {
    "paper": "#ffffff",
    "ink": "#1f2328",
    "quiet": "#57606a",
    "bar": "#0a6c91",
    "pale": "#d3e9f2",
    "rule": "#d0d7de",
}
DARK: Final = {
    "paper": "#0d1117",
    "ink": "#e6edf3",
    "quiet": "#9da7b3",
    "bar": "#4fb3d9",
    "pale": "#163d4d",
    "rule": "#30363d",
}
_FONTS: Final = (
    "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans','PingFang SC',"
    "'Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC',"
    "'WenQuanYi Micro Hei',sans-serif"
)


def style_sheet() -> list[str]:
    """Write the style sheet: shapes and sizes, then colours, then those for the dark."""
    sizes = [f".{name}{{font-size:{size}px}}" for name, size in SIZES.items()]
    dark = "".join(_colours(DARK))
    return [
        f"text{{font-family:{_FONTS}}}",
        ".title,.head,.name{font-weight:600}",
        ".light,.edge,.rule,.hatched,.sparse{stroke-width:1}",
        ".hatched{fill:url(#clusters-hatch)}",
        ".sparse{fill:url(#clusters-sparse)}",
        *sizes,
        *_colours(LIGHT),
        f"@media (prefers-color-scheme:dark){{{dark}}}",
    ]


def _colours(of: dict[str, str]) -> list[str]:
    bar = of["bar"]
    return [
        f".paper{{fill:{of['paper']}}}",
        f"text{{fill:{of['ink']}}}",
        f"text.quiet{{fill:{of['quiet']}}}",
        f".sure{{fill:{bar}}}",
        f".light{{fill:{of['pale']};stroke:{bar}}}",
        f".edge{{fill:none;stroke:{bar}}}",
        f".hatched,.sparse,.stripe{{stroke:{bar}}}",
        f".rule{{stroke:{of['rule']}}}",
    ]
