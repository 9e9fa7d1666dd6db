"""``clusters report -o FILE.html [NAME ...] [--metric exports]``."""

from dataclasses import replace

from clusters.cli.options import Currency, Metrics, Names
from clusters.cli.session import Session


def run(
    session: Session, names: Names = None, metric: Metrics = None, currency: Currency = None
) -> None:
    """Write a page to hand over: a comparison, profiles, conflicts, sources, and a receipt."""
    page = replace(session, format="html") if session.format == "table" else session
    page.answer(session.questions.report(metric, names, currency=currency))
