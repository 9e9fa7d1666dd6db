"""What the events of PyYAML's parser say of themselves: where they stand, what they wear."""

from __future__ import annotations

import yaml

from clusters.reading.characters import brief
from clusters.reading.tree import Mark

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
