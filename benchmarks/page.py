"""A table of what was measured: printed, and with ``--write`` put into a page of docs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

_PAGE = Path(__file__).parent.parent / "docs" / "performance.md"


def publish(
    name: str, titles: Sequence[str], rows: Sequence[Sequence[str]], page: Path = _PAGE
) -> None:
    """Print a table, and write it between the page's marks of that name if that is asked for."""
    lines = [_row(titles), _row(["---:"] * len(titles)), *map(_row, rows)]
    print("\n".join(lines))
    if "--write" in sys.argv:
        opened, closed = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, rest = page.read_text("utf-8").split(opened)
        after = rest.split(closed)[1]
        table = "\n".join(lines)
        page.write_text(f"{before}{opened}\n{table}\n\n{closed}{after}", encoding="utf-8")


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
