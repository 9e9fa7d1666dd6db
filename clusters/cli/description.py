"""The command line described for programs, from typer's own tree: what ``--help`` says, as data."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from typer.main import get_command

from clusters.__about__ import __version__
from clusters.cite.exports import EXPORTS
from clusters.cite.styles import STYLES
from clusters.cli.commands import COMMANDS, FORMATS, Command, formats_of
from clusters.cli.help import SHARED
from clusters.errors import exit_codes
from clusters.render.document import Json

if TYPE_CHECKING:
    from clusters.answers.questions import Questions

Described: TypeAlias = Mapping[str, Json]


def description(questions: Questions) -> Described:
    """Describe every command with its options, and what else a user may name.

    Args:
        questions: Those of the base whose metrics are named.
    """
    from clusters.cli.app import build

    root: Any = get_command(build())
    return {
        "program": "clusters",
        "version": __version__,
        "commands": [_command(one, root.commands[one.name]) for one in COMMANDS.values()],
        "options": [_option(p) for p in root.commands["list"].params if p.name in SHARED],
        "options_of_the_program": [_option(param) for param in root.params],
        "formats": [
            {"name": form.name, "also": form.also or None, "for_programs": form.machine}
            for name, form in FORMATS.items()
            if name == form.name
        ],
        "metrics": questions.metrics().data["metrics"],
        "styles": STYLES,
        "exports": [*EXPORTS],
        "exit_codes": [{"code": code, "means": means} for code, means in exit_codes().items()],
    }


def _command(command: Command, typed: Any) -> Described:  # noqa: ANN401 - typer types its tree loosely
    own = [param for param in typed.params if param.name not in SHARED]
    return {
        "name": command.name,
        "group": command.group,
        "does": command.does,
        "help": inspect.cleandoc(typed.help or ""),
        "examples": command.lines,
        "formats": formats_of(command.name),
        "arguments": [_argument(param) for param in own if param.param_type_name == "argument"],
        "options": [_option(param) for param in own if param.param_type_name == "option"],
    }


def _argument(param: Any) -> Described:  # noqa: ANN401 - typer types its tree loosely
    return {
        "name": param.metavar or param.name.upper(),
        "required": param.required,
        "repeatable": param.nargs == -1,
        "help": param.help,
    }


def _option(param: Any) -> Described:  # noqa: ANN401 - typer types its tree loosely
    return {
        "names": sorted(param.opts, key=len, reverse=True),
        "takes": None if param.is_flag else param.metavar or param.name.upper(),
        "repeatable": param.multiple,
        "default": param.default if isinstance(param.default, str | int) else None,
        "variable": param.envvar,
        "help": param.help,
    }
