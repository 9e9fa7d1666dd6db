"""The program as typer sees it, and the one place where typer's complaints become ours."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

from typer import Abort, Argument, Context, Exit, Option, Typer, TyperException

from clusters.cli.commands import COMMANDS, load
from clusters.cli.completion import one_of
from clusters.cli.help import SpokenCommand, SpokenGroup, overview
from clusters.cli.hints import hinted
from clusters.cli.session import with_session
from clusters.errors import ClustersError, Interrupted, Usage
from clusters.render.output import emit


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
        emit(overview())


def _help(
    name: Annotated[
        str | None, Argument(metavar="[COMMAND]", autocompletion=one_of(COMMANDS))
    ] = None,
) -> None:
    """Show the help of a command."""
    raise Exit(run([name, "--help"] if name else ["--help"]))


_NEEDS_NONE = frozenset({"help", "--help", "-h", "--version"})
"""First words of lines that no command need be loaded for."""


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
    if words and words[0] in _NEEDS_NONE:
        asked = []
    for name in asked:
        app.command(name, cls=SpokenCommand)(with_session(name, load(name)))
    if len(asked) != 1:
        app.command("help", cls=SpokenCommand)(_help)
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
