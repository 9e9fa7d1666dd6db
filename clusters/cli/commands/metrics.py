"""``clusters metrics``."""

from clusters.answers.measures import ask
from clusters.cli.session import Session


def run(session: Session) -> None:
    """List the vocabulary: what facts can be about."""
    session.answer(ask(session.base))
