"""HTML: a page of references, to be pasted where it is needed. Nothing of the data is markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from clusters.render.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from clusters.render.document import Document, Entry, Reference, Run, Section
    from clusters.render.screen import Screen

_ADDRESS: Final = re.compile(r"https?://[^\s\x00-\x1f\x7f-\x9f]+", re.IGNORECASE)
_MARKS: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"}


def write(document: Document, _screen: Screen) -> str:
    """Return the answer as a page: the words with their places, the references, the caveats."""
    caveats = "".join(f"<li>{escaped(text)}</li>\n" for text in document.warnings)
    parts = [
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
        "<title>References</title>\n</head>\n<body>\n",
        *(part for section in document.sections for part in _section(section)),
        f"<h2>Caveats</h2>\n<ul>\n{caveats}</ul>\n" if caveats else "",
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
        yield _row("th", [column.title for column in section.columns])
        yield from (_row("td", [cell.text for cell in row]) for row in section.rows)
        yield "</table>\n"
    yield from (f"<p>{escaped(remark.text)}</p>\n" for remark in section.remarks)
    yield from (_entry(entry) for entry in section.references)


def _row(kind: str, texts: list[str]) -> str:
    return f"<tr>{''.join(f'<{kind}>{escaped(text)}</{kind}>' for text in texts)}</tr>\n"


def _entry(entry: Entry) -> str:
    lead = f"{escaped(entry.mark)} " if entry.mark else ""
    return f'<p class="reference">{lead}{marked_up(entry.runs)}</p>\n'


def _run(run: Run) -> str:
    text = escaped(run.text)
    if run.role == "link":
        safe = _ADDRESS.fullmatch(run.text)
        return f'<a href="{text}">{text}</a>' if safe and clean(run.text) == run.text else text
    tag = "i" if run.role == "italic" else "span" if run.language else ""
    language = f' lang="{escaped(run.language)}"' if run.language else ""
    return f"<{tag}{language}>{text}</{tag}>" if tag else text
