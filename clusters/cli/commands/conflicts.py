"""``clusters conflicts [NAME ...]``."""

from clusters.answers.disagreement import ask
from clusters.cli.options import Names
from clusters.cli.session import Session


def run(session: Session, names: Names = None) -> None:
    """List what does not agree, side by side, with a word on why."""
    session.answer(ask(session.base, names))
