"""``clusters show NAME``."""

from clusters.cli.options import Name
from clusters.cli.session import Session
from clusters.evidence.conflicts import clashes
from clusters.evidence.corroboration import confirmed
from clusters.query.profile import profile
from clusters.render.pages.profile import profile_page


def run(session: Session, name: Name) -> None:
    """Show one cluster: what is firm, claimed, disputed, and what nobody says."""
    base = session.base
    doubts, firm = clashes(base, [name]), confirmed(base, name)
    session.answer(profile_page(base, profile(base, name), doubts, firm))
