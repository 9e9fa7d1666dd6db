"""The formats of an answer: one file each, loaded when asked for."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clusters.render.document import Document
    from clusters.render.screen import Screen


@dataclass(frozen=True, slots=True)
class Format:
    """A format, written by the function ``write`` of the module of its name."""

    name: str
    """What the user calls it."""
    machine: bool = True
    """Whether programs read it: then it is UTF-8 whatever the locale."""
    only: str = ""
    """The one command whose answers it can hold; empty where it can hold any."""
    carries_warnings: bool = True
    """Whether it has a place for caveats; without one they go to standard error."""

    def write(self, document: Document, screen: Screen) -> str:
        """Return the text to print: lines, or nothing."""
        text: str = import_module(f"{__name__}.{self.name}").write(document, screen)
        return text


FORMATS = {
    form.name: form
    for form in (
        Format("table", machine=False),
        Format("json"),
        Format("jsonl", carries_warnings=False),
        Format("csv", carries_warnings=False),
        Format("tsv", carries_warnings=False),
        Format("md", machine=False),
        Format("html", only="cite"),
        Format("sarif", only="check"),
    )
}
FORMATS["text"] = FORMATS["table"]
"""Every format by its name."""


def formats_of(command: str | None) -> list[Format]:
    """List the formats that a command can answer in; for None, those that any can."""
    return [form for form in dict.fromkeys(FORMATS.values()) if form.only in {"", command}]
