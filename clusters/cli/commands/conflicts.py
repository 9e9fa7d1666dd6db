"""``clusters conflicts [NAME ...]``."""

from clusters.cli.options import Names
from clusters.cli.session import Session
from clusters.evidence.conflicts import clashes
from clusters.render.pages.conflicts import conflicts_page


def run(session: Session, names: Names = None) -> None:
    """List what does not agree, side by side, with a word on why."""
    session.answer(conflicts_page(session.base, clashes(session.base, names or ())))
