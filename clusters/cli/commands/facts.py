"""``clusters facts``."""

from clusters.cli.options import ClusterOption, Kinds, Metrics, Names, Scopes, Sources, Statuses
from clusters.cli.session import NOTHING, Session
from clusters.query.selection import Selection, select
from clusters.render.pages.facts import facts_page


def run(
    session: Session,
    names: Names = None,
    cluster: ClusterOption = None,
    metric: Metrics = None,
    source: Sources = None,
    kind: Kinds = None,
    scope: Scopes = None,
    status: Statuses = None,
) -> None:
    """List facts, flat: one row each."""
    wanted = Selection.of(
        names=[*(names or ()), *(cluster or ())],
        metrics=metric,
        sources=source,
        kinds=kind,
        scopes=scope,
        statuses=status,
    )
    found = select(session.base, wanted)
    session.answer(facts_page(session.base, found), no="" if found else NOTHING)
