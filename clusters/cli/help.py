"""Help as an answer like any other: written where answers are, whole or with a word about it."""

from __future__ import annotations

from typer import Context, Exit
from typer.core import TyperCommand, TyperGroup

from clusters.render.output import emit


class SpokenContext(Context):
    """A command line whose help goes where answers go."""

    def get_help(self) -> str:
        """Print the help; typer itself would not notice that it cannot be written."""
        emit(f"{super().get_help()}\n")
        raise Exit


class SpokenCommand(TyperCommand):
    """A command with such a help."""

    context_class = SpokenContext


class SpokenGroup(TyperGroup):
    """A group of commands with such a help."""

    context_class = SpokenContext
