"""``clusters show NAME``."""

from clusters.answers.profile import ask
from clusters.cli.options import Name
from clusters.cli.session import Session


def run(session: Session, name: Name) -> None:
    """Show one cluster: its figures, its aims, what conflicts, and what is not stated."""
    session.answer(ask(session.base, name, everything=session.all))
