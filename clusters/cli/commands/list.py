"""``clusters list``."""

from clusters.answers.directory import ask
from clusters.cli.session import Session


def run(session: Session) -> None:
    """List the clusters, one line each."""
    session.answer(ask(session.base, everything=session.all))
