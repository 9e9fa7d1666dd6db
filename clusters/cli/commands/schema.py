"""``clusters schema``."""

from typing import Annotated

from typer import Option

from clusters.answers import Standard
from clusters.answers.json_schema import ask
from clusters.cli.session import Session
from clusters.errors import Usage

Answers = Annotated[bool, Option("--answers", help="Of the answers instead, for programs.")]
Commands = Annotated[
    bool, Option("--commands", help="Describe the commands instead: options, metrics, exit codes.")
]


def run(session: Session, answers: Answers = False, commands: Commands = False) -> None:
    """Print the JSON Schema of a base, for editors, or of the answers, for programs."""
    if answers and commands:
        raise Usage("--answers and --commands exclude each other: name one of them")
    if commands:
        from clusters.cli.description import description

        session.print_bare(Standard(description(session.questions)))
    else:
        session.print_bare(ask(answers=answers))
