"""An answer from page to reader: it is written for the screen it goes to, and emitted."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from clusters.render.document import Document
from clusters.render.formats import Format
from clusters.render.output import emit, say
from clusters.render.screen import Screen, detect


def show(document: Document, form: Format, *, output: Path | None, colour: bool | None) -> None:
    """Print an answer.

    Args:
        document: The answer.
        form: The format to write it in.
        output: The file to write, or None for standard output.
        colour: Whether to use colour; None to leave that to the screen and the environment.

    Raises:
        CannotWrite: if the answer cannot be written.
        ReaderGone: if the reader of the pipe went away.
    """
    stream = sys.stdout if output is None else None
    screen = Screen() if form.machine else detect(stream, colour=colour, environ=os.environ)
    emit(form.write(document, screen), output, machine=form.machine)
    if not form.carries_warnings:
        for warning in document.warnings:
            say(f"caveat: {warning}")
