"""The formats of an answer, each loaded when asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from clusters.light import dataclass

if TYPE_CHECKING:
    from clusters.render.document import Document
    from clusters.render.screen import Screen


@dataclass(frozen=True, slots=True)
class Format:
    """A format, and the function that writes it."""

    name: str
    """What the user calls it."""
    module: str
    """The module that writes it."""
    function: str = "write"
    """The function of that module: of an answer and a screen it makes lines, or nothing."""
    also: str = ""
    """What else the user may call it; empty for nothing."""
    machine: bool = True
    """Whether programs read it: then it is UTF-8 whatever the locale."""
    carries_warnings: bool = True
    """Whether it has a place for caveats; without one they go to standard error."""
    has_columns: bool = True
    """Whether it can show some columns alone."""
    near: str = "json"
    """The format that is nearest to it, for answers that it cannot hold."""

    def write(self, document: Document, screen: Screen) -> str:
        """Return the text to print: lines, or nothing."""
        text: str = getattr(import_module(self.module), self.function)(document, screen)
        return text


FORMATS = {
    form.name: form
    for form in (
        Format("table", f"{__name__}.table", also="text", machine=False),
        Format("json", f"{__name__}.json", has_columns=False),
        Format(
            "jsonl", f"{__name__}.json", "write_lines", carries_warnings=False, has_columns=False
        ),
        Format("csv", f"{__name__}.csv", carries_warnings=False),
        Format("tsv", f"{__name__}.csv", "write_tabs", carries_warnings=False),
        Format("md", f"{__name__}.md", machine=False),
        Format("html", f"{__name__}.html"),
    )
}
"""Every format by its name."""
