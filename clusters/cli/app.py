"""The program as typer sees it, and the one place where typer's complaints become ours."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

from typer import Abort, Context, Exit, Option, Typer, TyperException

from clusters.cli.commands import COMMANDS, load
from clusters.cli.help import SpokenCommand, SpokenGroup
from clusters.cli.session import with_session
from clusters.errors import Interrupted, Usage
from clusters.render.output import emit

EXAMPLES = """\
clusters answers from a curated, cited fact base of industrial clusters.

  clusters list                                     the clusters, one line each
  clusters show jingdezhen                          one of them, by any of its names
  clusters compare --metric exports                 side by side, ranked where that is honest
  clusters filter --where 'employees > 30000'       which match: yes, or maybe
  clusters facts --metric output --format csv       every fact, flat
  clusters cite faku.export_value.2018              the words, their place, the reference
  clusters why xuzhou.output_value                  how a value came about, what is open
  clusters conflicts jingdezhen                     what does not agree, and why
  clusters corroboration huairen                    who else says it, how independently
  clusters metrics, clusters sources                what is measured, and who says so
  clusters check --data mine.yaml                   the audit of a base
  clusters schema                                   its JSON Schema, for editors

Each takes --help, --format table|json|jsonl|csv|tsv|md, --output FILE, --data FILE.
"""


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
        emit(EXAMPLES)


def build(words: Sequence[str]) -> Typer:
    """Make the program for one command line: the command it starts with, or else all of them."""
    app = Typer(
        name="clusters",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(cls=SpokenGroup, invoke_without_command=True)(_welcome)
    asked = words[:1] if words and words[0] in COMMANDS else COMMANDS
    for name in asked:
        app.command(name, cls=SpokenCommand)(with_session(load(name)))
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
    except (Abort, KeyboardInterrupt):
        raise Interrupted("interrupted") from None
    if status == Interrupted.exit_code:  # typer has caught it
        raise Interrupted("interrupted")
    return status if isinstance(status, int) else 0


def _one_line(error: TyperException) -> str:
    message = " ".join(error.format_message().split()).rstrip(".")
    command = getattr(getattr(error, "ctx", None), "command_path", "clusters")
    return f"{message}: see `{command} --help`"
