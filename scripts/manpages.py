"""A man page of the program and of each command: ``python -m scripts.manpages DIR``.

They are written from what ``clusters schema --commands`` says, and so have every option. Tools for
click print no options, and typer's own documentation cannot read commands that are loaded late.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from clusters.__about__ import RELEASED, __version__
from clusters.agents.opened import open_
from clusters.cli.description import description

Told: TypeAlias = Mapping[str, Any]
"""A part of the description."""


def main(arguments: Sequence[str]) -> int:
    """Write every page into a folder; it is made if it is not there."""
    if len(arguments) != 1:
        print("name a folder: python -m scripts.manpages DIR", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in pages().items():
        (folder / name).write_text(page, "utf-8")
    return 0


def pages() -> dict[str, str]:
    """Give the pages by the names of their files: ``clusters-compare.1``."""
    told: Told = description(open_())
    found = {"clusters.1": "\n".join(_program(told)) + "\n"}
    for command in told["commands"]:
        found[f"clusters-{command['name']}.1"] = "\n".join(_command(command, told)) + "\n"
    return found


def _program(told: Told) -> Iterator[str]:
    yield from _head("clusters", "answers from a curated, cited fact base of industrial clusters")
    yield r"\fBclusters\fR \fICOMMAND\fR [\fIARGUMENT\fR]... [\fIOPTION\fR]..."
    yield ".SH COMMANDS"
    for command in told["commands"]:
        yield from _item(rf"\fBclusters\-{_text(command['name'])}\fR(1)", command["does"])
    yield ".SH OPTIONS"
    yield from _options(told["options_of_the_program"])
    yield ".SH OPTIONS OF EVERY COMMAND"
    yield from _options(told["options"])
    yield ".SH FORMATS"
    yield _text(", ".join(one["name"] for one in told["formats"]))
    yield ".SH CITATION STYLES"
    yield _text(", ".join(told["styles"]))
    yield ".SH EXPORTS OF CITATIONS"
    yield _text(", ".join(told["exports"]))
    yield from _ends(told)


def _command(command: Told, told: Told) -> Iterator[str]:
    yield from _head(f"clusters-{command['name']}", command["does"])
    words = " ".join(rf"\fI{_text(one['name'])}\fR" for one in command["arguments"])
    yield rf"\fBclusters {_text(command['name'])}\fR {words} [\fIOPTION\fR]...".replace("  ", " ")
    yield ".SH DESCRIPTION"
    yield _text(command["help"])
    if command["arguments"]:
        yield ".SH ARGUMENTS"
        for one in command["arguments"]:
            yield from _item(rf"\fI{_text(one['name'])}\fR", one["help"] or "")
    if command["options"]:
        yield ".SH OPTIONS"
        yield from _options(command["options"])
    yield ".SH OPTIONS OF EVERY COMMAND"
    yield from _options(told["options"])
    yield ".SH FORMATS"
    yield _text(", ".join(command["formats"]))
    yield ".SH EXAMPLES"
    for example in command["examples"]:
        yield from (".PP", ".EX", _text(example), ".EE")
    yield from _ends(told)


def _head(name: str, does: str) -> Iterator[str]:
    yield f'.TH "{_text(name.upper())}" 1 "{RELEASED}" "clusters {__version__}" "User Commands"'
    yield ".SH NAME"
    yield rf"{_text(name)} \- {_text(does)}"
    yield ".SH SYNOPSIS"


def _options(options: Sequence[Told]) -> Iterator[str]:
    for one in options:
        names = ", ".join(rf"\fB{_text(name)}\fR" for name in one["names"])
        takes = rf" \fI{_text(one['takes'])}\fR" if one["takes"] else ""
        default = one["default"] if one["default"] not in {None, False, ""} else None
        more = [f"Default: {default}."] if default is not None else []
        more += [f"Also from the variable {one['variable']}."] if one["variable"] else []
        yield from _item(names + takes, " ".join([one["help"], *more]))


def _ends(told: Told) -> Iterator[str]:
    yield ".SH EXIT STATUS"
    for one in told["exit_codes"]:
        yield from _item(str(one["code"]), one["means"])
    yield ".SH SEE ALSO"
    yield r"\fBclusters\fR(1), " + ", ".join(
        rf"\fBclusters\-{one['name']}\fR(1)" for one in told["commands"]
    )


def _item(term: str, text: str) -> Iterator[str]:
    yield from (".TP", term, _text(text))


def _text(text: str) -> str:
    """Write text so that roff shows it as it is, on one line of input."""
    plain = re.sub(r"\s+", " ", text).replace("\\", r"\e").replace("-", r"\-")
    return re.sub(r"^([.'])", r"\\&\1", plain)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
