"""Markdown (GitHub's, with tables), in which nothing of the data is markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from clusters.render.document import Cell, Column, Document, Entry, Run, Section
    from clusters.render.screen import Screen

# An underscore inside a word is no markup, and would break the address that it stands in.
_MARKUP: Final = re.compile(r"[\\`*\[\]|#~$<>]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
# An address that Markdown takes as it is between angle brackets.
_ADDRESS: Final = re.compile(r"https?://[!#-;=?-~]+")
_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# What starts a list, a rule or a heading where a line starts.
_START: Final = re.compile(r"^(?:\d+(?=[.)](?: |$))|(?=[-+=](?:[-= ]|$)))")


def write(document: Document, screen: Screen) -> str:
    """Return the answer as a page: title, sections, caveats, sources."""
    warnings = "\n>\n".join(f"> {_plain(text, screen)}" for text in document.warnings)
    sources = (f"- {_plain(f'{n.lead} {n.text}', screen)}" for n in document.notes)
    listed = "" if document.lists_references else "\n".join(sources)
    blocks = [
        _heading("##", document.answer, screen),
        *(block for section in document.sections for block in _section(section, screen)),
        *(_plain(text, screen) for text in document.closing),
        *_listed("Caveats", warnings),
        *_listed("Sources", listed),
    ]
    return "\n\n".join(filter(None, blocks)) + "\n" if any(blocks) else ""


def _section(section: Section, screen: Screen) -> Iterator[str]:
    if section.is_drawing:
        return
    yield _heading("###", section.title, screen)
    if section.rows:
        yield _table(section, screen)
    yield from (_plain(remark.text, screen) for remark in section.remarks)
    yield from (_reference(entry, screen) for entry in section.references)


def _reference(entry: Entry, screen: Screen) -> str:
    lead = f"{_plain(entry.mark, screen)} " if entry.mark else ""
    runs = "".join(_run(run, screen) for run in entry.runs)
    return _START.sub(r"\g<0>\\", lead + runs)


def _run(run: Run, screen: Screen) -> str:
    text = _MARKUP.sub(_escaped, screen.show(run.text))
    if run.role == "italic" and text.strip(" "):
        return f"*{text.strip(' ')}*"
    return f"<{run.text}>" if run.role == "link" and _ADDRESS.fullmatch(run.text) else text


def _table(section: Section, screen: Screen) -> str:
    rows = [
        [_plain(column.title, screen) for column in section.columns],
        [_rule(column) for column in section.columns],
        *(_cells(row, section.columns, screen) for row in section.rows),
    ]
    return "\n".join(map(_row, rows))


def _cells(row: Sequence[Cell], columns: Sequence[Column], screen: Screen) -> list[str]:
    """Return the cells of a row; a heading across the table is bold, with empty cells behind it."""
    texts = [_plain(cell.text, screen) for cell in row]
    if len(row) < len(columns):
        return [f"**{texts[0]}**" if texts[0] else "", *([""] * (len(columns) - 1))]
    return texts


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _rule(column: Column) -> str:
    return "---:" if column.right else "---"


def _heading(level: str, text: str, screen: Screen) -> str:
    return f"{level} {_plain(text, screen)}" if text else ""


def _listed(title: str, text: str) -> list[str]:
    return [f"### {title}", text] if text else []


def _plain(text: str, screen: Screen) -> str:
    """Return data text such that Markdown shows it as it is."""
    marked = _MARKUP.sub(_escaped, screen.show(text).strip(" "))
    return _START.sub(r"\g<0>\\", marked)


def _escaped(found: re.Match[str]) -> str:
    return _ENTITIES.get(found[0], f"\\{found[0]}")
