"""``clusters why FACT``."""

from typing import Annotated

from typer import Argument

from clusters.cli.completion import complete_fact
from clusters.cli.options import Currency, RateDay
from clusters.cli.session import Session

FactWords = Annotated[
    list[str],
    Argument(metavar="FACT | CLUSTER METRIC [PERIOD]",
             help="A fact's id, or a cluster with a metric or family, and a period.",
             autocompletion=complete_fact),
]  # fmt: skip


def run(
    session: Session, fact: FactWords, currency: Currency = None, rate_date: RateDay = "then"
) -> None:
    """Show how a value came about, and what is not established."""
    found = session.questions.why(
        fact, currency=currency, rate_date=rate_date, everything=session.all
    )
    session.answer(found)
