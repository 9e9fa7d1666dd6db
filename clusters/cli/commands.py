"""The commands: each reads its words, calls one function, and prints."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from typer import Option

from clusters import cite as citing
from clusters import compare as comparing
from clusters.cli.options import Citable, ClusterOption, Kinds, Metrics, Name, Names, Sources
from clusters.cli.session import Session
from clusters.query import Selection, matching, profile, select
from clusters.render import pages

Words = list[str] | None


def list_clusters(session: Session) -> None:
    """List the clusters, one line each."""
    session.answer(pages.clusters_page(session.base))


def show(session: Session, name: Name) -> None:
    """Show one cluster: its facts by family, what surrounds it, what nobody says."""
    session.answer(pages.profile_page(session.base, profile(session.base, name)))


def facts(
    session: Session,
    names: Names = None,
    cluster: ClusterOption = None,
    metric: Metrics = None,
    source: Sources = None,
    kind: Kinds = None,
    scope: Annotated[
        Words, Option(metavar="SCOPE", help="Only cluster, park, province ...")
    ] = None,
    status: Annotated[
        Words, Option(metavar="STATUS", help="Only sound, garbled or disputed.")
    ] = None,
) -> None:
    """List facts, flat: one row each."""
    wanted = Selection.of(
        names=[*(names or ()), *(cluster or ())], metrics=metric, sources=source,
        kinds=kind, scopes=scope, statuses=status,
    )  # fmt: skip
    found = select(session.base, wanted)
    session.answer(pages.facts_page(session.base, found), found=bool(found))


def compare(
    session: Session,
    names: Names = None,
    metric: Metrics = None,
    window: Annotated[
        int, Option(metavar="YEARS", min=0, help="How far apart the periods ranked may lie.")
    ] = comparing.WINDOW,
) -> None:
    """Set clusters side by side: ranked where that is honest, with the reason where not."""
    comparison = comparing.compare(session.base, metric or (), names or (), window)
    session.answer(pages.comparison_page(session.base, comparison))


def filter_clusters(
    session: Session,
    where: Annotated[
        Words, Option("--where", "-w", metavar="'METRIC OP AMOUNT'",
                      help="A bound, as in 'exports > 50 million USD'. Repeatable.")
    ] = None,
    province: Annotated[Words, Option(metavar="PROVINCE", help="Only in this province.")] = None,
    product: Annotated[Words, Option(metavar="TEXT", help="Only makers of this product.")] = None,
    market: Annotated[Words, Option(metavar="TEXT", help="Only sellers to this market.")] = None,
    source: Sources = None,
    kind: Kinds = None,
    certain: Annotated[bool, Option("--certain", help="Leave out the maybes.")] = False,
) -> None:  # fmt: skip
    """Find clusters that match all conditions: yes, or maybe, each with the facts that say so."""
    asked = {"where": where, "province": province, "product": product, "market": market}
    conditions = [(name, text) for name, texts in asked.items() for text in texts or ()]
    wanted = Selection.of(sources=source, kinds=kind)
    answers = matching(session.base, conditions, wanted, certain=certain)
    found = any(answer.verdict != "no" for answer in answers)
    session.answer(pages.matches_page(session.base, answers), found=found)


def cite(session: Session, words: Citable) -> None:
    """Cite a cluster, a fact or a source: the words, the place, and the reference."""
    session.answer(pages.citation_page(citing.cite(session.base, words)))


def metrics(session: Session) -> None:
    """List the vocabulary: what facts can be about."""
    session.answer(pages.metrics_page(session.base))


def sources(session: Session) -> None:
    """List the sources and the condition they are in."""
    session.answer(pages.sources_page(session.base, session.held))


COMMANDS: dict[str, Callable[..., None]] = {
    "list": list_clusters,
    "show": show,
    "facts": facts,
    "filter": filter_clusters,
    "compare": compare,
    "cite": cite,
    "metrics": metrics,
    "sources": sources,
}
"""The commands by name, in the order of the help."""
