"""What the documentation shows, written by running the program and reading its code, through cog.

To write it anew: ``python -m cogapp -I . -r README.md docs/*.md``.
"""

from __future__ import annotations

import dataclasses
import shlex
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, redirect_stdout
from html import escape
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree as ET

import cog  # type: ignore[import-not-found] # there while cog runs, and typed nowhere

from clusters.agents.tools import NAMES, described, schema
from clusters.answers.exporting import ask as export
from clusters.cite.styles import STYLES
from clusters.cite.styles import load as load_style
from clusters.cli.commands import COMMANDS
from clusters.compare.judging import REASONS
from clusters.docstrings import of_fields
from clusters.factbase import shipped
from tests.cite.decisions import DECISIONS
from tests.hostile_bases import HOSTILE
from tests.promises import promises
from tests.terminal import NO_TEXTS, at_desk, on_terminal, piped


def terminal(line: str, columns: int = 80, lines: int | None = None) -> None:
    """Show a command line and what a terminal shows after it, or the first lines of it."""
    shown = on_terminal(*shlex.split(line)[1:], columns=columns, **NO_TEXTS)
    more = "…\n" if lines is not None and shown.count("\n") > lines else ""
    _block(line, "".join(shown.splitlines(keepends=True)[:lines]) + more)


def begun(line: str) -> None:
    """Show a command line that begins a base in a new folder, and what a terminal shows."""
    _, name, folder, *words = shlex.split(line)
    with TemporaryDirectory() as away:
        shown = on_terminal(*[name, str(Path(away, folder)), *words], columns=80, **NO_TEXTS)
    _block(line, shown.replace(f"{away}/", ""))


def tables() -> None:
    """List the tables of an exported base, each with its columns and what these refer to."""
    cog.outl("| table | columns |\n| --- | --- |")
    with _exported() as db:
        for name, first in db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"):
            refers = {row[3]: row[2] for row in db.execute(f"PRAGMA foreign_key_list({name})")}
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({name})")]
            told = [f"`{c}` (of {refers[c]})" if c in refers else f"`{c}`" for c in columns]
            if not name.startswith("words") or "VIRTUAL" in first:
                cog.outl(f"| `{name}` | {', '.join(told)} |")


def sql(query: str) -> None:
    """Show a question in SQL and what SQLite answers from the base that ships."""
    with _exported() as db:
        found = db.execute(query)
        rows = [[name for name, *_ in found.description], *map(list, found)]
    cog.outl(f"```sql\n{query}\n```\n")
    cog.outl("\n".join(f"| {' | '.join(map(_in_cell, row))} |" for row in rows[:1]))
    cog.outl(f"|{' --- |' * len(rows[0])}")
    cog.outl("\n".join(f"| {' | '.join(map(_in_cell, row))} |" for row in rows[1:]))


def _in_cell(value: object) -> str:
    return "" if value is None else str(value).replace("|", "\\|")


@contextmanager
def _exported() -> Iterator[sqlite3.Connection]:
    with TemporaryDirectory() as away:
        export(shipped(), Path(away, "base.db"))
        with closing(sqlite3.connect(Path(away, "base.db"))) as db:
            yield db


_DESK = TemporaryDirectory()
"""Where the steps of a page are taken, one after the other."""


def step(line: str) -> None:
    """Take a step of a page at its desk: show a command line and what a terminal shows."""
    shown = at_desk(Path(_DESK.name), shlex.split(line)[1:])
    _block(line, shown)


def written(name: str, kind: str, text: str) -> None:
    """Take a step of a page at its desk: write a file, and show it."""
    Path(_DESK.name, name).write_text(text, "utf-8")
    cog.out(f"```{kind}\n{text}```\n")


def confirmed(name: str, *changes: tuple[str, str]) -> None:
    """Take a step of a page at its desk: change words of a file as an editor would."""
    file = Path(_DESK.name, name)
    text = file.read_text("utf-8")
    for old, new in changes:
        text = text.replace(old, new)
    file.write_text(text, "utf-8")


def held(name: str, lines: int) -> None:
    """Show the first lines of a YAML file at the desk."""
    text = Path(_DESK.name, name).read_text("utf-8").splitlines(keepends=True)
    cog.out("```yaml\n" + "".join(text[:lines]) + "```\n")


def pipe(line: str, lines: int | None = None) -> None:
    """Show a command line and what comes out of it into a pipe, or the first lines of it."""
    ran = piped(*shlex.split(line)[1:], **NO_TEXTS)
    shown = (ran.out or ran.err).splitlines(keepends=True)[:lines]
    _block(f"{line} | head -{lines}" if lines else line, "".join(shown))


