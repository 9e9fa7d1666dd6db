"""YAML text to a tree: the parser's events, put together without recursion.

See section 6.1 of https://yaml.org/spec/1.2.2/: what lies in a block is indented more than it. A
closing bracket right under the start of its key is wide-spread, and read by all that were tried.
"""

from __future__ import annotations

import re
from dataclasses import field

import yaml

from clusters.errors import MOST_SOUGHT, InvalidBase
from clusters.light import dataclass
from clusters.reading.complaints import explain, finery, last_line, place, too_deep_at
from clusters.reading.files import brief
from clusters.reading.scalars import RefusedError, read_scalar
from clusters.reading.tree import Mark, Node, Path, Scalar, Tree


@dataclass(slots=True)
class Open:
    """A mapping or list whose end has not come yet."""

    path: Path
    """Where it is in the tree."""
    node: dict[str, Node] | list[Node]
    """What it holds so far."""
    line: int
    """The line of the file on which it starts, counted from 1."""
    indent: int
    """How many spaces the innermost block that it is or lies in is indented; -1 for none."""
    flow: bool
    """Whether it is written in brackets."""
    pending: list[str] = field(default_factory=list)
    """The key whose value comes next, if there is one."""

    def awaits_key(self) -> bool:
        """Say whether what comes next is a key."""
        return isinstance(self.node, dict) and not self.pending

    def attach(self, value: Node) -> Path:
        """Put ``value`` in its place and give its path."""
        if isinstance(self.node, list):
            self.node.append(value)
            return (*self.path, len(self.node) - 1)
        key = self.pending.pop()
        self.node[key] = value
        return (*self.path, key)


DEEPEST = 32
"""The most mappings and lists that may lie within each other."""


_QUOTES = ("'", '"')

_CUT = re.compile(r"[ \t]+#[^\s#].*")
"""What may be the rest of a text, as in ``Plant #3``: a comment has a space behind its sign."""


def compose(text: str, file: str, *, part: bool = False) -> Tree:
    """Build the tree of ``text``; ``file`` is the name for messages; a part may be empty.

    Raises:
        InvalidBase: The text is not YAML, or uses what is refused.
    """
    composer, mark = _Composer(text.split("\n"), part=part), Mark(1, 1)
    refused = composer.refused
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            mark = place(event)
            composer.take(event, mark)
    except yaml.MarkedYAMLError as error:
        if (depth := too_deep_at(error)) is not None:
            # What lies before is deeper than DEEPEST, and is refused where ours says so.
            return compose(text[:depth], file, part=part)
        refused.append((place(error), explain(error)))
    except RefusedError as error:
        refused.append((mark, str(error)))
    if refused:
        errors = (InvalidBase(file, at.line, at.column, wrong) for at, wrong in refused)
        raise InvalidBase.together(errors)
    return Tree(file, composer.root, composer.marks, composer.keys)


