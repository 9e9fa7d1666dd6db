"""``clusters corroboration [NAME ...]``."""

from clusters.answers.witnesses import ask
from clusters.cli.options import Names
from clusters.cli.session import Session


def run(session: Session, names: Names = None) -> None:
    """Tell of each seed figure who confirms or contradicts it, and how independently."""
    session.answer(ask(session.base, names))
