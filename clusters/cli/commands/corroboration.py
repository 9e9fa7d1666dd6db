"""``clusters corroboration [NAME ...]``."""

from clusters.cli.options import Names
from clusters.cli.session import Session


def run(session: Session, names: Names = None) -> None:
    """Show which figures other sources confirm or contradict."""
    session.answer(session.questions.corroboration(names, everything=session.all))
