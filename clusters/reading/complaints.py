"""What the events of PyYAML's parser say of themselves: where they stand, what they wear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from clusters.reading.files import brief
from clusters.reading.tree import Mark

if TYPE_CHECKING:
    from yaml import MarkedYAMLError


NO_DIRECTIVES = "a % directive is not accepted: remove it"
"""The refusal of ``%YAML`` and its like."""


def place(found: yaml.Event | yaml.MarkedYAMLError) -> Mark:
    """Give the start of an event, or the point of a complaint, counted from 1 as editors do."""
    start = found.start_mark if isinstance(found, yaml.Event) else found.problem_mark
    return Mark(start.line + 1, start.column + 1) if start else Mark(1, 1)


def last_line(event: yaml.Event) -> int:
    """Give the line on which an event ends, counted from 1."""
    return event.end_mark.line + 1 if event.end_mark else 1


def finery(event: yaml.Event) -> str | None:
    """Name what ``event`` wears that is refused (directive, alias, anchor or tag), if anything."""
    match event:
        case yaml.DocumentStartEvent() if event.version or event.tags:
            return NO_DIRECTIVES
        case yaml.AliasEvent(anchor=anchor):
            return f"the alias *{brief(str(anchor))} is not accepted: write the value out in full"
        case yaml.NodeEvent(anchor=str(anchor)):
            return f"the anchor &{brief(anchor)} is not accepted: remove it"
        case yaml.ScalarEvent(tag=str(tag)) | yaml.CollectionStartEvent(tag=str(tag)):
            return f"the tag {brief(tag)} is not accepted: remove it"
    return None


_NO_TAGS = "a ! tag is not accepted: remove it, or put the value in quotes"
_NO_ANCHORS = "an & anchor or * alias is not accepted: put the value in quotes"

_EXPLAINED = {
    # The first entry whose words occur in the complaint speaks for it.
    "directive": NO_DIRECTIVES,
    "incompatible YAML document": NO_DIRECTIVES,
    "tag": _NO_TAGS,
    "anchor": _NO_ANCHORS,
    "alias": _NO_ANCHORS,
    "a tab character": "a tab stands where YAML wants spaces: indent with spaces",
    "cannot start any token": "a tab, @, ` or % cannot start a value: "
    "indent with spaces, or put the value in quotes",
    "mapping values": "a colon stands where none may: put the value in quotes, or mend the "
    "indentation",
    "expected key": "a key was expected here: mend the indentation, or put the whole value "
    "in quotes",
    "expected ':'": "a key has no colon: write key: value, or mend the indentation",
    "',' or ']'": "a list in brackets is not finished: put a comma or ] here",
    "',' or '}'": "a mapping in braces is not finished: put a comma or } here",
    "'-' indicator": "a list entry was expected here: start it with -, or mend the indentation",
    "entries are not allowed": "a list entry stands where none may: start it on a line of its own",
    "mapping keys": "a key stands where none may: start it on a line of its own",
    "node content": "a value was expected here: write one, or put it in quotes",
    "end of stream": "a quoted text is not closed: close the quotes",
    "document indicator": "a quoted text is not closed: close the quotes",
    "document start": "content follows the end of the document: remove it, or the ... line",
    "block scalar": "a block of text starts wrongly: put | or > at the end of its line",
    "unknown escape": "an escape that YAML does not know: write \\\\ for a backslash",
    "escape code": "an escape that is no character: write the character itself",
    "hexdecimal": "an escape that is not finished: write the character itself",
}


def explain(error: MarkedYAMLError) -> str:
    """Say in one line what PyYAML complains about (``what: the next step``)."""
    complaint = f"{error.context or ''} {error.problem or ''}"
    for words, explanation in _EXPLAINED.items():
        if words in complaint:
            return _with_start(error, explanation)
    return f"{' '.join(complaint.split())}: mend the YAML here"


def too_deep_at(error: MarkedYAMLError) -> int | None:
    """Give the place, in characters from the start, where PyYAML gave up on brackets in brackets.

    Since 6.0.4 its scanner opens no more than a thousand of them, and it reads ahead of what it
    has told: ``a: [[[…`` is refused at the thousandth bracket before the first is an event.
    """
    mark = error.problem_mark
    return mark.index if mark and "nesting depth" in (error.problem or "") else None


def _with_start(error: MarkedYAMLError, explanation: str) -> str:
    """Add where the thing complained of starts, if that is on an earlier line."""
    start, end = error.context_mark, error.problem_mark
    if start is None or end is None or start.line == end.line:
        return explanation
    what, mend = explanation.split(": ", 1)
    return f"{what}, in what starts on line {start.line + 1}: {mend}"
