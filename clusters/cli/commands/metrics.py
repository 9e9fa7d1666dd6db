"""``clusters metrics``."""

from clusters.cli.session import Session
from clusters.render.pages.metrics import metrics_page


def run(session: Session) -> None:
    """List the vocabulary: what facts can be about."""
    session.answer(metrics_page(session.base))
