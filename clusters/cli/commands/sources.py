"""``clusters sources [SOURCE]``."""

from typing import Annotated

from typer import Argument

from clusters.cli.completion import complete_source
from clusters.cli.session import Session

Named = Annotated[
    str | None,
    Argument(metavar="[SOURCE]", help="A source's number, its id, or the beginning of its file.",
             autocompletion=complete_source),
]  # fmt: skip


def run(session: Session, source: Named = None) -> None:
    """List the sources and what to beware of in each."""
    session.answer(session.questions.sources(source, everything=session.all))
