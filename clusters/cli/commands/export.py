"""``clusters export``."""

from pathlib import Path
from typing import Annotated

from typer import Argument

from clusters.answers.exporting import ask
from clusters.cli.session import Session
from clusters.cli.sparing import spare
from clusters.errors import Usage

_HELP = "x.db: SQLite, which --data takes; x.parquet: the facts; a new folder: a data package."
Target = Annotated[Path, Argument(metavar="TARGET", help=_HELP)]


def run(session: Session, target: Target) -> None:
    """Write the base as tables, for SQL and for other programs."""
    session.whole("exported")
    spare(target, "clusters export", session.data, session.held)
    if session.file_to_write is not None and session.file_to_write.resolve() == target.resolve():
        raise Usage(f"--output: {target} is what is exported: name another file with --output FILE")
    session.answer(ask(session.file, target))
