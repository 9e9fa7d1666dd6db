"""One run: which base is asked, and where the answer goes."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, get_type_hints

from clusters.cli.options import AsJson, Colour, Data, Format, NoColour, Output, TextsFolder
from clusters.errors import NothingMatched
from clusters.factbase import Texts, open_base, texts_for
from clusters.models import FactBase
from clusters.render.document import Document
from clusters.render.printing import show


@dataclass(frozen=True, kw_only=True)
class Session:
    """What every command is told besides its own words."""

    format: Format = "table"
    """How to print the answer."""
    json: AsJson = False
    """Whether that is JSON after all."""
    output: Output = None
    """The file to write; None for standard output."""
    data: Data = None
    """The base's file; None for the one that ships with the program."""
    texts: TextsFolder = None
    """The folder of the sources' texts; None for the one beside the base."""
    color: Colour = "auto"
    """When to use colour."""
    no_color: NoColour = False
    """Whether that is never after all."""

    @cached_property
    def base(self) -> FactBase:
        """The base that is asked."""
        return open_base(self.data)

    @property
    def held(self) -> Texts:
        """The texts of its sources."""
        return texts_for(self.data, self.texts)

    def answer(self, document: Document, *, found: bool = True) -> None:
        """Print the answer; one that found nothing ends the run with status 1."""
        show(
            document,
            format_="json" if self.json else self.format,
            output=self.output,
            color="never" if self.no_color else self.color,
        )
        if not found:
            raise NothingMatched("nothing matches: leave out a condition, or see `clusters facts`")


def with_session(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that all commands share, gathered in its first parameter."""
    own = list(inspect.signature(command).parameters.values())[1:]
    shared = list(inspect.signature(Session).parameters.values())
    names = [parameter.name for parameter in shared]

    @wraps(command)
    def run(**words: Any) -> None:  # noqa: ANN401 - typer fills them by their declarations
        session = Session(**{name: words.pop(name) for name in names})
        command(session, **words)

    hints = get_type_hints(command, include_extras=True)
    hints |= get_type_hints(Session, include_extras=True)
    parameters = [p.replace(annotation=hints[p.name]) for p in [*own, *shared]]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined] # PEP 362
    return run
