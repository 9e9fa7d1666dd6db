"""``clusters why FACT``."""

from clusters.audit.explaining import explain
from clusters.cli.options import FactName
from clusters.cli.session import Session
from clusters.render.pages.explanation import explanation_page


def run(session: Session, fact: FactName) -> None:
    """Tell how a value came about, and what is not established."""
    session.answer(explanation_page(session.base, explain(session.base, fact, session.held)))
