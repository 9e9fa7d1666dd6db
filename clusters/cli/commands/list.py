"""``clusters list``."""

from clusters.cli.session import Session
from clusters.render.pages.clusters import clusters_page


def run(session: Session) -> None:
    """List the clusters, one line each."""
    session.answer(clusters_page(session.base))
