"""Answers: a file a question, ``ask(base, words...) -> Answer``, its page and its JSON together."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from clusters.light import dataclass

if TYPE_CHECKING:
    from clusters.render.document import Document, Json


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question is answered with: a text, Markdown, HTML, a dictionary, or records."""

    document: Document
    """What people and programs read."""
    no: str = ""
    """Why the answer is no, so that the run ends with status 1; empty if it is not."""
    picture: Document | None = None
    """What can be drawn of it; None for nothing."""

    def __repr__(self) -> str:
        """Say what it answers."""
        from clusters.render.text import clean

        return f"<Answer: {clean(self.document.answer)}>"

    def __str__(self) -> str:
        """Write it as a pipe gets it."""
        return format(self, "table").rstrip("\n")

    def __format__(self, form: str) -> str:
        """Write it in a format of the command line: ``f"{answer:csv}"``; a table for none.

        Raises:
            Usage: if there is no such format.
        """
        from clusters.factbase import choose
        from clusters.render.formats import FORMATS
        from clusters.render.screen import Screen

        known = {name: each for each in FORMATS.values() for name in (each.name, each.also) if name}
        chosen = known[choose(form or "table", known, "format")]
        return chosen.write(self.document, Screen())

    @property
    def markdown(self) -> str:
        """It as Markdown: with its caveats, and its sources in full."""
        return format(self, "md")

    def _repr_html_(self) -> str:
        """Write it for a notebook, which has a page around it already."""
        page = format(self, "html")
        _, begins, body = page.partition("<body>")
        return body.partition("</body>")[0] if begins else page

    @property
    def data(self) -> dict[str, Any]:
        """What ``--json`` prints, as a dictionary: its keys are a contract with a version."""
        answer: dict[str, Any] = json.loads(format(self, "json"))
        return answer

    def records(self) -> list[dict[str, Any]]:
        """Give its rows, flat, for a data frame: the columns of CSV, with numbers and None."""
        from clusters.render.rows import records

        return list(records(self.document))


@dataclass(frozen=True, slots=True)
class Standard:
    """An answer in the form of a standard, which no format of ours wraps."""

    content: Json
    """A text, or what is written as JSON."""
    no: str = ""
    """Why the answer is no, as that of an ``Answer``."""
