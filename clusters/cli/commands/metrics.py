"""``clusters metrics``."""

from clusters.cli.session import Session


def run(session: Session) -> None:
    """List what can be asked: the metrics by family."""
    session.answer(session.questions.metrics(everything=session.all))
