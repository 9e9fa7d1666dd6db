"""Tables of a draft: each cell stands behind the words that head its row and its column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Span = tuple[int, int]
"""Where something begins, and where it ends."""
Cell = tuple[str, int, int]
"""The words that head a cell, and from where to where it stands."""
Table = tuple[Span, list[Cell]]
"""Where a table stands, and its cells."""

_MARKDOWN = re.compile(
    r"^[^\n|]*\|[^\n]*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*\|[ \t:|-]*\n(?:[^\n|]*\|[^\n]*(?:\n|\Z))+",
    re.MULTILINE,
)
_RULE = re.compile(r"[\s:|-]*\Z")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>table|tr|th|td)\b[^<>]*>", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_PARTING = re.compile(r"[,:;|()（），：、\s]+")
_LONGEST = 200
"""The most characters of what heads a cell."""


def tables(text: str, seen: str, *, is_page: bool) -> Iterator[Table]:
    """Yield the tables of a draft in order, as Markdown or as HTML has them.

    Args:
        text: The draft as it is.
        seen: The same, its markup blank.
        is_page: Whether it is HTML.
    """
    for span, rows in _of_page(text) if is_page else _of_markdown(seen):
        yield span, [*_cells(seen, rows)]


def _cells(seen: str, rows: Sequence[Sequence[Span]]) -> Iterator[Cell]:
    """Head each cell: Faku | 2018 | 36, below Countries, is Countries Faku 2018 36."""
    columns = [_words(seen, cell) for cell in rows[0]]
    yield from (("", *cell) for cell in rows[0])
    for row in rows[1:]:
        words = [_words(seen, cell) for cell in row]
        heads = [w for at, w in enumerate(words) if not at or _YEAR.fullmatch(w)
                 or not _DIGIT.search(w)]  # fmt: skip
        head = " ".join(filter(None, heads))[:_LONGEST]
        for at, cell in enumerate(row):
            if not at or not _DIGIT.search(seen, *cell) or _YEAR.fullmatch(words[at]):
                yield "", *cell
                continue
            column = columns[at] if at < len(columns) else ""
            corner = columns[0] if _YEAR.fullmatch(words[0]) else ""
            yield " ".join(filter(None, (corner, column, head, ""))) + " ", *cell


def _words(seen: str, cell: Span) -> str:
    start, end = cell
    return _PARTING.sub(" ", seen[start : min(end, start + _LONGEST)]).strip()


def _of_markdown(seen: str) -> Iterator[tuple[Span, list[list[Span]]]]:
    for found in _MARKDOWN.finditer(seen):
        rows, at = list[list[Span]](), found.start()
        for line in found[0].splitlines(keepends=True):
            if not _RULE.match(line):
                rows.append(_parted(line, at))
            at += len(line)
        yield found.span(), rows


def _parted(line: str, at: int) -> list[Span]:
    """Part a line at its bars; those at its ends part nothing."""
    cells = list[Span]()
    for part in line.split("|"):
        cells.append((at, at + len(part)))
        at += len(part) + 1
    begin = 0 if line.partition("|")[0].strip() else 1
    return cells[begin : len(cells) - (0 if line.rpartition("|")[2].strip() else 1)]


def _of_page(text: str) -> Iterator[tuple[Span, list[list[Span]]]]:
    begin, cell, rows = -1, -1, list[list[Span]]()
    for tag in _TAG.finditer(text):
        name, is_end = tag["name"].lower(), bool(tag["end"])
        if cell >= 0:
            rows[-1].append((cell, tag.start()))
            cell = -1
        if name == "table":
            if is_end and begin >= 0 and (rows := [row for row in rows if row]):
                yield (begin, tag.end()), rows
            begin, rows = (-1 if is_end else tag.start()), []
        elif name == "tr" and not is_end:
            rows.append([])
        elif not is_end and rows and begin >= 0:
            cell = tag.end()
