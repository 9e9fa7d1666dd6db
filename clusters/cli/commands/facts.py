"""``clusters facts``."""

from clusters.answers.listing import ask
from clusters.cli.options import ClusterOption, Kinds, Metrics, Names, Scopes, Sources, Statuses
from clusters.cli.session import Session


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
    named = [*(names or ()), *(cluster or ())]
    words = {"metrics": metric, "sources": source, "kinds": kind, "scopes": scope}
    session.answer(ask(session.base, names=named, statuses=status, **words))
