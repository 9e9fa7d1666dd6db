"""HTML: a plain page that is read anywhere. Nothing of the data is markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from clusters.render.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from clusters.render.document import (
        Cell,
        Column,
        Document,
        Entry,
        Note,
        Reference,
        Run,
        Section,
    )
    from clusters.render.screen import Screen

_ADDRESS: Final = re.compile(r"https?://[^\s\x00-\x1f\x7f-\x9f]+", re.IGNORECASE)
_MARKS: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"}
_STYLE: Final = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
    "table{border-collapse:collapse;display:block;overflow-x:auto}"
    "th,td{text-align:left;vertical-align:top;padding:.2em 1em .2em 0;border-bottom:1px solid #ccc}"
    ".right{text-align:right}.name{font-weight:bold}.warning{background:#fff3c4;color:#222}"
)
"""How the page looks: it needs nothing from elsewhere."""


def write(document: Document, _screen: Screen) -> str:
    """Return the answer as a page: the answer, its tables, what to know of them, the sources."""
    title = escaped(document.answer)
    notes = [] if document.lists_references else [_note(note) for note in document.notes]
    parts = [
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
        '<meta name="viewport" content="width=device-width">\n',
        f"<title>{title or 'clusters'}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n",
        f"<h1>{title}</h1>\n" if title else "",
        *(part for section in document.sections for part in _section(section)),
        *(f"<p>{escaped(line)}</p>\n" for line in document.closing),
        *_listed("Caveats", [escaped(text) for text in document.warnings]),
        *_listed("Sources", notes),
        "</body>\n</html>\n",
    ]
    return "".join(parts)


def marked_up(reference: Reference) -> str:
    """Return a reference as HTML: italics, links of the web, the languages of titles."""
    return "".join(map(_run, reference))


def escaped(text: str) -> str:
    """Return data text such that HTML shows it as it is, in its own direction."""
    return re.sub("[&<>\"']", lambda found: _MARKS[found[0]], clean(text))


def _section(section: Section) -> Iterator[str]:
    if section.title:
        yield f"<h2>{escaped(section.title)}</h2>\n"
    if section.rows:
        yield "<table>\n"
        if any(column.title for column in section.columns):
            yield f"<thead><tr>{''.join(map(_heading, section.columns))}</tr></thead>\n"
        yield from (_row(row, section.columns) for row in section.rows)
        yield "</table>\n"
    yield from (
        f"<p{_attribute('lang', remark.language)}>{escaped(remark.text)}</p>\n"
        for remark in section.remarks
    )
    yield from (_entry(entry) for entry in section.references)


def _heading(column: Column) -> str:
    kind = _attribute("class", "right" if column.right else "")
    return f"<th{kind}>{escaped(column.title)}</th>"


def _row(row: tuple[Cell, ...], columns: tuple[Column, ...]) -> str:
    if len(row) < len(columns):
        return f'<tr><th colspan="{len(columns)}">{escaped(row[0].text)}</th></tr>\n'
    return f"<tr>{''.join(map(_cell, row, columns))}</tr>\n"


def _cell(cell: Cell, column: Column) -> str:
    told = ("right" if column.right else "", cell.role if cell.role in _ROLES else "")
    kind = _attribute("class", " ".join(filter(None, told)))
    return f"<td{kind}{_attribute('lang', cell.language)}>{escaped(cell.text)}</td>"


_ROLES: Final = frozenset({"name", "warning"})
"""The roles that the page shows."""


def _attribute(name: str, value: str) -> str:
    return f' {name}="{escaped(value)}"' if value else ""


def _listed(title: str, items: list[str]) -> Iterator[str]:
    if items:
        yield f"<h2>{title}</h2>\n<ul>\n"
        yield from (f"<li>{item}</li>\n" for item in items)
        yield "</ul>\n"


def _note(note: Note) -> str:
    text = escaped(f"[{note.number}]{note.mark} {note.text}")
    if note.url is None or not _is_address(note.url) or escaped(note.url) not in text:
        return text
    address = escaped(note.url)
    return text.replace(address, f'<a href="{address}">{address}</a>', 1)


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
