"""``clusters facts``."""

from typing import Annotated

from typer import Option

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
    found = session.questions.facts(
        [*(names or ()), *(cluster or ())], metric=metric, source=source, kind=kind, scope=scope,
        status=status, period=period, limit=limit, sort=sort, everything=session.all,
    )  # fmt: skip
    session.answer(found, columns)
