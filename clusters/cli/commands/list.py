"""``clusters list``."""

from clusters.cli.session import Session


def run(session: Session) -> None:
    """List the clusters, one line each."""
    session.answer(session.questions.list(everything=session.all))
