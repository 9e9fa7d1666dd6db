"""Markdown (GitHub's, with tables), in which nothing of the data is markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from clusters.render.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from clusters.cite.runs import Run
    from clusters.render.document import Column, Document, Entry, Section
    from clusters.render.screen import Screen

# An underscore inside a word is no markup, and would break the address that it stands in.
_MARKUP: Final = re.compile(r"[\\`*\[\]|#~$<>]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
# An address that Markdown takes as it is between angle brackets.
_ADDRESS: Final = re.compile(r"https?://[!#-;=?-~]+")
_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# What starts a list, a rule or a heading where a line starts.
_START: Final = re.compile(r"^(?:\d+(?=[.)](?: |$))|(?=[-+=](?:[-= ]|$)))")


def write(document: Document, _screen: Screen) -> str:
    """Return the answer as a page: title, sections, caveats, sources."""
    warnings = "\n>\n".join(f"> {_plain(text)}" for text in document.warnings)
    sources = (f"{n}. {_plain(text)}" for n, text in enumerate(document.footnotes, 1))
    blocks = [
        _heading("##", document.title),
        *(block for section in document.sections for block in _section(section)),
        *_listed("Caveats", warnings),
        *_listed("Sources", "\n".join(sources)),
    ]
    return "\n\n".join(filter(None, blocks)) + "\n" if any(blocks) else ""


def _section(section: Section) -> Iterator[str]:
    yield _heading("###", section.title)
    if section.rows:
        yield _table(section)
    yield from (_plain(remark.text) for remark in section.remarks)
    yield from (_reference(entry) for entry in section.references)


def _reference(entry: Entry) -> str:
    lead = f"{_plain(entry.mark)} " if entry.mark else ""
    return _START.sub(r"\g<0>\\", lead + "".join(map(_run, entry.runs)))


def _run(run: Run) -> str:
    text = _MARKUP.sub(_escaped, clean(run.text))
    if run.role == "italic" and text.strip(" "):
        return f"*{text.strip(' ')}*"
    return f"<{run.text}>" if run.role == "link" and _ADDRESS.fullmatch(run.text) else text


def _table(section: Section) -> str:
    rows = [
        [_plain(column.title) for column in section.columns],
        [_rule(column) for column in section.columns],
        *([_plain(cell.text) for cell in row] for row in section.rows),
    ]
    return "\n".join(map(_row, rows))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _rule(column: Column) -> str:
    return "---:" if column.right else "---"


def _heading(level: str, text: str) -> str:
    return f"{level} {_plain(text)}" if text else ""


def _listed(title: str, text: str) -> list[str]:
    return [f"### {title}", text] if text else []


def _plain(text: str) -> str:
    """Return data text such that Markdown shows it as it is."""
    marked = _MARKUP.sub(_escaped, clean(text).strip(" "))
    return _START.sub(r"\g<0>\\", marked)


def _escaped(found: re.Match[str]) -> str:
    return _ENTITIES.get(found[0], f"\\{found[0]}")
