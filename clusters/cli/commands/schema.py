"""``clusters schema``."""

from typing import Annotated

from typer import Option

from clusters.answers.json_schema import ask
from clusters.cli.session import Session

Answers = Annotated[bool, Option("--answers", help="Of the answers instead, for programs.")]


def run(session: Session, answers: Answers = False) -> None:
    """Print the JSON Schema of a base, for editors, or of the answers, for programs."""
    session.print_bare(ask(answers=answers))
