"""``clusters show NAME``."""

from clusters.answers.profile import ask
from clusters.cli.options import Name
from clusters.cli.session import Session


def run(session: Session, name: Name) -> None:
    """Show one cluster: what is firm, claimed, disputed, and what nobody says."""
    session.answer(ask(session.base, name))