class _Composer:
    """The tree so far, and the collections still open.

    What is refused of a key or a value is kept, to be told with all that is refused further on;
    where the tree itself cannot go on, a ``RefusedError`` ends it.
    """

    def __init__(self, lines: list[str], *, part: bool) -> None:
        self.lines = lines
        self.part = part
        self.refused: list[tuple[Mark, str]] = []
        self.root: dict[str, Node] = {}
        self.marks: dict[Path, Mark] = {}
        self.keys: dict[Path, Mark] = {}
        self.open: list[Open] = []

    def take(self, event: yaml.Event, mark: Mark) -> None:
        """Let the next event of the parser, which starts at ``mark``, grow the tree."""
        if refusal := finery(event):
            if isinstance(event, yaml.AliasEvent):
                raise RefusedError(refusal)
            self._refuse(mark, refusal)
        match event:
            case yaml.DocumentStartEvent() if self.marks:
                raise RefusedError("a second document starts here: put it in a file of its own")
            case yaml.StreamEndEvent() if not (self.marks or self.part):
                raise RefusedError("the file is empty: start it with a key and its value")
            case yaml.CollectionEndEvent():
                self._leave(event, mark)
            case yaml.NodeEvent():
                self._take_node(event, mark)

    def _take_node(self, event: yaml.NodeEvent, mark: Mark) -> None:
        """Take a key, or a value into the innermost open collection."""
        awaits_key = bool(self.open) and self.open[-1].awaits_key()
        if isinstance(event, yaml.ScalarEvent) and event.style in _QUOTES and self.open:
            self._require_indented(mark, mark.line, event, quoted=True)
        match event:
            case yaml.ScalarEvent() if awaits_key:
                self._take_key(event, mark)
            case yaml.ScalarEvent() if self.open:
                value = self._scalar(event, mark)
                if isinstance(value, str) and value and not event.style:
                    self._require_whole(event, mark)
                self.marks[self.open[-1].attach(value)] = mark
            case yaml.CollectionStartEvent() if awaits_key:
                raise RefusedError("a key is a mapping or a list: put it in quotes")
            case yaml.MappingStartEvent():
                self._enter({} if self.open else self.root, event, mark)
            case yaml.SequenceStartEvent() if self.open:
                self._enter([], event, mark)
            case _:
                raise RefusedError("the top level is not a mapping: start with a key and its value")

    def _refuse(self, mark: Mark, wrong: str) -> None:
        """Keep a refusal and go on, unless there are too many."""
        self.refused.append((mark, wrong))
        if len(self.refused) >= MOST_SOUGHT:
            raise RefusedError("so much is refused that the rest was not read: mend it first")

    def _scalar(self, event: yaml.ScalarEvent, mark: Mark) -> Scalar:
        """Read a scalar; one whose form is refused is its own words from here on."""
        try:
            return read_scalar(event.value, event.style or "")
        except RefusedError as error:
            self._refuse(mark, str(error))
            return event.value

    def _require_whole(self, event: yaml.ScalarEvent, mark: Mark) -> None:
        """Refuse a text that YAML cut in two: of ``Plant #3`` it takes ``Plant`` alone."""
        end = event.end_mark
        found = _CUT.match(self.lines[end.line], end.column) if end else None
        if found:
            wrong = f"{brief(found[0].strip())} is a comment to YAML, and no part of the text"
            mend = "put the whole text in quotes, or write a space behind #"
            self._refuse(mark, f"{wrong}: {mend}")

    def _enter(
        self, node: dict[str, Node] | list[Node], event: yaml.CollectionStartEvent, mark: Mark
    ) -> None:
        """Open a collection; the next nodes go into it."""
        if len(self.open) >= DEEPEST:
            raise RefusedError(f"nested more than {DEEPEST} deep: flatten it")
        path = self.open[-1].attach(node) if self.open else ()
        self.marks[path] = mark
        around = self.open[-1].indent if self.open else -1
        indent = around if event.flow_style else mark.column - 1
        self.open.append(Open(path, node, mark.line, indent, bool(event.flow_style)))

    def _leave(self, event: yaml.CollectionEndEvent, mark: Mark) -> None:
        """Close the innermost collection; the lines of the outermost brackets are looked at."""
        left = self.open[-1]
        if left.flow and not (len(self.open) > 1 and self.open[-2].flow):
            self._require_indented(mark, left.line, event, quoted=False)
        self.open.pop()

    def _require_indented(self, mark: Mark, first: int, event: yaml.Event, *, quoted: bool) -> None:
        """Refuse a quoted text, or what lies in brackets, that starts a line too far left.

        Args:
            mark: The place to tell.
            first: The line on which it starts, from 1; what lies there may stand anywhere.
            event: Its end, or the whole of it.
            quoted: Whether it is a quoted text, in which a bracket or a # is nothing special.
        """
        indent = self.open[-1].indent
        for number, line in enumerate(self.lines[first : last_line(event)], start=first + 1):
            content = line.lstrip(" ")
            spaces = len(line) - len(content)
            closing = content.startswith(("]", "}")) and spaces == indent
            free = not quoted and (closing or content.startswith("#"))
            if content.strip() and spaces <= indent and not free:
                wrong = f"line {number} starts too far left for some readers of YAML"
                self._refuse(mark, f"{wrong}: indent it by {indent + 1} spaces or more")
                return

    def _take_key(self, event: yaml.ScalarEvent, mark: Mark) -> None:
        """Remember the key for its value; it must be text, and new to its mapping."""
        within, key = self.open[-1], self._scalar(event, mark)
        if not isinstance(key, str):
            wrong = f"the key {brief(event.value)} is not text: put it in quotes"
            self._refuse(mark, wrong)
            key = event.value
        path = (*within.path, key)
        if first := self.keys.get(path):
            wrong = f"the key {brief(key)} is already on line {first.line}: keep one of them"
            self._refuse(mark, wrong)
            key += "\0"  # what lies under it is no second key of the first
        self.keys[path] = mark
        within.pending.append(key)
