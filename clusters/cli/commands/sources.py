"""``clusters sources``."""

from clusters.cli.session import Session
from clusters.render.pages.sources import sources_page


def run(session: Session) -> None:
    """List the sources and the condition they are in."""
    session.answer(sources_page(session.base, session.held))
