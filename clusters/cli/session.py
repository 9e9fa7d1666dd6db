"""One run: which base is asked, and where the answer goes."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, wraps
from pathlib import Path
from typing import Any, get_args, get_type_hints

from clusters.answers import Answer, Standard
from clusters.cli.commands import FORMATS, ONLY
from clusters.cli.options import (
    AsJson,
    Colour,
    Data,
    FormatName,
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
from clusters.render.document import Document
from clusters.render.formats import Format
from clusters.render.output import COLOUR, emit, show
from clusters.render.text import cleaned

_LEFT_OUT: dict[Origin, str] = {
    "seed": "Only what the base was made from is asked: second sources are left out.",
    "second": "Only second sources are asked: what the base was made from is left out.",
}
_WHEN = "use of colour"


@dataclass(frozen=True, kw_only=True)
class Session:
    """What every command is told besides its own words."""

    command: str
    """The name of the command."""
    format: FormatName = "table"
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

    def answer(self, answer: Answer, plot: Path | None = None) -> None:
        """Print an answer, and draw it into ``plot``; one that is no ends the run with status 1."""
        if plot is not None:
            self._draw(answer.picture, plot)
        document, form = answer.document, self._form
        if self.origin is not None:
            left_out = _LEFT_OUT[choose(self.origin, get_args(Origin), "origin")]
            document = replace(document, warnings=(left_out, *document.warnings))
        colour = COLOUR[choose("never" if self.no_color else self.color, COLOUR, _WHEN)]
        show(document, form, output=self.output, colour=colour)
        if answer.no:
            raise AnswerIsNo(answer.no, code=answer.no)

    @property
    def _form(self) -> Format:
        form = FORMATS[choose("json" if self.json else self.format, FORMATS, "format")]
        only = ONLY.get(form.name, self.command)
        if only != self.command:
            other = f"write another format, such as {form.near}"
            raise Usage(f"{form.name} is for `clusters {only}` only: {other}")
        return form

    def _draw(self, picture: Document | None, file: Path) -> None:
        if self.output is not None and real(self.output) == real(file):
            raise Usage(f"{file}: both --plot and --output name it: name two files")
        spare(file, "--plot", self.data, self.held)
        if picture is None:
            return
        if file.suffix.lower() != ".svg" and not (file.exists() and not file.is_file()):
            raise Usage(f"--plot {file}: a picture is drawn as SVG: name a file that ends in .svg")
        from clusters.render.charts.svg import write

        emit(write(picture), file, machine=True, option="--plot")

    def print_bare(self, standard: Standard) -> None:
        """Print a document of a standard's own, which no format of ours wraps."""
        from clusters.render.formats.json import encode

        made = standard.content
        text = cleaned(made) if isinstance(made, str) else encode(made, indent=2) + "\n"
        emit(text, self.output, machine=True)


def with_session(name: str, command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that all commands share, gathered in its first parameter."""
    own = list(inspect.signature(command).parameters.values())[1:]
    shared = list(inspect.signature(Session).parameters.values())[1:]
    names = [parameter.name for parameter in shared]

    @wraps(command)
    def run(**words: Any) -> None:  # noqa: ANN401 - typer fills them by their declarations
        session = Session(command=name, **{each: words.pop(each) for each in names})
        spare(session.output, "--output", session.data, session.held)
        command(session, **words)

    hints = get_type_hints(command, include_extras=True)
    hints |= get_type_hints(Session, include_extras=True)
    parameters = [p.replace(annotation=hints[p.name]) for p in [*own, *shared]]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined] # PEP 362
    return run
