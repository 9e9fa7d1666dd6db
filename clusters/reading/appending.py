"""Adding to a YAML file without touching what stands in it: comments, order and spacing stay."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from clusters.errors import Usage

if TYPE_CHECKING:
    from yaml.nodes import MappingNode

    from clusters.reading.tree import Path

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")
_NOT_PLAIN = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
_WIDEST = 150
"""Characters of a mapping that is still written on one line."""


def appended(text: str, path: Path, items: Sequence[Mapping[str, object]]) -> str:
    """Add items to the end of a list in a YAML text.

    Args:
        text: The text, which holds a mapping; an empty one gets its first list.
        path: The way to the list; where its last key is missing, it is added.
        items: What to add, each a mapping of names to scalars, lists and mappings.

    Returns:
        The text with the items in it; every line that was there is there still.

    Raises:
        Usage: if the list is written in brackets, and holds something.
    """
    import yaml

    if not text.strip():
        return f"{path[-1]}:\n{_written(items, 2)}"
    holder: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    for step in path[:-1]:
        holder = holder.value[step] if isinstance(step, int) else _entry(holder, step)
    found = _entry(holder, path[-1])
    ends_in_line = text if text.endswith("\n") or not text else f"{text}\n"
    if found is None:
        column = holder.start_mark.column
        written = _written(items, column + 2)
        line = _last_line(holder)
        return _after_line(ends_in_line, line, f"{' ' * column}{path[-1]}:\n{written}")
    if found.flow_style and found.value:
        raise Usage(f"{'.'.join(map(str, path))}: in brackets: write each on a line of its own")
    if found.flow_style:
        start, end = found.start_mark.index, found.end_mark.index
        column = holder.start_mark.column + 2
        emptied = ends_in_line[:start].rstrip(" ") + ends_in_line[end:]
        return _after_line(emptied, found.start_mark.line, _written(items, column))
    written = _written(items, found.start_mark.column)
    return _after_line(ends_in_line, _last_line(found), written)


def _entry(node: MappingNode, name: object) -> Any:  # noqa: ANN401 - any node, or none
    return next((value for key, value in node.value if key.value == name), None)


def _last_line(node: Any) -> int:  # noqa: ANN401 - a node of any kind
    """Give the line, from 0, on which the last thing in a node ends, without comments behind it."""
    while not isinstance(node.value, str) and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    end, start = node.end_mark, node.start_mark
    # The end of a text of several lines is the start of the line behind it.
    return int(end.line - (end.column == 0 and end.line > start.line))


def _after_line(text: str, line: int, more: str) -> str:
    lines = text.splitlines(keepends=True)
    return "".join([*lines[: line + 1], more, *lines[line + 1 :]])


def _written(items: Sequence[Mapping[str, object]], column: int) -> str:
    return "".join(f"{line}\n" for item in items for line in _item(item, column))


def _item(item: Mapping[str, object], column: int) -> Iterator[str]:
    """Write an item of a list: `- id: x`, and its other entries below."""
    if len(one := flow(item)) <= _WIDEST or not item:
        yield f"{' ' * column}- {one}"
        return
    dash = "- "
    for name, value in item.items():
        yield from _entry_lines(name, value, column, dash)
        dash = "  "


def _entry_lines(name: str, value: object, column: int, dash: str) -> Iterator[str]:
    """Write an entry of a mapping, on one line if it is a scalar or short."""
    lead = f"{' ' * column}{dash}{name}:"
    inner = column + len(dash)
    if isinstance(value, list) and value and all(isinstance(v, dict) and v for v in value):
        yield lead
        for one in value:
            yield from _item(one, inner + 2)
    elif isinstance(value, dict) and value:
        yield lead
        for key, held in value.items():
            yield from _entry_lines(key, held, inner, "  ")
    else:
        yield f"{lead} {flow(value)}"


def flow(value: object) -> str:
    """Write a value on one line, as every reader of YAML 1.2 reads it."""
    match value:
        case dict():
            return "{" + ", ".join(f"{name}: {flow(held)}" for name, held in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(flow, value)) + "]"
        case Decimal():
            return f"{value:f}"
        case str() if _PLAIN.fullmatch(value) and value.lower() not in _NOT_PLAIN:
            return value
        case _:
            # A text of JSON is one of YAML.
            return json.dumps(value, ensure_ascii=False)
