"""``clusters show NAME``."""

from clusters.cli.options import Name
from clusters.cli.session import Session


def run(session: Session, name: Name) -> None:
    """Show one cluster: its figures, its aims, what conflicts, and what is not stated."""
    session.answer(session.questions.show(name, everything=session.all))
