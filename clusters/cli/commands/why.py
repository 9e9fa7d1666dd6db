"""``clusters why FACT``."""

from clusters.answers.derivation import ask
from clusters.cli.options import Currency, FactName, RateDay
from clusters.cli.session import Session


def run(
    session: Session, fact: FactName, currency: Currency = None, rate: RateDay = "then"
) -> None:
    """Tell how a value came about, and what is not established."""
    session.answer(ask(session.base, fact, session.held, currency, rate))
