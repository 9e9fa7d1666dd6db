"""``clusters show NAME``."""

from clusters.cli.options import Name
from clusters.cli.session import Session
from clusters.query.profile import profile
from clusters.render.pages.profile import profile_page


def run(session: Session, name: Name) -> None:
    """Show one cluster: its facts, what surrounds it, what is not said."""
    session.answer(profile_page(session.base, profile(session.base, name)))
