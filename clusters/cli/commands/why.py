"""``clusters why FACT``."""

from clusters.cli.options import Currency, FactName, RateDay
from clusters.cli.session import Session
from clusters.evidence.explanation import explain
from clusters.money import rate_date
from clusters.render.pages.explanation import explanation_page


def run(
    session: Session, fact: FactName, currency: Currency = None, rate: RateDay = "then"
) -> None:
    """Tell how a value came about, and what is not established."""
    when = rate_date(rate)
    why = explain(session.base, fact, session.held, currency, when)
    session.answer(explanation_page(session.base, why, when))
