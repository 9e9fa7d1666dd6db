"""``clusters corroboration [NAME ...]``."""

from clusters.cli.options import Names
from clusters.cli.session import Session
from clusters.evidence.corroboration import corroborate
from clusters.render.pages.corroboration import corroboration_page


def run(session: Session, names: Names = None) -> None:
    """Tell of each seed figure who confirms or contradicts it, and how independently."""
    session.answer(corroboration_page(session.base, corroborate(session.base, names or ())))
