"""``clusters conflicts [NAME | NUMBER ...]``."""

from typing import Annotated

from typer import Argument

from clusters.cli.completion import complete_cluster
from clusters.cli.session import Session

Named = Annotated[
    list[str] | None,
    Argument(metavar="[NAME|NUMBER]...", help="Clusters, or conflicts by number or id.",
             autocompletion=complete_cluster),
]  # fmt: skip


def run(session: Session, names: Named = None) -> None:
    """List contradictions between sources, and why."""
    session.answer(session.questions.conflicts(names, everything=session.all))
