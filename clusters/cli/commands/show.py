"""``clusters show NAME``."""

from clusters.audit.conflicts import clashes
from clusters.cli.options import Name
from clusters.cli.session import Session
from clusters.query.profile import profile
from clusters.render.pages.profile import profile_page


def run(session: Session, name: Name) -> None:
    """Show one cluster: its facts, what does not agree, what is not said."""
    base = session.base
    session.answer(profile_page(base, profile(base, name), clashes(base, [name])))
