"""``clusters compare [NAME ...] --metric exports``."""

from typing import Annotated

from typer import Option

from clusters.answers.comparison import ask
from clusters.cli.options import Currency, Metrics, Names, RateDay, Scopes
from clusters.cli.session import Session
from clusters.compare import WINDOW

Window = Annotated[
    int, Option(metavar="YEARS", min=0, help="How far apart the periods ranked may lie.")
]
OneKind = Annotated[
    str | None,
    Option("--kind", "-k", metavar="KIND", help="Rank actual, target, plan, capacity or contract."),
]
Within = Annotated[
    str | None, Option("--period", metavar="PERIOD", help="Rank only figures of 2016..2020, say.")
]
Certain = Annotated[bool, Option("--certain", help="Rank only where the order is certain.")]
Force = Annotated[
    bool, Option("--force", help="Rank what is not comparable too, and mark it everywhere.")
]


def run(
    session: Session,
    names: Names = None,
    metric: Metrics = None,
    window: Window = WINDOW,
    currency: Currency = None,
    rate_date: RateDay = "then",
    kind: OneKind = None,
    scope: Scopes = None,
    period: Within = None,
    certain: Certain = False,
    force: Force = False,
) -> None:
    """Set clusters side by side: ranked, or with the reason why not."""
    found = ask(
        session.base, metric, names, picture=session.draws,
        window=window, currency=currency, rate=rate_date, kind=kind, scopes=scope or (),
        within=period, certain=certain, forced=force,
    )  # fmt: skip
    session.answer(found)
