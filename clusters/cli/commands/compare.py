"""``clusters compare [NAME ...] --metric exports``."""

from typing import Annotated

from typer import Option

from clusters.cli.options import Metrics, Names
from clusters.cli.session import Session
from clusters.compare import WINDOW, compare
from clusters.render.pages.comparison import comparison_page

Window = Annotated[
    int, Option(metavar="YEARS", min=0, help="How far apart the periods ranked may lie.")
]


def run(
    session: Session, names: Names = None, metric: Metrics = None, window: Window = WINDOW
) -> None:
    """Set clusters side by side: ranked, or with the reason why not."""
    comparison = compare(session.base, metric or (), names or (), window)
    session.answer(comparison_page(session.base, comparison))
