"""``clusters why FACT``."""

from typing import Annotated

from typer import Argument

from clusters.answers.derivation import ask
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
    session: Session, fact: FactWords, currency: Currency = None, rate: RateDay = "then"
) -> None:
    """Show how a value came about, and what is not established."""
    held, everything = session.held, session.all
    session.answer(ask(session.base, fact, held, currency, rate, everything=everything))
