"""HTML: one page that needs nothing else, and runs nothing. Nothing of the data is markup.

It is read by day and by night, on paper, and on a screen of 360 pixels, where each row of a table
is a card. A figure opens the exact words that it was read from.
"""

from __future__ import annotations

import re
from math import ceil, cos, floor, radians
from typing import TYPE_CHECKING, Final

from clusters.render.charts.sheet import DARK, LIGHT
from clusters.render.grid import together
from clusters.render.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from clusters.render.chart import Bar, Chart, Dot, Row
    from clusters.render.document import (
        Cell,
        Column,
        Document,
        Entry,
        Note,
        Passage,
        Reference,
        Run,
        Section,
    )
    from clusters.render.screen import Screen

_ADDRESS: Final = re.compile(r"https?://[^\s\x00-\x1f\x7f-\x9f]+", re.IGNORECASE)
_MARKS: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"}
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing is fetched and nothing runs, whatever stands on the page."""
_STYLE: Final = """
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:anywhere;
font:1rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','PingFang SC',
'Microsoft YaHei','Noto Sans CJK SC',sans-serif}
main{max-width:62rem;margin:0 auto;padding:1rem}
h1{font-size:1.4rem;line-height:1.3}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem}
a,summary{color:var(--bar)}summary{cursor:pointer}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;
border-bottom:1px solid var(--rule)}
td.name{min-width:7rem}th:not(:empty){min-width:5rem}
.right{text-align:right}.name{font-weight:600}.quiet{color:var(--quiet)}
.warning{color:var(--warning)}
blockquote{margin:.25rem 0 .5rem;padding-left:.75rem;border-left:3px solid var(--bar);
width:0;min-width:100%}
figure{margin:1rem 0}figcaption{color:var(--quiet)}
.bar{display:flex;height:.9rem;margin:.15rem 0;background:var(--pale)}
.sure{background:var(--bar)}.may{border:1px solid var(--bar)}
.hatched{background:repeating-linear-gradient(135deg,var(--bar) 0 3px,transparent 3px 7px)}
.open{border-right:.5rem double var(--ink)}
.map{position:relative;max-width:22rem;margin:1rem 0;border:1px solid var(--rule);overflow:hidden}
.map span{position:absolute;white-space:nowrap;font-size:.8rem;line-height:1}
.east{top:0;bottom:0;padding:.2rem;border-left:1px solid var(--rule);color:var(--quiet)}
.north{left:0;right:0;padding:.2rem;border-top:1px solid var(--rule);color:var(--quiet)}
.dot{padding:0 .7rem;font-weight:600;transform:translateY(-50%)}
.turned{transform:translate(-100%,-50%)}
.dot::before{content:"";position:absolute;left:-.3rem;top:calc(50% - .3rem);width:.6rem;
height:.6rem;border:2px solid var(--bar);border-radius:50%;background:var(--bar)}
.turned::before{left:auto;right:-.3rem}.hollow::before{background:var(--paper)}
@media(max-width:40rem){table,tbody,tr,td,th[colspan]{display:block}thead{display:none}
th,td,.right{border:0;padding:0;text-align:left}
tr{border-bottom:1px solid var(--rule);padding:.4rem 0}
td:empty{display:none}td[data-label]::before{content:attr(data-label)": ";color:var(--quiet)}
td.name::before{content:none!important}blockquote{width:auto;min-width:0}
td details{display:inline-block;vertical-align:top}}
@media print{details::details-content{content-visibility:visible;block-size:auto}
tr,figure,blockquote{break-inside:avoid}}
"""


def write(document: Document, _screen: Screen) -> str:
    """Return the answer as a page: the answer, its tables, what to know of them, the sources."""
    return "".join(_page(document))


def marked_up(reference: Reference) -> str:
    """Return a reference as HTML: italics, links of the web, the languages of titles."""
    return "".join(map(_run, reference))


def escaped(text: str) -> str:
    """Return data text such that HTML shows it as it is, in its own direction."""
    return re.sub("[&<>\"']", lambda found: _MARKS[found[0]], clean(text))


def _page(document: Document) -> Iterator[str]:
    title = escaped(document.answer)
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
    yield f"<title>{title or 'clusters'}</title>\n<style>\n:root{{color-scheme:light dark;"
    yield f"{_palette(LIGHT)}}}\n@media(prefers-color-scheme:dark){{:root{{{_palette(DARK)}}}}}"
    yield f"{_STYLE}</style>\n"
    yield from _embedded(document)
    yield "</head>\n<body>\n<main>\n"
    yield f"<h1>{title}</h1>\n" if title else ""
    caveats = [f"<li>{escaped(text)}</li>\n" for text in document.warnings]
    parts = any(section.begins for section in document.sections)
    yield from _listed("Caveats", caveats if parts else ())
    for section in document.sections:
        yield from _section(section, 3 if parts and not section.begins else 2)
    yield from (f"<p>{escaped(line)}</p>\n" for line in document.closing)
    yield from _listed("Caveats", () if parts else caveats)
    yield from _listed("Sources", map(_note, () if document.lists_references else document.notes))
    yield "</main>\n</body>\n</html>\n"


def _palette(colours: dict[str, str]) -> str:
    return ";".join(f"--{name}:{colour}" for name, colour in colours.items())


def _embedded(document: Document) -> Iterator[str]:
    """Write data for programs, in which no text ends the element that holds it."""
    if not document.embedded:
        return
    from clusters.render.formats.json import encode

    for kind, data in document.embedded.items():
        text = re.sub("[<>&]", lambda found: f"\\u{ord(found[0]):04x}", encode(data))
        yield f'<script type="{kind}">{text}</script>\n'


def _section(section: Section, level: int) -> Iterator[str]:
    if section.title:
        yield f"<h{level}>{escaped(section.title)}</h{level}>\n"
    if section.rows:
        yield "<table>\n"
        if any(column.title for column in section.columns):
            yield f"<thead><tr>{''.join(map(_heading, section.columns))}</tr></thead>\n"
        yield "<tbody>\n"
        yield from (_row(rows, section.columns) for rows in together(section.rows))
        yield "</tbody>\n</table>\n"
    if section.chart:
        yield from _chart(section.chart)
    if section.dots:
        yield from _locator(section.dots)
    yield from (
        f"<p{_attribute('lang', remark.language)}>{_opening(remark)}</p>\n"
        for remark in section.remarks
    )
    yield from map(_entry, section.references)


def _heading(column: Column) -> str:
    if not column.title:
        return "<td></td>"
    kind = _attribute("class", "right" if column.right else "")
    return f"<th{kind}>{escaped(column.title)}</th>"


def _row(rows: Sequence[Sequence[Cell]], columns: tuple[Column, ...]) -> str:
    """Write a row with those that go on with it, each cell below the one it goes on with."""
    if len(rows[0]) < len(columns):
        return f'<tr><th colspan="{len(columns)}">{_opening(rows[0][0])}</th></tr>\n'
    return f"<tr>{''.join(map(_cell, columns, *rows))}</tr>\n"


def _cell(column: Column, cell: Cell, *more: Cell) -> str:
    told = ("right" if column.right else "", cell.role if cell.role in _ROLES else "")
    kind = _attribute("class", " ".join(filter(None, told)))
    label = _attribute("data-label", column.title)
    below = "".join(f'<div class="quiet">{_opening(one)}</div>' for one in more if one.text)
    return f"<td{kind}{label}{_attribute('lang', cell.language)}>{_opening(cell)}{below}</td>"


_ROLES: Final = frozenset({"name", "quiet", "warning"})
"""The roles that the page shows."""


def _opening(cell: Cell) -> str:
    """Write a piece of text, which opens the words that it rests on."""
    if not cell.passages:
        return escaped(cell.text)
    words = "".join(map(_passage, cell.passages))
    return f"<details><summary>{escaped(cell.text)}</summary>{words}</details>"


def _passage(passage: Passage) -> str:
    words = f"<q{_attribute('lang', passage.language)}>{escaped(passage.words)}</q>"
    return f"<blockquote>{words} {escaped(passage.place)}</blockquote>"


def _chart(chart: Chart) -> Iterator[str]:
    """Draw bars, each under its figure in words: who cannot see them loses nothing."""
    yield "<figure>\n"
    yield from map(_figure, chart.rows)
    says = "; ".join(f"{_SIGNS[sign]}: {what}" for sign, what in chart.signs)
    silent = f"Not stated: {', '.join(chart.silent)}." if chart.silent else ""
    caption = " ".join(filter(None, (chart.meaning, f"{says}." if says else "", silent)))
    yield f"<figcaption>{escaped(caption)}</figcaption>\n</figure>\n"


_SIGNS: Final = {
    "arrow": "A double end",
    "pale": "an outline",
    "hatched": "hatched",
    "sparse": "an outline behind hatches",
}


def _figure(row: Row) -> str:
    name = escaped(f"{row.place} {row.title}".lstrip())
    said = escaped(f"{row.said}; {row.whose} {row.marks}{f'; {row.why}' if row.why else ''}")
    return f'<div><span class="name">{name}</span>: {said}{_bar(row.bar)}</div>\n'


def _bar(bar: Bar) -> str:
    kind = f"{'hatched' if bar.hatched else 'sure'}{' open' if bar.open_high else ''}"
    sure = f'<span class="{kind}" style="width:{bar.low:.2%}"></span>'
    may = f'<span class="may" style="width:{bar.high - bar.low:.2%}"></span>'
    return f'<div class="bar" aria-hidden="true">{sure}{may if bar.high > bar.low else ""}</div>'


def _locator(dots: Sequence[Dot]) -> Iterator[str]:
    """Draw places as dots on lines of whole degrees; letters keep their size on any screen."""
    x, y = [dot.longitude for dot in dots], [dot.latitude for dot in dots]
    widest = max(max(x) - min(x), max(y) - min(y))
    step = next((step for step in (1, 2, 5, 10, 20) if widest <= 5 * step), 30)
    meridians, parallels = _lines(x, step), _lines(y, step)
    (west, east), (south, north) = (
        meridians[:: len(meridians) - 1],
        parallels[:: len(parallels) - 1],
    )
    ratio = (east - west) * cos(radians((south + north) / 2)) / (north - south)
    yield f'<figure class="map" aria-hidden="true" style="aspect-ratio:{max(ratio, 0.5):.3f}">\n'
    for at in meridians[:-1]:
        yield _placed("east", f"{abs(at)}° {'EW'[at < 0]}", left=(at - west) / (east - west))
    for at in parallels[1:-1]:
        yield _placed("north", f"{abs(at)}° {'NS'[at < 0]}", top=(north - at) / (north - south))
    for dot in dots:
        left, top = (dot.longitude - west) / (east - west), (north - dot.latitude) / (north - south)
        kind = f"dot{' hollow' * dot.hollow}{' turned' * (left > _TURNED)}"
        yield _placed(kind, dot.name, left=left, top=top)
    yield "</figure>\n"


def _placed(kind: str, text: str, **at: float) -> str:
    style = ";".join(f"{edge}:{share:.2%}" for edge, share in at.items())
    return f'<span class="{kind}" style="{style}">{escaped(text)}</span>\n'


_TURNED: Final = 0.6
"""From where a name stands left of its dot, so that it does not leave the drawing."""


def _lines(degrees: Sequence[float], step: int) -> range:
    """Give the lines that hold some degrees between them, a quarter of a step away at least."""
    first, last = floor(min(degrees) / step - 0.25), ceil(max(degrees) / step + 0.25)
    return range(first * step, last * step + 1, step)


def _attribute(name: str, value: str) -> str:
    return f' {name}="{escaped(value)}"' if value else ""


def _listed(title: str, items: Iterable[str]) -> Iterator[str]:
    if told := "".join(items):
        yield f"<h2>{title}</h2>\n<ul>\n{told}</ul>\n"


def _note(note: Note) -> str:
    text = escaped(f"{note.lead} {note.text}")
    if note.url is not None and _is_address(note.url):
        address = escaped(note.url)
        text = text.replace(address, f'<a href="{address}">{address}</a>', 1)
    return f"<li>{text}</li>\n"


def _entry(entry: Entry) -> str:
    lead = f"{escaped(entry.mark)} " if entry.mark else ""
    return f'<p class="reference">{lead}{marked_up(entry.runs)}</p>\n'


def _run(run: Run) -> str:
    text = escaped(run.text)
    if run.role == "link":
        return f'<a href="{text}">{text}</a>' if _is_address(run.text) else text
    tag = "i" if run.role == "italic" else "span" if run.language else ""
    return f"<{tag}{_attribute('lang', run.language)}>{text}</{tag}>" if tag else text


def _is_address(text: str) -> bool:
    return _ADDRESS.fullmatch(text) is not None and clean(text) == text