def picture(line: str) -> None:
    """Show a command line that ends in ``-o FILE.svg``, and what it draws, under its words.

    The file is drawn anew, and only compared where cog checks.
    """
    *words, name = shlex.split(line)
    with TemporaryDirectory() as folder:
        drawn = Path(folder, "drawn.svg")
        piped(*words[1:], str(drawn), **NO_TEXTS)
        text = drawn.read_text("utf-8")
    said = ET.fromstring(text).findtext("{http://www.w3.org/2000/svg}desc")  # noqa: S314 - ours
    cog.outl(f"```sh\n{line}\n```\n")
    cog.outl(f'<img src="{name}" alt="{escape(said or "")}">')
    if "--check" not in sys.argv:
        Path(name).write_text(text, "utf-8")
    elif Path(name).read_text("utf-8") != text:
        cog.outl(f"{name} is not what the program draws")


def _block(line: str, shown: str) -> None:
    cog.out(f"```console\n$ {line}\n{shown.rstrip()}\n```\n")


def questions() -> None:
    """List every question of Python with its parameters, and what each is."""
    for name in NAMES:
        does, parameters = described(name)
        cog.outl(f"**`base.{name}`** {does}")
        for parameter, what in parameters.items():
            if parameter != "everything":
                cog.outl(f"- `{parameter}`: {what}")
        cog.outl()


def tools() -> None:
    """List the tools that agents are served, with what each takes."""
    cog.outl("| tool | does | takes |\n| --- | --- | --- |")
    for question, tool in NAMES.items():
        taken = ", ".join(f"`{name}`" for name in schema(question)["properties"])
        cog.outl(f"| `{tool}` | {described(question)[0]} | {taken} |")


def commands() -> None:
    """List every command with what it does, in the order of the help."""
    cog.outl("| command | for | what it shows or does |\n| --- | --- | --- |")
    for command in COMMANDS.values():
        cog.outl(f"| `clusters {command.name}` | {command.group.lower()} | {command.does} |")


def reasons() -> None:
    """List the codes of what is set aside, each with its meaning."""
    cog.outl("| code | meaning |\n| --- | --- |")
    for code, meaning in REASONS.items():
        cog.outl(f"| `{code}` | {meaning} |")


def hostile_bases() -> None:
    """List the hostile bases of the tests, with what each is answered and its status."""
    cog.outl("| a base that is, or holds | what is said | status |\n| --- | --- | --- |")
    for hostile in HOSTILE:
        ran = hostile.ask()
        first, *others = ran.err.strip().replace("|", "\\|").splitlines()
        said = f"{first} (and {len(others)} more)" if others else first
        ticks = "``" if "`" in said else "`"
        cog.outl(f"| {hostile.what.replace('|', '&#124;')} | {ticks}{said}{ticks} | {ran.status} |")


def fields(model: type) -> None:
    """List the fields of a model with the docstring under each."""
    cog.outl("| field | | meaning |\n| --- | --- | --- |")
    needed = {
        f.name
        for f in dataclasses.fields(model)
        if f.default is dataclasses.MISSING is f.default_factory
    }
    for name, about in of_fields(model).items():
        required = "required" if name in needed else ""
        cog.outl(f"| `{name}` | {required} | {about} |")


def styles() -> None:
    """List the styles with their editions."""
    cog.outl("| style | |\n| --- | --- |")
    for name in STYLES:
        cog.outl(f"| `{name}` | {load_style(name).ABOUT} |")


def decisions() -> None:
    """List where our references differ from the referees', and why."""
    cog.outl("| decision | styles | theirs | ours | reason |\n| --- | --- | --- | --- | --- |")
    for one in DECISIONS:
        styles = ", ".join(one.styles)
        against = f" (against {one.referees[0]} alone)" if len(one.referees) == 1 else ""
        words = (f"{one.kind}{against}", styles, f"`{one.theirs}`", f"`{one.ours}`", one.reason)
        cog.outl(f"| {' | '.join(words)} |")


_NOTEBOOK: dict[str, object] = {}
"""What the Python of a page has named so far."""


def python(code: str, lines: int | None = None) -> None:
    """Show Python and what it prints, or the first lines of it; names stay for what follows."""
    printed = StringIO()
    with redirect_stdout(printed):
        exec(code.strip(), _NOTEBOOK)  # noqa: S102 - the code stands in our own pages
    cog.out(f"```python\n{code.strip()}\n```\n")
    shown = printed.getvalue().rstrip().splitlines()
    more = ["…"] if lines is not None and len(shown) > lines else []
    if shown:
        text = "\n".join(line.rstrip() for line in [*shown[:lines], *more])
        cog.out(f"\n```text\n{text}\n```\n")


def kept(module: str) -> None:
    """List the promises that the tests of a module keep."""
    cog.outl("| what is done | what comes of it |\n| --- | --- |")
    for case, outcome in promises(module):
        cog.outl(f"| {case} | {outcome} |")


def file(name: str, kind: str) -> None:
    """Show a file of the repository."""
    cog.out(f"```{kind}\n{Path(name).read_text('utf-8').rstrip()}\n```\n")
