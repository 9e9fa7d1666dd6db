"""``clusters report -o FILE.html [NAME ...] [--metric exports]``."""

import sys
from dataclasses import replace

from clusters.cli.options import Currency, Metrics, Names
from clusters.cli.session import Session
from clusters.errors import Usage


def run(
    session: Session, names: Names = None, metric: Metrics = None, currency: Currency = None
) -> None:
    """Write a page to hand over: a comparison, profiles, conflicts, sources, and a receipt."""
    if session.format == "table" and session.output is None and sys.stdout.isatty():
        raise Usage("a report is a page for a browser: name its file with --output report.html")
    page = replace(session, format="html") if session.format == "table" else session
    page.answer(session.questions.report(metric, names, currency=currency))
