"""``clusters sources [SOURCE]``."""

from clusters.answers.provenance import ask
from clusters.cli.options import SourceName
from clusters.cli.session import Session


def run(session: Session, source: SourceName = None) -> None:
    """List the sources and the condition they are in, or show one with its facts."""
    session.answer(ask(session.base, session.held, source))
