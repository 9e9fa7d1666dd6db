"""An answer from page to reader: the format is chosen, the page written, the words emitted."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from clusters.errors import Usage
from clusters.factbase import choose
from clusters.render.document import Document
from clusters.render.formats import FORMATS
from clusters.render.output import emit, say
from clusters.render.screen import Screen, look

COLOUR = {"auto": None, "always": True, "never": False}
"""When to use colour; None where the stream and the environment decide."""


def show(document: Document, *, format_: str, output: Path | None, color: str) -> None:
    """Print an answer.

    Args:
        document: The answer.
        format_: The name of a format.
        output: The file to write, or None for standard output.
        color: ``auto``, ``always`` or ``never``.

    Raises:
        Usage: if there is no such format or no such way of using colour.
        CannotWrite: if the answer cannot be written.
        ReaderGone: if the reader of the pipe went away.
    """
    form = FORMATS[choose(format_, FORMATS, "format")]
    wanted = COLOUR[choose(color, COLOUR, "use of colour")]
    stream = sys.stdout if output is None else None
    screen = look(stream, colour=wanted, environ=os.environ) if not form.machine else Screen()
    emit(form.write(document, screen), output, machine=form.machine)
    if not form.carries_warnings:
        for warning in document.warnings:
            say(f"caveat: {warning}")


def draw(document: Document, file: Path) -> None:
    """Draw the charts of an answer into a file, as SVG.

    Raises:
        Usage: if the file's name is that of another kind of picture.
        CannotWrite: if it cannot be written.
    """
    if file.suffix.lower() != ".svg" and not (file.exists() and not file.is_file()):
        raise Usage(f"--plot {file}: a picture is drawn as SVG: name a file that ends in .svg")
    from clusters.render.charts.svg import write

    emit(write(document), file, machine=True, option="--plot")
