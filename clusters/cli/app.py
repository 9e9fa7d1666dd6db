"""The program as typer sees it, and the one place where typer's complaints become ours."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from typer import Abort, Argument, Context, Exit, Option, Typer, TyperException
from typer.main import get_command

from clusters.__about__ import __version__
from clusters.answers.hints import hinted
from clusters.answers.words import ASKED
from clusters.cli.commands import COMMANDS, load
from clusters.cli.completion import one_of, tell_whole_line
from clusters.cli.help import SpokenCommand, SpokenGroup, overview
from clusters.cli.session import with_session
from clusters.docstrings import docstring
from clusters.errors import ClustersError, Interrupted, Usage
from clusters.render.output import emit

if TYPE_CHECKING:
    from typer._click import Command
    from typer._click import Context as AnyContext


def _version(wanted: bool) -> None:
    if wanted:
        emit(f"clusters {__version__}\n")
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


class Loaded(Mapping[str, "Command"]):
    """The commands by name, each loaded when it is asked for."""

    def __iter__(self) -> Iterator[str]:
        """Name them in the order of the help."""
        return iter((*COMMANDS, "help"))

    def __len__(self) -> int:
        """Count them."""
        return len(COMMANDS) + 1

    def __getitem__(self, name: str) -> Command:
        """Load one."""
        app = Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
        run = _help if name == "help" else with_session(name, load(COMMANDS[name].name))
        app.command(name, cls=SpokenCommand, help=docstring(run))(run)
        return get_command(app)


class Program(SpokenGroup):
    """The program: its commands are not loaded before they are needed."""

    def __init__(self, **words: Any) -> None:  # noqa: ANN401 - typer fills them
        """Take the place of what typer would have gathered."""
        super().__init__(**words)
        self.commands = Loaded()  # type: ignore[assignment] # nothing is ever added

    def list_commands(self, ctx: AnyContext) -> list[str]:  # noqa: ARG002 - typer names it
        """Name the commands without loading them."""
        return list(self.commands)


def build() -> Typer:
    """Make the program."""
    tell_whole_line()
    app = Typer(
        name="clusters",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(cls=Program, invoke_without_command=True)(_welcome)
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
        status = build()(args=words, prog_name="clusters", standalone_mode=False)
    except TyperException as error:
        raise Usage(_one_line(error)) from None
    except ClustersError as error:
        raise hinted(error) from error.__cause__
    except Abort as error:  # which typer makes of Ctrl-C, and of a file that ends too early
        if isinstance(error.__cause__, EOFError):
            raise error.__cause__ from None
        raise Interrupted("interrupted") from None
    except KeyboardInterrupt:
        raise Interrupted("interrupted") from None
    finally:
        ASKED.set("")
    if status == Interrupted.exit_code:  # typer has caught it
        raise Interrupted("interrupted")
    return status if isinstance(status, int) else 0


def _one_line(error: TyperException) -> str:
    message = " ".join(error.format_message().split()).rstrip(".")
    command = getattr(getattr(error, "ctx", None), "command_path", "clusters")
    return f"{message}: see `{command} --help`"
