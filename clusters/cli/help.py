"""The help: two examples first, a command's own options before those that all commands share."""

from __future__ import annotations

import os
import sys
from dataclasses import fields
from typing import TYPE_CHECKING, Final

from typer import Context, Exit
from typer.core import TyperCommand, TyperGroup

from clusters.cli.commands import COMMANDS, COMMON, GROUPS
from clusters.cli.session import Session
from clusters.render.output import emit
from clusters.render.screen import detect

if TYPE_CHECKING:
    from typer._click import Context as AnyContext
    from typer._click import HelpFormatter

SHARED: Final = frozenset({"help", *(field.name for field in fields(Session))})
"""The options that all commands share."""
_PANELS: Final = ("Arguments", "Options", "Options of every command")


class SpokenContext(Context):
    """A command line whose help goes where answers go."""

    def get_help(self) -> str:
        """Print the help; typer itself would not notice that it cannot be written."""
        emit(f"{super().get_help()}\n")
        raise Exit


class SpokenCommand(TyperCommand):
    """A command whose help begins with examples."""

    context_class = SpokenContext

    def format_help(self, ctx: AnyContext, formatter: HelpFormatter) -> None:
        """Write two examples, what the command does, its own words, and those of all commands."""
        if self.name in COMMANDS:
            formatter.write("".join(f"{line}\n" for line in COMMANDS[self.name].lines))
            formatter.write_paragraph()
        super().format_help(ctx, formatter)

    def format_options(self, ctx: AnyContext, formatter: HelpFormatter) -> None:
        """Write the arguments, the options of this command, and those that all share."""
        panels: dict[str, list[tuple[str, str]]] = {panel: [] for panel in _PANELS}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is not None:
                argument = param.param_type_name == "argument"
                place = 0 if argument else 2 if param.name in SHARED else 1
                panels[_PANELS[place]].append(record)
        for panel, records in panels.items():
            if records:
                with formatter.section(panel):
                    formatter.write_dl(records)


class SpokenGroup(TyperGroup):
    """The program, whose help has its commands in groups."""

    context_class = SpokenContext

    def format_help(self, ctx: AnyContext, formatter: HelpFormatter) -> None:  # noqa: ARG002 - typer names it
        """Write the groups, and how to go on."""
        formatter.write(overview())


def overview() -> str:
    """List the commands in their groups, with two examples before them."""
    formats = "|".join(form.name for form in COMMON)
    lines = [
        "clusters answers from a curated, cited fact base of industrial clusters.",
        "",
        "  clusters compare",
        "  clusters show jingdezhen",
    ]
    for group in GROUPS:
        of = [command for command in COMMANDS.values() if command.group == group]
        if of:
            lines += ["", group, *(f"  {one.name:<14} {one.does}" for one in of)]
    lines += [
        "",
        f"Each takes --format {formats},",
        "--output FILE, --data FILE, --all.    More: clusters help COMMAND",
    ]
    screen = detect(sys.stdout, colour=False, environ=os.environ)
    fitted = (part for line in lines for part in _fitted(line, screen.width))
    return "\n".join([*(fitted if screen.wraps else lines), ""])


def _fitted(line: str, width: int) -> list[str]:
    """Break a line of the overview that is too long, and set what is left under its words."""
    if len(line) <= width:
        return [line]
    from textwrap import wrap

    under = " " * (17 if line.startswith("  ") else 0)
    return wrap(line, width, subsequent_indent=under, break_on_hyphens=False)
