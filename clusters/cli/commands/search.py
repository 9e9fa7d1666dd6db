"""``clusters search WORDS``."""

from typing import Annotated

from typer import Argument

from clusters.cli.options import Limit
from clusters.cli.session import Session

SearchWords = Annotated[
    list[str],
    Argument(metavar="WORD...", help="Words that a fact, a cluster or a source must all have."),
]


def run(session: Session, words: SearchWords, limit: Limit = None) -> None:
    """Find words anywhere in the base: names, values, quotations, notes and sources."""
    session.answer(session.questions.search(words, limit=limit, everything=session.all))
