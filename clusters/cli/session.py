"""One run: which base is asked, and where the answer goes."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, wraps
from pathlib import Path
from typing import Any, get_args, get_type_hints

from clusters.cli.options import (
    AsJson,
    Colour,
    Data,
    Format,
    NoColour,
    OriginOption,
    Output,
    TextsFolder,
)
from clusters.cli.sparing import real, spare
from clusters.errors import AnswerIsNo, Usage
from clusters.factbase import (
    Texts,
    choose,
    open_base,
    require_one_base,
    shipped,
    texts_for,
)
from clusters.models import FactBase, Origin
from clusters.render.clean import cleaned
from clusters.render.document import Document, Json
from clusters.render.encode import encode
from clusters.render.output import emit
from clusters.render.printing import draw, show

NOTHING = "nothing matches: leave out a condition, or see `clusters facts`"
"""What to say where no fact or cluster is left."""


_LEFT_OUT: dict[Origin, str] = {
    "seed": "Only what the base was made from is asked: second sources are left out.",
    "second": "Only second sources are asked: what the base was made from is left out.",
}


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
    origin: OriginOption = None
    """Whose word to ask: seed or second sources; None for both."""
    texts: TextsFolder = None
    """The folder of the sources' texts; None for the one beside the base."""
    color: Colour = "auto"
    """When to use colour."""
    no_color: NoColour = False
    """Whether that is never after all."""

    @cached_property
    def base(self) -> FactBase:
        """The base that is asked."""
        base = open_base(self.data)
        if self.origin is None:
            return base
        return base.of_origin(choose(self.origin, get_args(Origin), "origin"))

    @property
    def held(self) -> Texts:
        """The texts of its sources."""
        return texts_for(self.data, self.texts)

    @property
    def audited(self) -> Path:
        """The YAML of the base that is audited, which is all of it."""
        if self.origin is not None:
            raise Usage("--origin: a base is audited whole: leave it out")
        require_one_base(self.data)
        return self.file

    @property
    def file(self) -> Path:
        """The YAML of the base that is asked, named as briefly as it can be from here."""
        path = self.data or shipped()
        with suppress(FileNotFoundError, ValueError):  # the folder is gone, or another one
            return path.relative_to(Path.cwd())
        return path

    def answer(self, document: Document, *, no: str = "") -> None:
        """Print the answer; with a reason why it is ``no``, the run ends with status 1."""
        if self.origin is not None:
            left_out = _LEFT_OUT[choose(self.origin, get_args(Origin), "origin")]
            document = replace(document, warnings=(left_out, *document.warnings))
        show(
            document,
            format_="json" if self.json else self.format,
            output=self.output,
            color="never" if self.no_color else self.color,
        )
        if no:
            raise AnswerIsNo(no)

    def draw(self, document: Document | None, file: Path) -> bool:
        """Draw the charts of a page into a file; say whether there is something to draw."""
        if self.output is not None and real(self.output) == real(file):
            raise Usage(f"{file}: both --plot and --output name it: name two files")
        spare(file, "--plot", self.data, self.held)
        if document is not None:
            draw(document, file)
        return document is not None

    def print_bare(self, standard: Json) -> None:
        """Print a document of a standard's own, which no format of ours wraps."""
        text = cleaned(standard) if isinstance(standard, str) else encode(standard, indent=2) + "\n"
        emit(text, self.output, machine=True)


def with_session(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that all commands share, gathered in its first parameter."""
    own = list(inspect.signature(command).parameters.values())[1:]
    shared = list(inspect.signature(Session).parameters.values())
    names = [parameter.name for parameter in shared]

    @wraps(command)
    def run(**words: Any) -> None:  # noqa: ANN401 - typer fills them by their declarations
        session = Session(**{name: words.pop(name) for name in names})
        spare(session.output, "--output", session.data, session.held)
        command(session, **words)

    hints = get_type_hints(command, include_extras=True)
    hints |= get_type_hints(Session, include_extras=True)
    parameters = [p.replace(annotation=hints[p.name]) for p in [*own, *shared]]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined] # PEP 362
    return run
