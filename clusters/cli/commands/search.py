"""``clusters search WORDS``."""

from typing import Annotated

from typer import Argument

from clusters.answers.finds import ask
from clusters.cli.options import Limit
from clusters.cli.session import Session

SearchWords = Annotated[
    list[str],
    Argument(metavar="WORD...", help="Words that a fact, a cluster or a source must all have."),
]


def run(session: Session, words: SearchWords, limit: Limit = None) -> None:
    """Find words anywhere in the base: names, values, quotations, notes and sources."""
    session.answer(ask(session.base, words, limit=limit, everything=session.all))
