"""The program as typer sees it, and the one place where typer's complaints become ours."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

from typer import Abort, Context, Exit, Option, Typer, TyperException
from typer.core import TyperCommand, TyperGroup

from clusters.cli.commands import COMMANDS, COMMON, load
from clusters.cli.hints import hinted
from clusters.cli.session import with_session
from clusters.errors import ClustersError, Interrupted, Usage
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


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        emit(f"clusters {version('clusters')}\n")
        raise Exit


def _welcome(
    context: Context,
    _: Annotated[
        bool, Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Query a curated, cited fact base of industrial clusters."""
    if context.invoked_subcommand is None:
        emit(_examples())


def _examples() -> str:
    shown = "".join(f"  {c.example:<48}  {c.does}\n" for c in COMMANDS.values() if c.example)
    formats = "|".join(form.name for form in COMMON)
    return (
        "clusters answers from a curated, cited fact base of industrial clusters.\n\n"
        f"{shown}\n"
        f"Each takes --help, --format {formats}, --output FILE, --data FILE.\n"
    )


def build(words: Sequence[str]) -> Typer:
    """Make the program for one command line: the command it starts with, or else all of them."""
    app = Typer(
        name="clusters",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(cls=SpokenGroup, invoke_without_command=True)(_welcome)
    asked = words[:1] if words and words[0] in COMMANDS else list(COMMANDS)
    for name in asked:
        app.command(name, cls=SpokenCommand)(with_session(name, load(name)))
    return app


def run(words: Sequence[str] | None = None) -> int:
    """Run one command line and give its exit status.

    Args:
        words: The words behind the program's name; those of this process if None.

    Raises:
        ClustersError: whatever the user must be told.
    """
    words = sys.argv[1:] if words is None else list(words)
    try:
        status = build(words)(args=words, prog_name="clusters", standalone_mode=False)
    except TyperException as error:
        raise Usage(_one_line(error)) from None
    except ClustersError as error:
        raise hinted(error) from error.__cause__
    except (Abort, KeyboardInterrupt):
        raise Interrupted("interrupted") from None
    if status == Interrupted.exit_code:  # typer has caught it
        raise Interrupted("interrupted")
    return status if isinstance(status, int) else 0


def _one_line(error: TyperException) -> str:
    message = " ".join(error.format_message().split()).rstrip(".")
    command = getattr(getattr(error, "ctx", None), "command_path", "clusters")
    return f"{message}: see `{command} --help`"
