"""Writing in a YAML file and touching nothing else in it: comments, order and spacing stay."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from clusters.light import dataclass

if TYPE_CHECKING:
    from yaml.nodes import MappingNode

    from clusters.reading.tree import Mark, Path

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")
_NOT_PLAIN = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
_WIDEST = 150
"""Characters of a mapping that is still written on one line."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a text, and what is to stand there instead."""

    start: int
    """Where it begins, in code points from 0."""
    end: int
    """Where it ends; there, too, for what is put in."""
    text: str
    """What is to stand there."""


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Make edits, which do not overlap, in a text."""
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end, edit.text)):
        pieces += text[at : edit.start], edit.text
        at = edit.end
    return "".join([*pieces, text[at:]])


def written(
    text: str, place: Mark, behind: str | int, entries: Mapping[str, object]
) -> tuple[Edit, ...]:
    """Write entries of a mapping in a YAML text: scalars, and lists of scalars.

    Args:
        text: The text.
        place: Where the mapping starts.
        behind: The name of the entry behind which those that are missing are put.
        entries: What each is to be, by its name.

    Returns:
        The edits; none where a comment within what is replaced would be lost, or where it is
        written in a way that is best left to its owner.
    """
    holder = _mappings(text)[place.line, place.column]
    known = {name: _entry(holder, name) for name in entries}
    edits = [_instead(text, node, entries[name]) for name, node in known.items() if node]
    more = [f"{name}: {flow(entries[name])}" for name, node in known.items() if node is None]
    node, indent = _entry(holder, behind), " " * holder.start_mark.column
    if more and holder.flow_style:
        at = node.end_mark.index
        edits.append(Edit(at, at, "".join(f", {entry}" for entry in more)))
    elif more:
        edits.append(_below(text, node, [f"{indent}{entry}" for entry in more]))
    made = tuple(edit for edit in edits if edit)
    return made if len(made) == len(edits) else ()


@lru_cache(maxsize=1)
def _mappings(text: str) -> dict[tuple[int, int], Any]:
    """Find the mappings of a text by the line and the column, from 1, at which they start."""
    found, rest = {}, [_composed(text)]
    while rest:
        node = rest.pop()
        if node.id == "mapping":
            found[node.start_mark.line + 1, node.start_mark.column + 1] = node
            rest += [value for _, value in node.value]
        elif node.id == "sequence":
            rest += node.value
    return found


def _composed(text: str) -> Any:  # noqa: ANN401 - a node of any kind
    import yaml

    return yaml.compose(text, Loader=yaml.CSafeLoader)


def _instead(text: str, node: Any, value: object) -> Edit | None:  # noqa: ANN401 - any node
    """Replace a scalar, or a list in the form that it has."""
    start, end = node.start_mark.index, _last(node).end_mark.index
    if node.id == "scalar":
        is_plain = start < end and node.style not in {"|", ">"}
        return Edit(start, end, flow(value)) if is_plain else None
    if "#" in text[start:end] or not isinstance(value, list) or not value:
        return None
    between = f"{_line_end(text)}{' ' * node.start_mark.column}- "
    items = flow(value) if node.flow_style else f"- {between.join(map(flow, value))}"
    return Edit(start, end, items)


def appended(text: str, path: Path, items: Sequence[Mapping[str, object]]) -> str:
    """Add items to the end of a list in a YAML text.

    Args:
        text: The text, which holds a mapping, or nothing but comments.
        path: The way to the list; where its last key is missing, it is added.
        items: What to add, each a mapping of names to scalars, lists and mappings.

    Returns:
        The text with the items in it, in brackets where the list is; all else is there still.
    """
    *way, name = path
    holder = _composed(text)
    if holder is None:
        end = _line_end(text)
        start = text if not text or text.endswith("\n") else f"{text}{end}"
        return start + "".join(f"{line}{end}" for line in (f"{name}:", *_lines(items, 2)))
    for step in way:
        holder = holder.value[step] if isinstance(step, int) else _entry(holder, step)
    return edited(text, _additions(text, holder, str(name), items))


def _additions(
    text: str,
    holder: Any,  # noqa: ANN401 - a mapping
    name: str,
    items: Sequence[Mapping[str, object]],
) -> Iterator[Edit]:
    found, column = _entry(holder, name), holder.start_mark.column
    if found is None and holder.flow_style:
        yield _within(holder, f"{name}: {flow(items)}")
    elif found is None:
        yield _below(text, holder, [f"{' ' * column}{name}:", *_lines(items, column + 2)])
    elif not found.flow_style:
        yield _below(text, found, _lines(items, found.start_mark.column))
    elif found.value or holder.flow_style:
        yield _within(found, ", ".join(map(flow, items)))
    else:  # comments in the brackets stay
        start, end = found.start_mark.index, found.end_mark.index
        inner = text[start + 1 : end - 1]
        blanks = len(text[:start]) - len(text[:start].rstrip(" \t"))
        yield Edit(start - blanks, end, f" {inner.strip()}" if inner.strip() else "")
        yield _below(text, found, _lines(items, column + 2))


def _within(node: Any, more: str) -> Edit:  # noqa: ANN401 - a mapping or a list
    """Put more behind what a node in brackets holds."""
    if not node.value:
        at = node.start_mark.index + 1
        return Edit(at, at, more)
    last = node.value[-1]
    at = (last[1] if isinstance(last, tuple) else last).end_mark.index
    return Edit(at, at, f", {more}")


def _entry(node: MappingNode, name: object) -> Any:  # noqa: ANN401 - any node, or none
    return next((value for key, value in node.value if key.value == name), None)


def _last(node: Any) -> Any:  # noqa: ANN401 - a node of any kind
    """Give the last thing in a node: a block ends behind the comments that follow it."""
    while node.id != "scalar" and node.value and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return node


def _below(text: str, node: Any, lines: Iterable[str]) -> Edit:  # noqa: ANN401 - any node
    """Put lines below that on which a node ends."""
    last = _last(node)
    start, end = last.start_mark, last.end_mark
    # The end of a text of several lines is the start of the line behind it.
    at = text.find("\n", end.index - (end.column == 0 and end.line > start.line))
    at = len(text) if at < 0 else at - (text[at - 1] == "\r")
    return Edit(at, at, "".join(f"{_line_end(text)}{line}" for line in lines))


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _lines(items: Iterable[Mapping[str, object]], column: int) -> Iterator[str]:
    return (line for item in items for line in _item(item, column))


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
    lead = f"{' ' * column}{dash}{flow(name)}:"
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
            return "{" + ", ".join(f"{flow(n)}: {flow(held)}" for n, held in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(flow, value)) + "]"
        case Decimal():
            return f"{value:f}"
        case str() if _PLAIN.fullmatch(value) and value.lower() not in _NOT_PLAIN:
            return value
        case _:
            # A text of JSON is one of YAML.
            return json.dumps(value, ensure_ascii=False)
