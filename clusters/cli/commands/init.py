"""``clusters init``."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from clusters.answers.new_base import ask
from clusters.authoring.staging import staged
from clusters.cli.session import Session

Folder = Annotated[Path, Argument(metavar="DIR", help="A new folder.")]
Language = Annotated[
    str, Option("--language", metavar="TAGS", help="The languages of its sources: it,de.")
]


def run(session: Session, folder: Folder, language: Language = "en") -> None:
    """Begin a base of your own in a new folder."""
    with staged() as stage:
        session.answer(ask(folder, language, stage))
