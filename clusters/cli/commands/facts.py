"""``clusters facts``."""

from typing import Annotated

from typer import Option

from clusters.answers.listing import ask
from clusters.cli.options import (
    ClusterOption,
    ColumnNames,
    Kinds,
    Limit,
    Metrics,
    Names,
    Scopes,
    Sort,
    Sources,
    Statuses,
    Words,
)
from clusters.cli.session import Session

Periods = Annotated[
    Words,
    Option("--period", metavar="PERIOD",
           help="Only of this time, or a part of it: 2018, 2016..2020. Repeatable."),
]  # fmt: skip


def run(
    session: Session,
    names: Names = None,
    cluster: ClusterOption = None,
    metric: Metrics = None,
    source: Sources = None,
    kind: Kinds = None,
    scope: Scopes = None,
    status: Statuses = None,
    period: Periods = None,
    limit: Limit = None,
    sort: Sort = None,
    columns: ColumnNames = None,
) -> None:
    """List facts, one row each."""
    words = {"metrics": metric, "sources": source, "kinds": kind, "scopes": scope}
    found = ask(
        session.base, names=[*(names or ()), *(cluster or ())], statuses=status, periods=period,
        limit=limit, sort=sort, everything=session.all, **words,
    )  # fmt: skip
    session.answer(found, columns)
