"""Lines that start too far left: PyYAML lets pass what YAML 1.2 forbids within quotes and brackets.

See section 6.1 of https://yaml.org/spec/1.2.2/: what lies in a block is indented more than it. A
closing bracket right under the start of its key is wide-spread, and read by all that were tried.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from clusters.reading.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence


def require_indented(
    lines: Sequence[str], first: int, last: int, indent: int, *, quoted: bool
) -> None:
    """Refuse a quoted text, or what lies in brackets, that starts a line too far left.

    Args:
        lines: The lines of the file.
        first: The line on which it starts, from 1; what lies there may stand anywhere.
        last: The line on which it ends.
        indent: How far the block around it is indented, in spaces; -1 where there is none.
        quoted: Whether it is a quoted text, in which a bracket or a # is nothing special.

    Raises:
        RefusedError: A line is indented no further than that.
    """
    for number, line in enumerate(lines[first:last], start=first + 1):
        content = line.lstrip(" ")
        spaces = len(line) - len(content)
        closing = content.startswith(("]", "}")) and spaces == indent
        free = not quoted and (closing or content.startswith("#"))
        if content.strip() and spaces <= indent and not free:
            wrong = f"line {number} starts too far left for some readers of YAML"
            raise RefusedError(f"{wrong}: indent it by {indent + 1} spaces or more")
