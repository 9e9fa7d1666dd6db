"""``clusters compare [NAME ...] --metric exports``."""

from typing import Annotated, get_args

from typer import Option

from clusters.cli.completion import one_of
from clusters.cli.options import Currency, Limit, Metrics, Names, RateDay, Scopes
from clusters.cli.session import Session
from clusters.compare import WINDOW
from clusters.models import Kind

Window = Annotated[
    int, Option(metavar="YEARS", min=0, help="How far apart the periods ranked may lie.")
]
OneKind = Annotated[
    str | None,
    Option("--kind", "-k", metavar="KIND",
           help="Compare actual, target, plan, capacity or contract figures only.",
           autocompletion=one_of(get_args(Kind))),
]  # fmt: skip
Within = Annotated[
    str | None,
    Option("--period", metavar="PERIOD", help="Compare only figures of 2016..2020, say."),
]
AsChart = Annotated[
    bool, Option("--chart", help="Draw ranked figures as bars, on a terminal and in HTML.")
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
    limit: Limit = None,
    chart: AsChart = False,
) -> None:
    """Set clusters side by side: ranked, or with the reason why not."""
    found = session.questions.compare(
        metric, names, currency=currency, rate_date=rate_date, kind=kind, scope=scope,
        period=period, window=window, limit=limit, chart=chart, picture=session.draws,
        everything=session.all,
    )  # fmt: skip
    session.answer(found)
