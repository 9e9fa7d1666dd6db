"""``clusters compare [NAME ...] --metric exports``."""

from pathlib import Path
from typing import Annotated, get_args

from typer import Option

from clusters.cli.completion import one_of
from clusters.cli.options import Currency, Metrics, Names, RateDay, Scopes, any_of
from clusters.cli.session import Session
from clusters.compare import WINDOW, Terms, compare
from clusters.models import Kind
from clusters.render.pages.comparison import comparison_page
from clusters.render.pages.picture import NOTHING_TO_DRAW, picture_page

Window = Annotated[
    int, Option(metavar="YEARS", min=0, help="How far apart the periods ranked may lie.")
]
OneKind = Annotated[
    str | None,
    Option("--kind", "-k", metavar="KIND", help=f"Rank {any_of(get_args(Kind))}.",
           autocompletion=one_of(get_args(Kind))),
]  # fmt: skip
Within = Annotated[
    str | None, Option("--period", metavar="PERIOD", help="Rank only figures of 2016..2020, say.")
]
Certain = Annotated[bool, Option("--certain", help="Rank only where the order is certain.")]

Plot = Annotated[
    Path | None, Option("--plot", metavar="FILE.svg", help="Draw the figures as bars too, as SVG.")
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
    plot: Plot = None,
) -> None:
    """Set clusters side by side: ranked, or with the reason why not."""
    terms = Terms.of(
        window=window, currency=currency, rate=rate_date, kind=kind, scopes=scope or (),
        within=period, certain=certain,
    )  # fmt: skip
    comparison = compare(session.base, metric or (), names or (), terms)
    drawn = plot is None or session.draw(picture_page(session.base, comparison), plot)
    page = comparison_page(session.base, comparison)
    session.answer(page, no="" if drawn else NOTHING_TO_DRAW)
