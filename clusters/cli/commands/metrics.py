"""``clusters metrics``."""

from clusters.answers.measures import ask
from clusters.cli.session import Session


def run(session: Session) -> None:
    """List what can be asked: the metrics by family."""
    session.answer(ask(session.base, everything=session.all))
